// Deciding: every sign's edit, where marks stand after other edits, and what is refused.
#include "marked_page.h"

#include "model/placement.h"

using namespace banxin;
using namespace banxin::model;
using namespace banxin::proof;
using base::Id;

namespace {

class Decide : public test::MarkedPage {
protected:
    Decide()
    {
        one = paragraphs()[1];
        two = paragraphs()[2];
        setText(one, QStringLiteral("众志成城，唯标是夺，争创一流。集集团图书馆"));
        setText(two, QStringLiteral("气排球、篮球等健康向上的活动"));
    }
    /// Accepts a mark on the words `quote`; the words of its paragraph then.
    QString accepted(MarkKind kind, Id paragraph, const QString &quote, const QString &with = {},
        const std::function<void(Remark &)> &more = {})
    {
        const int at = static_cast<int>(text(paragraph).indexOf(quote));
        EXPECT_GE(at, 0);
        Remark remark = mark(kind, paragraph, at, at + static_cast<int>(quote.size()), with);
        if (more)
            more(remark);
        commit(accept(document, remark, context()));
        EXPECT_EQ(Sheet::of([&] {
            std::vector<Statement> all = statements;
            all.insert(all.begin(), {factOf(remark), {}, {}});
            return all;
        }())
                      .find(remark.id)
                      ->state(),
            RemarkState::Accepted);
        return document.find<Paragraph>(paragraph) ? text(paragraph) : QString();
    }
    TextAnchor at(Id paragraph, const QString &quote, int length = -1)
    {
        const int from = static_cast<int>(text(paragraph).indexOf(quote));
        return *anchorAt(document, paragraph, from, from + (length < 0 ? static_cast<int>(quote.size()) : length));
    }
    Frame picture(int rotation)
    {
        Frame frame = frameNamed(QStringLiteral("图框"));
        PictureContent content;
        content.rotation = rotation;
        content.mirrored = true;
        frame.content = content;
        document = document.with(frame, document.revision());
        return frame;
    }
    Frame frameNamed(const QString &name)
    {
        Frame frame;
        frame.id = test::namedId(name);
        frame.page = page;
        frame.order = base::OrderKey("a" + name.toUtf8().toHex());
        frame.box = {base::Length::mm(20), base::Length::mm(30), base::Length::mm(40), base::Length::mm(50)};
        frame.content = BoxContent();
        return frame;
    }
    Id one, two;
};

} // namespace

TEST_F(Decide, WordsAreChangedAsTheMarkSays)
{
    EXPECT_EQ(accepted(MarkKind::Replace, one, QStringLiteral("标"), QStringLiteral("旗")),
        QStringLiteral("众志成城，唯旗是夺，争创一流。集集团图书馆"));
    EXPECT_EQ(accepted(MarkKind::Delete, one, QStringLiteral("集团")),
        QStringLiteral("众志成城，唯旗是夺，争创一流。集图书馆"));
    EXPECT_EQ(accepted(MarkKind::Insert, two, QString(), QStringLiteral("系列"),
                  [&](Remark &remark) { remark.anchor = at(two, QStringLiteral("活动"), 0); }),
        QStringLiteral("气排球、篮球等健康向上的系列活动"));
}

TEST_F(Decide, WordsChangePlaces)
{
    EXPECT_EQ(accepted(MarkKind::Swap, two, QStringLiteral("气排球"), {},
                  [&](Remark &remark) { remark.target = at(two, QStringLiteral("篮球")); }),
        QStringLiteral("篮球、气排球等健康向上的活动"));
    EXPECT_EQ(accepted(MarkKind::Move, two, QStringLiteral("、气排球"), {},
                  [&](Remark &remark) { remark.target = at(two, QStringLiteral("的活动"), 0); }),
        QStringLiteral("篮球等健康向上、气排球的活动"));
    EXPECT_EQ(accepted(MarkKind::Move, two, QStringLiteral("活动"), {},
                  [&](Remark &remark) { remark.target = at(two, QStringLiteral("篮球"), 0); }),
        QStringLiteral("活动篮球等健康向上、气排球的"));
    EXPECT_EQ(accepted(MarkKind::Move, two, QStringLiteral("篮球"), {},
                  [&](Remark &remark) { remark.target = at(one, QStringLiteral("唯标"), 0); }),
        QStringLiteral("活动等健康向上、气排球的"));
    EXPECT_EQ(text(one), QStringLiteral("众志成城，篮球唯标是夺，争创一流。集集团图书馆"));
}

