// Line: a block of a source with what can be said of it by itself, before its neighbours are looked at.
#pragma once

#include "manuscript/cleaner.h"
#include "manuscript/drop_reason.h"

namespace banxin::manuscript {

enum class Mark {
    Body, // prose: a sentence's end, or too long for anything else
    Short, // a title, a head, a caption: its neighbours tell
    Deck, // begins with ——
    Byline,
    Names, // one or two names and nothing else: a byline, or an item of a list
    AgencyHead, // 新华社贵阳6月3日电 over its title
    Dateline, // a paragraph that begins with 本报讯（…）
    Summary, // 编者按：…
    Afterword, // 编后：…
    AuthorNote, // （作者系…）
    SignOff, // 特此公告, 此致
    Head, // numbered
    UnitHead, // 全国文明单位 | 娄底市审计局：…
    Caption, // 图为…, ▲…, or with a credit at its end
    PhotoCredit, // alone
    Picture,
    Table,
    Source,
    PageNote,
    Column, // 【…】
    Credits, // of the page
    Masthead, // facts of the page
    PaperName,
    PageNumber,
    WebFacts,
    Separator,
    Dropped,
};

/// A head's number, 1. or （一）: bare, and how far it goes in the text.
struct HeadNumber {
    QString bare;
    QString form; // alike for heads of one rank
    qsizetype end = 0;
};
std::optional<HeadNumber> headNumberOf(const QString &text);

struct UnitHead {
    QString label;
    QString unit;
    QString heading;
};
std::optional<UnitHead> unitHeadOf(const QString &text);

struct Line {
    Block block;
    ChangeIds ids; // of the changes that cleaning it makes
    QString text; // cleaned, its spaces kept
    QString plain; // the same with variants of characters folded, for tests of words
    int file = 0; // of a manuscript of several files, which it stands in
    Mark mark = Mark::Body;
    DropReason why = DropReason::Separator; // of what is dropped
    bool isListed = false; // of a list of pages
    bool isHeading() const { return block.headingLevel > 0; }
};

/// From, and one past the last; of every file in their order.
using LineRange = std::pair<std::size_t, std::size_t>;
std::vector<LineRange> filesOf(const std::vector<Line> &lines);
/// Whether a text ends as a sentence does, closing quotes and brackets left aside.
bool endsSentence(QStringView text);
/// Marks every block; what neighbours decide is left as Body or Short.
std::vector<Line> markedLines(const Source &source);
/// What the reader left out as lines too, in their order: no part of the text unless an editor says so.
std::vector<Line> linesLeftOut(const Source &source);

} // namespace banxin::manuscript
