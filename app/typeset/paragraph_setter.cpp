#include "typeset/paragraph_setter.h"

#include "typeset/drop_capital.h"
#include "typeset/headline_fit.h"
#include "typeset/line_breaker.h"
#include "typeset/positioner.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

using base::Length;

// What a setting was made from; compared whole, so that no two inputs are ever taken for one.
struct Key {
    ParagraphInput input;
    std::vector<Length> measures;
    BreakStrategy strategy;
    int lineDelta;
};

std::size_t hashOf(const ParagraphInput &input, const Measures &measures, BreakStrategy strategy, int lineDelta)
{
    std::size_t hash =
        qHashBits(input.text.constData(), static_cast<std::size_t>(input.text.size()) * sizeof(QChar), 0x62616e78);
    const auto mix = [&hash](std::uint64_t value) {
        hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
        hash *= 0xff51afd7ed558ccdULL;
    };
    const auto mixLook = [&](const model::ResolvedCharacters &look) {
        mix(static_cast<std::uint64_t>(look.size.toEmu()) * 1000 + static_cast<std::uint64_t>(look.weight));
        mix((std::uint64_t{look.color.c} << 48) | (std::uint64_t{look.color.m} << 32)
            | (std::uint64_t{look.color.y} << 16) | look.color.k);
        mix((std::uint64_t{look.color.swatch} << 16) | look.color.tint);
    };
    mixLook(input.format.characters);
    mix(static_cast<std::uint64_t>(input.format.indent.thousandths) * 31
        + static_cast<std::uint64_t>(input.format.alignment));
    for (const StyledRun &run : input.runs) {
        mix((static_cast<std::uint64_t>(run.start) << 32) | static_cast<std::uint32_t>(run.end));
        mixLook(run.look);
    }
    for (const int at : input.breaks)
        mix(static_cast<std::uint64_t>(at) + 7);
    if (input.from > 0)
        mix(static_cast<std::uint64_t>(input.from) + 13);
    for (const Length measure : measures.lines)
        mix(static_cast<std::uint64_t>(measure.toEmu()));
    mix(static_cast<std::uint64_t>(strategy) * 1000 + static_cast<std::uint64_t>(lineDelta + 500));
    return hash;
}

// Two generations of what was set: the older is dropped whole when the younger is full.
class Memory {
public:
    std::shared_ptr<const SetParagraph> find(std::size_t hash, const auto &isSame)
    {
        const std::lock_guard lock(m_mutex);
        if (const Entry *entry = findIn(m_young, hash, isSame))
            return entry->set;
        const Entry *entry = findIn(m_old, hash, isSame);
        if (!entry)
            return nullptr;
        Entry kept = *entry;
        insert(hash, kept);
        return kept.set;
    }

    void keep(std::size_t hash, std::shared_ptr<const Key> key, std::shared_ptr<const SetParagraph> set)
    {
        const std::lock_guard lock(m_mutex);
        Entry entry{std::move(key), std::move(set)};
        insert(hash, entry);
    }

private:
    struct Entry {
        std::shared_ptr<const Key> key;
        std::shared_ptr<const SetParagraph> set;
    };
    using Map = std::unordered_multimap<std::size_t, Entry>;

    static constexpr std::size_t mostCharacters = 400000; // a generation; about 60 MB

    static const Entry *findIn(const Map &map, std::size_t hash, const auto &isSame)
    {
        for (auto [at, end] = map.equal_range(hash); at != end; ++at) {
            if (isSame(*at->second.key))
                return &at->second;
        }
        return nullptr;
    }

    void insert(std::size_t hash, const Entry &entry)
    {
        const std::size_t size = static_cast<std::size_t>(entry.key->input.text.size()) + 32;
        if (m_characters + size > mostCharacters && !m_young.empty()) {
            m_old = std::move(m_young);
            m_young.clear();
            m_characters = 0;
        }
        m_characters += size;
        m_young.emplace(hash, entry);
    }

    std::mutex m_mutex;
    Map m_young;
    Map m_old;
    std::size_t m_characters = 0;
};

void addTiers(Line &line, const Fit &fit)
{
    const std::int64_t em = std::max<std::int64_t>(1, line.size.toEmu());
    const auto add = [&](const QString &tier, std::int64_t amount) {
        // A few EMU, of what does not divide or of a measure that is not quite whole ems, are nothing to tell of.
        if (const auto perMille = static_cast<int>(Length::emu(amount).scaled(1000, em).toEmu()); perMille != 0)
            line.tiers.push_back({tier, perMille});
    };
    static const QString squeezes[] = {QString(), u"squeeze-1"_s, u"squeeze-2"_s, u"squeeze-3"_s, u"squeeze-4"_s,
        u"squeeze-5"_s, u"squeeze-6"_s, u"squeeze-7"_s};
    static const QString stretches[] = {QString(), u"stretch-1"_s, u"stretch-2"_s, u"stretch-3"_s};
    for (int tier = 1; tier <= 7; ++tier)
        add(squeezes[tier], -fit.squeeze[tier]);
    for (int tier = 1; tier <= 3; ++tier)
        add(stretches[tier], fit.stretch[tier]);
    static const QString ragged = u"ragged"_s;
    add(ragged, fit.ragged);
}

