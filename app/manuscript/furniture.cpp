#include "manuscript/furniture.h"

#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/taker.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

const QRegularExpression &dateWords()
{
    static const QRegularExpression date(u"(?<year>(?:19|20)\\d{2})\\s*(?:年|[-/.])\\s*(?<month>\\d{1,2})\\s*"
                                         u"(?:月|[-/.])\\s*(?<day>\\d{1,2})日?"_s);
    return date;
}

QDate dateIn(const QRegularExpressionMatch &match)
{
    return QDate(
        match.captured(u"year"_s).toInt(), match.captured(u"month"_s).toInt(), match.captured(u"day"_s).toInt());
}

bool endsAsSentence(const QString &text)
{
    return !text.isEmpty() && QStringView(u"。！？；，：”").contains(text.back());
}

QStringList organizersIn(const QString &names)
{
    static const QRegularExpression gap(u"[\\s　、，,]+"_s);
    return names.split(gap, Qt::SkipEmptyParts);
}

} // namespace

bool readPaperName(const QString &text, Masthead &masthead)
{
    static const QRegularExpression line(u"\\A(?<name>[㐀-䶿一-鿿·]{2,8}?"_s + anyOf(rules().paperNameEnds)
        + u")(?:[\\s　]+(?<page>[A-Z]?\\d{1,3})版?)?\\z"_s);
    const auto match = line.match(text);
    if (!match.hasMatch())
        return false;
    masthead.paperName = match.captured(u"name"_s);
    if (const QString page = match.captured(u"page"_s); !page.isEmpty())
        masthead.pageNumber = page;
    return true;
}

bool readPageNumber(const QString &text, Masthead &masthead)
{
    static const QRegularExpression before(
        u"\\A[【\\[(（]?(?:(?<code>[A-Z]\\d{1,3})|第(?<number>[\\d一二三四五六七八九十]{1,3})版)[】\\])）]?"
        u"(?:[\\s　·|:：]*(?<title>[㐀-䶿一-鿿·]{2,8}))?\\z"_s);
    static const QRegularExpression after(
        u"\\A(?<title>[㐀-䶿一-鿿·]{2,8})[\\s　·|]*(?<code>[A-Z]\\d{1,3})\\z"_s);
    for (const QRegularExpression *form : {&before, &after}) {
        const auto match = form->match(text);
        if (!match.hasMatch())
            continue;
        masthead.pageNumber = match.captured(u"code"_s);
        if (masthead.pageNumber.isEmpty() && form == &before)
            masthead.pageNumber = match.captured(u"number"_s);
        if (const QString title = match.captured(u"title"_s); !title.isEmpty())
            masthead.pageTitle = title;
        return true;
    }
    return false;
}

