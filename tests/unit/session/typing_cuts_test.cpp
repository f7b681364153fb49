// Typing around text that is cut from paper: it is kept in the story, and nothing typed is lost in it.
#include "edit/article_edits.h"
#include "session/session.h"
#include "session/typing_cursor.h"
#include "tests/support/sample_copy.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;
using session::TypingCursor;

namespace {

class TypingCuts : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
        const auto page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        const auto layout = session.pageLayoutNow(page);
        for (const layout::LineLayout &line : layout->lines) {
            if (line.role == model::ParagraphRole::Body && line.editable && now(line.paragraph).text.size() > 20)
                paragraph = line.paragraph;
        }
        ASSERT_FALSE(paragraph.isNull());
        whole = now(paragraph).text;
        const auto change = edit::setCut(session.working(), paragraph, 5, 9, true, {QStringLiteral("甲"), {}});
        ASSERT_TRUE(change);
        ASSERT_TRUE(session.apply(*change));
        cursor.setSession(&session);
    }
    const model::Paragraph &now(base::Id id) const { return *session.working().find<model::Paragraph>(id); }
    QString cutText() const
    {
        for (const model::Span &span : now(paragraph).spans) {
            if (span.cut)
                return now(paragraph).text.mid(span.start, span.end - span.start);
        }
        return {};
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    session::Session session;
    TypingCursor cursor;
    base::Id paragraph;
    QString whole;
};

} // namespace

TEST_F(TypingCuts, WhatIsTypedAtACutGoesBeforeIt)
{
    for (const int at : {5, 7, 9}) { // before it, within, behind it: one place on paper
        ASSERT_TRUE(cursor.place({paragraph, at}));
        EXPECT_EQ(cursor.caret().offset, 5);
    }
    ASSERT_TRUE(cursor.insert(QStringLiteral("新")));
    EXPECT_EQ(now(paragraph).text, whole.left(5) + u'新' + whole.mid(5));
    EXPECT_EQ(cutText(), whole.mid(5, 4));
    EXPECT_EQ(cursor.caret().offset, 6);
}

TEST_F(TypingCuts, ArrowsStepOverACut)
{
    cursor.place({paragraph, 4});
    cursor.move(TypingCursor::Move::Right, TypingCursor::Selecting::Not, nullptr);
    EXPECT_EQ(cursor.caret().offset, 5);
    cursor.move(TypingCursor::Move::Right, TypingCursor::Selecting::Not, nullptr);
    EXPECT_EQ(cursor.caret().offset, 10);
    cursor.move(TypingCursor::Move::Left, TypingCursor::Selecting::Not, nullptr);
    EXPECT_EQ(cursor.caret().offset, 5);
    cursor.move(TypingCursor::Move::Left, TypingCursor::Selecting::Not, nullptr);
    EXPECT_EQ(cursor.caret().offset, 4);
}

TEST_F(TypingCuts, DeletingTakesWhatIsOnPaper)
{
    cursor.place({paragraph, 5});
    ASSERT_TRUE(cursor.erase(TypingCursor::Erase::Forward));
    EXPECT_EQ(now(paragraph).text, whole.left(9) + whole.mid(10));
    EXPECT_EQ(cursor.caret().offset, 5);
    ASSERT_TRUE(cursor.erase(TypingCursor::Erase::Backward));
    EXPECT_EQ(now(paragraph).text, whole.left(4) + whole.mid(5, 4) + whole.mid(10));
    EXPECT_EQ(cutText(), whole.mid(5, 4));
}

TEST_F(TypingCuts, AtAParagraphsEndNothingTypedIsLost)
{
    const int size = static_cast<int>(whole.size());
    const auto change = edit::setCut(session.working(), paragraph, size - 3, size, true, {QStringLiteral("甲"), {}});
    ASSERT_TRUE(change);
    ASSERT_TRUE(session.apply(*change));
    cursor.place({paragraph, 0});
    cursor.move(TypingCursor::Move::ParagraphEnd, TypingCursor::Selecting::Not, nullptr);
    EXPECT_EQ(cursor.caret().offset, size - 3);
    ASSERT_TRUE(cursor.insert(QStringLiteral("完")));
    EXPECT_EQ(now(paragraph).text, whole.left(size - 3) + u'完' + whole.right(3));
}
