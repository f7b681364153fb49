#include "typeset/headline_fit.h"

#include "typeset/sense_breaker.h"

namespace banxin::typeset {

using base::Em;

namespace {

/// What is done to a headline, from nothing on.
struct Step {
    Em tracking;
    int widthPercent = 100;
    int sizePercent = 100;
};

struct Steps {
    std::vector<Step> all; // from least to most; the first changes nothing
    std::size_t ownSize = 0; // how many leave the size alone
};

Steps stepsOf(const model::ResolvedParagraph &format, const RuleSet &rules)
{
    constexpr int spacingStep = 5; // thousandths of an em
    Steps steps;
    Step step;
    steps.all.push_back(step);
    if (rules.follows(Rule::HeadlineSpacing)) {
        while (step.tracking > format.minimumTracking) {
            step.tracking.thousandths =
                std::max(step.tracking.thousandths - spacingStep, format.minimumTracking.thousandths);
            steps.all.push_back(step);
        }
    }
    // A line that runs down is not made shorter by narrower characters.
    if (rules.follows(Rule::HeadlineWidth) && format.writingMode == model::WritingMode::Horizontal) {
        while (step.widthPercent > format.minimumWidthPercent) {
            --step.widthPercent;
            steps.all.push_back(step);
        }
    }
    steps.ownSize = steps.all.size();
    if (rules.follows(Rule::HeadlineSize)) {
        while (step.sizePercent > format.minimumSizePercent) {
            --step.sizePercent;
            steps.all.push_back(step);
        }
    }
    return steps;
}

ParagraphInput changed(const ParagraphInput &input, const Step &step)
{
    ParagraphInput result = input;
    const auto change = [&](model::ResolvedCharacters &look) {
        look.tracking.thousandths += step.tracking.thousandths;
        look.size = look.size.scaled(step.sizePercent, 100);
    };
    change(result.format.characters);
    for (StyledRun &run : result.runs)
        change(run.look);
    return result;
}

class HeadlineFitter {
public:
    HeadlineFitter(const ParagraphInput &input, const BreakRequest &request, const font::FontSet &fonts,
        const RuleTables &rules, GlyphMemory &glyphs, const Cuts &cuts)
        : m_input(input)
        , m_request(request)
        , m_fonts(fonts)
        , m_rules(rules)
        , m_glyphs(glyphs)
        , m_cuts(cuts)
        , m_scheme(rules.widths(input.format.punctuation))
    {
    }

    HeadlineFit fit()
    {
        const Steps steps = stepsOf(m_input.format, m_rules.rules());
        Trial natural = tried(steps.all.front());
        const int lines = static_cast<int>(natural.ends.size()), most = m_input.format.maximumLines;
        if (const bool tooMany = most > 0 && lines > most; tooMany || !natural.bySense) {
            const int wanted = most > 0 ? most : std::numeric_limits<int>::max();
            if (auto found = least(steps.all, steps.all.size(), wanted))
                return given(std::move(*found));
            if (auto found = natural.bySense ? std::nullopt : least(steps.all, steps.all.size(), lines))
                return given(std::move(*found));
        }
        if (lines > segmentsOf(natural.text) && couldTake(natural, lines - 1, steps.all[steps.ownSize - 1])) {
            if (auto found = least(steps.all, steps.ownSize, lines - 1))
                return given(std::move(*found));
        }
        return given(spread(std::move(natural)));
    }

private:
    struct Trial {
        ParagraphInput input;
        ShapedText text;
        std::vector<int> ends;
        bool bySense = false;
    };

    static HeadlineFit given(Trial trial)
    {
        return {std::move(trial.input), std::move(trial.text), std::move(trial.ends), trial.bySense};
    }

    Trial tried(const Step &step) const
    {
        Trial trial{changed(m_input, step), {}, {}, false};
        trial.text = shape(trial.input, m_fonts, m_rules, m_glyphs, step.widthPercent, m_cuts);
        SenseBreaks breaks =
            breakBySense(LineMeasurer(trial.text, m_scheme, m_request.indent), m_request, m_input.text, m_rules);
        trial.ends = std::move(breaks.ends);
        trial.bySense = breaks.bySense;
        return trial;
    }

