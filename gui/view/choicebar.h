// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace barto {

/// A few short choices side by side in one frame, one of which holds: "1 h | 6 h | 24 h | 7 d".
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    ChoiceBar(const QStringList &choices, const QString &accessibleName, QWidget *parent = nullptr);

    int chosen() const { return m_buttons.checkedId(); } ///< index; -1: none
    /// Emits nothing; -1 for none.
    void setChosen(int index);

Q_SIGNALS:
    void choiceMade(int index); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup m_buttons;
};

} // namespace barto
