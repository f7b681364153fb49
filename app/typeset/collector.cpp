#include "typeset/collector.h"

#include "typeset/bidi_levels.h"
#include "typeset/clusters.h"
#include "typeset/joiner.h"
#include "typeset/quote_resolver.h"

namespace banxin::typeset {

namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

bool isExtending(char32_t c)
{
    return between(c, 0xFE00, 0xFE0F) || between(c, 0xE0100, 0xE01EF) || between(c, 0x0300, 0x036F)
        || between(c, 0x302A, 0x302F) || between(c, 0x3099, 0x309A) || between(c, 0x20D0, 0x20FF) || c == 0x200D
        || c == 0x200C || c == 0x2060 || c == 0xFEFF || between(c, 0x1F3FB, 0x1F3FF);
}

bool isSpace(char32_t c)
{
    return c == 0x20 || c == 0x09 || c == 0xA0 || between(c, 0x2000, 0x200B) || c == 0x202F || c == 0x205F;
}

// After these a control stands alone, as a word of no width.
bool isBlank(Sort sort) { return sort == Sort::Space || sort == Sort::WideSpace || sort == Sort::LineBreak; }

// UAX #14 classes BK, CR, LF and NL.
bool isLineEnd(char32_t c) { return c == 0x2028 || c == 0x2029 || between(c, 0x0A, 0x0D) || c == 0x85; }

bool isLetter(char32_t c)
{
    return between(c | 0x20, U'a', U'z') || between(c, 0xC0, 0x24F) || between(c, 0x370, 0x52F);
}

class Collector {
public:
    Collector(
        const ParagraphInput &input, const std::vector<StyledRun> &runs, const RuleTables &rules, const Cuts &cuts)
        : m_input(input)
        , m_runs(runs)
        , m_rules(rules)
        , m_cuts(cuts)
        , m_switches(rules.rules())
    {
    }

    std::vector<Item> collect()
    {
        classify();
        m_items.reserve(m_characters.size());
        for (std::size_t i = 0; i < m_characters.size();)
            i = addItem(i);
        markRuns();
        if (follows(Rule::AddressBreaks))
            markUrls();
        cutWords();
        addBreaks();
        const Joiner joiner(m_input, m_rules);
        char32_t visibleEnd = 0; // of the last item that is not a space: it ends the line where spaces hang
        for (Item &item : m_items) {
            if (item.kind == ItemKind::Western)
                countLetters(item);
        }
        for (std::size_t i = 1; i < m_items.size(); ++i) {
            if (m_items[i - 1].kind == ItemKind::LineBreak)
                visibleEnd = 0;
            else if (!isSpacing(m_items[i - 1].kind))
                visibleEnd = m_items[i - 1].address ? U'a' : m_items[i - 1].last;
            joiner.join(m_items[i - 1], m_items[i], visibleEnd);
        }
        return std::move(m_items);
    }

private:
    // The editor's breaks that are not in the text: items of no length.
    void addBreaks()
    {
        if (!follows(Rule::ForcedBreaks))
            return;
        auto at = m_items.begin();
        for (const int offset : m_input.breaks) {
            at = std::find_if(at, m_items.end(), [offset](const Item &item) { return item.end > offset; });
            // What hangs at the line's end stays on it.
            at = std::find_if(at, m_items.end(),
                [](const Item &item) { return item.kind != ItemKind::Space && item.kind != ItemKind::WideSpace; });
            if (at == m_items.end())
                return;
            if (at == m_items.begin() || at->kind == ItemKind::LineBreak || (at - 1)->kind == ItemKind::LineBreak)
                continue;
            Item item;
            item.kind = ItemKind::LineBreak;
            item.start = item.end = at->start;
            item.first = item.last = 0x2028;
            item.look = at->look;
            at = m_items.insert(at, item) + 1;
        }
    }

    bool follows(Rule rule) const { return m_switches.follows(rule); }
    bool vertical() const { return m_input.format.writingMode == model::WritingMode::Vertical; }

