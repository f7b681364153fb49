// P10, N14, W10, W11: what only a whole story shows.
#include "language/story_view.h"

#include "language/dates.h"
#include "language/numerals.h"
#include "language/people.h"
#include "language/text_rules.h"

#include <QCoreApplication>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("language", text); }

bool isOpening(char16_t u) { return isOneOf(u, u"“‘（《〈「『【〔［｛"); }

char16_t otherOf(char16_t u)
{
    constexpr QStringView open = u"“‘（《〈「『【〔［｛", close = u"”’）》〉」』】〕］｝";
    if (const qsizetype i = open.indexOf(QChar(u)); i >= 0)
        return close[i].unicode();
    const qsizetype i = close.indexOf(QChar(u));
    return i < 0 ? u'\0' : open[i].unicode();
}

// 党委书记 and 书记 may be one; 局长 and 副局长 are two.
bool isOneOffice(const QString &a, const QString &b)
{
    return a.contains(u'副') == b.contains(u'副') && (a.endsWith(b) || b.endsWith(a));
}

std::vector<Quantity> quantitiesIn(const TextView &view)
{
    std::vector<Quantity> all;
    for (const Number &number : view.numbers()) {
        if (number.isOpen || number.hasScale)
            continue;
        const char16_t unit = view.at(number.end);
        Quantity one{number.at, number.end, Quantity::Kind::Clock, number.form == Number::Form::Chinese, number.value};
        const bool isClock = unit == u'点' && number.value <= 24
            && oneOfEndingAt(view, number.at,
                {u"早上", u"早晨", u"上午", u"下午", u"中午", u"晚上", u"凌晨", u"清晨", u"傍晚", u"深夜", u"夜里",
                    u"当晚", u"今晚", u"昨晚", u"每晚", u"日晚"});
        const bool isAge = unit == u'岁' && number.value > 0 && number.value < 130
            && !isOneOf(view.at(number.end + 1), u"月") && !isOneOf(view.at(number.at - 1), u"万千百太");
        if (!isClock && !isAge)
            continue;
        if (isAge) {
            one.kind = Quantity::Kind::Age;
            if (one.isChinese && number.value < 10)
                continue; // 三岁看老
        }
        all.push_back(one);
    }
    return all;
}

} // namespace

ParagraphFacts factsOf(const TextView &view)
{
    ParagraphFacts facts;
    facts.text = view.text();
    facts.isEmpty = view.firstMark() >= view.size();
    facts.firstMark = view.normal(view.firstMark());
    if (!view.hasHan())
        return facts;
    for (const qsizetype at : view.unpaired()) {
        const char16_t mark = view.normal(at);
        // 1） 一） a） ①） head an item of a list.
        if ((mark == u'）' || mark == u'】') && at > 0) {
            qsizetype from = at;
            while (from > 0
                && (view.isDigit(from - 1) || view.isLatin(from - 1) || chineseDigit(view.at(from - 1)) >= 0
                    || view.at(from - 1) == u'十'))
                --from;
            if (from < at && at - from <= 3
                && (from <= view.firstMark() || view.kind(from - 1) == CharClass::Blank
                    || isOneOf(view.normal(from - 1), u"，。；：、")))
                continue;
        }
        if (mark == u'’' && (view.isLatin(at - 1) || view.isDigit(at + 1)))
            continue;
        if (mark == u'‘' && view.isDigit(at + 1))
            continue;
        facts.unpaired.push_back({at, mark});
    }
    facts.people = peopleIn(view, &facts.unended);
    facts.quantities = quantitiesIn(view);
    for (const DateInText &date : datesIn(view)) {
        if (date.year && !facts.year && date.month)
            facts.year = date.year;
        if (!facts.datelineDay && date.month && date.day && oneOfAt(view, date.end, {u"电", u"讯"})) {
            facts.datelineMonth = date.month;
            facts.datelineDay = date.day;
        }
    }
    return facts;
}

