// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/valuemodel.h"

#include <QList>

namespace barto {

/// Something that can be opened by name.
struct Finding
{
    enum class Kind : quint8 { Page, Client, Schedule, Run };
    Kind kind = Kind::Page;
    QString name; ///< what is matched
    QString aside; ///< "Client", "Schedule on 28 clients"
    QString key; ///< of the page, or the run's id
    std::optional<Status> status = {};

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Those that have all words of `text` in their names, best first: names that begin with it, then words that do, then
/// the rest; at most `most`. Everything for an empty text.
QList<Finding> findAmong(const QList<Finding> &all, const QString &text, qsizetype most = 50);

/// What the palette lists.
class FindingsModel : public ValueModel<Finding>
{
    Q_OBJECT

public:
    explicit FindingsModel(QObject *parent = nullptr);

protected:
    QString idOf(const Finding &finding) const override;
    QVariant cell(const Finding &finding, const QString &column, int role) const override;
};

} // namespace barto
