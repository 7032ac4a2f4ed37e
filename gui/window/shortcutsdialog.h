// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QDialog>

namespace barto {

/// F1: all keys, by where they work.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent);
};

} // namespace barto
