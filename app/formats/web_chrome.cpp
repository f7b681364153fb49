#include "formats/web_chrome.h"

#include "manuscript/drop_reason.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <array>

namespace banxin::formats {

using manuscript::DropReason;
using manuscript::dropReasonNamed;

namespace {

using namespace Qt::StringLiterals;

struct Rules {
    QHash<QString, DropReason> names; // word to reason
    std::vector<std::pair<QString, DropReason>> endings; // text to reason
    QStringList keeps;
};

const Rules &rules()
{
    static const Rules made = [] {
        Rules read;
        QFile file(u":/rules/web_chrome.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        const auto words = [&](const QString &groups, const auto &use) {
            for (const QJsonValue &group : all[groups].toArray()) {
                const auto why = dropReasonNamed(group[u"why"].toString());
                Q_ASSERT(why);
                for (const QJsonValue &word : group[u"words"].toArray())
                    if (why)
                        use(word.toString(), *why);
            }
        };
        words(u"names"_s, [&](const QString &word, DropReason why) { read.names.insert(word, why); });
        words(u"endings"_s, [&](const QString &text, DropReason why) { read.endings.emplace_back(text, why); });
        for (const QJsonValue &word : all[u"keeps"].toArray())
            read.keeps.push_back(word.toString());
        return read;
    }();
    return made;
}

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// related-news_list, RelatedNews → related, news, list; related, news.
QStringList wordsOf(const QString &names)
{
    QStringList words;
    QString word;
    QChar before;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.push_back(word.toLower());
        word.clear();
    };
    for (const QChar c : names) {
        if (!c.isLetterOrNumber())
            finish();
        else {
            if (c.isUpper() && before.isLower())
                finish();
            if (!c.isDigit())
                word += c;
        }
        before = c;
    }
    finish();
    return words;
}

bool isStop(QChar c) { return c == u'。' || c == u'！' || c == u'？' || c == u'；'; }

constexpr std::array blockTags{GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_BODY, GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR, GUMBO_TAG_DIV,
    GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER,
    GUMBO_TAG_FORM, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP, GUMBO_TAG_HTML, GUMBO_TAG_LI, GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_NAV,
    GUMBO_TAG_OL, GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY,
    GUMBO_TAG_TD, GUMBO_TAG_TFOOT, GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TR, GUMBO_TAG_UL};

/// Sites put their own names in h1 as well, as links home.
bool isHeadline(const GumboNode *node, int ownText)
{
    constexpr int shortest = 4;
    return tagOf(node) == GUMBO_TAG_H1 && ownText >= shortest;
}

} // namespace

bool isBlockTag(GumboTag tag) { return std::find(blockTags.begin(), blockTags.end(), tag) != blockTags.end(); }

QString reasonOfKind(const GumboNode *node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_SCRIPT:
        return tr("网页脚本");
    case GUMBO_TAG_STYLE:
        return tr("网页样式");
    case GUMBO_TAG_TITLE:
        return tr("网页标题");
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
        return tr("网页备用内容");
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
        return tr("网页嵌入内容");
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_DATALIST:
        return tr("网页表单");
    default:
        break;
    }
    if (!isElement(node))
        return {};
    const QString display = styleOf(node, u"display");
    if (display.startsWith("none"_L1) || styleOf(node, u"visibility").startsWith("hidden"_L1)
        || styleOf(node, u"mso-hide").startsWith("all"_L1) || attributeOf(node, "hidden"))
        return tr("网页里不显示的文字");
    return {};
}

WebChrome::WebChrome(const GumboNode *root, HtmlKind kind)
{
    gather(root);
    if (kind != HtmlKind::WebPage)
        return;
    const Facts all = factsOf(root);
    m_text = all.text - all.linked;
    judge(root);
    keepMain(root);
}

QString WebChrome::reasonAt(const GumboNode *node) const
{
    const QString kind = reasonOfKind(node);
    if (!kind.isEmpty())
        return kind;
    const auto found = m_reasons.find(node);
    return found != m_reasons.end() ? found->second : QString();
}

const WebChrome::Facts &WebChrome::factsOf(const GumboNode *node) const
{
    static const Facts none;
    const auto found = m_facts.find(node);
    return found != m_facts.end() ? found->second : none;
}

/// From the leaves up, without calling itself: pages may be deep.
void WebChrome::gather(const GumboNode *root)
{
    std::vector<std::pair<const GumboNode *, bool>> open{{root, false}};
    while (!open.empty()) {
        const auto [node, isDone] = open.back();
        open.pop_back();
        if (!isElement(node) && node->type != GUMBO_NODE_DOCUMENT)
            continue;
        if (!reasonOfKind(node).isEmpty())
            continue;
        const auto children = childrenOf(node);
        if (!isDone) {
            open.emplace_back(node, true);
            for (const GumboNode *child : children)
                open.emplace_back(child, false);
            continue;
        }
        Facts facts;
        for (const GumboNode *child : children) {
            if (isText(child)) {
                for (const QChar c : QString::fromUtf8(child->v.text.text)) {
                    facts.text += !c.isSpace();
                    facts.stops += isStop(c);
                }
                continue;
            }
            const Facts &within = factsOf(child);
            facts.text += within.text;
            facts.linked += within.linked;
            facts.links += within.links;
            facts.stops += within.stops;
            facts.nodes += within.nodes;
            facts.hasControls |= within.hasControls || tagOf(child) == GUMBO_TAG_INPUT;
            facts.hasHeadline |= within.hasHeadline || isHeadline(child, within.text - within.linked);
        }
        if (tagOf(node) == GUMBO_TAG_A && attributeOf(node, "href")) {
            facts.linked = facts.text;
            facts.links = 1;
            facts.stops = 0;
        }
        m_facts[node] = facts;
    }
}

