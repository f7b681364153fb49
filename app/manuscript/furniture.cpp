#include "manuscript/furniture.h"

#include "manuscript/forms.h"
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
    static const QRegularExpression &date = form(u"date.date"_s);
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
    static const QRegularExpression &gap = form(u"organizers.gap"_s);
    return names.split(gap, Qt::SkipEmptyParts);
}

} // namespace

bool readPaperName(const QString &text, Masthead &masthead)
{
    if (const Unfolded in(text); in.isNeeded())
        return readUnfolded(in, masthead, readPaperName);
    static const QRegularExpression &line = form(u"paperName.line"_s);
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
    static const QRegularExpression &before = form(u"pageNumber.before"_s);
    static const QRegularExpression &after = form(u"pageNumber.after"_s);
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
    static const QRegularExpression &weekday = form(u"masthead.weekday"_s);
    static const QRegularExpression &issue = form(u"masthead.issue"_s);
    static const QRegularExpression &page = form(u"masthead.page"_s);
    static const QRegularExpression &phone = form(u"masthead.phone"_s);
    static const QRegularExpression &organizer = form(u"masthead.organizer"_s);
    static const QRegularExpression &lunar = form(u"masthead.lunar"_s);
    static const QRegularExpression &sheets = form(u"masthead.sheets"_s);

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
    static const QRegularExpression &told = form(u"masthead.told"_s);
    if (hasDate)
        rest.remove(told);
    static const QRegularExpression &time = form(u"masthead.time"_s);
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
    static const QRegularExpression &line = form(u"facts.line"_s);
    return line;
}

/// 原创 汀州公交 汀州发布 2024-03-14 18:30 福建: an account's name, when, and where from.
std::vector<WebFact> accountFacts(const QString &text)
{
    static const QRegularExpression &line = form(u"account.line"_s);
    // 2023-12-01 19:26·平川融媒
    static const QRegularExpression &after = form(u"account.after"_s);
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
    const auto match = line.match(text);
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
    static const QRegularExpression &labelled = form(u"source.labelled"_s);
    static const QRegularExpression &after = form(u"source.after"_s);
    static const QRegularExpression &address = form(u"source.address"_s);
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
    static const QRegularExpression &page = form(u"pageNote.page"_s);
    static const QRegularExpression &whole = form(u"pageNote.whole"_s);
    static const QRegularExpression &pictures = form(u"pageNote.pictures"_s);
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
    static const QRegularExpression &bracketed = form(u"columnName.bracketed"_s);
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
