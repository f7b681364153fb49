// XmlNode: an XML part of an office file as a tree, with the prefixes that the standards print. No document type is
// read, so that no entity can grow.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace banxin::formats {

struct XmlNode {
    QString name; // w:p, a:blip, …, whatever prefixes the file uses; bare where the namespace is none we know
    QString text; // of a run of characters, which has no name
    std::vector<std::pair<QString, QString>> attributes; // named likewise
    std::vector<XmlNode> children;

    bool isText() const { return name.isEmpty(); }
    bool is(QLatin1String what) const { return name == what; }
    /// The first child of that name, or nullptr.
    const XmlNode *child(QLatin1String what) const;
    QString attribute(QLatin1String what, const QString &other = {}) const;
    bool hasAttribute(QLatin1String what) const;
    /// All text within.
    QString allText() const;
};

/// Refused: what is not well-formed, has a document type, nests deeper than 250 or has over two million nodes.
base::Result<XmlNode> xmlTree(const QByteArray &bytes, const QString &name);

} // namespace banxin::formats