TEST_F(Decide, ParagraphsAreSplitAndJoined)
{
    const std::size_t before = paragraphs().size();
    accepted(
        MarkKind::Split, one, {}, {}, [&](Remark &remark) { remark.anchor = at(one, QStringLiteral("集集团"), 0); });
    ASSERT_EQ(paragraphs().size(), before + 1);
    EXPECT_EQ(text(paragraphs()[2]), QStringLiteral("集集团图书馆"));
    accepted(MarkKind::Join, paragraphs()[2], {}, {});
    ASSERT_EQ(paragraphs().size(), before);
    EXPECT_EQ(text(one), QStringLiteral("众志成城，唯标是夺，争创一流。集集团图书馆"));
}

TEST_F(Decide, SpacesAndCornersAreSet)
{
    EXPECT_EQ(accepted(MarkKind::CharacterSpace, two, {}, {},
                  [&](Remark &remark) {
                      remark.anchor = at(two, QStringLiteral("篮球"), 0);
                      remark.amount = 500;
                  }),
        QStringLiteral("气排球、\u2002篮球等健康向上的活动"));
    EXPECT_EQ(accepted(MarkKind::Separate, two, {}, {},
                  [&](Remark &remark) { remark.anchor = at(two, QStringLiteral("活动"), 0); }),
        QStringLiteral("气排球、\u2002篮球等健康向上的 活动"));
    const auto look = [&](Id paragraph, QChar of) {
        const auto *found = document.find<Paragraph>(paragraph);
        const int where = static_cast<int>(found->text.indexOf(of));
        for (const Span &span : found->spans)
            if (span.start <= where && where < span.end)
                return resolvedCharacterStyle(document, document.find<Story>(story)->publication, span.style, {});
        return ResolvedCharacters();
    };
    accepted(MarkKind::Script, one, QStringLiteral("城"), {}, [](Remark &remark) { remark.amount = -1; });
    EXPECT_EQ(look(one, u'城').script, ScriptPosition::Subscript);
    accepted(MarkKind::Script, one, QStringLiteral("流"), {}, [](Remark &remark) { remark.amount = 1; });
    EXPECT_EQ(look(one, u'流').script, ScriptPosition::Superscript);
    accepted(MarkKind::MoreSpace, one, QStringLiteral("众志"), {}, [](Remark &remark) { remark.amount = 250; });
    EXPECT_EQ(look(one, u'众').tracking, base::Em{250});
    accepted(MarkKind::LessSpace, one, QStringLiteral("争创"));
    EXPECT_EQ(look(one, u'争').tracking, base::Em{-125});
    const std::size_t styles = document.all(ObjectKind::CharacterStyle).size();
    accepted(MarkKind::MoreSpace, two, QStringLiteral("健康"), {}, [](Remark &remark) { remark.amount = 250; });
    EXPECT_EQ(document.all(ObjectKind::CharacterStyle).size(), styles); // one style says one thing
}

TEST_F(Decide, FramesAreMovedTurnedAndAligned)
{
    const Frame frame = picture(9000);
    Remark upright = mark(MarkKind::PictureUpright, {}, 0, 0);
    upright.frame = frame.id;
    ASSERT_TRUE(commit(accept(document, upright, context())));
    EXPECT_EQ(std::get<PictureContent>(document.find<Frame>(frame.id)->content).rotation, 0);
    EXPECT_FALSE(std::get<PictureContent>(document.find<Frame>(frame.id)->content).mirrored);
    EXPECT_FALSE(accept(document, upright, context())); // it stands upright

    Remark shift = mark(MarkKind::ShiftHorizontally, {}, 0, 0);
    shift.frame = frame.id;
    shift.nudge = {base::Length::mm(3), base::Length::mm(9)};
    ASSERT_TRUE(commit(accept(document, shift, context())));
    EXPECT_EQ(document.find<Frame>(frame.id)->box.x, base::Length::mm(23));
    EXPECT_EQ(document.find<Frame>(frame.id)->box.y, base::Length::mm(30));
    shift.id = Id::create();
    shift.kind = MarkKind::ShiftVertically;
    shift.nudge.y = base::Length::mm(-5);
    ASSERT_TRUE(commit(accept(document, shift, context())));
    EXPECT_EQ(document.find<Frame>(frame.id)->box.y, base::Length::mm(25));

    Frame other = frameNamed(QStringLiteral("边框"));
    document = document.with(other, document.revision());
    Remark align = mark(MarkKind::Align, {}, 0, 0);
    align.frame = other.id;
    align.frames = {other.id, frame.id};
    ASSERT_TRUE(commit(accept(document, align, context())));
    EXPECT_EQ(document.find<Frame>(frame.id)->box.x, other.box.x);
    EXPECT_EQ(document.find<Frame>(frame.id)->box.y, base::Length::mm(25));

    document = document.without(frame.id);
    Remark gone = mark(MarkKind::ShiftVertically, {}, 0, 0);
    gone.frame = frame.id;
    EXPECT_EQ(stateIn(document, gone), RemarkState::Stale);
    EXPECT_FALSE(accept(document, gone, context()));
}

