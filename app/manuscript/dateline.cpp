#include "manuscript/forms.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/variants.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

/// What names a role or organisation that has not got any.
void giveOrg(std::vector<Author> &authors, const QString &org)
{
    bool given = false;
    for (Author &author : authors) {
        if (author.org.isEmpty() && author.role.endsWith(u"记者")) {
            author.org = org;
            given = true;
        }
        given = given || author.org == org;
    }
    if (!given)
        authors.insert(authors.begin(), Author{org, {}, {}});
}

/// 方思齐台东: the name before a place that no space parts from it.
QString nameBefore(const QString &words)
{
    if (words.contains(u'、') || words.contains(u' '))
        return words;
    const QString place = endsWith(words, rules().datelinePlaces);
    if (!place.isEmpty() && words.size() - place.size() >= 2)
        return words.chopped(place.size());
    constexpr qsizetype shortestPlace = 2;
    for (const qsizetype length : {3, 2, 4}) {
        const bool fits = words.size() == length || words.size() - length >= shortestPlace;
        if (fits && isName(QStringView(words).left(length)))
            return words.left(length);
    }
    return words;
}

/// （中央社记者方思齐台东24日电）, 【本报专讯】（记者 岑望云）: heads that brackets hold.
std::optional<Byline> bracketedDateline(const QString &text)
{
    static const QRegularExpression &inside = form(u"dateline.inside"_s);
    static const QRegularExpression &before = form(u"dateline.before"_s);
    // 〔记者林书宇／台中报导〕
    static const QRegularExpression &report = form(u"dateline.report"_s);
    Byline byline;
    byline.inText = true;
    if (const auto match = inside.match(text); match.hasMatch()) {
        byline.raw = match.captured();
        Author author{match.captured(u"org"_s), match.captured(u"role"_s), {}};
        if (const QString who = match.captured(u"who"_s).trimmed(); !who.isEmpty()) {
            author.names = namesIn(match.captured(u"place"_s).isEmpty() ? nameBefore(who) : who);
            if (author.names.isEmpty())
                return {};
        }
        byline.authors = {author};
        return byline;
    }
    if (const auto match = report.match(text); match.hasMatch()) {
        const auto named = bylineOf(match.captured(u"who"_s));
        if (!named)
            return {};
        byline.raw = match.captured();
        byline.authors = named->authors;
        return byline;
    }
    const auto match = before.match(text);
    if (!match.hasMatch())
        return {};
    byline.raw = match.captured();
    static const QRegularExpression &reported = form(u"dateline.reported"_s);
    const auto named = bylineOf(match.captured(u"people"_s).remove(reported).trimmed());
    if (named)
        byline.authors = named->authors;
    giveOrg(byline.authors, match.captured(u"org"_s));
    return byline;
}

std::optional<Byline> datelineIn(const QString &text)
{
    static const QRegularExpression &head = form(u"dateline.head"_s);
    if (auto other = bracketedDateline(text))
        return other;
    const auto match = head.match(text);
    if (!match.hasMatch())
        return {};
    const QString people = match.captured(u"people"_s).trimmed();
    // Without names there has to be a pause after it.
    const qsizetype end = match.capturedEnd();
    const bool pauses = end >= text.size() || text[end].isSpace() || text[end] == u'，';
    if (people.isEmpty() && !pauses && !match.captured().endsWith(u"讯"))
        return {};
    Byline byline;
    byline.inText = true;
    const QString org = match.captured(u"org"_s);
    if (people.isEmpty()) {
        byline.raw = match.captured();
        byline.authors = {Author{org, {}, {}}};
        return byline;
    }
    const auto named = bylineOf(people);
    if (!named)
        return {};
    byline.raw = match.captured();
    static const QRegularExpression &reports = form(u"dateline.reports"_s);
    if (const auto after = reports.match(text.mid(end)); after.hasMatch())
        byline.raw += after.captured();
    byline.authors = named->authors;
    giveOrg(byline.authors, org);
    return byline;
}

} // namespace

std::optional<Byline> datelineOf(const QString &text)
{
    constexpr qsizetype longest = 120; // no head of a paragraph is longer
    const QString beginning = text.left(longest);
    const Unfolded in(beginning);
    const auto found = datelineIn(in.words());
    return found && in.isNeeded() ? unfolded(*found, in) : found;
}

} // namespace banxin::manuscript