    /// The least of the first `count` steps with which the headline takes no more than `lines`, by sense.
    std::optional<Trial> least(const std::vector<Step> &steps, std::size_t count, int lines) const
    {
        const auto works = [lines](const Trial &trial) {
            return trial.bySense && static_cast<int>(trial.ends.size()) <= lines;
        };
        if (count < 2)
            return {};
        std::size_t low = 0, high = count - 1; // low does not work, high does
        Trial best = tried(steps[high]);
        if (!works(best))
            return {};
        while (high - low > 1) {
            const std::size_t middle = (low + high) / 2;
            Trial trial = tried(steps[middle]);
            if (works(trial)) {
                high = middle;
                best = std::move(trial);
            } else {
                low = middle;
            }
        }
        return best;
    }

    /// Lines that the editor's own breaks ask for.
    static int segmentsOf(const ShapedText &text)
    {
        return 1 + static_cast<int>(std::count_if(text.items.begin(), text.items.end(), [](const Item &item) {
            return item.kind == ItemKind::LineBreak;
        }));
    }

    /// Whether all of it, at its narrowest, is no longer than so many lines: most headlines are, by far.
    bool couldTake(const Trial &natural, int lines, const Step &narrowest) const
    {
        std::int64_t room = 0;
        for (int line = 0; line < lines; ++line)
            room += m_request.target(line);
        const LineShape whole = LineMeasurer(natural.text, m_scheme, m_request.indent)
                                    .measure(0, static_cast<int>(natural.text.items.size()), true);
        const std::int64_t tightened = whole.em * narrowest.tracking.thousandths / 1000 * (whole.end - whole.begin);
        return (whole.minimum() * narrowest.widthPercent / 100) + tightened <= room + whole.em;
    }

    /// All lines spaced alike, so that the longest is as long as its measure.
    Trial spread(Trial natural) const
    {
        const Em most = m_input.format.maximumTracking;
        if (most.thousandths <= 0 || !m_rules.rules().follows(Rule::HeadlineSpread))
            return natural;
        const LineMeasurer measurer(natural.text, m_scheme, m_request.indent);
        std::int64_t added = most.thousandths;
        int begin = 0, line = 0;
        for (const int next : natural.ends) {
            const LineShape shape = measurer.measure(begin, next, line == 0);
            std::int64_t gaps = -1;
            for (int i = shape.begin; i < shape.end; ++i) {
                const Item &item = natural.text.items[static_cast<std::size_t>(i)];
                gaps += item.kind == ItemKind::Western ? std::max(1, item.glyphCount) : 1;
            }
            if (gaps > 0 && shape.em > 0)
                added = std::min(added, (m_request.target(line) - shape.natural) * 1000 / (shape.em * gaps));
            begin = next;
            ++line;
        }
        if (added <= 0)
            return natural;
        Trial result{
            changed(m_input, {Em{static_cast<std::int32_t>(added)}, 100, 100}), {}, natural.ends, natural.bySense};
        result.text = shape(result.input, m_fonts, m_rules, m_glyphs, 100, m_cuts);
        return result;
    }

    const ParagraphInput &m_input;
    const BreakRequest &m_request;
    const font::FontSet &m_fonts;
    const RuleTables &m_rules;
    GlyphMemory &m_glyphs;
    const Cuts &m_cuts;
    const PunctuationWidths &m_scheme;
};

} // namespace

HeadlineFit fitHeadline(const ParagraphInput &input, const BreakRequest &request, const font::FontSet &fonts,
    const RuleTables &rules, GlyphMemory &glyphs, const Cuts &cuts)
{
    return HeadlineFitter(input, request, fonts, rules, glyphs, cuts).fit();
}

} // namespace banxin::typeset
