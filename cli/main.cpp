// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    barto::prepareProcess();
    const QCoreApplication application(argc, argv);
    return barto::runProgram(QCoreApplication::arguments());
}
