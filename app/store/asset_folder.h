// AssetFolder: bytes named by their digest, one file each; it knows no objects and deletes nothing.
#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace banxin::store {

class AssetFolder {
public:
    explicit AssetFolder(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// On disk when it returns. Bytes that are there already and whole are left alone.
    base::Result<base::Digest> add(const QByteArray &bytes) const;
    /// Refused where the file is missing or its bytes are no longer those of the digest.
    base::Result<QByteArray> read(const base::Digest &digest) const;
    QString pathOf(const base::Digest &digest) const;
    /// Every digest that has a file, in order.
    std::vector<base::Digest> all() const;

private:
    QString m_folder;
};

} // namespace banxin::store
