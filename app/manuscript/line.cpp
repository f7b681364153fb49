#include "manuscript/line.h"

#include "manuscript/cleaner.h"
#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/taker.h"
#include "manuscript/variants.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

constexpr qsizetype longestShort = 40;

bool isSeparator(const QString &text)
{
    static const QRegularExpression &line = form(u"separator.line"_s);
    return line.match(text).hasMatch();
}

bool isPageNumberAlone(const QString &text)
{
    static const QRegularExpression &line = form(u"pageNumberAlone.line"_s);
    return line.match(text).hasMatch();
}

/// Takes a mark of layout off a block's beginning; it is told as markup.
void takeOff(Line &line, qsizetype length)
{
    Block &block = line.block;
    qsizetype from = 0;
    while (from < block.text.size() && block.text[from].isSpace())
        ++from;
    Block::Markup mark;
    mark.line = block.line;
    mark.text = block.text.mid(from, length);
    qsizetype to = from + length;
    mark.stood = line.ids.shift + static_cast<int>(from);
    mark.id = line.ids.first + mark.stood;
    block.text.remove(from, length);
    while (from < block.text.size() && block.text[from].isSpace())
        block.text.remove(from, 1), ++to;
    line.ids.shift += static_cast<int>(to - from);
    for (Block::Markup &other : block.markup)
        other.at = other.at >= to ? other.at - static_cast<int>(to - from) : std::min(other.at, static_cast<int>(from));
    mark.at = static_cast<int>(from);
    const auto place = std::find_if(
        block.markup.begin(), block.markup.end(), [&](const Block::Markup &other) { return other.at > mark.at; });
    block.markup.insert(place, mark);
}

/// What parts the facts of a web page's line is markup; a space stands where it stood.
void takeOffBars(Line &line)
{
    Block &block = line.block;
    std::vector<qsizetype> bars;
    for (const WebFact &fact : webFactsOf(line.text)) {
        if (fact.kind != WebFact::Kind::Bar)
            continue;
        qsizetype ink = 0;
        for (qsizetype at = 0; at < block.text.size() && ink < fact.inkTo; ++at) {
            if (Taker::inkOf(QStringView(block.text).mid(at, 1)) == 0)
                continue;
            if (ink++ < fact.inkFrom)
                continue;
            Block::Markup mark;
            mark.line = block.line;
            mark.text = block.text.mid(at, 1);
            mark.at = static_cast<int>(at);
            mark.stood = line.ids.shift + mark.at;
            mark.id = line.ids.first + mark.stood;
            const auto place = std::find_if(block.markup.begin(), block.markup.end(),
                [&](const Block::Markup &other) { return other.at > mark.at; });
            block.markup.insert(place, mark);
            bars.push_back(at);
        }
    }
    for (const qsizetype at : bars)
        block.text[at] = u' ';
}

bool isCaptionStart(const QString &text)
{
    static const QRegularExpression &begins = form(u"caption.begins"_s);
    static const QRegularExpression &numbered = form(u"caption.numbered"_s);
    return begins.match(text).hasMatch() || (text.size() <= 120 && numbered.match(text).hasMatch());
}

bool startsWithLabel(const QString &text, const QStringList &labels)
{
    QStringView rest(text);
    const bool bracketed = rest.startsWith(u'【') || rest.startsWith(u'[') || rest.startsWith(u'〔');
    if (bracketed)
        rest = rest.mid(1);
    const QString label = beginsWith(rest, labels);
    if (label.isEmpty())
        return false;
    rest = rest.mid(label.size());
    return bracketed ? rest.startsWith(u'】') || rest.startsWith(u']') || rest.startsWith(u'〕')
                     : rest.startsWith(u'：') || rest.startsWith(u':');
}

