// Passages: a reading as a flat list, each passage with its role, as an import room shows it. It changes nothing.
#pragma once

#include "manuscript/reading.h"

#include <vector>

namespace banxin::manuscript {

/// What a passage is: what an editor may say that it is.
enum class Role {
    Unused, // 不用: in the dropped list
    Masthead, // 报头: a printed line of the page's furniture
    Credits, // 版面署名: 责任编辑 and the like
    Kicker, // 引题
    Title, // 主题
    Deck, // 副题
    Summary, // 提要
    Byline, // 署名
    Body, // 正文
    Head, // 小标题
    Caption, // 图片说明, with its credit
    Table, // a row of a table; it stays one
    Closing, // 尾段: of the whole again, signatures, notes
    Source, // 来源
    PageNote, // 页注: （均据新华社）
};

struct Passage {
    PassageId id;
    Role role = Role::Body;
    int page = 0; // in Reading::pages; of an unused one the page that it stands in
    int story = -1; // in ReadPage::stories; -1: the page's own; of an unused one the story that it stands in
    int section = -1; // of a body paragraph or head, in ReadStory::sections; -1: the lead
    QString text; // as it will be printed; of an unused one as it stood
    QString label; // of a head: 全国文明单位
    QString unit; // of a head: 娄底市审计局
    QString heading; // of a head: the rest
    QStringList cells; // of a table's row
    QString picture; // of a caption: what it is called in Source::pictures; its text may be empty
    QString why; // of an unused one: why it is not used
    bool truncatedStart = false;
    bool inText = false; // a byline that the first paragraph keeps: shown, not a passage of its own to change (nth -1)
};

/// Every passage, in the order of the text within each story: pages with their furniture, stories one after another,
/// unused ones where their line stands.
std::vector<Passage> passages(const Reading &reading);

} // namespace banxin::manuscript