    void classify()
    {
        const QString &text = m_input.text;
        const int length = static_cast<int>(text.size());
        m_characters.reserve(static_cast<std::size_t>(length));
        bool quotes = false, bidi = false, combines = false;
        for (int i = 0; i < length;) {
            Character c;
            c.start = i;
            const QChar unit = text[i];
            if (unit.isHighSurrogate() && i + 1 < length && text[i + 1].isLowSurrogate()) {
                c.code = QChar::surrogateToUcs4(unit, text[i + 1]);
                i += 2;
            } else {
                c.code = unit.unicode();
                ++i;
            }
            c.end = i;
            c.mark = m_rules.classOf(c.code);
            if (between(c.code, 0x4E00, 0x9FFF))
                c.sort = Sort::Cell;
            else if (isLineEnd(c.code) && follows(Rule::ForcedBreaks))
                c.sort = Sort::LineBreak;
            else if (isSpace(c.code))
                c.sort = Sort::Space;
            else if (c.code == 0x3000)
                c.sort = Sort::WideSpace;
            else if (isBidiControl(c.code))
                c.sort = m_characters.empty() || isBlank(m_characters.back().sort) ? Sort::Western : Sort::Extend;
            else if (isExtending(c.code))
                c.sort = follows(Rule::Clusters) ? Sort::Extend : Sort::Cell;
            else if (c.mark != MarkClass::Other)
                c.sort = Sort::Mark;
            else
                c.sort = isCellCharacter(c.code) ? Sort::Cell : Sort::Western;
            combines = combines || mayCombine(c.code);
            quotes = quotes || m_rules.isQuote(c.code);
            bidi = bidi || (mayBeRightToLeft(c.code) && isRightToLeft(c.code));
            m_characters.push_back(c);
        }
        if (combines && follows(Rule::Clusters)) {
            m_clusters = clusterStarts(text);
            for (Character &c : m_characters) {
                const bool isText = c.sort == Sort::Cell || c.sort == Sort::Western || c.sort == Sort::Mark;
                if (isText && isWithinCluster(c.start))
                    c.sort = Sort::Extend;
            }
        }
        if (bidi) {
            const std::vector<std::uint8_t> levels = bidiLevels(text);
            for (Character &c : m_characters)
                c.level = levels[static_cast<std::size_t>(c.start)];
        }
        for (std::size_t i = 0; i < m_characters.size(); ++i)
            resolveByNeighbours(i);
        if (quotes && follows(Rule::QuotesByContext))
            resolveQuotes(m_characters, follows(Rule::Apostrophes) ? Apostrophes::Western : Apostrophes::AsQuotes);
    }

    bool isWithinCluster(int at) const { return !m_clusters.empty() && !m_clusters[static_cast<std::size_t>(at)]; }

    // Hyphens, solidi and dots serve both scripts: they are Western only among Western characters.
    void resolveByNeighbours(std::size_t i)
    {
        Character &c = m_characters[i];
        const auto western = [this](std::size_t at) {
            return at < m_characters.size() && m_characters[at].sort == Sort::Western;
        };
        const auto chinese = [this](std::size_t at) {
            return at < m_characters.size()
                && (m_characters[at].sort == Sort::Cell || m_characters[at].sort == Sort::Mark);
        };
        if ((c.code == U'-' || c.code == U'/') && chinese(i + 1) && endsAddress(i))
            return;
        if (c.code == 0xAD && follows(Rule::Clusters)
            && (chinese(i - 1) || (i > 0 && m_characters[i - 1].sort == Sort::Extend))) {
            c.sort = Sort::Extend; // nothing to see, and no Western text to keep a gap to
        } else if (c.code == U'-' && follows(Rule::HyphenByContext)
            && (chinese(i - 1) || (chinese(i + 1) && western(i - 1)))) {
            c.sort = Sort::Mark;
            c.mark = MarkClass::Connector;
        } else if (c.code == U'/' && follows(Rule::SolidusByContext) && (chinese(i - 1) || chinese(i + 1))) {
            c.sort = Sort::Mark;
            c.mark = MarkClass::Solidus;
        } else if (c.mark == MarkClass::Connector && follows(Rule::CompoundHyphens) && c.code < 0x3000 && western(i - 1)
            && western(i + 1) && isLetter(m_characters[i - 1].code) && isLetter(m_characters[i + 1].code)) {
            c.sort = Sort::Western; // a compound with ‐ or –
            c.mark = MarkClass::Other;
        }
    }

