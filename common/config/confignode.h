// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace barto {

/// Where something was written: "/etc/bartos.toml:12:3", or "environment variable BARTOS_API_KEY" without line.
struct Place
{
    QString source;
    int line = 0; ///< from 1; 0 = the source as a whole
    int column = 0; ///< from 1, in characters

    QString text() const;

    friend bool operator==(const Place &, const Place &) = default;
};

struct ConfigMember;

/// A value read from TOML or from a text outside it, with its place: all that the rest of the room knows of TOML.
struct ConfigNode
{
    enum class Kind : quint8 { Table, Array, String, Integer, Float, Boolean, Date };

    Kind kind = Kind::Table;
    Place place;
    QString text; ///< of a String; of a number or date as it would be printed
    qint64 integer = 0;
    bool truth = false;
    int layer = 0; ///< which source it is from: a later one's secret replaces an earlier one's <key>_file
    bool isPlainText
        = false; ///< from a variable or the command line: `plain` may be taken as a text whatever it looks like
    QString plain;
    std::vector<ConfigMember> members; ///< of a Table
    std::vector<ConfigNode> items; ///< of an Array

    bool isTable() const { return kind == Kind::Table; }
    /// "a text", "a number"..., for sentences about what was found.
    QString kindText() const;

    const ConfigMember *member(const QString &key) const;
    ConfigMember *member(const QString &key);
    /// The value at "server.tls.port"; null if it or a table on the way is not there.
    const ConfigNode *at(const QString &path) const;
    bool remove(const QString &key);
    /// Puts `value` at `path`, replacing what is there and making the tables on the way. `keyPlace` stands for new
    /// keys.
    void put(const QStringList &path, ConfigNode value, const Place &keyPlace);
};

struct ConfigMember
{
    QString key;
    Place keyPlace;
    ConfigNode value;
};

} // namespace barto
