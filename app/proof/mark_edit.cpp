#include "proof/mark_edit.h"

#include "edit/change_builder.h"
#include "edit/frame_edits.h"
#include "model/placement.h"

#include <QCoreApplication>

namespace banxin::proof {

using namespace banxin::model;
using base::Result;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

tl::unexpected<base::Error> lost()
{
    return base::failure(base::ErrorKind::Refused, tr("批改所指的文字已经变动，找不到唯一的位置。"), {},
        tr("请先在校样上给它指定位置。"));
}

tl::unexpected<base::Error> refused(const QString &what, const QString &advice)
{
    return base::failure(base::ErrorKind::Refused, what, {}, advice);
}

/// Edits of one mark, each made on what the one before left.
class Steps {
public:
    explicit Steps(const Document &document)
        : m_now(document)
    {
    }
    const Document &now() const { return m_now; }
    base::Status add(Result<ChangeSet> change)
    {
        if (!change)
            return tl::unexpected(change.error());
        auto next = applied(m_now, *change);
        if (!next)
            return tl::unexpected(next.error());
        m_now = std::move(*next);
        if (m_whole)
            join(*m_whole, *change);
        else
            m_whole = std::move(*change);
        return {};
    }
    ChangeSet take() { return std::move(*m_whole); }

private:
    Document m_now;
    std::optional<ChangeSet> m_whole;
};

base::Id publicationOf(const Document &document, base::Id owner)
{
    if (const auto *story = document.find<Story>(owner))
        return story->publication;
    if (const auto *picture = document.find<StoryPicture>(owner))
        return publicationOf(document, picture->story);
    if (const auto *frame = document.find<Frame>(owner))
        if (const auto *page = document.find<Page>(frame->page))
            if (const auto *issue = document.find<Issue>(page->issue))
                return issue->publication;
    return {};
}

/// The range in a character style that says just this: one that there is, or a new one of that name.
Result<ChangeSet> styled(const Document &document, const TextPlace &place, const CharacterFormat &look,
    const QString &name, const edit::EditContext &context)
{
    const auto *paragraph = document.find<Paragraph>(place.paragraph);
    const base::Id publication = publicationOf(document, paragraph->parent);
    Steps steps(document);
    edit::EditContext one = context;
    if (one.undoGroup.isNull())
        one.undoGroup = base::Id::create();
    QString style;
    QStringList taken;
    for (const CharacterStyle *known : document.childrenOf<CharacterStyle>(publication)) {
        if (known->basedOn.isEmpty() && known->format == look && style.isEmpty())
            style = known->name;
        taken.append(known->name);
    }
    if (style.isEmpty()) {
        style = name;
        for (int i = 2; taken.contains(style); ++i)
            style = QStringLiteral("%1 %2").arg(name).arg(i);
        edit::ChangeBuilder builder(document, one, tr("字符样式"));
        builder.put(CharacterStyle{base::Id::create(), publication, style, {}, look});
        if (const auto added = steps.add(builder.take()); !added)
            return tl::unexpected(added.error());
    }
    if (const auto set = steps.add(edit::setSpan(steps.now(), place.paragraph, place.from, place.to, style, {}, one));
        !set)
        return tl::unexpected(set.error());
    return steps.take();
}

QString spaceOf(int amount)
{
    // A full, a half, a third and a quarter of an em: what 空字距 knows (GB/T 14706-1993).
    if (amount <= 0 || amount > 750)
        return QString(QChar(0x3000));
    return QString(QChar(amount > 416 ? 0x2002 : amount > 290 ? 0x2004 : 0x2005));
}

Result<ChangeSet> swapped(
    const Document &document, const TextPlace &a, const TextPlace &b, const edit::EditContext &context)
{
    const bool isSame = a.paragraph == b.paragraph;
    const TextPlace &late = isSame && b.from < a.from ? a : b, &early = isSame && b.from < a.from ? b : a;
    if (isSame && early.to > late.from)
        return refused(tr("对调的两处文字相互重叠。"), tr("请重新标出要对调的两处。"));
    const QString one = document.find<Paragraph>(early.paragraph)->text.mid(early.from, early.to - early.from);
    const QString other = document.find<Paragraph>(late.paragraph)->text.mid(late.from, late.to - late.from);
    Steps steps(document);
    if (const auto done = steps.add(edit::replaceText(document, late.paragraph, late.from, late.to, one, context));
        !done)
        return tl::unexpected(done.error());
    if (const auto done =
            steps.add(edit::replaceText(steps.now(), early.paragraph, early.from, early.to, other, context));
        !done)
        return tl::unexpected(done.error());
    return steps.take();
}

Result<ChangeSet> moved(
    const Document &document, const TextPlace &from, const TextPlace &to, const edit::EditContext &context)
{
    const QString text = document.find<Paragraph>(from.paragraph)->text.mid(from.from, from.to - from.from);
    const bool isSame = from.paragraph == to.paragraph;
    if (isSame && to.from >= from.from && to.from <= from.to)
        return refused(tr("转移的目的地就在原处。"), tr("请重新标出要转移到哪里。"));
    Steps steps(document);
    const auto remove = [&] {
        return steps.add(edit::replaceText(steps.now(), from.paragraph, from.from, from.to, {}, context));
    };
    const auto insert = [&] {
        return steps.add(edit::replaceText(steps.now(), to.paragraph, to.from, to.from, text, context));
    };
    const bool removeFirst = isSame && from.from > to.from;
    if (const auto done = removeFirst ? remove() : insert(); !done)
        return tl::unexpected(done.error());
    if (const auto done = removeFirst ? insert() : remove(); !done)
        return tl::unexpected(done.error());
    return steps.take();
}

Result<ChangeSet> ofFrame(const Document &document, const Remark &remark, const edit::EditContext &context)
{
    const base::Id id = locateFrame(document, remark);
    const auto *frame = document.find<Frame>(id);
    if (!frame)
        return refused(tr("批改所指的图框已经不在版上。"), tr("请重新批改，或退回。"));
    switch (remark.kind) {
    case MarkKind::Delete:
        return edit::removeFrames(document, {id}, context);
    case MarkKind::ShiftVertically:
        return edit::moveFrames(document, {id}, {{}, remark.nudge.y}, context);
    case MarkKind::ShiftHorizontally:
        return edit::moveFrames(document, {id}, {remark.nudge.x, {}}, context);
    case MarkKind::Align: {
        edit::Frames frames = remark.frames;
        if (std::find(frames.begin(), frames.end(), id) == frames.end())
            frames.insert(frames.begin(), id);
        // The first stays where it is, the others come to its edge.
        const base::Rect to =
            document.find<Frame>(frames.front()) ? document.find<Frame>(frames.front())->box : frame->box;
        std::vector<edit::FrameBox> boxes;
        for (const base::Id other : frames)
            if (const auto *one = document.find<Frame>(other); one && other != frames.front()) {
                base::Rect box = one->box;
                (remark.amount == 1 ? box.y : box.x) = remark.amount == 1 ? to.y : to.x;
                boxes.push_back({other, box});
            }
        if (boxes.empty())
            return refused(tr("只有一个图框，没有可以排齐的。"), tr("请把要排齐的图框一起标出。"));
        return edit::setFrameBoxes(document, boxes, context);
    }
    case MarkKind::Upright:
    case MarkKind::PictureUpright: {
        if (const auto *picture = std::get_if<PictureContent>(&frame->content);
            picture && (picture->rotation != 0 || picture->mirrored)) {
            PictureContent upright = *picture;
            upright.rotation = 0;
            upright.mirrored = false;
            return edit::setFrameContent(document, id, upright, context);
        }
        if (frame->rotation != 0)
            return edit::rotateFrames(document, {id}, -frame->rotation, context);
        return refused(tr("这幅图已经是正的。"), tr("若是原图拍歪了，请在图片软件里转正后换图。"));
    }
    default:
        return refused(tr("“%1”不能用在图框上。").arg(titleOf(remark.kind)), tr("请改用说明。"));
    }
}

} // namespace