bool readMastheadLine(const QString &text, Masthead &masthead)
{
    if (endsAsSentence(text) || text.size() > 90)
        return false;
    static const QString phones = anyOf(rules().phoneLabels);
    static const QRegularExpression weekday(u"(?:星期|周|礼拜)[一二三四五六日天]"_s);
    static const QRegularExpression issue(u"(?:总)?第\\s*(?<number>\\d{1,6})\\s*期"_s);
    static const QRegularExpression page(u"(?:第\\s*(?<number>[\\d一二三四五六七八九十]{1,3})\\s*版)|"
                                         u"(?<![A-Za-z0-9])(?<code>[A-Z]\\d{2,3})(?![A-Za-z0-9])"_s);
    static const QRegularExpression phone(phones + u"\\s*[：:]?\\s*(?<number>[\\d\\-（）() 　—]{7,})"_s);
    static const QRegularExpression organizer(
        u"(?<![㐀-䶿一-鿿])"_s + anyOf(rules().organizerLabels) + u"[\\s　]*[：:]"_s);
    static const QRegularExpression lunar(
        u"[㐀-䶿一-鿿]{2}年[㐀-䶿一-鿿]{1,3}月[㐀-䶿一-鿿]{2,3}|农历[㐀-䶿一-鿿]{2,12}"_s);
    static const QRegularExpression sheets(u"(?:今日|本期|共)\\s*\\d{1,3}\\s*版|国内统一连续出版物号|(?:CN"
                                           u"|ISSN)\\s*[\\d\\-]+|邮发代号[：:]?\\s*[\\d\\-]+|零售.{0,8}元"
                                           u"|代号[：:]?[\\d\\-]+"_s);

    if (auto found = organizer.globalMatch(text); found.hasNext()) {
        std::vector<std::pair<qsizetype, qsizetype>> labels;
        while (found.hasNext()) {
            const auto match = found.next();
            labels.emplace_back(match.capturedStart(), match.capturedEnd());
        }
        if (labels.front().first != 0)
            return false;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const qsizetype end = i + 1 < labels.size() ? labels[i + 1].first : text.size();
            masthead.organizers << organizersIn(text.mid(labels[i].second, end - labels[i].second));
        }
        return true;
    }
    // All of it has to be facts of a page: what is left over is no sentence.
    QString rest = text;
    Masthead said = masthead;
    int facts = 0;
    const auto take = [&](const QRegularExpression &what, auto use) {
        const auto match = what.match(rest);
        if (!match.hasMatch())
            return;
        use(match);
        rest.replace(match.capturedStart(), match.capturedLength(), u" "_s);
        ++facts;
    };
    bool hasDate = false;
    take(dateWords(), [&](const auto &match) {
        if (const QDate date = dateIn(match); date.isValid()) {
            said.date = date;
            hasDate = true;
        }
    });
    take(weekday, [&](const auto &match) { said.weekday = match.captured(); });
    take(issue, [&](const auto &match) { said.issueNumber = match.captured(u"number"_s); });
    take(page, [&](const auto &match) { said.pageNumber = match.captured(u"number"_s) + match.captured(u"code"_s); });
    take(phone, [&](const auto &match) { said.phone = match.captured(u"number"_s).trimmed(); });
    take(lunar, [](const auto &) {});
    for (int i = 0; i < 4; ++i)
        take(sheets, [](const auto &) {});
    static const QRegularExpression time(u"\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?"_s);
    take(time, [](const auto &) {});
    QString name;
    for (const QString &word : organizersIn(rest)) {
        Masthead named;
        if (readPaperName(word, named))
            name = named.paperName;
        else if (!QStringView(u"|｜·／/：:").contains(word.front()) || word.size() > 1)
            return false;
    }
    if (facts == 0 || (!hasDate && said.issueNumber.isEmpty() && facts < 2 && said.phone.isEmpty()))
        return false;
    if (!hasDate && said.phone == masthead.phone && said.issueNumber.isEmpty() && facts < 2)
        return false;
    if (!name.isEmpty())
        said.paperName = name;
    masthead = std::move(said);
    return true;
}

std::vector<WebFact> webFactsOf(const QString &text)
{
    if (endsAsSentence(text) || text.size() > 120)
        return {};
    static const QRegularExpression part(
        u"(?<date>(?:(?:发布|更新)?(?:时间|日期)[：:]\\s*)?(?:19|20)\\d{2}"
        u"(?:年|[-/.])\\d{1,2}(?:月|[-/.])\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}"
        u"(?::\\d{2})?)?)|(?<source>(?:文章|稿件|信息|新闻)?来源[：:]\\s*\\S+)"
        u"|(?<credit>(?:责任编辑|责编|编辑|作者|记者)[：:]\\s*[㐀-䶿一-鿿·]+"
        u"(?:[\\s　][㐀-䶿一-鿿](?![㐀-䶿一-鿿]))?)|(?<count>(?:点击"
        u"|阅读|浏览|评论|人气|访问)(?:量|数|次数)?[：:]?\\s*\\d+\\s*"
        u"(?:次|人)?)"_s);
    std::vector<WebFact> facts;
    qsizetype at = 0;
    for (auto each = part.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        if (!QStringView(text).mid(at, match.capturedStart() - at).trimmed().isEmpty())
            return {};
        at = match.capturedEnd();
        const WebFact::Kind kind = !match.captured(u"date"_s).isEmpty() ? WebFact::Kind::Date
            : !match.captured(u"source"_s).isEmpty()                    ? WebFact::Kind::Source
            : !match.captured(u"credit"_s).isEmpty()                    ? WebFact::Kind::Credit
                                                                        : WebFact::Kind::Count;
        const qsizetype from = facts.empty() ? 0 : facts.back().inkTo;
        facts.push_back({kind, match.captured().trimmed(), from, from + Taker::inkOf(match.captured())});
    }
    if (!QStringView(text).mid(at).trimmed().isEmpty() || facts.size() < 2)
        return {};
    return facts;
}

bool isOfPage(const WebFact &fact)
{
    return fact.kind == WebFact::Kind::Date || fact.kind == WebFact::Kind::Count
        || (fact.kind == WebFact::Kind::Credit && !creditsOf(fact.text).empty());
}

