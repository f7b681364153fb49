// The lines under findings where text is not the plain case: in vertical lines, in a turned frame, and in a newsroom
// that may only be read.
#include "compose_case.h"

#include "canvas/finding_marks.h"
#include "edit/edits.h"
#include "edit/frame_edits.h"
#include "findings/finding_card.h"
#include "findings/live_checks.h"

#include <QFile>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Underlines : public support::ComposeCase {
protected:
    findings::LiveChecks &checks() const { return *window->findChild<findings::LiveChecks *>(); }
    void current() const
    {
        EXPECT_TRUE(comes([&] { return checks().isCurrent() && window->session().isLayoutCurrent(window->page()); }));
        settle();
    }
    Id bodyParagraph() const
    {
        const auto laid = view->layout();
        for (const auto &line : laid->lines) {
            const auto *paragraph = document().find<model::Paragraph>(line.paragraph);
            if (line.role == model::ParagraphRole::Body && paragraph && paragraph->text.size() > 60)
                return line.paragraph;
        }
        ADD_FAILURE() << "no such paragraph";
        return {};
    }
    void say(Id paragraph) const
    {
        view->typeAt(paragraph, 0);
        type(u"要再接再励。"_s);
        QTest::qWait(1100); // the word is finished
        current();
    }
    int markOf(const QString &text) const
    {
        const auto &marks = view->findingMarks().all();
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const auto *paragraph = document().find<model::Paragraph>(marks[i].paragraph);
            if (paragraph && paragraph->text.mid(marks[i].from, marks[i].to - marks[i].from).contains(text))
                return static_cast<int>(i);
        }
        return -1;
    }
    QRectF boxOf(int mark) const
    {
        const auto box = view->findingMarks().boxOf(mark, view->findingMapping());
        EXPECT_TRUE(box);
        return box.value_or(QRectF());
    }
    findings::FindingCard *card() const { return part<findings::FindingCard>(u"findingCard"_s); }
    void expectCardAt(QPointF at) const
    {
        move(at.toPoint() - QPoint(60, 60), {}, Qt::NoButton);
        move(at.toPoint(), {}, Qt::NoButton);
        EXPECT_TRUE(comes([&] { return card()->isVisible(); }));
        EXPECT_EQ(card()->finding().rule, u"W02"_s);
    }
};

TEST_F(Underlines, OfVerticalLinesRunDownBesideThem)
{
    current();
    const auto laid = view->layout();
    const int line = laid->lineOf({bodyParagraph(), 0});
    ASSERT_GE(line, 0);
    const Id area = laid->lines[static_cast<std::size_t>(line)].frame;
    model::AreaContent turned = content<model::AreaContent>(area);
    turned.writingMode = model::WritingMode::Vertical;
    ASSERT_TRUE(view->commit(edit::setAreaContent(document(), area, turned, {u"甲"_s, {}})));
    current();
    const auto now = view->layout();
    Id paragraph;
    for (const auto &each : now->lines)
        if (each.frame == area && each.role == model::ParagraphRole::Body && paragraph.isNull())
            paragraph = each.paragraph;
    ASSERT_FALSE(paragraph.isNull());
    view->setZoom(2);
    say(paragraph);
    const int mark = markOf(u"再接再励"_s);
    ASSERT_GE(mark, 0);
    const QRectF box = boxOf(mark);
    EXPECT_GT(box.height(), box.width() * 2) << "four characters below each other";
    const auto after = view->layout();
    const auto &at = after->lines[static_cast<std::size_t>(after->lineOf({paragraph, 1}))];
    EXPECT_EQ(at.mode, model::WritingMode::Vertical);
    EXPECT_TRUE(view->transform().toView(at.box).adjusted(-6, -6, 6, 6).contains(box.center()));
    expectCardAt(box.center());
}

TEST_F(Underlines, OfATurnedFrameStandWhereItsTextIsSeen)
{
    current();
    const Id frame = draw(Qt::Key_F, 60, 200, 60, 12);
    ASSERT_FALSE(frame.isNull());
    const auto paragraphs = document().childrenOf<model::Paragraph>(frame);
    ASSERT_FALSE(paragraphs.empty());
    view->setZoom(1);
    say(paragraphs.front()->id);
    const int mark = markOf(u"再接再励"_s);
    ASSERT_GE(mark, 0);
    const QRectF upright = boxOf(mark);
    EXPECT_GT(upright.width(), upright.height());
    ASSERT_TRUE(view->commit(edit::rotateFrames(document(), {frame}, 9000, {u"甲"_s, {}})));
    current();
    const QRectF turned = boxOf(markOf(u"再接再励"_s));
    EXPECT_GT(turned.height(), turned.width());
    // A quarter about the middle of the frame.
    const base::Rect own = box(frame);
    const QPointF middle = view->transform().toView(base::Point{own.x + own.width / 2, own.y + own.height / 2});
    const QPointF from = upright.center() - middle, expected = middle + QPointF(-from.y(), from.x());
    EXPECT_NEAR(turned.center().x(), expected.x(), 3);
    EXPECT_NEAR(turned.center().y(), expected.y(), 3);
    expectCardAt(turned.center());
}

TEST_F(Underlines, WhereNothingMayBeChangedTheCardOnlyTells)
{
    view->typeAt(bodyParagraph(), 0);
    type(u"要再接再励。"_s);
    ASSERT_TRUE(window->session().flushNow());
    m_workbench.reset();
    const auto setWritable = [this](bool on) {
        const auto more = on ? QFile::WriteOwner | QFile::WriteUser : QFile::Permissions();
        QFile::setPermissions(location() + u"/store.sqlite"_s, QFile::ReadOwner | QFile::ReadUser | more);
        QFile::setPermissions(location(), QFile::ReadOwner | QFile::ReadUser | QFile::ExeOwner | QFile::ExeUser | more);
    };
    setWritable(false);
    open();
    ASSERT_TRUE(window->session().isReadOnly());
    const model::Document before = document();
    current();
    ASSERT_TRUE(comes([&] { return markOf(u"再接再励"_s) >= 0; }));
    ASSERT_TRUE(QRectF(view->viewport()->rect()).contains(boxOf(markOf(u"再接再励"_s))));
    expectCardAt(boxOf(markOf(u"再接再励"_s)).center());
    EXPECT_FALSE(part<QPushButton>(u"findingFix"_s)->isVisible());
    EXPECT_FALSE(part<QPushButton>(u"findingWaive"_s)->isVisible());
    EXPECT_FALSE(part<QPushButton>(u"findingRuleOff"_s)->isVisible());
    EXPECT_FALSE(action(u"textFixAll"_s)->isEnabled());
    EXPECT_TRUE(document() == before);
    m_workbench.reset();
    setWritable(true);
}

} // namespace
