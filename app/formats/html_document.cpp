#include "formats/html_document.h"

#include "formats/markup_size.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace banxin::formats {

namespace {

constexpr qsizetype mostBytes = qsizetype(16) << 20;
// The parser looks through all open elements at each tag; pages nest some dozens, browsers stop at 512.
constexpr int deepest = 2000;

tl::unexpected<base::Error> refused(const QString &what, const QString &name)
{
    return base::failure(base::ErrorKind::Refused, what, name,
        QCoreApplication::translate("formats", "请在浏览器里打开网页，复制正文，再粘贴进来。"));
}

/// Elements that nothing can stand in, or that the next of them closes.
const QSet<QByteArray> &shallowTags()
{
    static const QSet<QByteArray> tags{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead",
        "tbody", "tfoot", "html", "head", "body"};
    return tags;
}

bool isTooDeep(const QByteArray &html)
{
    QHash<QByteArray, int> open;
    int depth = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        ++at;
        const bool closes = at < html.size() && html[at] == '/';
        if (closes)
            ++at;
        qsizetype end = at;
        while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])))
            ++end;
        if (end == at)
            continue;
        const QByteArray tag = html.mid(at, std::min<qsizetype>(end - at, 16)).toLower();
        at = end;
        if (shallowTags().contains(tag))
            continue;
        int &count = open[tag];
        if (!closes) {
            ++count;
            if (++depth > deepest)
                return true;
        } else if (count > 0) {
            --count;
            --depth;
        }
    }
    return false;
}

} // namespace

base::Result<HtmlDocument> HtmlDocument::parsed(QByteArray utf8, const QString &name)
{
    if (utf8.size() > mostBytes)
        return refused(QCoreApplication::translate("formats", "网页太大，超过了 16 MB。"), name);
    if (isTooDeep(utf8))
        return refused(QCoreApplication::translate("formats", "网页里的标签层层嵌套，太深了，无法读取。"), name);
    if (hasTooManyAttributes(utf8))
        return refused(QCoreApplication::translate("formats", "文件的结构过深或过大，没有读取。"), name);
    HtmlDocument made;
    made.m_bytes = std::move(utf8);
    made.m_arena = std::make_unique<std::pmr::monotonic_buffer_resource>();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.userdata = made.m_arena.get();
    options.allocator = [](void *arena, std::size_t size) {
        return static_cast<std::pmr::monotonic_buffer_resource *>(arena)->allocate(size, alignof(std::max_align_t));
    };
    options.deallocator = [](void *, void *) {};
    const GumboOutput *output =
        gumbo_parse_with_options(&options, made.m_bytes.constData(), static_cast<std::size_t>(made.m_bytes.size()));
    if (!output || !output->document)
        return refused(QCoreApplication::translate("formats", "网页无法读取。"), name);
    made.m_root = output->document;
    return made;
}

GumboTag tagOf(const GumboNode *node) { return isElement(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN; }

std::span<const GumboNode *const> childrenOf(const GumboNode *node)
{
    const GumboVector *children = nullptr;
    if (isElement(node))
        children = &node->v.element.children;
    else if (node->type == GUMBO_NODE_DOCUMENT)
        children = &node->v.document.children;
    if (!children || children->length == 0)
        return {};
    return {reinterpret_cast<const GumboNode *const *>(children->data), children->length};
}

std::optional<QString> attributeOf(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return std::nullopt;
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? std::optional(QString::fromUtf8(found->value)) : std::nullopt;
}

QString attributeOr(const GumboNode *node, const char *name, const QString &other)
{
    return attributeOf(node, name).value_or(other);
}

QString styleOf(const GumboNode *node, QStringView property)
{
    const auto style = attributeOf(node, "style");
    if (!style)
        return {};
    QString value;
    for (const QStringView declaration : QStringView(*style).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0 && declaration.first(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            value = declaration.sliced(colon + 1).trimmed().toString().toLower();
    }
    return value;
}

QString textWithin(const GumboNode *node)
{
    QByteArray text;
    std::vector<const GumboNode *> open{node};
    while (!open.empty()) {
        const GumboNode *next = open.back();
        open.pop_back();
        if (isText(next))
            text += next->v.text.text;
        const auto children = childrenOf(next);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return QString::fromUtf8(text);
}

} // namespace banxin::formats