// Between two places where a line may end there is more than a whole line: names the next way to divide each word
// and number there, and the readings that hold characters together.
void divideWide(const ShapedText &text, int begin, int end, std::int64_t target, Cuts &wide)
{
    const auto item = [&](int i) -> const Item & { return text.items[static_cast<std::size_t>(i)]; };
    for (int from = begin, to; from < end; from = to) {
        for (to = from + 1; to < end && !item(to).before.breakable;)
            ++to;
        const std::int64_t width = text.sums[static_cast<std::size_t>(to)].width
            - text.sums[static_cast<std::size_t>(from)].width - item(from).before.width;
        for (int i = from; i < to && width > target; ++i) {
            const bool word = item(i).kind == ItemKind::Western && !item(i).tateChuYoko;
            // A line of a few characters is too narrow for marks in a row anyhow.
            const bool anywhere = item(i).cell > target && target >= item(i).em * 4;
            const Division last = anywhere ? Division::Anywhere : Division::Letters;
            if ((word || isFullWidthDigit(item(i).first)) && item(i).division < last)
                wide[item(i).start] = static_cast<Division>(static_cast<int>(item(i).division) + 1);
        }
        // A reading over more characters than a line holds is shared out among them.
        for (const Ruby &ruby : text.rubies) {
            if (width > target && ruby.firstItem >= from && ruby.lastItem <= to && ruby.lastItem - ruby.firstItem > 1)
                wide[item(ruby.firstItem).start] = Division::Anywhere;
        }
    }
}

int dividedWords(const std::vector<Item> &items)
{
    int words = 0, end = -1; // of the last piece
    for (const Item &item : items) {
        if (item.division == Division::None)
            continue;
        words += item.start == end ? 0 : 1;
        end = item.end;
    }
    return words;
}

// A narrow line begins with less, one that would then not hold a character with nothing.
Length indentOf(const model::ResolvedParagraph &format, const Measures &measures, const RuleTables &rules)
{
    const Length em = format.characters.size, room = measures.lines.front() - format.rightIndent.at(em);
    const Length wanted = format.indent.at(em);
    const Length most = room < rules.narrowMeasure().at(em) ? rules.narrowIndent().at(em) : wanted;
    const Length indent = std::min(wanted, most);
    return indent > Length() && room - indent < em ? Length() : indent;
}

// Sets the paragraph with the words at `cuts` divided where need be; adds to `wide` those that stick out.
std::shared_ptr<const SetParagraph> setWith(const Cuts &cuts, Cuts &wide, const ParagraphInput &input,
    const Measures &measures, BreakStrategy strategy, int lineDelta, const font::FontSet &fonts,
    const RuleTables &rules, GlyphMemory &glyphs)
{
    const model::ResolvedParagraph &format = input.format;
    // Lines broken by sense are of unlike lengths: opening them to the measure would tear them.
    const bool goesOn = input.from > 0;
    const bool bySense = format.breakBySense && !goesOn;
    const bool justified = format.alignment == model::Alignment::Justified && !format.breakBySense;
    const bool indented = format.alignment == model::Alignment::Justified || format.alignment == model::Alignment::Left;
    const Length indent = indented && !goesOn ? indentOf(format, measures, rules) : Length();
    const PunctuationWidths &scheme = rules.widths(format.punctuation);
    const BreakRequest request{measures, indent, format.rightIndent.at(format.characters.size), justified, strategy,
        lineDelta, format.maximumLines};

    HeadlineFit fitted;
    int begin = 0;
    if (bySense) {
        fitted = fitHeadline(input, request, fonts, rules, glyphs, cuts);
    } else {
        fitted.text = shape(input, fonts, rules, glyphs, 100, cuts);
        const auto &items = fitted.text.items;
        while (begin < static_cast<int>(items.size()) && items[static_cast<std::size_t>(begin)].start < input.from)
            ++begin;
        fitted.ends = breakLines(LineMeasurer(fitted.text, scheme, indent), request, begin);
    }
    const ParagraphInput &looks = bySense ? fitted.input : input;
    const ShapedText &text = fitted.text;
    const std::vector<int> &ends = fitted.ends;
    const LineMeasurer measurer(text, scheme, indent);

    auto set = std::make_shared<SetParagraph>();
    set->isVertical = format.writingMode == model::WritingMode::Vertical;
    set->missingGlyphs = text.missingGlyphs;
    set->missing = text.missing;
    set->brokenWords = dividedWords(text.items);
    set->partsSense = !fitted.bySense;
    for (std::size_t i = 0; i < text.runs.size(); ++i) {
        const model::ResolvedCharacters &look = text.runs[i].look;
        const bool asBefore =
            i > 0 && look.family == text.runs[i - 1].look.family && look.weight == text.runs[i - 1].look.weight;
        if (auto found = asBefore ? std::nullopt : fonts.substitutionOf(look.family, look.weight))
            set->substitutions.push_back(std::move(*found));
    }
    set->lines.reserve(ends.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const int line = static_cast<int>(i);
        const int next = ends[i];
        const bool endsHere = next == static_cast<int>(text.items.size())
            || (next > begin && text.items[static_cast<std::size_t>(next - 1)].kind == ItemKind::LineBreak);
        // Justify.
        const std::int64_t target = request.target(line);
        const LineShape shape = measurer.measure(begin, next, line == 0);
        const Fit fit =
            LineMeasurer::fit(shape, target, justified && (!endsHere || !rules.rules().follows(Rule::LastLineNatural)));
        if (fit.ragged < 0)
            divideWide(text, begin, shape.end, target, wide);
        const JustifiedLine widths = justify(measurer, shape, fit);
        // Position.
        std::int64_t width = 0;
        for (std::size_t k = 0; k < widths.cells.size(); ++k)
            width += widths.cells[k] + widths.gaps[k];
        Length start = line == 0 ? indent : Length();
        if (format.alignment == model::Alignment::Centre)
            start = Length::emu(std::max<std::int64_t>(0, (target - width) / 2));
        else if (format.alignment == model::Alignment::Right)
            start = Length::emu(std::max<std::int64_t>(0, target - width));
        Line lineSet = positioned(looks, text, shape, widths, start);
        lineSet.measure = Length::emu(request.target(line)) + (line == 0 ? indent : Length());
        lineSet.last = i + 1 == ends.size();
        addTiers(lineSet, fit);
        set->lines.push_back(std::move(lineSet));
        begin = next;
    }
    return set;
}

