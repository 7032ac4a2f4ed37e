// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/view/pagecontext.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QMessageBox)

namespace barto {

/// Removing old runs: first asks how many there are, then whether it is meant, then tells what was done. Its dialogs
/// belong to the widget it was made for; none blocks.
class Cleanup : public QObject
{
    Q_OBJECT

public:
    Cleanup(const PageContext &context, QWidget *parent);

    /// `keep` is what the server's configuration says, for the question's words; 0: everything.
    void ask(Microseconds keep);

Q_SIGNALS:
    void finished();

private:
    void confirm(const CleanupResult &would);
    void remove();
    void tell(const QString &sentence, const QString &detail = {});
    void tellError(const Error &error);

    PageContext m_context;
    QWidget *m_parent;
    Microseconds m_keep{0};
    LatestCall m_call;
    std::optional<CleanupResult> m_result;
};

} // namespace barto