/// 什么时候到考点？: a title or a head may ask or call out; a sentence of somebody's may not.
bool mayBeHeadWithMark(const QString &text)
{
    if (text.size() > 26 || (!text.endsWith(u'？') && !text.endsWith(u'！')))
        return false;
    const QStringView before = QStringView(text).chopped(1);
    return !before.contains(u'。') && !before.contains(u'：') && !text.startsWith(u'“')
        && !beginsWith(before, {u"大家"_s, u"各位"_s, u"同志们"_s, u"谢谢"_s, u"预祝"_s, u"祝"_s}).size();
}

/// The title and size of a work, and who made it: 《秋声赋》 68cm×138cm 张三.
bool isWorkCaption(const QString &text)
{
    static const QRegularExpression &size = form(u"work.size"_s);
    static const QRegularExpression &made = form(u"work.made"_s);
    return text.size() <= 60 && !endsSentence(text)
        && (size.match(text).hasMatch() || (text.contains(u'《') && made.match(text).hasMatch()));
}

Mark markOf(Line &line, DropReason &why)
{
    const Rules &known = rules();
    Block &block = line.block;
    const QString &text = line.plain;
    if (block.kind == Block::Kind::Picture)
        return Mark::Picture;
    if (block.kind == Block::Kind::TableRow)
        return Mark::Table;
    if (block.kind == Block::Kind::Separator || isSeparator(text)) {
        why = DropReason::Separator;
        return Mark::Separator;
    }
    if (isPageNumberAlone(text)) {
        why = DropReason::PageNumber;
        return Mark::Dropped;
    }
    for (const std::vector<DropRule> *drops : {&known.chrome, &known.serviceLines}) {
        for (const DropRule &rule : *drops) {
            if (rule.line.match(text).hasMatch()) {
                why = rule.why;
                return Mark::Dropped;
            }
        }
    }
    if (known.endMark.match(text).capturedLength() == text.size()) {
        why = DropReason::EndMark;
        return Mark::Dropped;
    }
    const bool namesEditors = !creditsOf(text).empty(); // in brackets or not
    const bool namesSource = text.startsWith(u'[') || text.startsWith(u'【') ? sourceOf(text).has_value() : false;
    if (!namesEditors && !namesSource && !columnNameOf(text).isEmpty())
        return Mark::Column;
    if (known.documentNumber.match(text).hasMatch())
        return Mark::Deck;
    if (known.authorNote.match(text).hasMatch())
        return Mark::AuthorNote;
    if (startsWithLabel(text, known.summaryHeads))
        return Mark::Summary;
    if (startsWithLabel(text, known.afterwordHeads))
        return Mark::Afterword;
    if (known.signOff.match(text).hasMatch())
        return Mark::SignOff;
    if (pageNoteOf(text))
        return Mark::PageNote;
    if (const auto facts = webFactsOf(text); !facts.empty() && !namesEditors) {
        const bool isChrome = std::all_of(facts.begin(), facts.end(), [](const WebFact &fact) {
            return fact.kind == WebFact::Kind::Count || fact.kind == WebFact::Kind::Button
                || fact.kind == WebFact::Kind::Bar;
        });
        why = DropReason::WebButton;
        return isChrome ? Mark::Dropped : Mark::WebFacts;
    }
    if (sourceOf(text))
        return Mark::Source;
    if (namesEditors)
        return Mark::Credits;
    Masthead masthead;
    if (readPaperName(text, masthead))
        return Mark::PaperName;
    if (readPageNumber(text, masthead))
        return Mark::PageNumber;
    if (readMastheadLine(text, masthead))
        return Mark::Masthead;
    if (isCaptionStart(text))
        return Mark::Caption;
    if (unitHeadOf(text))
        return Mark::UnitHead;
    if (isWorkCaption(text))
        return Mark::Caption;
    const auto credit = photoCreditAt(text);
    if (credit && credit->raw.size() == text.size())
        return Mark::PhotoCredit;
    if (datelineOf(text))
        return Mark::Dateline;
    if (const auto byline = bylineOf(text)) {
        const bool isPlain = std::all_of(byline->authors.begin(), byline->authors.end(),
            [](const Author &author) { return author.role.isEmpty() && author.org.isEmpty(); });
        const bool isMarked = !text.isEmpty() && !text.front().isLetter();
        return isPlain && !isMarked && !text.contains(u"作者") ? Mark::Names : Mark::Byline;
    }
    if (credit)
        return Mark::Caption;
    if (text.startsWith(u"——") || text.startsWith(u"--"))
        return endsSentence(text) || text.size() > 60 ? Mark::Body : Mark::Deck;
    if (const auto number = headNumberOf(text); number && !endsSentence(text) && text.size() <= longestShort
        && !text.endsWith(u'；') && !text.endsWith(u'，') && !text.endsWith(u'：'))
        return Mark::Head;
    if (mayBeHeadWithMark(text))
        return Mark::Short;
    const bool open = text.endsWith(u'：') || text.endsWith(u'；') || text.endsWith(u'，') || text.endsWith(u'、');
    return endsSentence(text) || open || text.size() > longestShort ? Mark::Body : Mark::Short;
}

} // namespace