TEST_F(Decide, AllAlikeAreReplacedAfterAPreview)
{
    setText(paragraphs()[3], QStringLiteral("篮球馆里打篮球"));
    const int at = static_cast<int>(text(two).indexOf(QStringLiteral("篮球")));
    const Remark remark = mark(MarkKind::ReplaceAll, two, at, at + 2, QStringLiteral("排球"));
    const auto hits = replaceAllHits(document, remark);
    ASSERT_TRUE(hits);
    ASSERT_EQ(hits->size(), 3U);
    Document untouched = document;
    ASSERT_TRUE(commit(acceptHits(document, remark, {hits->begin(), hits->begin() + 2}, context())));
    EXPECT_EQ(text(paragraphs()[3]), QStringLiteral("排球馆里打篮球"));
    EXPECT_EQ(text(two), QStringLiteral("气排球、排球等健康向上的活动"));
    document = untouched;
    ASSERT_TRUE(commit(accept(document, remark, context())));
    EXPECT_EQ(text(paragraphs()[3]), QStringLiteral("排球馆里打排球"));
}

TEST_F(Decide, TasksChangeNothingAndAreDone)
{
    for (const MarkKind kind : {MarkKind::Stagger, MarkKind::Note, MarkKind::Upright, MarkKind::Align,
             MarkKind::ShiftVertically, MarkKind::ShiftHorizontally}) {
        const Remark remark = state(mark(kind, one, 0, 2, QStringLiteral("请核")));
        EXPECT_TRUE(isTask(document, remark));
        const Document before = document;
        ASSERT_TRUE(commit(accept(document, remark, context())));
        EXPECT_TRUE(document == before);
        EXPECT_EQ(Sheet::of(statements).find(remark.id)->state(), RemarkState::Done);
    }
    Remark lines = mark(MarkKind::MoreSpace, one, 0, 2);
    EXPECT_FALSE(isTask(document, lines));
    lines.betweenLines = true;
    EXPECT_TRUE(isTask(document, lines));
}

TEST_F(Decide, StetTurnsDownWhatSpeaksAgainstIt)
{
    const Remark cut = state(mark(MarkKind::Delete, one, 15, 17));
    const Remark elsewhere = state(mark(MarkKind::Delete, one, 0, 2));
    const Remark stet = state(mark(MarkKind::Stet, one, 14, 18));
    const Document before = document;
    ASSERT_TRUE(commit(accept(document, stet, context())));
    EXPECT_TRUE(document == before);
    const Sheet now = Sheet::of(statements);
    EXPECT_EQ(now.find(cut.id)->state(), RemarkState::Rejected);
    EXPECT_FALSE(now.find(cut.id)->decisions.back().reason.isEmpty());
    EXPECT_EQ(now.find(elsewhere.id)->state(), RemarkState::Open);
    EXPECT_EQ(now.find(stet.id)->state(), RemarkState::Accepted);
    // What an earlier round changed comes back by its words.
    EXPECT_EQ(accepted(MarkKind::Stet, one, QStringLiteral("唯标是夺"), QStringLiteral("唯旗是夺")),
        QStringLiteral("众志成城，唯旗是夺，争创一流。集集团图书馆"));
}

TEST_F(Decide, DecidedOnceIsDecided)
{
    Remark remark = state(mark(MarkKind::Delete, one, 0, 2));
    EXPECT_FALSE(reject(document, remark, QStringLiteral("  "), context().edit));
    EXPECT_FALSE(confirm(document, remark, context().edit));
    ASSERT_TRUE(commit(reject(document, remark, QStringLiteral("原文如此"), context().edit)));
    remark = *Sheet::of(statements).find(remark.id);
    EXPECT_EQ(remark.state(), RemarkState::Rejected);
    EXPECT_FALSE(accept(document, remark, context()));
    ASSERT_TRUE(commit(reopen(document, remark, {}, context().edit)));
    remark = *Sheet::of(statements).find(remark.id);
    EXPECT_FALSE(reopen(document, remark, {}, context().edit));
    ASSERT_TRUE(commit(accept(document, remark, context())));
    remark = *Sheet::of(statements).find(remark.id);
    ASSERT_TRUE(commit(confirm(document, remark, context().edit)));
    EXPECT_EQ(Sheet::of(statements).find(remark.id)->state(), RemarkState::Done);
    EXPECT_EQ(text(one).left(2), QStringLiteral("成城"));
}