void join(ChangeSet &first, const ChangeSet &second)
{
    std::vector<Fact> facts = std::move(first.facts);
    facts.insert(facts.end(), second.facts.begin(), second.facts.end());
    first = merged(std::move(first), second);
    first.facts = std::move(facts);
}

QString taskReason(const Document &document, const Remark &remark)
{
    switch (remark.kind) {
    case MarkKind::Stagger:
        return tr("排阶梯形要由组版人员动手排。");
    case MarkKind::Note:
        return tr("说明要由编辑照办。");
    case MarkKind::ShiftVertically:
    case MarkKind::ShiftHorizontally:
    case MarkKind::Align:
        if (remark.frame.isNull())
            return tr("正文的位置由网格决定，移动和排齐要由组版人员动手。");
        break;
    case MarkKind::Upright:
        if (remark.frame.isNull())
            return tr("单个字不会倒置，请核对来稿和字体。");
        break;
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace:
        if (remark.betweenLines || (remark.anchor && remark.anchor->quote.isEmpty()))
            return tr("行距和空当由网格和样式决定，要由组版人员调整。");
        break;
    default:
        break;
    }
    if (remark.frame.isNull() && !remark.anchor)
        return tr("批改没有指明文字或图框，要由编辑照办。");
    if (remark.anchor) { // text that fields fill in is no text to edit
        const auto *paragraph = document.find<Paragraph>(remark.anchor->paragraph);
        if (paragraph && paragraph->role == ParagraphRole::Furniture && paragraph->text.contains(u'{'))
            return tr("报眉等处的文字由版面资料填入，请在版面资料里改。");
    }
    return {};
}