    // The Western text before the character holds the beginning of an address of the web.
    bool endsAddress(std::size_t i) const
    {
        std::size_t from = i;
        while (from > 0 && m_characters[from - 1].sort == Sort::Western)
            --from;
        const int start = m_characters[from].start;
        return i - from > 3 && addressIn(QStringView(m_input.text).mid(start, m_characters[i].start - start)) >= 0;
    }

    std::uint32_t lookAt(int offset)
    {
        while (m_run + 1 < m_runs.size() && offset >= m_runs[m_run].end)
            ++m_run;
        return static_cast<std::uint32_t>(m_run);
    }

    Item &push(std::size_t from, std::size_t to, ItemKind kind)
    {
        Item item;
        item.kind = kind;
        item.level = m_characters[from].level;
        item.start = m_characters[from].start;
        item.end = m_characters[to - 1].end;
        item.first = m_characters[from].code;
        std::size_t last = to - 1; // what combines with a character is no other
        while (last > from && m_characters[last].sort == Sort::Extend)
            --last;
        item.last = m_characters[last].code;
        item.look = lookAt(item.start);
        m_items.push_back(item);
        return m_items.back();
    }

    // The end of the characters from `from` on that satisfy `same`, in one look.
    template <typename Same> std::size_t runEnd(std::size_t from, Same same)
    {
        lookAt(m_characters[from].start);
        const int lookEnd = m_runs[m_run].end;
        std::size_t to = from + 1;
        while (to < m_characters.size() && m_characters[to].start < lookEnd && same(m_characters[to]))
            ++to;
        return to;
    }

    std::size_t addItem(std::size_t i)
    {
        const Character &c = m_characters[i];
        std::size_t to = i + 1;
        switch (c.sort) {
        case Sort::Space: {
            const bool besideTurned = !m_items.empty() && m_items.back().turned;
            Item &item = push(i, to, ItemKind::Space);
            item.turned = besideTurned;
            const bool before = i == 0 || m_characters[i - 1].sort != Sort::Western;
            const bool after = to >= m_characters.size() || m_characters[to].sort != Sort::Western;
            item.spaceInChinese = before && after;
            return to;
        }
        case Sort::WideSpace:
            push(i, to, ItemKind::WideSpace);
            return to;
        case Sort::LineBreak:
            to += c.code == 0x0D && to < m_characters.size() && m_characters[to].code == 0x0A ? 1 : 0;
            push(i, to, ItemKind::LineBreak);
            return to;
        case Sort::Mark:
            return addMark(i);
        case Sort::Western:
            to = runEnd(i, [&c](const Character &next) {
                return (next.sort == Sort::Western && next.level == c.level) || next.sort == Sort::Extend;
            });
            if (isDivided(i, to))
                to = runEnd(i, [](const Character &next) { return next.sort == Sort::Extend; });
            if (vertical())
                addVerticalWord(i, to);
            else
                push(i, to, ItemKind::Western);
            return to;
        case Sort::Cell:
        case Sort::Extend:
            to = runEnd(i, [](const Character &next) { return next.sort == Sort::Extend; });
            // What a joiner joins is one, be it emoji or not (UAX #14 LB8a).
            while (follows(Rule::Clusters) && m_characters[to - 1].code == 0x200D && to < m_characters.size()
                && m_characters[to].sort == Sort::Cell)
                to = runEnd(to, [](const Character &next) { return next.sort == Sort::Extend; });
            push(i, to, ItemKind::Han).last = c.code;
            return to;
        }
        return to;
    }

