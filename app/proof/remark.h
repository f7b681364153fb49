// Remark 校样批改: one proofreader's mark as a value: which of the signs of GB/T 14706-1993, where it stands, what it
// asks for, who made it. It changes no text (decide.h) and draws nothing.
#pragma once

#include "base/geometry.h"
#include "base/id.h"
#include "base/result.h"
#include "proof/round.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::proof {

/// The 21 signs of GB/T 14706-1993, in its order.
enum class MarkKind {
    Replace, // 改正
    Delete, // 删除
    Insert, // 增补
    Script, // 改正上下角
    Upright, // 转正
    Swap, // 对调
    Join, // 接排
    Split, // 另起段
    Move, // 转移
    ShiftVertically, // 上下移
    ShiftHorizontally, // 左右移
    Align, // 排齐
    Stagger, // 排阶梯形
    PictureUpright, // 正图
    MoreSpace, // 加大空距
    LessSpace, // 减小空距
    CharacterSpace, // 空字距
    Separate, // 分开
    Stet, // 保留
    ReplaceAll, // 代替
    Note, // 说明
};
inline constexpr int kMarkKinds = 21;
/// What stores and PDFs call it ("replace"), and back; these words never change.
QString toName(MarkKind kind);
std::optional<MarkKind> markKindFromName(QStringView name);
/// What people call it: 改正, translated.
QString titleOf(MarkKind kind);
/// What GB/T 14706-1993 calls it, in every language of the program: 改正.
QString standardName(MarkKind kind);

/// What has become of a mark. Stale is never stated: it is Open, and its text is not found exactly once (anchor.h).
enum class RemarkState { Open, Accepted, Rejected, Done, Stale };
QString toName(RemarkState state); // "open"
std::optional<RemarkState> remarkStateFromName(QStringView name);
QString titleOf(RemarkState state); // 待定

/// How many characters (UTF-16 units, no surrogate pair cut) of what stands around a quote are kept.
inline constexpr int kAnchorContext = 12;

/// A range of a paragraph as it was when it was marked; [from, to) in UTF-16 units, empty at a caret.
struct TextAnchor {
    base::Id story; // or the picture or frame whose text it is: the paragraph's parent
    base::Id paragraph;
    std::int64_t revision = 0; // of the proof
    int from = 0;
    int to = 0;
    QString quote; // the text of the range
    QString before; // up to kAnchorContext characters; fewer: the paragraph begins there
    QString after; // fewer: the paragraph ends there
    friend bool operator==(const TextAnchor &, const TextAnchor &) = default;
};

struct Reply {
    base::Id id; // of its fact
    QString author;
    QString time; // ISO 8601 in UTC
    QString text; // may be empty where it gives a state
    std::optional<RemarkState> state = {}; // what somebody set the mark to in another program; it decides nothing
    QString origin = {}; // as of Remark
    QString foreignName = {};
    friend bool operator==(const Reply &, const Reply &) = default;
};

struct Decision {
    base::Id id; // of its fact
    RemarkState state = RemarkState::Open; // Open: taken up again, or placed by hand
    QString reason; // never empty of Rejected
    QString author;
    QString time;
    std::optional<TextAnchor> anchor; // where it was placed by hand
    friend bool operator==(const Decision &, const Decision &) = default;
};

struct Remark {
    base::Id id; // of its fact, and /NM of its annotation
    MarkKind kind = MarkKind::Note;
    base::Id page;
    Round round = Round::Small; // whose ink it has
    std::optional<TextAnchor> anchor; // of text; else it is about frames, or about a place
    base::Id frame; // null where it is about text alone
    base::Id picture; // the StoryPicture in the frame, so that it is found in another frame too
    std::vector<base::Id> frames; // of Align: all of them, the first stays
    base::Point nudge; // of the shifts: how far, x to the right, y downwards
    std::optional<base::Rect>
        place; // where it was put on the proof, from the trim's corner; foreign marks have no more
    QString text; // what comes instead, or in addition; of Stet what the text was; of Note what is said
    std::optional<TextAnchor> target; // of Swap the other range, of Move the caret to which it goes
    int amount = 0; // thousandths of an em: of the spaces how much, of Script > 0 upper and < 0 lower corner
    bool betweenLines = false; // of MoreSpace, LessSpace: of lines, not characters
    QString comment; // 说明 beside the mark; may be empty
    QString author;
    QString time; // ISO 8601 in UTC
    QString origin; // the program or file that it came back from; empty: made here
    QString foreignName; // /NM there, where it was not ours
    // What was said of it since; not part of its own fact.
    std::vector<Reply> thread;
    std::vector<Decision> decisions; // oldest first
    /// By the newest decision; Open where there is none.
    RemarkState state() const { return decisions.empty() ? RemarkState::Open : decisions.back().state; }
    friend bool operator==(const Remark &, const Remark &) = default;
};

/// The mark's own fact as compact JSON, without id, page, thread and decisions, defaults left out; and back. Reading is
/// refused for what writing would not have produced, naming the field.
QString toJson(const Remark &remark);
base::Result<Remark> remarkFromJson(const QString &json);
QJsonObject toJsonObject(const TextAnchor &anchor);
base::Result<TextAnchor> textAnchorFromJson(const QJsonObject &json);

} // namespace banxin::proof
