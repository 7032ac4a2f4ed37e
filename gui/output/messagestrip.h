// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QProgressBar)

namespace barto {

/// One sentence above an output, with what can be done about it; hidden while there is nothing to say.
class MessageStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Fact, Warning };
    explicit MessageStrip(QWidget *parent = nullptr);

    /// Replaces what it said before.
    void show(Kind kind, const QString &text);
    /// A fact that goes away by itself.
    void showBriefly(const QString &text);
    void addButton(const QString &text, std::function<void()> act);
    void showProgress(qint64 done, qint64 total);
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Fact;
    QHBoxLayout *m_layout = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QList<QWidget *> m_buttons;
    QTimer m_brief;
};

} // namespace barto