    // Only where a rule is switched off: words and numbers fall apart into characters.
    bool isDivided(std::size_t from, std::size_t to) const
    {
        if (follows(Rule::WordsUndivided) && follows(Rule::NumbersUndivided))
            return false;
        const auto at = [this](std::size_t i) { return m_characters.begin() + static_cast<std::ptrdiff_t>(i); };
        const bool word = std::any_of(at(from), at(to), [](const Character &c) { return isLetter(c.code); });
        return !follows(word ? Rule::WordsUndivided : Rule::NumbersUndivided);
    }

    std::size_t addMark(std::size_t i)
    {
        const Character &c = m_characters[i];
        const auto alike = [&](const Character &next) { return next.sort == Sort::Mark && next.mark == c.mark; };
        std::size_t to = i + 1;
        switch (c.mark) {
        case MarkClass::Dash: {
            to = follows(Rule::DashUndivided) ? std::min(runEnd(i, alike), i + 2) : i + 1;
            const bool dash = to - i == 2 || !follows(Rule::SingleDashConnects);
            Item &item = push(i, to, dash ? ItemKind::Dash : ItemKind::Connector);
            if (dash)
                item.first = item.last = 0x2E3A;
            return to;
        }
        case MarkClass::Ellipsis:
            to = follows(Rule::EllipsisUndivided) ? std::min(runEnd(i, alike), i + 2) : i + 1;
            push(i, to, ItemKind::Ellipsis);
            return to;
        default:
            break;
        }
        const auto kind = [&] {
            switch (c.mark) {
            case MarkClass::Opener:
                return ItemKind::Opener;
            case MarkClass::Closer:
                return ItemKind::Closer;
            case MarkClass::Pause:
                return ItemKind::Pause;
            case MarkClass::Stop:
                return ItemKind::Stop;
            case MarkClass::MiddleDot:
                return ItemKind::MiddleDot;
            case MarkClass::LongDash:
                return ItemKind::Dash;
            case MarkClass::Connector:
                return ItemKind::Connector;
            case MarkClass::Solidus:
                return ItemKind::Solidus;
            default:
                return ItemKind::Han;
            }
        }();
        to = runEnd(i, [](const Character &next) { return next.sort == Sort::Extend; });
        Item &item = push(i, to, kind);
        item.last = c.code;
        item.quote = m_rules.isQuote(c.code);
        return to;
    }

    // A word in a vertical line (CLREQ §2.3.2): two or three digits, or a short mix of capitals and digits
    // (5G, A4), upright in one em (纵中横); a single letter or digit and short acronyms upright, one below
    // the other; everything else on its side.
    void addVerticalWord(std::size_t from, std::size_t to)
    {
        constexpr std::size_t mostTogether = 3, longestAcronym = 5;
        const std::size_t count = to - from;
        const auto all = [&](auto is) {
            return std::all_of(m_characters.begin() + static_cast<std::ptrdiff_t>(from),
                m_characters.begin() + static_cast<std::ptrdiff_t>(to), [&](const Character &c) { return is(c.code); });
        };
        const auto capital = [](char32_t c) { return between(c, U'A', U'Z'); };
        // A run of another look may go on with the same word; then it lies down whole.
        const bool whole = (from == 0 || m_characters[from - 1].sort != Sort::Western)
            && (to == m_characters.size() || m_characters[to].sort != Sort::Western);
        if (whole && count == 1 && follows(Rule::UprightLetters)
            && (isLetter(m_characters[from].code) || isDigit(m_characters[from].code))) {
            push(from, to, ItemKind::Western);
        } else if (whole && count <= mostTogether && !all(capital) && follows(Rule::UprightDigits)
            && all([&](char32_t c) { return isDigit(c) || capital(c); })) {
            push(from, to, ItemKind::Western).tateChuYoko = true;
        } else if (whole && count <= longestAcronym && all(capital) && follows(Rule::UprightLetters)) {
            for (std::size_t i = from; i < to; ++i)
                push(i, i + 1, ItemKind::Western);
        } else {
            push(from, to, ItemKind::Western).turned = true;
        }
    }