bool endsSentence(QStringView text)
{
    // A smile after it is beside the point as well.
    const qsizetype whole = text.size();
    while (!text.isEmpty()
        && (text.back().isSurrogate() || text.back() == QChar(0xFE0F) || text.back() == u'~' || text.back() == u'～'
            || text.back().isSpace()))
        text.chop(1);
    if (text.size() < whole && whole > 24)
        return true;
    // What stands in brackets after the end is beside the point: 。（唐果）
    if (text.endsWith(u'）') || text.endsWith(u')')) {
        const qsizetype open = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
        if (open > 0 && QStringView(u"。！？…”").contains(text[open - 1]))
            return true;
    }
    while (!text.isEmpty() && QStringView(u"”’」』）)】》 ").contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && (QStringView(u"。！？…").contains(text.back()) || text.endsWith(u"......"));
}

std::optional<HeadNumber> headNumberOf(const QString &text)
{
    static const QRegularExpression &bare = form(u"headNumber.bare"_s);
    if (const auto match = bare.match(text); match.hasMatch())
        return HeadNumber{match.captured(1), u"bare"_s, match.capturedEnd()};
    static const QRegularExpression &part = form(u"headNumber.part"_s);
    if (const auto match = part.match(text); match.hasMatch())
        return HeadNumber{match.captured(1), u"part"_s, match.capturedEnd()};
    // Heads of one rank are numbered in one of these.
    static const QStringList ranks{u"chapter"_s, u"ordinal"_s, u"han"_s, u"bracketedHan"_s, u"bracketedArabic"_s,
        u"arabic"_s, u"zero"_s, u"circled"_s};
    for (const QString &rank : ranks) {
        if (const auto match = form(u"headNumber."_s + rank).match(text); match.hasMatch())
            return HeadNumber{match.captured(1), rank, match.capturedEnd()};
    }
    return {};
}

std::optional<UnitHead> unitHeadOf(const QString &text)
{
    static const QRegularExpression &line = form(u"unitHead.line"_s);
    const auto match = line.match(text);
    if (!match.hasMatch() || endsSentence(text))
        return {};
    return UnitHead{match.captured(u"label"_s), match.captured(u"unit"_s), match.captured(u"heading"_s)};
}

namespace {

/// The blocks, with names for the changes that may be made of them: a number for each mark and each character.
std::vector<Line> unmarkedLines(const Source &source)
{
    std::vector<Line> lines(source.blocks.size());
    int next = 0, file = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Block &block = lines[i].block = source.blocks[i];
        file += block.beginsFile ? 1 : 0;
        lines[i].file = file;
        for (Block::Markup &mark : block.markup) {
            const bool isOwn = mark.line == block.line && mark.text != "\n"_L1 && mark.after.isEmpty();
            if (isOwn && block.kind != Block::Kind::TableRow)
                mark.id = next;
            ++next;
        }
        lines[i].ids = {static_cast<int>(i), next, 0};
        next += static_cast<int>(block.text.size()) + 1;
    }
    return lines;
}

/// Two lines of one, with the first `marks` marks of markup in the first of them.
std::pair<Line, Line> parted(const Line &line, qsizetype at, qsizetype marks = 0)
{
    const Block &block = line.block;
    Line first = line, second = line;
    first.block.text = block.text.left(at);
    first.block.markup.assign(block.markup.begin(), block.markup.begin() + marks);
    second.block.text = block.text.mid(at);
    second.block.markup.assign(block.markup.begin() + marks, block.markup.end());
    for (Block::Markup &mark : second.block.markup)
        mark.at -= static_cast<int>(at);
    second.block.blanksBefore = 0;
    second.ids.shift += static_cast<int>(at);
    return {std::move(first), std::move(second)};
}

/// Where briefs begin with their titles in bold, on the line of the text, titles become lines of their own.
std::vector<Line> withoutRunIns(std::vector<Line> lines)
{
    const auto endOf = [](const Block &block) -> qsizetype {
        if (block.kind != Block::Kind::Text || block.markup.size() < 2 || block.markup[0].at > 0
            || !block.markup[0].text.startsWith(u"**") || !block.markup[1].text.startsWith(u"**"))
            return 0;
        const qsizetype end = block.markup[1].at;
        const bool parted = end > 0 && end < block.text.size() && block.text[end].isSpace();
        return parted && end <= 30 && !endsSentence(QStringView(block.text).left(end)) ? end : 0;
    };
    const auto isText = [](const Line &line) {
        return line.block.kind == Block::Kind::Text && line.block.text.size() > 20;
    };
    const auto count = std::count_if(lines.begin(), lines.end(), [&](const Line &l) { return endOf(l.block) > 0; });
    if (count < 2 || count < std::count_if(lines.begin(), lines.end(), isText))
        return lines;
    std::vector<Line> made;
    for (Line &line : lines) {
        const Block &block = line.block;
        const qsizetype end = endOf(block);
        if (end == 0) {
            made.push_back(std::move(line));
            continue;
        }
        auto [title, text] = parted(line, end, 2);
        title.block.headingLevel = 6;
        made.push_back(std::move(title));
        made.push_back(std::move(text));
    }
    return made;
}

/// Where a page's facts end and its credits begin, or the other way round, on one line: 2020年10月18日 星期日
/// 责任编辑：张三. 0 where it is something else.
qsizetype endOfFirstFurniture(const QString &text)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression &hint = form(u"endOfFirstFurniture.hint"_s);
    if (text.size() > longest || !text.contains(hint))
        return 0;
    const auto tellsPage = [&](const QString &part) {
        Masthead said;
        return part.contains(hint) && (readMastheadLine(part, said) || readPageNumber(part, said));
    };
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (!text[at].isSpace() || text[at - 1].isSpace())
            continue;
        const QString first = folded(text.left(at).trimmed()), second = folded(text.mid(at).trimmed());
        if ((tellsPage(first) && !creditsOf(second).empty()) || (!creditsOf(first).empty() && tellsPage(second)))
            return at;
    }
    return 0;
}

