#include "manuscript/cleaner.h"

#include "language/punctuation.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("manuscript", text); }

enum class Why { Punctuation, Space, Quote, Ellipsis, Dash, Width, Radical, LookAlike, Invisible };

QString toText(Why why)
{
    switch (why) {
    case Why::Punctuation:
        return tr("中文标点用全角");
    case Why::Space:
        return tr("汉字之间的多余空白");
    case Why::Quote:
        return tr("中文用弯引号");
    case Why::Ellipsis:
        return tr("省略号是六个点");
    case Why::Dash:
        return tr("破折号占两个字");
    case Why::Width:
        return tr("兼容字形改为常用字形");
    case Why::Radical:
        return tr("部首码位改为汉字");
    case Why::LookAlike:
        return tr("形近的符号");
    case Why::Invisible:
        return tr("看不见的字符");
    }
    return {};
}

struct Range {
    char32_t from, to;
};

bool isIn(const std::vector<Range> &ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](Range each) { return c >= each.from && c <= each.to; });
}

// ":/rules/cleaning.json"
struct Rules {
    QHash<char32_t, QString> radicals;
    std::vector<Range> compatibilityForms, removed;
    QHash<QChar, QChar> betweenDigits;
    std::vector<std::pair<QString, QString>> lookAlikes;
    QString dashAfter, dashBefore;
    QStringList words;
};

std::vector<Range> rangesFrom(const QJsonValue &value)
{
    std::vector<Range> ranges;
    for (const QJsonValue &each : value.toArray())
        ranges.push_back({each[0].toString().toUInt(nullptr, 16), each[1].toString().toUInt(nullptr, 16)});
    return ranges;
}

Rules rulesFromFile()
{
    QFile file(u":/rules/cleaning.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    Rules rules;
    for (const QJsonValue &pair : all["radicals"_L1].toArray()) {
        const auto from = pair[0].toString().toUcs4(), to = pair[1].toString().toUcs4();
        for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i) {
            const auto c = static_cast<char32_t>(to[i]);
            rules.radicals.insert(from[i], QString::fromUcs4(&c, 1));
        }
    }
    rules.compatibilityForms = rangesFrom(all["compatibilityForms"_L1]);
    rules.removed = rangesFrom(all["removed"_L1]);
    for (const QJsonValue &pair : all["betweenDigits"_L1].toArray())
        rules.betweenDigits.insert(pair[0].toString().front(), pair[1].toString().front());
    for (const QJsonValue &pair : all["lookAlikes"_L1].toArray())
        rules.lookAlikes.emplace_back(pair[0].toString(), pair[1].toString());
    const QJsonObject dash = all["dash"_L1].toObject();
    rules.dashAfter = dash["afterThese"_L1].toString();
    rules.dashBefore = dash["beforeThese"_L1].toString();
    for (const QJsonValue &word : dash["words"_L1].toArray())
        rules.words.append(word.toString());
    return rules;
}

const Rules &rules()
{
    static const Rules made = rulesFromFile();
    return made;
}

// A replaced run of the text, from its first to behind its last place.
struct Edit {
    qsizetype from, to;
    QString after;
    Why why;
};

bool isDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19); }

// 〇一一 of a year, 一一五 of a regiment.
bool isChineseNumber(QChar c) { return QStringView(u"〇○零一二三四五六七八九十百千万两第").contains(c); }

// 一一 that a scanner made of ——, and not the words 一一 (one by one) before a verb.
bool isDashOfOnes(const QString &text, qsizetype at)
{
    const qsizetype behind = at + 2;
    if (!QStringView(text).mid(at).startsWith(u"一一") || behind >= text.size() || isChineseNumber(text[behind])
        || (at > 0 && (isChineseNumber(text[at - 1]) || isDigit(text[at - 1]))))
        return false;
    const bool opens = QStringView(text).left(at).trimmed().isEmpty();
    const QStringView rest = QStringView(text).mid(behind);
    const auto goesOn = [rest, opens](
                            const QString &word) { return (!opens || word.size() > 1) && rest.startsWith(word); };
    if (std::any_of(rules().words.begin(), rules().words.end(), goesOn))
        return false;
    return opens || rules().dashAfter.contains(text[at - 1]) || rules().dashBefore.contains(text[behind]);
}

// A joiner holds pictures of people and flags together.
bool isOfEmoji(const QString &text, qsizetype at)
{
    return text[at].unicode() == 0x200D && at > 0 && (text[at - 1].isSurrogate() || text[at - 1].unicode() == 0xFE0F);
}

