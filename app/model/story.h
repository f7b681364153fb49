// Story and what it is made of. A story lives in the newsroom, never in a page: where it stands on
// paper is a Placement (placement.h).
#pragma once

#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/order_key.h"

#include <QDate>
#include <QString>

#include <vector>

namespace banxin::model {

struct Story {
    base::Id id;
    base::Id publication;
    base::OrderKey order; // in the pool
    QString state = QStringLiteral("draft"); // a state of the story workflow
    QString author;
    base::Id manuscript; // that it was read from; null where it was written here
    base::Id page; // that it is meant for; null where nobody has said
    friend bool operator==(const Story &, const Story &) = default;
};

/// 来稿: a file or a pasted text as it came in, kept untouched, and how it was read: what is in no story stands there.
struct Manuscript {
    base::Id id;
    base::Id publication;
    base::Digest digest; // of the file's bytes, kept in the store
    QString originalName;
    QString received; // when, ISO 8601 in UTC
    QString person; // who took it in
    QString reading; // the JSON of `banxin-cli read` (docs/commands.md), as it was then
    friend bool operator==(const Manuscript &, const Manuscript &) = default;
};

/// What a paragraph is to the story; the style follows from it (resources/templates).
enum class ParagraphRole {
    Kicker, // 引题
    Headline, // 主题
    Deck, // 副题
    Summary, // 提要
    Byline, // 署名
    SectionLabel, // 栏头, e.g. 全国文明单位
    SectionUnit, // e.g. 娄底市审计局
    SectionHead, // 小标题
    Body, // 正文
    Signature, // 文末署名, e.g. （娄底新闻网记者 王星 吴亮）
    Source, // 来源, e.g. （均据新华社）
    Caption, // 图片说明; its parent is a StoryPicture
    Credit, // 摄影署名; its parent is a StoryPicture
    Furniture, // text of a frame; its parent is the frame
    TableHead, // 表头: a row whose cells are parted by tabs, repeated where the table goes on in another leg
    TableRow, // neighbouring rows make one table
};

/// A run of characters with a character style; offsets are UTF-16 code units in the paragraph's text.
struct Span {
    int start = 0;
    int end = 0;
    QString style;
    QString ruby; // 注音 over the run, e.g. pinyin; empty is none
    bool cut = false; // 删而不印: kept in the story, on no page
    QString note{}; // 附注 of the newsroom, anchored here: never printed, counted or laid out; empty is none
    QString noteBy{}; // whose it is
    friend bool operator==(const Span &, const Span &) = default;
};

/// The unit of change, caching and comparison.
struct Paragraph {
    base::Id id;
    base::Id parent; // Story, StoryPicture or Frame
    base::OrderKey order;
    ParagraphRole role = ParagraphRole::Body;
    QString text; // no line breaks; U+2028 is the editor's forced break
    std::vector<Span> spans; // ascending, not overlapping
    QString style; // paragraph style that replaces the role's own; usually empty
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// A picture that came with the story; caption and credit are Paragraphs whose parent it is.
struct StoryPicture {
    base::Id id;
    base::Id story;
    base::OrderKey order;
    base::Digest asset;
    int focusX = 500; // thousandths of the width: what a crop must keep
    int focusY = 500;
    QString altText; // empty: the caption speaks for it
    QDate taken; // the day where it was taken; null: not known
    friend bool operator==(const StoryPicture &, const StoryPicture &) = default;
};

/// What is known of stored bytes; the bytes themselves are found by their digest.
struct Asset {
    base::Id id;
    base::Digest digest;
    QString mediaType; // image/jpeg, image/png, image/tiff, image/webp, application/pdf; of an ICC profile
                       // application/vnd.iccprofile
    QString originalName;
    int pixelWidth = 0;
    int pixelHeight = 0;
    qint64 byteCount = 0;
    std::vector<base::Size> pageSizes; // of a PDF, as shown: trimmed and upright
    friend bool operator==(const Asset &, const Asset &) = default;
};

} // namespace banxin::model
