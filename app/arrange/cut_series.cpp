// 删而不印: whole sentences taken off paper from the story's end, the text itself being kept.
#include "arrange/sentences.h"
#include "arrange/series.h"

#include "edit/article_edits.h"

#include <algorithm>

namespace banxin::arrange {

using base::Id;
using model::ParagraphRole;

namespace {

struct Cut {
    Id paragraph;
    Sentence sentence;
    int characters = 0; // code points, white space left out
};

int charactersIn(const QString &text, const Sentence &sentence)
{
    int count = 0;
    for (int i = sentence.from; i < sentence.to; ++i)
        count += !text[i].isLowSurrogate() && !text[i].isSpace();
    return count;
}

bool isCut(const model::Paragraph &paragraph, const Sentence &sentence)
{
    return std::any_of(paragraph.spans.begin(), paragraph.spans.end(),
        [&](const model::Span &span) { return span.cut && span.start < sentence.to && span.end > sentence.from; });
}

/// What may go, from the story's end: never of its first paragraph, never what names a source or a reporter, and no
/// paragraph whole under a heading.
std::vector<Cut> cutsOf(const Subject &subject)
{
    const auto paragraphs = subject.document.childrenOf<model::Paragraph>(subject.story);
    std::vector<Cut> cuts;
    bool isFirst = true;
    ParagraphRole before = ParagraphRole::Headline;
    for (const model::Paragraph *paragraph : paragraphs) {
        const ParagraphRole above = std::exchange(before, paragraph->role);
        if (paragraph->role != ParagraphRole::Body || std::exchange(isFirst, false))
            continue;
        std::vector<Sentence> sentences = sentencesOf(paragraph->text);
        while (!sentences.empty() && isBracketed(paragraph->text, sentences.back()))
            sentences.pop_back();
        std::vector<Cut> own;
        for (std::size_t i = above == ParagraphRole::Body ? 0 : 1; i < sentences.size(); ++i)
            own.push_back({paragraph->id, sentences[i], charactersIn(paragraph->text, sentences[i])});
        if (std::any_of(own.begin(), own.end(), [&](const Cut &cut) { return isCut(*paragraph, cut.sentence); }))
            continue; // somebody has chosen there already
        cuts.insert(cuts.end(), own.begin(), own.end());
    }
    std::reverse(cuts.begin(), cuts.end());
    return cuts;
}

} // namespace

std::vector<Series> cutSeries(const Subject &subject)
{
    if (!subject.isOverset())
        return {};
    Series series;
    series.kind = Proposal::Kind::Cut;
    series.needsReview = true;
    series.title = tr("删文（稿件留着）");
    const int most = model::characterCount(subject.document, subject.story) * subject.rules.cutPercent / 100;
    std::vector<Cut> cuts = cutsOf(subject);
    int characters = 0;
    for (const Cut &cut : cuts) {
        characters += cut.characters;
        if (characters > most)
            break;
        ++series.steps;
        if (characters < subject.before.oversetCharacters)
            series.first = series.steps + 1;
    }
    series.first = std::clamp(series.first, 1, std::max(1, series.steps));
    series.obstacle = series.steps == 0 ? tr("按整句删会超过全文的 %1%。").arg(subject.rules.cutPercent)
                                        : tr("删到全文的 %1% 也还放不下。").arg(subject.rules.cutPercent);
    const FitRules::Harm harm = subject.rules.harmOf(series.kind);
    series.describe = [cuts, harm](int step) {
        int count = 0;
        for (int i = 0; i < step; ++i)
            count += cuts[static_cast<std::size_t>(i)].characters;
        return Series::Step{tr("删 %n 字（稿件留着）", nullptr, count),
            tr("末尾 %n 句不印，稿件里仍留着", nullptr, step), harm.of(step)};
    };
    series.make = [cuts, context = subject.context](Draft &draft, int step) {
        for (int i = 0; i < step; ++i) {
            const Cut &cut = cuts[static_cast<std::size_t>(i)];
            const Sentence range = cut.sentence;
            if (!draft.apply(edit::setCut(draft.document(), cut.paragraph, range.from, range.to, true, context)))
                return false;
        }
        return true;
    };
    return {std::move(series)};
}

} // namespace banxin::arrange
