// W01-W07: wording. What is a matter of words alone stands in resources/rules/wording.txt; here is what needs a look
// at the sentence.
#include "language/lexicon.h"
#include "language/numerals.h"
#include "language/text_rules.h"
#include "language/wording.h"

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

// Two characters are doubled on purpose (研究研究); three are where neither half runs into a longer word.
constexpr qsizetype shortestPhrase = 3, surePhrase = 4, longestPhrase = 14;

// A phrase set twice, as cutting and pasting leaves it: 市委书记市委书记.
void repeatedPhrases(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        for (qsizetype length = shortestPhrase; length <= longestPhrase && i + 2 * length <= view.size(); ++length) {
            if (view.at(i) != view.at(i + length))
                continue;
            const QStringView first = QStringView(view.text()).mid(i, length);
            if (first != QStringView(view.text()).mid(i + length, length))
                continue;
            bool isWords = true, isOneCharacter = true;
            for (qsizetype at = i; at < i + length; ++at) {
                isWords = isWords && view.isHan(at) && chineseDigit(view.at(at)) < 0;
                isOneCharacter = isOneCharacter && view.at(at) == view.at(i);
            }
            if (length < surePhrase
                && (crossesWord(view.text(), i, i + length) || crossesWord(view.text(), i + length, i + 2 * length)
                    || isOneOf(view.at(i + length - 1), u"的地得了着过吗呢啊吧呀不")
                    || isOneOf(view.at(i), u"不没对快别好很太多真再又来的地得和与及或在是有")
                    || view.at(i) == view.at(i + 1) || view.at(i + 1) == view.at(i + 2)))
                continue;
            // 一步一步, 哈哈哈哈, 好好好好: said on purpose.
            const bool isRhythm = length % 2 == 0 && first.left(length / 2) == first.mid(length / 2);
            if (!isWords || isOneCharacter || isRhythm || view.role() == ParagraphRole::Poem || view.isQuoted(i))
                continue;
            report.add(i + length, i + 2 * length, QString(), {});
            i += 2 * length - 1;
            break;
        }
    }
}

// A poem has words of its own.
void reportProse(QStringView rule, const TextView &view, Report &report)
{
    if (view.role() != ParagraphRole::Poem)
        reportWording(rule, view, report);
}

} // namespace

void doubledWords(const TextView &view, Report &report)
{
    reportProse(u"W01", view, report);
    if (view.isChinese())
        repeatedPhrases(view, report);
}

void fixedPhrases(const TextView &view, Report &report) { reportProse(u"W02", view, report); }

// 积极的推动工作: an adverb of manner, a verb, and what it is done to. 积极的推动作用 is a noun with what it is like.
void particles(const TextView &view, Report &report)
{
    reportProse(u"W03", view, report);
    const ManyWords &words = ManyWords::ofParticles();
    for (qsizetype i = view.text().indexOf(u'的'); i >= 0; i = view.text().indexOf(u'的', i + 1)) {
        const bool isListed = std::any_of(view.words().begin(), view.words().end(),
            [i](const WordHit &hit) { return hit.at == i && hit.entry->rule == u"W03"; });
        if (isListed || !words.adverbs.endsAt(view, i))
            continue;
        const qsizetype verb = words.verbs.startsAt(view, i + 1);
        if (!verb)
            continue;
        const qsizetype object = i + 1 + verb;
        // What makes a noun of it: 进行了深入的调查研究, 起到积极的推动作用, 的 or the clause's end right after.
        constexpr qsizetype farthest = 24;
        const qsizetype clause = std::max(view.clauseStart(i), i - farthest);
        const QStringView before = QStringView(view.text()).mid(clause, i - clause);
        const bool isThing = words.objects.startsAt(view, object) > 0;
        bool isNoun = !view.isHan(object) || words.nouns.startsAt(view, object) > 0
            || (!isThing
                && isOneOf(view.at(object), u"的和与及或等是有为在不也都就才将被对中上下前后时者力性率量型式员家化之"));
        for (const QString &word : words.nounMakers)
            isNoun = isNoun || before.contains(word);
        // The object ends the clause and is none of the things that verbs of this kind describe.
        if (isNoun)
            continue;
        if (isThing || isOneOf(view.at(object), u"了着过好到出起"))
            report.add(i, i + 1, u"地"_s, {});
    }
}

void workAndDo(const TextView &view, Report &report) { reportProse(u"W04", view, report); }
void upToAndUntil(const TextView &view, Report &report) { reportProse(u"W05", view, report); }
void confusedPairs(const TextView &view, Report &report) { reportProse(u"W06", view, report); }

// 以及集团图书馆、书画室于一体: 集 … 于一体 with a stray 团.
void strayGroup(const TextView &view, Report &report)
{
    for (qsizetype end = view.text().indexOf(u"于一体"_s); end >= 0; end = view.text().indexOf(u"于一体"_s, end + 3)) {
        const qsizetype from = view.clauseStart(end);
        const qsizetype at = view.text().lastIndexOf(u"集团"_s, end);
        if (at < from || end - at > 44)
            continue;
        const QStringView inside = QStringView(view.text()).mid(at + 2, end - at - 2);
        // 某某集团集餐饮、住宿于一体: the group's name.
        if (inside.contains(u'集') || inside.contains(u'融') || inside.contains(u'汇') || inside.contains(u'寓'))
            continue;
        const bool isName = view.isHan(at - 1)
            && !oneOfEndingAt(view, at,
                {u"以及", u"是", u"个", u"有", u"建成", u"打造", u"的", u"成", u"座", u"家", u"了", u"为", u"和", u"及",
                    u"所", u"处", u"将", u"在"});
        if (!isName)
            report.add(at, at + 2, u"集"_s, {});
    }
}

} // namespace banxin::language