std::optional<SourceNote> sourceOf(const QString &text)
{
    static const QRegularExpression labelled(u"\\A[（(]?(?<label>(?:文章|稿件|信息|新闻|资料|图片)?(?:来源"
                                             u"|出处)|原文(?:链接|地址)|转载自|摘自|来自)\\s*[：:丨｜]?\\s*"
                                             u"(?<who>[^\\s。，；]{2,300}?)[)）]?\\z"_s);
    static const QRegularExpression after(
        u"\\A[（(]?(?:原载|摘自|转自|据|综合)\\s*(?:《(?<paper>[^《》]{2,16})》"
        u"|(?<who>[㐀-䶿一-鿿·]{2,12}))(?:报道|消息|电|客户端|网站|微信公众号)?"
        u"(?:整理)?[)）]?\\z"_s);
    static const QRegularExpression address(u"\\A(?:[a-z]+://|www\\.)\\S+\\z"_s);
    if (const auto match = labelled.match(text); match.hasMatch()) {
        const QString who = match.captured(u"who"_s);
        SourceNote note;
        note.raw = text;
        if (address.match(who).hasMatch()) {
            note.label = match.captured(u"label"_s);
            note.url = who;
        } else if (text.contains(u'：') || text.contains(u':') || text.contains(u'丨') || text.contains(u'｜')
            || text.startsWith(u"摘自") || text.startsWith(u"转载自")) {
            note.label = who;
        } else {
            return {};
        }
        return note;
    }
    if (const auto match = after.match(text); match.hasMatch()) {
        SourceNote note;
        note.raw = text;
        note.label = match.captured(u"paper"_s) + match.captured(u"who"_s);
        return note;
    }
    return {};
}

std::optional<PageNote> pageNoteOf(const QString &text)
{
    static const QRegularExpression page(
        u"\\A[（(]?(?:本版|本页|以上|上述)?(?:稿件|文字|文章|新闻|消息"
        u"|内容|稿|文)?(?:除署名外)?(?:均|全部|皆|都)(?:据|由|来自|转自"
        u"|为|摘自)(?<who>[㐀-䶿一-鿿《》·]{2,20}?)(?:电|供稿|提供|报道"
        u"|稿)?[)）]?\\z"_s);
    static const QRegularExpression whole(
        u"\\A[（(]?本版(?:稿件|文字|文章|新闻|消息|内容|稿)(?:均)?(?:据"
        u"|由|来自)(?<who>[㐀-䶿一-鿿《》·]{2,20}?)(?:电|供稿|提供|报道"
        u"|采写)?[)）]?\\z"_s);
    static const QRegularExpression pictures(
        u"\\A[（(]?(?:本版|本文|本页|文中|以上)?(?:图片|照片|图|摄影)"
        u"(?:除署名外)?(?:均)?(?:由|据|为|来自|：)?(?<who>[㐀-䶿一-鿿·\\s　]{2,24}?)"
        u"(?:提供|供图|摄影|摄)?[)）]?\\z"_s);
    const auto note = [&](const QRegularExpressionMatch &match, PageNote::Scope scope) {
        QString who = match.captured(u"who"_s);
        who.remove(u'《').remove(u'》');
        PageNote made;
        made.raw = text;
        made.scope = scope;
        const qsizetype role = who.indexOf(u"记者"); // of 本报记者彭越 the organisation
        made.agency = role > 0 ? who.left(role) : role == 0 || who.startsWith(u"通讯员") ? QString() : who;
        return made;
    };
    for (const QRegularExpression *form : {&page, &whole}) {
        if (const auto match = form->match(text); match.hasMatch())
            return note(match, PageNote::Scope::Page);
    }
    if (!text.contains(u"本版") && !text.contains(u"本页") && !text.contains(u"均"))
        return {};
    if (const auto match = pictures.match(text); match.hasMatch())
        return note(match, PageNote::Scope::Pictures);
    return {};
}

QString columnNameOf(const QString &text)
{
    static const QRegularExpression bracketed(u"\\A[【\\[［](?<name>[^】\\]］]{2,14})[】\\]］]\\z"_s);
    if (const auto match = bracketed.match(text); match.hasMatch())
        return match.captured(u"name"_s).trimmed();
    if (text.size() < 3 || text.size() > 14 || !QStringView(u"■★▌▍◤").contains(text.front()))
        return {};
    const QString name = text.mid(1).trimmed();
    const auto byline = bylineOf(text); // ■ 本报记者 …
    const bool isByline = byline && !byline->authors.front().role.isEmpty();
    return endsAsSentence(name) || isByline ? QString() : name;
}

} // namespace banxin::manuscript
