// Edits that wait: typing becomes one change, and what was sent is never touched again.
#include "session/pending_queue.h"

#include <gtest/gtest.h>

using namespace banxin;
using model::ChangeSet;
using model::Document;
using model::ObjectChange;
using model::Splice;
using model::SpliceText;

namespace {

const base::Id kParagraph = base::Id::fromName(u"paragraph");
const base::Id kStep = base::Id::fromName(u"step");

Document documentWith(const QString &text)
{
    model::Paragraph paragraph;
    paragraph.id = kParagraph;
    paragraph.text = text;
    return Document().with(paragraph, 7);
}

ChangeSet splice(int at, const QString &removed, const QString &inserted, base::Id group = kStep)
{
    ChangeSet change;
    change.id = base::Id::create();
    change.author = QStringLiteral("甲");
    change.undoGroup = group;
    change.changes.push_back({kParagraph, 7, SpliceText{{Splice{at, removed, inserted}}}});
    return change;
}

/// Pushes the edit as a session does; the document after it.
Document push(session::PendingQueue &queue, const Document &document, ChangeSet change)
{
    change = session::stamped(std::move(change), document);
    const auto next = model::applied(document, change);
    EXPECT_TRUE(next);
    queue.push(change, document, *next);
    return *next;
}

QString textOf(const Document &document) { return document.find<model::Paragraph>(kParagraph)->text; }

} // namespace

TEST(PendingQueue, TypingIsOneChangeThatDoesTheSame)
{
    const Document before = documentWith(QStringLiteral("株洲"));
    session::PendingQueue queue;
    Document now = before;
    for (const QString &key : {QStringLiteral("市"), QStringLiteral("文"), QStringLiteral("明")})
        now = push(queue, now, splice(static_cast<int>(textOf(now).size()), {}, key));
    now = push(queue, now, splice(4, QStringLiteral("明"), {})); // backspace
    now = push(queue, now, splice(4, {}, QStringLiteral("化")));

    ASSERT_EQ(queue.size(), 1U);
    EXPECT_EQ(queue.edits(), 5);
    const auto &splices = std::get<SpliceText>(queue.front().change.changes.front().action).splices;
    EXPECT_EQ(splices, std::vector<Splice>({Splice{2, {}, QStringLiteral("市文化")}}));
    const auto replayed = model::applied(before, queue.front().change);
    ASSERT_TRUE(replayed);
    EXPECT_EQ(*replayed, now);
}

TEST(PendingQueue, BackspacingOverOldTextIsOneSplice)
{
    session::PendingQueue queue;
    Document now = documentWith(QStringLiteral("文明单位"));
    now = push(queue, now, splice(3, QStringLiteral("位"), {}));
    now = push(queue, now, splice(2, QStringLiteral("单"), {}));
    const auto &splices = std::get<SpliceText>(queue.front().change.changes.front().action).splices;
    EXPECT_EQ(splices, std::vector<Splice>({Splice{2, QStringLiteral("单位"), {}}}));
}

TEST(PendingQueue, WhatIsTypedAndTakenBackLeavesNothing)
{
    session::PendingQueue queue;
    Document now = documentWith(QStringLiteral("文"));
    now = push(queue, now, splice(1, {}, QStringLiteral("明")));
    now = push(queue, now, splice(1, QStringLiteral("明"), {}));
    EXPECT_TRUE(queue.front().change.isEmpty());
}

TEST(PendingQueue, ASentChangeStaysAsItIs)
{
    session::PendingQueue queue;
    Document now = documentWith(QStringLiteral("文"));
    now = push(queue, now, splice(1, {}, QStringLiteral("明")));
    queue.front().sent = true;
    const ChangeSet sent = queue.front().change;
    now = push(queue, now, splice(2, {}, QStringLiteral("城")));
    ASSERT_EQ(queue.size(), 2U);
    EXPECT_EQ(queue.front().change, sent);
}

TEST(PendingQueue, AnotherStepIsAnotherChange)
{
    session::PendingQueue queue;
    Document now = documentWith(QStringLiteral("文"));
    now = push(queue, now, splice(1, {}, QStringLiteral("明")));
    now = push(queue, now, splice(2, {}, QStringLiteral("城"), base::Id::fromName(u"other")));
    EXPECT_EQ(queue.size(), 2U);
    EXPECT_EQ(queue.takeLastStep().size(), 1U);
    EXPECT_EQ(queue.size(), 1U);
}

TEST(PendingQueue, MixedActionsOnOneObjectBecomeItsFinalValue)
{
    const Document before = documentWith(QStringLiteral("文"));
    session::PendingQueue queue;
    Document now = push(queue, before, splice(1, {}, QStringLiteral("明")));
    model::Paragraph styled = *now.find<model::Paragraph>(kParagraph);
    styled.style = QStringLiteral("楷体正文");
    ChangeSet put = splice(0, {}, {});
    put.changes = {{kParagraph, 0, model::Put{styled}}};
    now = push(queue, now, put);
    ASSERT_EQ(queue.size(), 1U);
    const auto replayed = model::applied(before, queue.front().change);
    ASSERT_TRUE(replayed);
    EXPECT_EQ(*replayed, now);
}