TEST_F(Decide, LostTextIsStaleUntilItIsPlacedByHand)
{
    Remark remark = state(mark(MarkKind::Replace, one, 6, 7, QStringLiteral("旗")));
    setText(one, QStringLiteral("这一段整个重写过了"));
    EXPECT_EQ(stateIn(document, remark), RemarkState::Stale);
    const auto refused = accept(document, remark, context());
    ASSERT_FALSE(refused);
    EXPECT_FALSE(refused.error().advice.isEmpty());
    EXPECT_FALSE(placeByHand(document, remark, one, 3, 99, context().edit));
    ASSERT_TRUE(commit(placeByHand(document, remark, one, 0, 1, context().edit)));
    remark = *Sheet::of(statements).find(remark.id);
    EXPECT_EQ(stateIn(document, remark), RemarkState::Open);
    ASSERT_TRUE(commit(accept(document, remark, context())));
    EXPECT_EQ(text(one), QStringLiteral("旗一段整个重写过了"));
}

TEST_F(Decide, AQuoteThatStandsTwiceIsNoPlace)
{
    const Remark remark = mark(MarkKind::Delete, one, 6, 8);
    setText(one, QStringLiteral("众志成城，唯标是夺，争创一流。众志成城，唯标是夺，争创一流。"));
    document = document.with(*document.find<Paragraph>(one), document.revision() + 1);
    EXPECT_EQ(stateIn(document, remark), RemarkState::Stale);
    // A single character with nothing of what stood beside it is anywhere.
    const Remark single = mark(MarkKind::Delete, two, 1, 2);
    setText(two, QStringLiteral("他站成一排"));
    document = document.with(*document.find<Paragraph>(two), document.revision() + 1);
    EXPECT_FALSE(locate(document, *single.anchor));
}

TEST_F(Decide, MarksFollowTheirWordsIntoOtherParagraphs)
{
    const Remark remark = mark(MarkKind::Delete, one, 15, 18);
    ASSERT_TRUE(commit(edit::splitParagraph(document, one, 12, context().edit)));
    ASSERT_TRUE(commit(edit::replaceText(document, one, 0, 4, QStringLiteral("上下一心"), context().edit)));
    const auto place = locate(document, *remark.anchor);
    ASSERT_TRUE(place);
    EXPECT_EQ(place->paragraph, paragraphs()[2]);
    EXPECT_EQ(text(place->paragraph).mid(place->from, place->to - place->from), remark.anchor->quote);
}

TEST_F(Decide, SeveralAreOneStepAndEachIsMadeOnTheOneBefore)
{
    std::vector<Remark> remarks{state(mark(MarkKind::Replace, one, 6, 7, QStringLiteral("旗"))),
        state(mark(MarkKind::Delete, one, 7, 8)), state(mark(MarkKind::Insert, one, 8, 8, QStringLiteral("必"))),
        state(mark(MarkKind::Delete, one, 6, 8))}; // its words are gone by then
    const AcceptedAll all = acceptAll(document, remarks, context());
    EXPECT_EQ(all.accepted.size(), 3U);
    ASSERT_EQ(all.left.size(), 1U);
    EXPECT_EQ(all.left.front().mark, remarks[3].id);
    const QString before = text(one);
    ASSERT_TRUE(commit(all.change));
    EXPECT_EQ(text(one), QStringLiteral("众志成城，唯旗必夺，争创一流。集集团图书馆"));
    EXPECT_EQ(all.change.facts.size(), 3U);
    const auto undone = edit::undoChange({revisions.back()}, {}, document, {QStringLiteral("邓"), {}});
    ASSERT_TRUE(undone);
    EXPECT_TRUE(undone->facts.empty());
    ASSERT_TRUE(commit(undone));
    EXPECT_EQ(text(one), before);
    EXPECT_EQ(Sheet::of(statements).find(remarks[0].id)->state(), RemarkState::Accepted);
}
