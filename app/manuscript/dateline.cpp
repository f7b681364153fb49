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
    static const QString org = u"(?<org>本报|本网|本台|本刊|[㐀-䶿一-鿿]{1,8}?(?:社|报|网|台))"_s;
    static const QRegularExpression inside(u"\\A[（(]"_s + org + u"(?:[\\s　]*(?<role>"_s + anyOf(rules().reporterRoles)
        + u")[\\s　]*(?<who>[㐀-䶿一-鿿、·\\s　]{2,24}?))?(?<place>[\\s　]+[㐀-䶿一-鿿]{2,6}|(?<=社)[㐀-"
          u"䶿一-"
          u"鿿]"
          u"{"
          u"2,6})?[\\s　]*"
          u"(?:\\d{1,2}月)?\\d{1,2}日(?:综合|外|专)?(?:电|讯)[）)]"_s);
    static const QRegularExpression before(u"\\A【"_s + org
        + u"(?:综合)?(?:专讯|专电|讯|消息|快讯)】(?<people>\\s*[（(][^（）()]{2,60}[)）]|(?:"_s
        + anyOf(rules().reporterRoles + rules().otherRoles)
        + u")[\\s　]*[㐀-䶿一-鿿]{2,4}?(?:(?=[\\s　/／])|(?:[\\s　/／]+[㐀-䶿一-鿿]{2,4})?报[道导]))?"_s);
    // 〔记者林书宇／台中报导〕
    static const QRegularExpression report(u"\\A[〔【\\[［（(](?<who>[㐀-䶿一-鿿]{0,8}?"_s
        + anyOf(rules().reporterRoles)
        + u"[\\s　]*[㐀-䶿一-鿿、\\s　]{2,24}?(?:[/／][㐀-䶿一-鿿]{2,6}?|[\\s　]+[㐀-䶿一-鿿]{2,6}?)(?:综合|连线|专题)?报[道导])[〕】\\]］）)]"_s);
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
    static const QRegularExpression reported(u"报[道导]\\z"_s);
    const auto named = bylineOf(match.captured(u"people"_s).remove(reported).trimmed());
    if (named)
        byline.authors = named->authors;
    giveOrg(byline.authors, match.captured(u"org"_s));
    return byline;
}

std::optional<Byline> datelineIn(const QString &text)
{
    static const QRegularExpression head(
        u"\\A据?(?<org>本报|本网|本台|本刊|新华社|中新社|中新网|[㐀-䶿一-鿿·]{2,8}?"
        u"(?:日报|晚报|早报|时报|都市报|商报|社|网|台|客户端|在线|报))"
        u"[㐀-䶿一-鿿、]{0,10}?(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}日)?"
        u"(?:综合)?(?:消息|讯|电)(?![话视影力脑子商信动台梯池器息问网])"
        u"(?<people>\\s*[（(][^（）()]{2,60}[)）]|[\\s　]+(?:"_s
        + anyOf(rules().reporterRoles + rules().otherRoles) + u")[^。，：:“]{2,40}?(?=(?:摄影)?报道[：:\\s　]))?"_s);
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
    static const QRegularExpression reports(u"\\A(?:摄影)?报道"_s);
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