QString WebChrome::reasonFor(const GumboNode *node) const
{
    const GumboTag tag = tagOf(node);
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_UNKNOWN)
        return {};
    const Facts &facts = factsOf(node);
    const int own = facts.text - facts.linked;
    const bool isMostOfPage = own * 2 > m_text && own > 60;
    if (isMostOfPage)
        return {};
    // Short ones are looked into; not again and again on the way down a deep one.
    const bool isShort = own > 0 && own < 300 && facts.nodes < 200;
    const QString text = isShort ? textWithin(node) : QString();
    const bool isKept = own < 160 && facts.links < 4
        && std::any_of(
            rules().keeps.begin(), rules().keeps.end(), [&](const QString &mark) { return text.contains(mark); });
    if (isKept)
        return {};
    switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
        return toText(DropReason::Navigation);
    case GUMBO_TAG_ASIDE:
        return toText(DropReason::Sidebar);
    case GUMBO_TAG_FOOTER:
        return toText(DropReason::Footer);
    case GUMBO_TAG_HEADER:
        if (!facts.hasHeadline && facts.links > 1)
            return tr("页眉");
        break;
    default:
        break;
    }
    const QString role = attributeOr(node, "role").toLower();
    if (role == "navigation"_L1 || role == "search"_L1 || role == "menu"_L1 || role == "menubar"_L1)
        return toText(DropReason::Navigation);
    if (role == "complementary"_L1)
        return toText(DropReason::Sidebar);
    if (role == "contentinfo"_L1)
        return toText(DropReason::Footer);
    if (!facts.hasHeadline) {
        for (const char *attribute : {"id", "class"}) {
            const auto names = attributeOf(node, attribute);
            if (!names)
                continue;
            for (const QString &word : wordsOf(*names))
                if (const auto found = rules().names.constFind(word); found != rules().names.constEnd())
                    return toText(*found);
        }
    }
    if (!isBlockTag(tag))
        return {};
    if (facts.links < 12)
        for (const auto &[ending, why] : rules().endings)
            if (text.contains(ending, Qt::CaseInsensitive))
                return toText(why);
    if (facts.links >= 3 && facts.linked * 10 > facts.text * 6 && facts.stops < 2)
        return tr("链接列表");
    if (facts.hasControls && own < 60 && !facts.hasHeadline)
        return tr("网页表单");
    return {};
}

void WebChrome::judge(const GumboNode *root)
{
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (isElement(node) && m_facts.contains(node)) {
            const QString why = reasonFor(node);
            if (!why.isEmpty()) {
                m_reasons[node] = why;
                continue;
            }
        }
        const auto children = childrenOf(node);
        open.insert(open.end(), children.begin(), children.end());
    }
}

/// Where the page itself says what its article is, what stands outside is left out, except its headline's
/// neighbourhood.
void WebChrome::keepMain(const GumboNode *root)
{
    std::vector<const GumboNode *> mains;
    const GumboNode *headline = nullptr;
    const GumboNode *inTitle = nullptr;
    QString title;
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_TITLE)
            title = textWithin(node).simplified();
        if (m_reasons.contains(node) || (isElement(node) && !m_facts.contains(node)))
            continue;
        const bool saysMain = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN
            || attributeOr(node, "role") == "main"_L1
            || attributeOr(node, "itemprop").compare("articleBody"_L1, Qt::CaseInsensitive) == 0;
        if (!headline && isHeadline(node, factsOf(node).text - factsOf(node).linked))
            headline = node;
        if (!inTitle && isBlockTag(tag) && factsOf(node).nodes < 20) { // <title> repeats it
            const int length = factsOf(node).text;
            if (length >= 6 && length <= 100 && title.contains(textWithin(node).simplified()))
                inTitle = node;
        }
        if (saysMain)
            mains.push_back(node);
        const auto children = childrenOf(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    const auto contains = [](const GumboNode *outer, const GumboNode *inner) {
        while (inner && inner != outer)
            inner = inner->parent;
        return inner != nullptr;
    };
    if (!headline)
        headline = inTitle;
    const auto ownText = [this](const GumboNode *node) { return factsOf(node).text - factsOf(node).linked; };
    std::erase_if(mains, [&](const GumboNode *node) {
        const bool isStory = ownText(node) >= 100 && factsOf(node).stops >= 3;
        return !isStory && ownText(node) * 10 < m_text * 4;
    });
    const std::vector<const GumboNode *> large = mains;
    std::erase_if(mains, [&](const GumboNode *outer) {
        return std::any_of(large.begin(), large.end(), [&](const GumboNode *inner) {
            return inner != outer && contains(outer, inner) && ownText(inner) * 10 >= ownText(outer) * 7;
        });
    });
    if (mains.empty())
        return;
    const GumboNode *main = mains.front();
    for (const GumboNode *other : mains)
        while (!contains(main, other) && main->parent)
            main = main->parent;
    if (ownText(main) * 10 < m_text * 4)
        return;
    while (headline && !contains(main, headline) && main->parent)
        main = main->parent;
    for (const GumboNode *inner = main; inner->parent; inner = inner->parent)
        for (const GumboNode *other : childrenOf(inner->parent))
            if (other != inner && isElement(other) && tagOf(other) != GUMBO_TAG_HEAD && !m_reasons.contains(other))
                m_reasons[other] = tr("正文之外");
}

} // namespace banxin::formats
