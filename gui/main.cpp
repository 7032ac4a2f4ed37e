// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/processmemory.h"
#include "gui/program.h"

#include <QApplication>

int main(int argc, char **argv)
{
    barto::hideProcessMemory(); // tokens
    const barto::GuiCommandLine line = barto::readCommandLine(argc, argv);
    if (!line.goOn)
        return barto::printAndEnd(line);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("barto-gui"));
    QApplication::setApplicationDisplayName(QStringLiteral("barto"));
    QGuiApplication::setDesktopFileName(QStringLiteral("barto-gui"));
    barto::translateProgram(application);
    return barto::runGui(line.options);
}
