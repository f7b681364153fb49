#include "typeset/joiner.h"

#include "typeset/collector.h"

#include <algorithm>

namespace banxin::typeset {

namespace {

// − ± － ＋, and a hyphen that counts as a mark of Chinese text
bool isSign(char32_t c) { return c == 0x2212 || c == 0xB1 || c == 0xFF0D || c == 0xFF0B || c == U'-'; }

// UAX #14 classes GL and WJ.
bool isGlue(char16_t c) { return c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x2011 || c == 0x2060 || c == 0xFEFF; }

bool isMark(ItemKind kind) { return isBlankRight(kind) || kind == ItemKind::Opener; }

} // namespace

Joiner::Joiner(const ParagraphInput &input, const RuleTables &rules)
    : m_input(input)
    , m_rules(rules)
    , m_switches(rules.rules())
{
    // Straight quotes (U+0022) are alike: spaces and brackets beside one tell which it is, else they take turns.
    const QString &text = input.text;
    bool isOpen = false;
    for (qsizetype at = text.indexOf(u'"'); at >= 0; at = text.indexOf(u'"', at + 1)) {
        const char16_t before = at > 0 ? text[at - 1].unicode() : u' ';
        const char16_t after = at + 1 < text.size() ? text[at + 1].unicode() : u' ';
        const bool spaceBefore = QChar::isSpace(before), spaceAfter = QChar::isSpace(after);
        const bool opens = spaceBefore != spaceAfter ? spaceBefore : !isOpen && !isDigit(before);
        if (opens)
            m_straightOpeners.push_back(static_cast<int>(at));
        isOpen = opens;
    }
}

/// Between a straight quote that opens and what it opens, or before one that closes.
bool Joiner::partsStraightQuote(const Item &left, const Item &right) const
{
    if (m_input.format.prohibition == model::Prohibition::None)
        return false;
    const auto opensAt = [this](int at) {
        return std::binary_search(m_straightOpeners.begin(), m_straightOpeners.end(), at);
    };
    return (left.last == U'"' && follows(Rule::EndWesternOpeners) && opensAt(left.end - 1))
        || (right.first == U'"' && follows(Rule::StartWesternMarks) && !opensAt(right.start));
}

bool Joiner::isDash(const Item &item) const
{
    return m_rules.classOf(item.first) == MarkClass::Dash || item.kind == ItemKind::Dash;
}

bool Joiner::isJoined(const Item &left, const Item &right) const
{
    const auto isIdeographic = [](const Item &item) {
        return item.kind == ItemKind::Han && item.first > 0x3000 && item.first < 0xFF00;
    };
    if (isIdeographic(left) && isIdeographic(right))
        return false; // most of the text
    const auto isCellDigit = [](const Item &item) {
        return item.kind == ItemKind::Han && isFullWidthDigit(item.first);
    };
    // A number of full-width digits that is wider than its line is divided as a word is.
    if (isCellDigit(right) && right.division != Division::None)
        return false;
    const bool leftDigit = (left.kind == ItemKind::Western && isDigit(left.last)) || isCellDigit(left);
    const bool rightDigit = (right.kind == ItemKind::Western && isDigit(right.first)) || isCellDigit(right);
    const bool bothWestern = left.kind == ItemKind::Western && right.kind == ItemKind::Western;
    if (rightDigit && !bothWestern && m_rules.isNumberPrefix(left.last))
        return true;
    if (leftDigit && !bothWestern && m_rules.isNumberSuffix(right.first))
        return true;
    if (follows(Rule::NumbersUndivided)) {
        if (leftDigit && rightDigit && !bothWestern)
            return true;
        if ((rightDigit && isSign(left.last)) || (leftDigit && isSign(right.first)))
            return !bothWestern;
        // ５．５: the point belongs to both.
        const auto isDigitAt = [this](int at) {
            const char16_t c = at >= 0 && at < m_input.text.size() ? m_input.text[at].unicode() : u' ';
            return isDigit(c) || isFullWidthDigit(c);
        };
        if ((rightDigit && left.kind == ItemKind::Stop && left.last == U'．' && isDigitAt(left.start - 1))
            || (leftDigit && right.kind == ItemKind::Stop && right.first == U'．' && isDigitAt(right.end)))
            return true;
    }
    // Dashes and ellipses of which each half has a look of its own.
    const auto isHalf = [](const Item &item) { return item.end - item.start == 1; };
    if (left.look != right.look && isHalf(left)
        && ((m_rules.classOf(left.last) == MarkClass::Dash && isDash(right) && follows(Rule::DashUndivided))
            || (left.kind == ItemKind::Ellipsis && right.kind == ItemKind::Ellipsis
                && follows(Rule::EllipsisUndivided))))
        return true;
    // 3·5, 12.3 in vertical text
    if (left.kind == ItemKind::MiddleDot && rightDigit && follows(Rule::DottedNumbers))
        return true;
    return false;
}

void Joiner::join(const Item &left, Item &right, char32_t visibleEnd) const
{
    Joint &joint = right.before;
    const model::Prohibition level = m_input.format.prohibition;
    if (left.kind == ItemKind::LineBreak) {
        joint.breakable = true;
        return;
    }
    const bool urlPiece = joint.breakable;
    const bool joined = isJoined(left, right) || isOneWord(left, right);
    const bool glued = follows(Rule::Glue)
        && (isGlue(m_input.text[right.start - 1].unicode()) || isGlue(m_input.text[right.start].unicode()));
    joint.breakable = urlPiece
        || (!joined && !isSpacing(right.kind) && visibleEnd != 0 && !glued && !partsStraightQuote(left, right)
            && !m_rules.forbiddenAtEnd(visibleEnd, level) && !m_rules.forbiddenAtStart(right.first, level));

    if (follows(Rule::Gap)) {
        const bool before = isWesternEdge(right, Edge::Start) && takesGap(left, left.last);
        if (before || (isWesternEdge(left, Edge::End) && takesGap(right, right.first))) {
            joint.gap = true;
            joint.gapAtBefore = before;
        }
    }
    joint.stretches = follows(Rule::Stretch3) && !urlPiece && !joint.gap && stretches(left, right, joined);
    joint.trim = trimOf(left, right);
}

bool Joiner::isOneWord(const Item &left, const Item &right) const
{
    return left.kind == ItemKind::Western && right.kind == ItemKind::Western
        && follows(isDigit(left.last) && isDigit(right.first) ? Rule::NumbersUndivided : Rule::WordsUndivided);
}

// What Chinese keeps a gap to (CSS Text 4, text-autospace: ideograph-alpha and ideograph-numeric): letters and
// numbers, these with their prefix and suffix (100%的), but no other mark or symbol of Western text.
bool Joiner::isWesternEdge(const Item &item, Edge edge) const
{
    if (item.kind != ItemKind::Western || (vertical() && !item.turned))
        return false;
    char32_t c = edge == Edge::Start ? item.first : item.last;
    if (isUnseen(c)) { // what is seen next to it has the edge
        const QStringView word = QStringView(m_input.text).mid(item.start, item.end - item.start);
        const auto isSeen = [](QChar each) { return !isUnseen(each.unicode()); };
        if (edge == Edge::Start) {
            const auto seen = std::find_if(word.begin(), word.end(), isSeen);
            c = seen == word.end() ? 0 : seen->unicode();
        } else {
            const auto seen = std::find_if(word.rbegin(), word.rend(), isSeen);
            c = seen == word.rend() ? 0 : seen->unicode();
        }
        if (c == 0)
            return false;
    }
    if (c == U'(' || c == U')')
        return !follows(Rule::NoGapBesideBrackets);
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || isNumberEdge(item, edge)
        || !follows(Rule::NoGapBesideWesternMarks);
}

bool Joiner::isNumberEdge(const Item &item, Edge edge) const
{
    const QString &text = m_input.text;
    int at = edge == Edge::Start ? item.start : item.end - 1;
    const int step = edge == Edge::Start ? 1 : -1;
    const auto isSign = [&](char16_t c) {
        return edge == Edge::Start ? m_rules.isNumberPrefix(c) : m_rules.isNumberSuffix(c);
    };
    const int first = at;
    while (at >= 0 && at < text.size() && isSign(text[at].unicode()))
        at += step;
    return at != first && at >= 0 && at < text.size() && isDigit(text[at].unicode());
}

// What keeps a gap to Western text: ideographs; marks only where a rule is switched off.
bool Joiner::takesGap(const Item &item, char32_t edge) const
{
    switch (item.kind) {
    case ItemKind::Han:
        return isIdeograph(edge);
    case ItemKind::Opener:
    case ItemKind::Closer:
        return !follows(Rule::NoGapBesideBrackets);
    case ItemKind::Pause:
    case ItemKind::Stop:
        return !follows(Rule::NoGapBesidePoints);
    case ItemKind::Connector:
    case ItemKind::Solidus:
    case ItemKind::MiddleDot:
        return !follows(Rule::NoGapBesideConnectors);
    default:
        return false;
    }
}

// Sites of stretch tier 3 (CLREQ §3.1.7): not where marks belong to what they stand at, nor in what is
// never divided.
bool Joiner::stretches(const Item &left, const Item &right, bool joined) const
{
    const auto either = [&](ItemKind kind) { return left.kind == kind || right.kind == kind; };
    const auto both = [&](ItemKind kind) { return left.kind == kind && right.kind == kind; };
    if (isSpacing(left.kind) || isSpacing(right.kind))
        return false;
    if (follows(Rule::StiffRuns)
        && (joined || both(ItemKind::Western) || both(ItemKind::Ellipsis) || both(ItemKind::Dash)))
        return false;
    if (follows(Rule::StiffConnectors) && either(ItemKind::Connector))
        return false;
    if (follows(Rule::StiffSolidi) && either(ItemKind::Solidus))
        return false;
    if (follows(Rule::StiffMiddleDots) && either(ItemKind::MiddleDot))
        return false;
    if (isMark(left.kind) && isMark(right.kind))
        return !follows(Rule::StiffBetweenMarks);
    if (follows(Rule::StiffAfterOpeners) && left.kind == ItemKind::Opener)
        return false;
    return !follows(Rule::StiffBeforeClosing) || !isBlankRight(right.kind);
}

// Which of two adjacent marks gives up its blank half (CLREQ §3.1.6).
Joint::Trim Joiner::trimOf(const Item &left, const Item &right) const
{
    if (!isMark(left.kind) || !isMark(right.kind) || left.markRun != 0
        || !m_rules.widths(m_input.format.punctuation).pairs)
        return Joint::Trim::None;
    const bool leftCloser = left.kind == ItemKind::Closer, leftOpener = left.kind == ItemKind::Opener;
    if (right.kind == ItemKind::Opener) {
        const Rule rule = leftOpener ? Rule::PairOpenerOpener
            : leftCloser             ? Rule::PairCloserOpener
                                     : Rule::PairPointOpener;
        return follows(rule) ? Joint::Trim::After : Joint::Trim::None;
    }
    const bool rightCloser = right.kind == ItemKind::Closer;
    if (leftOpener || (!leftCloser && !rightCloser))
        return Joint::Trim::None;
    const Rule rule = !rightCloser ? Rule::PairCloserPoint
        : leftCloser               ? Rule::PairCloserCloser
                                   : Rule::PairPointCloser;
    return follows(rule) ? Joint::Trim::Before : Joint::Trim::None;
}

} // namespace banxin::typeset
