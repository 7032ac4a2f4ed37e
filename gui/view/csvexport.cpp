// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/csvexport.h"

#include "gui/view/datatable.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CsvExport)
};

} // namespace

void exportCsv(DataTable &table, const QString &suggestedName)
{
    auto *dialog = new QFileDialog(&table, Texts::tr("Export as CSV"), suggestedName + QStringLiteral(".csv"),
        Texts::tr("Tables (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, &table, [&table](const QString &path) {
        QSaveFile file(path);
        const QByteArray csv = table.asCsv().toUtf8();
        if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
            return;
        QMessageBox::warning(
            &table, Texts::tr("Export as CSV"), Texts::tr("Could not write %1: %2.").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace barto
