// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QString>

namespace barto {

constexpr qint64 maxConfigBytes = 16 * 1024 * 1024;
constexpr qint64 maxSecretFileBytes = 64 * 1024;

struct FileContent
{
    QByteArray bytes;
    bool isOpenToOthers = false; ///< others than owner and group may read or write it
};

/// Error::NotFound if there is no such file, Error::TooLarge beyond `limit`, else Error::Io; details name the path.
Result<FileContent> readSmallFile(const QString &path, qint64 limit);

/// The same question without reading.
Result<bool> isOpenToOthers(const QString &path);

} // namespace barto
