// HtmlDocument: HTML5 as its parser (gumbo) understands it. It runs no script, fetches nothing, and never holds more
// than its own bytes.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <memory_resource>
#include <optional>
#include <span>

#include <gumbo.h>

namespace banxin::formats {

class HtmlDocument {
public:
    /// `utf8` up to 16 MB. Refused where elements are nested deeper than anybody's are.
    static base::Result<HtmlDocument> parsed(QByteArray utf8, const QString &name);

    const GumboNode *root() const { return m_root; }

private:
    HtmlDocument() = default;

    // The tree lies in the arena and points into the bytes. It goes at once, without anybody walking down it.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_arena;
    QByteArray m_bytes;
    const GumboNode *m_root = nullptr;
};

inline bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
inline bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
GumboTag tagOf(const GumboNode *node); // GUMBO_TAG_UNKNOWN of what is no HTML element
/// Of elements and the document; nothing of others.
std::span<const GumboNode *const> childrenOf(const GumboNode *node);
/// Nothing where the element has no such attribute.
std::optional<QString> attributeOf(const GumboNode *node, const char *name);
QString attributeOr(const GumboNode *node, const char *name, const QString &other = {});
/// Of a property in the element's own style, lower-case, e.g. text-align; empty where it says nothing.
QString styleOf(const GumboNode *node, QStringView property);
/// All text within, as it stands.
QString textWithin(const GumboNode *node);

} // namespace banxin::formats