    // ？！ and ？？ take one em together, three take two (CLREQ §3.1.6).
    void markRuns()
    {
        const auto asks = [this](std::size_t i) {
            return m_items[i].kind == ItemKind::Stop && (m_items[i].first == U'？' || m_items[i].first == U'！');
        };
        for (std::size_t i = 0; i < m_items.size();) {
            std::size_t to = i;
            while (to < m_items.size() && asks(to))
                ++to;
            const bool pair = to - i == 2 || to - i > 3;
            if (to - i >= 2 && follows(pair ? Rule::AskPairs : Rule::AskTriples) && !vertical()) {
                for (std::size_t at = i; at < to; ++at)
                    m_items[at].markRun = static_cast<std::uint8_t>(std::min<std::size_t>(to - i, 255));
            }
            i = std::max(to, i + 1);
        }
    }

    // Where an address of the web begins in a word, or -1.
    static qsizetype addressIn(QStringView word)
    {
        qsizetype scheme = word.indexOf(QLatin1StringView("://"));
        if (scheme < 0)
            return word.startsWith(QLatin1StringView("www.")) ? 0 : -1;
        while (scheme > 0 && isLetter(word[scheme - 1].unicode()))
            --scheme;
        return scheme;
    }

    static bool isAddressMark(char16_t c) { return c == u'/' || c == u'.' || c == u'?' || c == u'&' || c == u'-'; }

    // A URL may break after / . ? & - (CLREQ §3.1.4): the item is cut there, without a gap.
    void markUrls()
    {
        const QStringView text(m_input.text);
        std::vector<Item> cut;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const Item &item = m_items[i];
            const QStringView word = text.mid(item.start, item.end - item.start);
            const qsizetype address = item.kind == ItemKind::Western && word.size() > 6 ? addressIn(word) : -1;
            if (address < 0) {
                if (!cut.empty())
                    cut.push_back(item);
                continue;
            }
            if (cut.empty())
                cut.assign(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(i));
            int from = item.start;
            for (int at = item.start; at < item.end; ++at) {
                const char16_t c = text[at].unicode();
                const bool mark = at >= item.start + address && isAddressMark(c);
                if (at + 1 == item.end
                    || (mark && !isAddressMark(text[at + 1].unicode())
                        && !m_rules.forbiddenAtStart(text[at + 1].unicode(), m_input.format.prohibition))) {
                    Item piece = item;
                    piece.start = from;
                    piece.end = at + 1;
                    piece.first = text[from].unicode();
                    piece.last = c;
                    piece.address = true;
                    piece.before.breakable = from > item.start;
                    cut.push_back(piece);
                    from = at + 1;
                }
            }
        }
        if (!cut.empty())
            m_items = std::move(cut);
    }

    // Words and numbers that would stick out of their line are divided.
    void cutWords()
    {
        if (m_cuts.empty())
            return;
        std::vector<Item> parted;
        for (const Item &item : m_items) {
            if (item.kind == ItemKind::Western && !item.tateChuYoko)
                divide(item, parted);
            else
                parted.push_back(item);
            if (!m_runs[item.look].look.ruby.isEmpty() && isShared(item))
                parted.back().rubyShared = true;
            if (item.kind == ItemKind::Han && m_cuts.contains(item.start))
                parted.back().division = Division::Anywhere;
        }
        m_items = std::move(parted);
    }

    bool isShared(const Item &item) const
    {
        const auto cut = m_cuts.find(item.start);
        return cut != m_cuts.end() && cut->second == Division::Anywhere;
    }

    void divide(Item item, std::vector<Item> &parted) const
    {
        const auto cut = m_cuts.find(item.start);
        if (cut == m_cuts.end() || cut->second <= item.division) {
            // A word of several looks is divided between them as well.
            if (item.division != Division::None && !parted.empty() && parted.back().end == item.start
                && divisionBefore(item.start) <= std::min(item.division, parted.back().division))
                item.before.breakable = true;
            parted.push_back(item);
            return;
        }
        const Division by = static_cast<Division>(static_cast<int>(item.division) + 1);
        const QStringView text(m_input.text);
        Item piece = item;
        piece.division = by;
        for (int at = item.start + 1; at <= item.end; ++at) {
            const bool isPair = text[at - 1].isHighSurrogate() && at < item.end && text[at].isLowSurrogate();
            if (at < item.end && (isPair || isWithinCluster(at) || divisionBefore(at) > by))
                continue;
            piece.end = at;
            piece.first = text[piece.start].unicode();
            piece.last = text[at - 1].unicode();
            divide(piece, parted);
            piece.start = at;
            piece.before.breakable = true;
        }
    }