// An open quote is allowed where the next paragraph opens again; brackets may reach over paragraphs.
void unpairedMarks(const StoryView &story, Report &report)
{
    const auto &all = story.paragraphs;
    std::set<std::pair<std::size_t, qsizetype>> joined; // brackets that close paragraphs later
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const ParagraphFacts::Mark &mark : all[i].unpaired) {
            if (!isOpening(mark.mark) || joined.contains({i, mark.at}))
                continue;
            for (std::size_t next = i + 1; next < std::min(all.size(), i + 12); ++next) {
                const auto found = std::find_if(
                    all[next].unpaired.begin(), all[next].unpaired.end(), [&](const ParagraphFacts::Mark &other) {
                        return other.mark == otherOf(mark.mark) && !joined.contains({next, other.at});
                    });
                if (found == all[next].unpaired.end())
                    continue;
                // A quotation of several paragraphs opens each of them; a bracket does not.
                const bool isBracket = mark.mark != u'“' && mark.mark != u'‘';
                const bool reopens = all[i + 1].firstMark == mark.mark;
                if (isBracket || reopens) {
                    joined.insert({i, mark.at});
                    joined.insert({next, found->at});
                }
                break;
            }
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const ParagraphFacts::Mark &mark : all[i].unpaired) {
            if (joined.contains({i, mark.at}))
                continue;
            std::size_t next = i + 1;
            while (next < all.size() && all[next].isEmpty)
                ++next;
            if (isOpening(mark.mark) && next < all.size() && all[next].firstMark == mark.mark)
                continue;
            report.setParagraph(static_cast<int>(i), all[i].text);
            report.add(mark.at, mark.at + 1, {}, tr("没有与它成对的“%1”。").arg(QChar(otherOf(mark.mark))));
        }
    }
}

void mixedNumerals(const StoryView &story, Report &report)
{
    for (const Quantity::Kind kind : {Quantity::Kind::Clock, Quantity::Kind::Age}) {
        bool hasFigures = false;
        for (const ParagraphFacts &facts : story.paragraphs) {
            for (const Quantity &one : facts.quantities)
                hasFigures = hasFigures || (one.kind == kind && !one.isChinese);
        }
        if (!hasFigures)
            continue;
        for (std::size_t i = 0; i < story.paragraphs.size(); ++i) {
            report.setParagraph(static_cast<int>(i), story.paragraphs[i].text);
            for (const Quantity &one : story.paragraphs[i].quantities) {
                if (one.kind == kind && one.isChinese)
                    report.add(one.at, one.end, figures(one.value), tr("文中别处用了阿拉伯数字。"));
            }
        }
    }
}

void untitledSpeakers(const StoryView &story, Report &report)
{
    std::set<QString> known;
    for (std::size_t i = 0; i < story.paragraphs.size(); ++i) {
        const ParagraphFacts &facts = story.paragraphs[i];
        report.setParagraph(static_cast<int>(i), facts.text);
        for (const PersonMention &one : facts.people) {
            // Named before in any words: 68岁的退休党员聂子远 … 聂子远说.
            bool isNamed = known.contains(one.name) || !one.title.isEmpty();
            for (std::size_t before = 0; before <= i && !isNamed; ++before) {
                const qsizetype at = story.paragraphs[before].text.indexOf(one.name);
                isNamed = at >= 0 && (before < i || at < one.at);
            }
            if (!isNamed)
                report.add(one.at, one.at + one.name.size());
            known.insert(one.name);
        }
    }
}