// What is mended character by character, before anybody looks at the marks.
std::vector<Edit> folds(const QString &text)
{
    std::vector<Edit> edits;
    for (qsizetype i = 0; i < text.size();) {
        const QChar unit = text[i];
        if (unit.unicode() >= 0x20 && unit.unicode() < 0x7F) { // most of a Western text
            ++i;
            continue;
        }
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        const qsizetype to = i + (isPair ? 2 : 1);
        if (isIn(rules().removed, c)) {
            if (!isOfEmoji(text, i))
                edits.push_back({i, to, {}, Why::Invisible});
        } else if (const auto radical = rules().radicals.constFind(c); radical != rules().radicals.cend()) {
            edits.push_back({i, to, *radical, Why::Radical});
        } else if (isIn(rules().compatibilityForms, c)) {
            const QString folded = text.mid(i, to - i).normalized(QString::NormalizationForm_KC);
            if (folded != QStringView(text).mid(i, to - i))
                edits.push_back({i, to, folded, Why::Width});
        } else if (rules().betweenDigits.contains(unit) && i > 0 && isDigit(text[i - 1]) && to < text.size()
            && isDigit(text[to])) {
            edits.push_back({i, to, rules().betweenDigits.value(unit), Why::Width});
        } else if (unit == u'一') {
            if (isDashOfOnes(text, i)) {
                edits.push_back({i, i + 2, u"——"_s, Why::Dash});
                i += 2;
                continue;
            }
        } else {
            for (const auto &[look, right] : rules().lookAlikes) {
                const QStringView rest = QStringView(text).mid(i);
                if (rest.startsWith(look) && !rest.mid(look.size()).startsWith(look.front())
                    && (i == 0 || text[i - 1] != look.front())) {
                    edits.push_back({i, i + look.size(), right, Why::LookAlike});
                    break;
                }
            }
            if (!edits.empty() && edits.back().from == i) {
                i = edits.back().to;
                continue;
            }
        }
        i = to;
    }
    return edits;
}

Why whyOf(const language::Replacement &each)
{
    if (each.after.isEmpty())
        return Why::Space;
    switch (each.after.front().unicode()) {
    case 0x2026:
        return Why::Ellipsis;
    case 0x2014:
        return Why::Dash;
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
        return Why::Quote;
    default:
        return Why::Punctuation;
    }
}

// Both in one list: a mark that was folded first and then replaced is one edit of the text as it was.
std::vector<Edit> merged(const QString &text, const std::vector<Edit> &first, const language::ChineseSpaces spaces)
{
    if (first.empty()) {
        std::vector<Edit> all;
        for (const auto &each : language::punctuationReplacements(text, spaces))
            all.push_back({each.at, each.at + each.before.size(), each.after, whyOf(each)});
        return all;
    }
    QString folded;
    std::vector<qsizetype> from, to; // of each place of the folded text in the text as it was
    const auto append = [&](const QString &piece, qsizetype start, qsizetype end) {
        for (qsizetype i = 0; i < piece.size(); ++i) {
            from.push_back(end < 0 ? start + i : start);
            to.push_back(end < 0 ? start + i + 1 : end);
        }
        folded += piece;
    };
    qsizetype done = 0;
    for (const Edit &each : first) {
        append(text.mid(done, each.from - done), done, -1);
        append(each.after, each.from, each.to);
        done = each.to;
    }
    append(text.mid(done), done, -1);

    std::vector<Edit> all;
    auto next = first.begin();
    for (const auto &each : language::punctuationReplacements(folded, spaces)) {
        const qsizetype start = from[static_cast<std::size_t>(each.at)];
        const qsizetype end = to[static_cast<std::size_t>(each.at + each.before.size() - 1)];
        for (; next != first.end() && next->to <= start; ++next)
            all.push_back(*next);
        while (next != first.end() && next->from < end)
            ++next; // within
        if (!all.empty() && all.back().to > start) // two marks of one ligature or vertical form
            all.back().after += each.after;
        else
            all.push_back({start, end, each.after, whyOf(each)});
    }
    all.insert(all.end(), next, first.end());
    return all;
}

// １０ is one change, and so is ⾖⾖.
std::vector<Edit> joined(const std::vector<Edit> &edits)
{
    std::vector<Edit> all;
    for (const Edit &each : edits) {
        const bool isRun = each.why == Why::Width || each.why == Why::Radical || each.why == Why::Invisible;
        if (isRun && !all.empty() && all.back().why == each.why && all.back().to == each.from) {
            all.back().to = each.to;
            all.back().after += each.after;
        } else {
            all.push_back(each);
        }
    }
    return all;
}

struct Trim {
    qsizetype from, to;
};

// Where the text begins and ends within white space; what cannot be seen does not hide white space.
Trim trimOf(const QString &text, const std::vector<Edit> &edits)
{
    const auto isRemoved = [&edits](qsizetype at) {
        const auto it = std::upper_bound(
            edits.begin(), edits.end(), at, [](qsizetype place, const Edit &each) { return place < each.to; });
        return it != edits.end() && it->from <= at && it->after.isEmpty();
    };
    qsizetype from = 0, to = text.size();
    while (from < to && (text[from].isSpace() || isRemoved(from)))
        ++from;
    while (to > from && (text[to - 1].isSpace() || isRemoved(to - 1)))
        --to;
    return {from, to};
}