    // The first way of dividing that parts the text before `at`, inside a word.
    Division divisionBefore(int at) const
    {
        const QString &text = m_input.text;
        const auto isLetterOrDigit = [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isMark(); };
        const QChar left = text[at - 1], right = text[at];
        if ((left == u'-' || left == QChar(0x2010) || left == QChar(0x2013)) && isLetterOrDigit(right) && at > 1
            && isLetterOrDigit(text[at - 2]))
            return Division::Hyphens;
        if (isLetterOrDigit(left) && isLetterOrDigit(right))
            return Division::Letters;
        if (right == QChar(0x2019))
            return Division::Anywhere; // an apostrophe stays with what is before it
        const model::Prohibition level = m_input.format.prohibition;
        if (m_rules.forbiddenAtStart(right.unicode(), level))
            return isLetterOrDigit(left) ? Division::Never : Division::Anywhere; // there is room for one mark more
        return m_rules.forbiddenAtEnd(left.unicode(), level) ? Division::Anywhere : Division::Marks;
    }

    // What counts where a line should not hold a single character.
    void countLetters(Item &item) const
    {
        for (int at = item.start; at < item.end && item.letters < 2; ++at) {
            const QChar c = m_input.text[at];
            item.letters += c.isLetterOrNumber() || c.isHighSurrogate() ? 1 : 0;
        }
    }

    const ParagraphInput &m_input;
    const std::vector<StyledRun> &m_runs;
    const RuleTables &m_rules;
    const Cuts &m_cuts;
    const RuleSet m_switches;
    std::size_t m_run = 0;
    std::vector<Character> m_characters;
    std::vector<bool> m_clusters; // where they begin, by UTF-16 offset; empty where each character is one
    std::vector<Item> m_items;
};

} // namespace

bool isIdeograph(char32_t c)
{
    return between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || c == 0x3005 || c == 0x3007
        || between(c, 0x3041, 0x3096) || between(c, 0x30A1, 0x30FA) || c == 0x30FC || between(c, 0x3105, 0x312F)
        || between(c, 0x2E80, 0x2FDF) || between(c, 0x31C0, 0x31EF) || between(c, 0xAC00, 0xD7AF)
        || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x3FFFF);
}

bool isCellCharacter(char32_t c)
{
    return isIdeograph(c) || between(c, 0x2E80, 0xA4CF) || between(c, 0xAC00, 0xD7AF) || between(c, 0xE000, 0xFAFF)
        || between(c, 0xFE30, 0xFE4F) || between(c, 0xFF01, 0xFF60) || between(c, 0xFFE0, 0xFFE6)
        || between(c, 0x2100, 0x214F) || between(c, 0x2160, 0x218F) || between(c, 0x2190, 0x2BFF) || c == 0x203B
        || c == 0x2030 || c == 0x2031 || between(c, 0x1F000, 0x1FAFF) || c >= 0x20000;
}

std::vector<StyledRun> coveringRuns(const ParagraphInput &input)
{
    const int length = static_cast<int>(input.text.size());
    std::vector<StyledRun> runs;
    runs.reserve(input.runs.size() + 1);
    int at = 0;
    for (const StyledRun &run : input.runs) {
        const int start = std::max(run.start, at), end = std::min(run.end, length);
        if (end <= start)
            continue;
        if (start > at)
            runs.push_back({at, start, input.format.characters});
        runs.push_back({start, end, run.look});
        at = end;
    }
    if (at < length || runs.empty())
        runs.push_back({at, length, input.format.characters});
    return runs;
}

std::vector<Item> collect(
    const ParagraphInput &input, const std::vector<StyledRun> &runs, const RuleTables &rules, const Cuts &cuts)
{
    return Collector(input, runs, rules, cuts).collect();
}

} // namespace banxin::typeset