namespace {

struct NamedPerson {
    QString title, name;
    std::size_t paragraph;
    qsizetype at;
    bool isWhole = true;
    bool isNew = false; // a speaker whom nothing has named before
};

// 张建国、张建军, 副市长张建国和副市长张建军: who stand side by side are two.
bool standInAList(const StoryView &story, const NamedPerson &a, const NamedPerson &b)
{
    const QString &text = story.paragraphs[b.paragraph].text;
    if (text.contains(a.name + u'、') && text.contains(u'、' + b.name))
        return true;
    if (a.paragraph != b.paragraph)
        return false;
    const qsizetype from = std::min(a.at, b.at) + a.name.size(), to = std::max(a.at, b.at);
    const QStringView between = QStringView(text).mid(from, to - from);
    constexpr qsizetype farthest = 24;
    const bool joins = between.startsWith(u'、') || between.startsWith(u'，') || between.startsWith(u'和')
        || between.startsWith(u'与');
    // 副市长张建国出席，副市长张建军主持: of deputies there are several.
    return !between.contains(u'。') && !between.contains(u'：') && !between.contains(u'说')
        && between.size() <= farthest && (joins || a.title.contains(u'副'));
}

bool mayBeOne(const NamedPerson &a, const NamedPerson &b)
{
    if (a.name == b.name || a.name.size() != b.name.size() || a.name.size() < 3 || (!a.isWhole && !b.isWhole))
        return false;
    int apart = 0;
    for (qsizetype i = 0; i < a.name.size(); ++i)
        apart += a.name[i] != b.name[i] ? 1 : 0;
    if (apart != 1)
        return false;
    // 总书记习近评发表讲话。习近平强调: who has not been named yet speaks after one who has.
    if (a.title.isEmpty() != b.title.isEmpty())
        return b.title.isEmpty() && b.isNew && a.name[0] == b.name[0];
    return !a.title.isEmpty() && isOneOffice(a.title, b.title);
}

} // namespace

// 局长蒋湘晖 … 局长蒋湘辉, 局长李湘晖: one office, one character apart. A name that is seen whole once is known again
// after its title whatever follows.
void spellingsOfNames(const StoryView &story, Report &report)
{
    std::vector<NamedPerson> all;
    std::set<QString> named;
    for (std::size_t i = 0; i < story.paragraphs.size(); ++i) {
        const ParagraphFacts &facts = story.paragraphs[i];
        const std::size_t first = all.size();
        for (const PersonMention &one : facts.people)
            all.push_back({one.title, one.name, i, one.at});
        for (const PersonMention &one : facts.unended)
            all.push_back({one.title, one.name, i, one.at, false});
        std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
            [](const NamedPerson &a, const NamedPerson &b) { return a.at < b.at; });
        for (std::size_t at = first; at < all.size(); ++at) {
            NamedPerson &one = all[at];
            one.isNew = !named.contains(one.name);
            for (std::size_t before = 0; before <= i && one.title.isEmpty() && one.isNew; ++before) {
                const qsizetype place = story.paragraphs[before].text.indexOf(one.name);
                one.isNew = place < 0 || (before == i && place >= one.at);
            }
            named.insert(one.name);
        }
    }
    const auto countOf = [&story](const QString &name) {
        qsizetype count = 0;
        for (const ParagraphFacts &facts : story.paragraphs)
            count += facts.text.count(name);
        return count;
    };
    std::set<QString> told;
    for (std::size_t later = 0; later < all.size(); ++later) {
        for (std::size_t first = 0; first < later; ++first) {
            const NamedPerson &a = all[first], &b = all[later];
            if (!mayBeOne(a, b) || told.contains(b.name) || standInAList(story, a, b))
                continue;
            // The rarer one, the later of two.
            const bool firstIsRarer = countOf(a.name) < countOf(b.name);
            const NamedPerson &wrong = firstIsRarer ? a : b;
            const NamedPerson &other = firstIsRarer ? b : a;
            told.insert(a.name);
            told.insert(b.name);
            report.setParagraph(static_cast<int>(wrong.paragraph), story.paragraphs[wrong.paragraph].text);
            report.add(wrong.at, wrong.at + wrong.name.size(), {},
                tr("文中还有“%1%2”，请核对是否同一人。").arg(other.title, other.name));
        }
    }
}

} // namespace banxin::language
