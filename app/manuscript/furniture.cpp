#include "manuscript/furniture.h"

#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/taker.h"
#include "manuscript/variants.h"

#include <QRegularExpression>

#include <algorithm>

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

/// What a folded line says, in the line's own characters.
bool readUnfolded(const Unfolded &in, Masthead &masthead, bool (*read)(const QString &, Masthead &))
{
    Masthead said;
    if (!read(in.words(), said))
        return false;
    const auto use = [&](QString Masthead::*field) {
        if (!(said.*field).isEmpty())
            masthead.*field = in.of(said.*field);
    };
    for (const auto field : {&Masthead::paperName, &Masthead::pageTitle, &Masthead::weekday, &Masthead::phone,
             &Masthead::pageNumber, &Masthead::issueNumber})
        use(field);
    masthead.organizers << in.of(said.organizers);
    if (said.date.isValid())
        masthead.date = said.date;
    return true;
}

QStringList organizersIn(const QString &names)
{
    static const QRegularExpression gap(u"[\\s　、，,]+"_s);
    return names.split(gap, Qt::SkipEmptyParts);
}

} // namespace

bool readPaperName(const QString &text, Masthead &masthead)
{
    if (const Unfolded in(text); in.isNeeded())
        return readUnfolded(in, masthead, readPaperName);
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
    if (const Unfolded in(text); in.isNeeded())
        return readUnfolded(in, masthead, readPageNumber);
    static const QRegularExpression before(
        u"\\A[【\\[(（]?(?:(?<code>[A-Z]\\d{1,3})|第(?<number>[A-Z]?[\\d一二三四五六七八九十]{1,3})版)[】\\])）]?"
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
    if (const Unfolded in(text); in.isNeeded())
        return readUnfolded(in, masthead, readMastheadLine);
    static const QString phones = anyOf(rules().phoneLabels);
    static const QRegularExpression weekday(u"(?:星期|周|礼拜)[一二三四五六日天]"_s);
    static const QRegularExpression issue(u"(?:总)?第\\s*(?<number>\\d{1,6})\\s*期"_s);
    static const QRegularExpression page(u"(?:第\\s*(?<number>[A-Z]?[\\d一二三四五六七八九十]{1,3})\\s*版)|"
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
    static const QRegularExpression told(
        u"\\A(?:(?:发布|更新|发表|刊发|上传|录入)?(?:时间|日期)\\s*[：:]|(?:发布|更新|发表|刊发)于)"_s);
    if (hasDate)
        rest.remove(told);
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

namespace {

/// What a web page's line of facts is made of, one after the other.
const QRegularExpression &factForm()
{
    static const QString name =
        u"(?:[㐀-䶿一-鿿][\\s　][㐀-䶿一-鿿](?![㐀-䶿一-鿿])|[㐀-䶿一-鿿·]{2,10}(?![㐀-䶿一-鿿]*\\s*[：:丨｜/]))"_s;
    static const QString colon = u"\\s*[：:丨｜]\\s*"_s;
    static const QString button = anyOf(rules().factButtons);
    static const QRegularExpression form(
        u"(?<date>(?:(?:发布|更新|发表|刊发|上传|录入)?(?:时间|日期)\\s*[：:]?\\s*|(?:发布|更新|发表|刊发)于\\s*)?(?:"
        u"19|20)\\d{2}"
        u"(?:年|[-/.])\\s?\\d{1,2}(?:月|[-/.])\\s?\\d{1,2}日?(?:[\\s　T]*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?"
        u"(?:[\\s　]*(?:星期|周)[一二三四五六日天])?)|(?<source>"_s
        + anyOf(rules().sourceLabels) + colon + u"(?:《[^《》]{2,20}》|[^\\s|｜丨]+?(?=[\\s　|｜丨【\\[]|\\z|"_s
        + anyOf(rules().bylineLabels + rules().creditRoles) + u"[：:])))|(?<credit>"_s + u"(?:"_s
        + anyOf(rules().bylineLabels + rules().creditRoles + rules().reporterRoles + rules().otherRoles) + colon
        + u"|[㐀-䶿一-鿿]{0,8}?"_s + anyOf(rules().reporterRoles + rules().otherRoles) + u"[\\s　]+)"_s + name
        + u"(?:[\\s　、，]+"_s + name + u")*)|(?<count>"_s + anyOf(rules().countLabels)
        + u"(?:量|数|次数|率|人数)?\\s*[：:]?\\s*[（(]?\\d[\\d,.]*\\s*[万wWkK]?\\+?\\s*(?:次|人|条|个)?[)）]?(?![㐀-䶿一-鿿\\d])|\\d+\\s*(?:次|人)"_s
        + anyOf(rules().countLabels)
        + u")|(?<button>(?:[【\\[（(]\\s*)?(?:字[体号]|(?:字体|文字)大小)\\s*[：:]?\\s*[【\\[（(]?\\s*(?:超大|特大|大|"
          u"中|小|默认)"
          u"(?:[\\s　|｜/、\\[\\]【】（）()]*(?:超大|特大|大|中|小|默认))*(?:\\s*[】\\]）)])*|[【\\[（(]\\s*大\\s*中\\s*小\\s*[】\\]）)]|(?:[【\\[]\\s*)?"_s
        + button + u"(?![㐀-䶿一-鿿：:]|\\s*\\d)(?:\\s*[】\\]])?)|(?<bar>[|｜丨¦·•]+)"_s);
    return form;
}

/// 原创 汀州公交 汀州发布 2024-03-14 18:30 福建: an account's name, when, and where from.
std::vector<WebFact> accountFacts(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?<who>(?:原创[\\s　]+)?[^\\s　，。：:！？|]{2,16}(?:[\\s　]+[^\\s　，。：:！？|]{2,16}){0,2})[\\s　]+"
        u"(?<date>(?:19|20)\\d{2}(?:年|[-/.])\\d{1,2}(?:月|[-/"
        u".])\\d{1,2}日?(?:[\\s　]+\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?)"
        u"(?<place>[\\s　]+(?:(?:发表|发布)于\\s*|IP属地[：:]?\\s*)?"_s
        + anyOf(rules().provinces) + u")?\\z"_s);
    // 2023-12-01 19:26·平川融媒
    static const QRegularExpression after(
        u"\\A(?<date>(?:19|20)\\d{2}(?:年|[-/.])\\d{1,2}(?:月|[-/"
        u".])\\d{1,2}日?[\\s　]+\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)"
        u"(?:\\s*(?<bar>[·•|｜])\\s*|[\\s　]+)(?<who>[^\\s　，。：:！？|]{2,16})\\z"_s);
    if (const auto match = after.match(text); match.hasMatch()) {
        const QString who = match.captured(u"who"_s);
        const qsizetype date = Taker::inkOf(match.captured(u"date"_s));
        const qsizetype from = date + match.capturedLength(u"bar"_s);
        std::vector<WebFact> facts{{WebFact::Kind::Date, match.captured(u"date"_s), 0, date}};
        if (from > date)
            facts.push_back({WebFact::Kind::Bar, match.captured(u"bar"_s), date, from});
        const bool isSource = from == date && !endsWith(who, rules().orgEnds).isEmpty();
        facts.push_back(
            {isSource ? WebFact::Kind::Source : WebFact::Kind::Account, who, from, from + Taker::inkOf(who)});
        return facts;
    }
    const auto match = form.match(text);
    const QString sender = match.captured(u"who"_s).trimmed();
    const bool isTimed = match.captured(u"date"_s).contains(u':') || match.captured(u"date"_s).contains(u'：');
    if (isTimed && !sender.contains(u' ') && !endsWith(sender, rules().orgEnds).isEmpty()
        && match.capturedLength(u"place"_s) == 0) {
        // 云岭日报 2022-01-18 07:25: where it comes from.
        const qsizetype from = Taker::inkOf(sender);
        const QString date = match.captured(u"date"_s);
        return {{WebFact::Kind::Source, sender, 0, from}, {WebFact::Kind::Date, date, from, from + Taker::inkOf(date)}};
    }
    const bool isAccount =
        match.hasMatch() && (text.startsWith(u"原创") || !match.captured(u"place"_s).trimmed().isEmpty());
    std::vector<WebFact> facts;
    if (!isAccount)
        return facts;
    for (const auto &[group, kind] : {std::pair(u"who"_s, WebFact::Kind::Account),
             std::pair(u"date"_s, WebFact::Kind::Date), std::pair(u"place"_s, WebFact::Kind::Account)}) {
        const QString part = match.captured(group).trimmed();
        const qsizetype from = facts.empty() ? 0 : facts.back().inkTo;
        if (!part.isEmpty())
            facts.push_back({kind, part, from, from + Taker::inkOf(part)});
    }
    return facts;
}

std::vector<WebFact> webFactsIn(const QString &text)
{
    if (endsAsSentence(text) || text.size() > 160)
        return {};
    if (auto facts = accountFacts(text); !facts.empty())
        return facts;
    std::vector<WebFact> facts;
    qsizetype at = 0;
    int said = 0;
    for (auto each = factForm().globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        if (!QStringView(text).mid(at, match.capturedStart() - at).trimmed().isEmpty())
            return {};
        at = match.capturedEnd();
        const WebFact::Kind kind = match.capturedLength(u"date"_s) > 0 ? WebFact::Kind::Date
            : match.capturedLength(u"source"_s) > 0                    ? WebFact::Kind::Source
            : match.capturedLength(u"credit"_s) > 0                    ? WebFact::Kind::Credit
            : match.capturedLength(u"count"_s) > 0                     ? WebFact::Kind::Count
            : match.capturedLength(u"button"_s) > 0                    ? WebFact::Kind::Button
                                                                       : WebFact::Kind::Bar;
        const qsizetype from = facts.empty() ? 0 : facts.back().inkTo;
        facts.push_back({kind, match.captured().trimmed(), from, from + Taker::inkOf(match.captured())});
        said += kind != WebFact::Kind::Bar;
        // 记者：张三 通讯员：李四 sign together.
        if (facts.size() >= 2) {
            WebFact &last = facts.back(), &before = facts[facts.size() - 2];
            if (last.kind == WebFact::Kind::Credit && before.kind == WebFact::Kind::Credit && !isOfPage(last)
                && !isOfPage(before)) {
                before.text += u' ' + last.text;
                before.inkTo = last.inkTo;
                facts.pop_back();
            }
        }
    }
    if (!QStringView(text).mid(at).trimmed().isEmpty() || said < 2)
        return {};
    const bool isByline = !areOfWebPage(facts) && !text.contains(u'：') && !text.contains(u':');
    return isByline ? std::vector<WebFact>() : facts;
}

} // namespace

std::vector<WebFact> webFactsOf(const QString &text)
{
    const Unfolded in(text);
    std::vector<WebFact> facts = webFactsIn(in.words());
    for (WebFact &fact : facts)
        fact.text = in.of(fact.text);
    return facts;
}

bool areOfWebPage(const std::vector<WebFact> &facts)
{
    return std::any_of(facts.begin(), facts.end(),
        [](const WebFact &fact) { return fact.kind != WebFact::Kind::Credit && fact.kind != WebFact::Kind::Bar; });
}

bool isOfPage(const WebFact &fact)
{
    return fact.kind != WebFact::Kind::Source && (fact.kind != WebFact::Kind::Credit || !creditsOf(fact.text).empty());
}

std::optional<SourceNote> sourceOf(const QString &text)
{
    if (const Unfolded in(text); in.isNeeded()) {
        auto note = sourceOf(in.words());
        if (note)
            *note = {in.of(note->raw), in.of(note->label), note->url, note->id};
        return note;
    }
    static const QRegularExpression labelled(u"\\A[（(【\\[]?(?<label>"_s + anyOf(rules().sourceLabels)
        + u"|原文(?:链接|地址)|转载自|摘自|来自)\\s*[：:丨｜]?\\s*(?<who>[^\\s。，；]{2,300}?)[)）】\\]]?\\z"_s);
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
    if (const auto match = after.match(text); match.hasMatch() && !rules().pageTitles.contains(text)) {
        SourceNote note;
        note.raw = text;
        note.label = match.captured(u"paper"_s) + match.captured(u"who"_s);
        return note;
    }
    return {};
}

std::optional<PageNote> pageNoteOf(const QString &text)
{
    if (const Unfolded in(text); in.isNeeded()) {
        auto note = pageNoteOf(in.words());
        if (note) {
            note->raw = in.of(note->raw);
            note->agency = in.of(note->agency);
        }
        return note;
    }
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
        if (who.contains(u"图片") || who.contains(u"照片"))
            made.agency.clear(); // 均为资料图片 names nobody
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