std::shared_ptr<const SetParagraph> setAnew(const ParagraphInput &input, const Measures &measures,
    BreakStrategy strategy, int lineDelta, const font::FontSet &fonts, const RuleTables &rules, GlyphMemory &glyphs)
{
    Cuts cuts;
    constexpr int mostRounds = 8; // dividing one word may bring another to a narrower line
    for (int round = 0;; ++round) {
        Cuts wide;
        auto set = setWith(cuts, wide, input, measures, strategy, lineDelta, fonts, rules, glyphs);
        if (wide.empty() || round == mostRounds)
            return set;
        for (const auto &[start, by] : wide)
            cuts[start] = by;
    }
}

} // namespace

std::pair<Length, Length> Line::cellOf(int unit) const
{
    const auto i = static_cast<std::size_t>(unit - start);
    if (reaches.empty())
        return {carets[i], carets[i + 1]};
    return std::minmax({carets[i], carets[i] + reaches[i]});
}

struct ParagraphSetter::Data {
    std::shared_ptr<const font::FontSet> fonts;
    std::shared_ptr<const RuleTables> rules;
    GlyphMemory glyphs;
    Memory memory;
};

ParagraphSetter::ParagraphSetter(std::shared_ptr<const font::FontSet> fonts, std::shared_ptr<const RuleTables> rules)
    : d(std::make_unique<Data>())
{
    d->fonts = std::move(fonts);
    d->rules = std::move(rules);
}

ParagraphSetter::~ParagraphSetter() = default;

std::shared_ptr<const SetParagraph> ParagraphSetter::set(
    const ParagraphInput &input, const Measures &measures, BreakStrategy strategy, int lineDelta) const
{
    Q_ASSERT(!measures.lines.empty());
    const std::size_t hash = hashOf(input, measures, strategy, lineDelta);
    const auto isSame = [&](const Key &key) {
        return key.lineDelta == lineDelta && key.strategy == strategy && key.measures == measures.lines
            && key.input.text == input.text && key.input.format == input.format && key.input.breaks == input.breaks
            && key.input.from == input.from
            && std::equal(key.input.runs.begin(), key.input.runs.end(), input.runs.begin(), input.runs.end(),
                [](const StyledRun &a, const StyledRun &b) {
                    return a.start == b.start && a.end == b.end && a.look == b.look;
                });
    };
    if (std::shared_ptr<const SetParagraph> known = d->memory.find(hash, isSame))
        return known;
    const auto anew = [&](const ParagraphInput &part, const Measures &widths, int delta) {
        return setAnew(part, widths, strategy, delta, *d->fonts, *d->rules, d->glyphs);
    };
    std::shared_ptr<const SetParagraph> set;
    if (input.format.dropLines > 0 && input.from == 0) {
        const auto drop = partedForDrop(input, measures, *d->rules,
            [&](const ParagraphInput &head, const Measures &width) { return anew(head, width, 0); });
        if (drop)
            set = drop->joined(input, *anew(drop->rest, drop->measures, lineDelta));
    }
    if (!set)
        set = anew(input, measures, lineDelta);
    d->memory.keep(hash, std::make_shared<Key>(Key{input, measures.lines, strategy, lineDelta}), set);
    return set;
}

const font::FontSet &ParagraphSetter::fonts() const { return *d->fonts; }
const RuleTables &ParagraphSetter::rules() const { return *d->rules; }

} // namespace banxin::typeset