Result<ChangeSet> editOf(const Document &document, const Remark &remark, const DecideContext &context)
{
    if (!remark.frame.isNull() && !remark.anchor)
        return ofFrame(document, remark, context.edit);
    if (!remark.anchor)
        return lost();
    const auto place = locate(document, *remark.anchor, context.since);
    if (!place)
        return lost();
    std::optional<TextPlace> target;
    if (remark.target && !(target = locate(document, *remark.target, context.since)))
        return lost();
    const auto replaced = [&](int from, int to, const QString &text) {
        return edit::replaceText(document, place->paragraph, from, to, text, context.edit);
    };
    const auto needsRange = [&]() -> base::Status {
        if (place->from < place->to)
            return {};
        return refused(tr("批改没有选中文字。"), tr("请重新标出要改的文字。"));
    };
    const auto look = [&](const CharacterFormat &format, const QString &name) -> Result<ChangeSet> {
        if (const auto range = needsRange(); !range)
            return tl::unexpected(range.error());
        return styled(document, *place, format, name, context.edit);
    };
    switch (remark.kind) {
    case MarkKind::Replace:
        if (const auto range = needsRange(); !range)
            return tl::unexpected(range.error());
        if (remark.text.isEmpty())
            return refused(tr("改正没有写明改成什么。"), tr("要删去，请用删除。"));
        return replaced(place->from, place->to, remark.text);
    case MarkKind::Delete:
        if (const auto range = needsRange(); !range)
            return tl::unexpected(range.error());
        return replaced(place->from, place->to, {});
    case MarkKind::Insert:
        if (remark.text.isEmpty())
            return refused(tr("增补没有写明增补什么。"), tr("请重新批改。"));
        return replaced(place->to, place->to, remark.text);
    case MarkKind::Script: {
        CharacterFormat format;
        format.script = remark.amount < 0 ? ScriptPosition::Subscript : ScriptPosition::Superscript;
        return look(format, remark.amount < 0 ? tr("下角") : tr("上角"));
    }
    case MarkKind::Swap:
        if (!target)
            return refused(tr("对调没有标出另一处。"), tr("请重新标出要对调的两处。"));
        return swapped(document, *place, *target, context.edit);
    case MarkKind::Move:
        if (!target)
            return refused(tr("转移没有标出移到哪里。"), tr("请重新批改。"));
        if (const auto range = needsRange(); !range)
            return tl::unexpected(range.error());
        return moved(document, *place, *target, context.edit);
    case MarkKind::Join:
        return edit::joinToPrevious(document, place->paragraph, context.edit);
    case MarkKind::Split:
        return edit::splitParagraph(document, place->paragraph, place->from, context.edit);
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace: {
        const int amount = std::max(1, remark.amount == 0 ? 125 : std::abs(remark.amount));
        CharacterFormat format;
        format.tracking = base::Em{remark.kind == MarkKind::MoreSpace ? amount : -amount};
        return look(format, (remark.kind == MarkKind::MoreSpace ? tr("加空 %1‰") : tr("减空 %1‰")).arg(amount));
    }
    case MarkKind::CharacterSpace:
        return replaced(place->from, place->from, spaceOf(remark.amount));
    case MarkKind::Separate:
        return replaced(place->from, place->from, QStringLiteral(" "));
    case MarkKind::Stet:
        if (remark.text.isEmpty() || remark.text == remark.anchor->quote) { // the text stays as it is
            ChangeSet change = edit::ChangeBuilder(document, context.edit, titleOf(remark.kind)).take();
            return change;
        }
        return replaced(place->from, place->to, remark.text);
    case MarkKind::ReplaceAll: {
        auto hits = replaceAllHits(document, remark);
        if (!hits)
            return tl::unexpected(hits.error());
        return editOfHits(document, remark, *hits, context.edit);
    }
    default:
        return ofFrame(document, remark, context.edit);
    }
}

Result<std::vector<edit::FindHit>> replaceAllHits(const Document &document, const Remark &remark)
{
    if (remark.kind != MarkKind::ReplaceAll || !remark.anchor)
        return std::vector<edit::FindHit>();
    edit::FindQuery query;
    query.text = remark.anchor->quote;
    query.matchesCase = true;
    query.widthAlike = false;
    const auto pattern = edit::FindPattern::of(query);
    if (!pattern)
        return tl::unexpected(pattern.error());
    edit::FindPlace where;
    where.page = remark.page;
    where.text = remark.anchor->story;
    return pattern->findIn(document, edit::rangesIn(document, edit::FindScope::Story, where));
}

Result<ChangeSet> editOfHits(const Document &document, const Remark &remark, const std::vector<edit::FindHit> &hits,
    const edit::EditContext &context)
{
    if (hits.empty())
        return refused(tr("稿件里没有要代替的文字了。"), tr("请退回这一处批改。"));
    if (remark.text.isEmpty())
        return refused(tr("代替没有写明换成什么。"), tr("请重新批改。"));
    edit::FindQuery query;
    query.text = remark.anchor ? remark.anchor->quote : QString();
    query.matchesCase = true;
    query.widthAlike = false;
    const auto pattern = edit::FindPattern::of(query);
    if (!pattern)
        return tl::unexpected(pattern.error());
    edit::Replacement replacement;
    replacement.text = remark.text;
    auto replaced = edit::replaceHits(document, *pattern, hits, replacement, context);
    if (!replaced)
        return tl::unexpected(replaced.error());
    if (replaced->done == 0)
        return refused(tr("选中的文字都已经变动，没有代替。"), tr("请重新预览。"));
    return std::move(replaced->change);
}

} // namespace banxin::proof
