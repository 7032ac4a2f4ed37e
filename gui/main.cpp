// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/program.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("barto-gui"));
    QApplication::setApplicationDisplayName(QStringLiteral("barto"));
    QGuiApplication::setDesktopFileName(QStringLiteral("barto-gui"));
    barto::translateProgram(application);
    return barto::runGui(QApplication::arguments());
}