std::vector<Line> withoutMixedFurniture(std::vector<Line> lines)
{
    std::vector<Line> made;
    made.reserve(lines.size());
    for (Line &line : lines) {
        const bool isText = line.block.kind == Block::Kind::Text && line.block.markup.empty();
        const qsizetype at = isText ? endOfFirstFurniture(line.block.text) : 0;
        if (at == 0) {
            made.push_back(std::move(line));
            continue;
        }
        auto [first, second] = parted(line, at);
        made.push_back(std::move(first));
        made.push_back(std::move(second));
    }
    return made;
}

/// 新华社贵阳6月3日电　题：…: an agency's head and its title, on a line of their own each.
std::vector<Line> withoutThemes(std::vector<Line> lines)
{
    static const QRegularExpression &theme = form(u"themes.theme"_s);
    std::vector<Line> made;
    made.reserve(lines.size());
    for (Line &line : lines) {
        const auto match =
            line.block.kind == Block::Kind::Text ? theme.match(line.block.text) : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            made.push_back(std::move(line));
            continue;
        }
        auto [head, title] = parted(line, match.capturedEnd());
        head.mark = Mark::AgencyHead;
        made.push_back(std::move(head));
        made.push_back(std::move(title));
    }
    return made;
}

} // namespace

std::vector<Line> markedLines(const Source &source)
{
    static const QRegularExpression &label = form(u"labels.label"_s);
    static const QRegularExpression &pictureLabel = form(u"labels.pictureLabel"_s);
    std::vector<Line> lines;
    std::vector<Line> unmarked = withoutMixedFurniture(withoutThemes(withoutRunIns(unmarkedLines(source))));
    std::size_t headers = 0;
    while (headers < unmarked.size() && rules().mailHeader.match(unmarked[headers].block.text.trimmed()).hasMatch())
        ++headers;
    for (std::size_t i = 0; i < unmarked.size(); ++i) {
        Line &line = unmarked[i];
        const Block block = line.block;
        // Marks of layout are no text: ◆ before a brief's title, ▲ before a caption.
        const QString trimmed = block.text.trimmed();
        if (block.kind == Block::Kind::Text && trimmed.size() > 2 && !isSeparator(trimmed)
            && QStringView(u"◆▲▼◀▶◄►●◇○").contains(trimmed.front()) && !bylineOf(trimmed)) {
            line.block.style += QChar(trimmed.front());
            takeOff(line, 1);
        } else if (const auto match = label.match(block.text);
                   match.hasMatch() && block.kind == Block::Kind::Text && (i >= headers || headers < 2)) {
            line.block.style += u"题"_s + match.captured().trimmed();
            takeOff(line, match.captured().trimmed().size());
        }
        bool isPictureLabelled = false;
        if (const auto match = pictureLabel.match(line.block.text); match.hasMatch()) {
            takeOff(line, match.captured().trimmed().size());
            isPictureLabelled = true;
        }
        line.text = cleaned(line.block, Spaces::Parting).text;
        line.plain = folded(line.text);
        if (line.text.isEmpty() && line.block.kind == Block::Kind::Text && line.block.markup.empty()) {
            if (Taker::inkOf(line.block.text) == 0)
                continue;
            line.mark = Mark::Dropped; // nothing of it is left by cleaning
            line.why = DropReason::Invisible;
            lines.push_back(std::move(line));
            continue;
        }
        if (line.mark != Mark::AgencyHead)
            line.mark = markOf(line, line.why);
        if (line.mark == Mark::WebFacts) {
            Line bare = line;
            takeOffBars(bare);
            bare.text = cleaned(bare.block, Spaces::Parting).text;
            bare.plain = folded(bare.text);
            if (webFactsOf(bare.text).empty())
                line.mark = Mark::Body; // without them it says nothing
            else
                line = std::move(bare);
        }
        if (isPictureLabelled)
            line.mark = Mark::Caption;
        if (!line.block.style.isEmpty() && QStringView(u"▲▼◀▶◄►").contains(line.block.style.back())
            && line.block.style.size() <= 2)
            line.mark = Mark::Caption;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<LineRange> filesOf(const std::vector<Line> &lines)
{
    std::vector<LineRange> files;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].file != lines[i - 1].file)
            files.emplace_back(i, i);
        files.back().second = i + 1;
    }
    return files;
}

std::vector<Line> linesLeftOut(const Source &source)
{
    int next = 0;
    for (const Block &block : source.blocks)
        next += static_cast<int>(block.markup.size() + static_cast<std::size_t>(block.text.size())) + 1;
    std::vector<Line> lines;
    for (const LeftOut &left : source.leftOut) {
        Line line;
        line.block.line = left.line;
        line.block.text = left.text;
        line.block.text.replace(u'\n', u' ');
        line.ids = {-1, next, 0};
        next += static_cast<int>(left.text.size()) + 1;
        line.text = line.plain = line.block.text;
        line.mark = Mark::Dropped;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace banxin::manuscript