std::vector<Edit> editsOf(const QString &text, Spaces spaces)
{
    return joined(merged(
        text, folds(text), spaces == Spaces::Strays ? language::ChineseSpaces::Remove : language::ChineseSpaces::Keep));
}

Change markupChange(const Block::Markup &mark, const ChangeIds &ids)
{
    return {mark.line, mark.text, mark.after, markupReason(mark), mark.id, ids.block, mark.stood};
}

bool isKept(const Change &change, const ChangeIds &ids)
{
    return change.id >= 0 && ids.kept && ids.kept->contains(change.id);
}

// Cell by cell: what stands in the next one is no neighbour.
Cleaned cleanedRow(const Block &block, Spaces spaces, const ChangeIds &ids)
{
    Cleaned result;
    qsizetype from = 0;
    auto mark = block.markup.begin();
    const auto tellMarkup = [&](qsizetype upTo) {
        for (; mark != block.markup.end() && mark->at <= upTo; ++mark)
            result.changes.push_back(markupChange(*mark, ids));
    };
    for (const QString &cell : block.cells) {
        Block own;
        own.line = block.line;
        own.text = cell;
        ChangeIds ownIds{ids.block, -1, 0, ids.kept};
        if (const qsizetype at = block.text.indexOf(cell, from); at >= 0) {
            tellMarkup(at);
            from = at + cell.size();
            ownIds.first = ids.first;
            ownIds.shift = ids.shift + static_cast<int>(at);
        }
        const Cleaned made = cleaned(own, spaces, ownIds);
        result.changes.insert(result.changes.end(), made.changes.begin(), made.changes.end());
        result.kept.insert(result.kept.end(), made.kept.begin(), made.kept.end());
        result.cells.append(made.text);
    }
    tellMarkup(block.text.size());
    result.text = result.cells.join(u'\t');
    return result;
}

} // namespace

QString markupReason(const Block::Markup &mark)
{
    return mark.text == "\n"_L1 ? tr("硬回车断开的段落接起来") : tr("排版标记");
}

Cleaned cleaned(const Block &block, Spaces spaces, const ChangeIds &ids)
{
    if (block.kind == Block::Kind::TableRow && !block.cells.isEmpty())
        return cleanedRow(block, spaces, ids);
    const QString &text = block.text;
    const std::vector<Edit> edits = editsOf(text, spaces);
    const auto changeOf = [&](const Edit &each, int line) {
        Change change{line, text.mid(each.from, each.to - each.from), each.after, toText(each.why)};
        if (ids.first >= 0) {
            change.block = ids.block;
            change.at = ids.shift + static_cast<int>(each.from);
            change.id = ids.first + change.at;
        }
        return change;
    };
    std::vector<Edit> made;
    for (const Edit &each : edits) {
        if (!ids.kept || ids.first < 0 || !ids.kept->contains(ids.first + ids.shift + static_cast<int>(each.from)))
            made.push_back(each);
    }
    const Trim trim = trimOf(text, made);
    Cleaned result;
    result.text.reserve(text.size());
    auto mark = block.markup.begin();
    int line = block.line;
    qsizetype done = trim.from;
    const auto tellMarkup = [&](qsizetype upTo) {
        for (; mark != block.markup.end() && mark->at <= upTo; ++mark) {
            if (mark->text == "\n"_L1)
                line = mark->line + 1;
            const Change change = markupChange(*mark, ids);
            if (isKept(change, ids)) {
                const qsizetype at = std::clamp<qsizetype>(mark->at, done, std::max(done, trim.to));
                result.text += QStringView(text).mid(done, at - done);
                result.text += mark->text;
                done = at;
                result.kept.push_back(change);
            } else {
                result.changes.push_back(change);
            }
        }
    };
    // A run that only taking marks off has made stands nowhere in the file.
    const auto spansMarkup = [&block](const Edit &each) {
        const auto it = std::upper_bound(block.markup.begin(), block.markup.end(), each.from,
            [](qsizetype place, const Block::Markup &one) { return place < one.at; });
        return it != block.markup.end() && it->at < each.to;
    };
    for (const Edit &each : edits) {
        if (spansMarkup(each))
            continue;
        const QStringView before = QStringView(text).mid(each.from, each.to - each.from);
        if (before.trimmed().isEmpty() && (each.to <= trim.from || each.from >= trim.to))
            continue; // layout
        tellMarkup(each.from);
        const Change change = changeOf(each, line);
        if (isKept(change, ids)) {
            result.kept.push_back(change);
            continue;
        }
        if (each.from >= trim.from && each.to <= trim.to) {
            result.text += QStringView(text).mid(done, each.from - done);
            result.text += each.after;
            done = each.to;
        }
        result.changes.push_back(change);
    }
    tellMarkup(text.size());
    if (trim.to > done)
        result.text += QStringView(text).mid(done, trim.to - done);
    return result;
}

Cleaned cleaned(const QString &text, int line, Spaces spaces)
{
    Block block;
    block.line = line;
    block.text = text;
    return cleaned(block, spaces);
}

} // namespace banxin::manuscript
