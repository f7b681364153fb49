// The page as a screen reader meets it: every frame by name, its text, its actions; a page changed by them alone.
#include "compose_case.h"

#include "layout/reading_order.h"
#include "session/frame_names.h"

#include <QAccessible>

#include <algorithm>

namespace banxin::support {

class Accessible : public ComposeCase {
protected:
    QAccessibleInterface *page() const { return QAccessible::queryAccessibleInterface(view); }
    std::vector<QAccessibleInterface *> frames() const
    {
        std::vector<QAccessibleInterface *> found;
        for (int i = 0; i < page()->childCount(); ++i)
            if (QAccessibleInterface *child = page()->child(i); child && !child->object())
                found.push_back(child);
        return found;
    }
    QAccessibleInterface *named(const QString &start) const
    {
        for (QAccessibleInterface *each : frames())
            if (each->text(QAccessible::Name).startsWith(start))
                return each;
        ADD_FAILURE() << "no frame named " << start.toStdString();
        return nullptr;
    }
    /// The first whose text can be typed in and holds the words.
    QAccessibleInterface *writtenIn(const QString &words) const
    {
        for (QAccessibleInterface *each : frames())
            if (each->editableTextInterface()
                && each->textInterface()->text(0, each->textInterface()->characterCount()).contains(words))
                return each;
        ADD_FAILURE() << "no frame with " << words.toStdString();
        return nullptr;
    }
    static QString textIn(QAccessibleInterface *frame)
    {
        return frame->textInterface()->text(0, frame->textInterface()->characterCount());
    }
};

TEST_F(Accessible, EveryFrameIsFoundByNameInReadingOrder)
{
    const auto order = layout::readingOrder(*view->layout());
    const auto found = frames();
    ASSERT_EQ(found.size(), view->layout()->frames.size());
    ASSERT_EQ(found.size(), order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const QString name = found[i]->text(QAccessible::Name);
        const auto *text = std::get_if<model::TextContent>(&frame(order[i])->content);
        EXPECT_EQ(name, session::frameName(document(), *frame(order[i]), text ? textIn(found[i]) : QString()));
        EXPECT_FALSE(name.contains(u'{')) << name.toStdString();
        EXPECT_FALSE(name.isEmpty());
        EXPECT_NE(found[i]->role(), QAccessible::NoRole);
        EXPECT_FALSE(found[i]->text(QAccessible::Description).isEmpty());
        EXPECT_EQ(page()->indexOfChild(found[i]), page()->childCount() - int(order.size()) + int(i));
        EXPECT_EQ(found[i]->parent(), page());
    }
    EXPECT_TRUE(named(QStringLiteral("报眉：")));
    EXPECT_TRUE(named(QStringLiteral("图片：")));
    EXPECT_EQ(named(QStringLiteral("图片："))->role(), QAccessible::Graphic);
}

TEST_F(Accessible, WhereAFrameStandsIsItsPlaceOnTheScreen)
{
    for (QAccessibleInterface *each : frames()) {
        const QRect rect = each->rect();
        if (each->role() != QAccessible::Section || !each->textInterface() || rect.height() < 8)
            continue;
        QAccessibleInterface *there = page()->childAt(rect.center().x(), rect.center().y());
        ASSERT_TRUE(there) << each->text(QAccessible::Name).toStdString();
    }
    QAccessibleInterface *area = named(QStringLiteral("稿区"));
    const QRect before = area->rect();
    view->zoomIn();
    EXPECT_GT(area->rect().width(), before.width());
}

TEST_F(Accessible, TextIsWhatStandsInTheFrame)
{
    for (QAccessibleInterface *each : frames()) {
        QAccessibleTextInterface *text = each->textInterface();
        if (!text)
            continue;
        const QString all = textIn(each);
        ASSERT_FALSE(all.isEmpty()) << each->text(QAccessible::Name).toStdString();
        EXPECT_FALSE(all.contains(u'{')) << "fields are shown filled: " << all.toStdString();
        EXPECT_EQ(text->text(1, 3), all.mid(1, 2));
    }
    QAccessibleInterface *area = writtenIn(QStringLiteral("，"));
    QAccessibleTextInterface *text = area->textInterface();
    for (int offset = 0; offset < text->characterCount(); offset += 97) {
        if (textIn(area)[offset] == u'\n')
            continue;
        const QRect rect = text->characterRect(offset);
        ASSERT_FALSE(rect.isEmpty()) << offset;
        EXPECT_TRUE(area->rect().adjusted(-2, -2, 2, 2).contains(rect.center()));
        EXPECT_LE(std::abs(text->offsetAtPoint(rect.center()) - offset), 1);
    }
}

TEST_F(Accessible, PressingSelectsAndWritingTypes)
{
    QAccessibleInterface *area = writtenIn(QStringLiteral("，"));
    QAccessibleActionInterface *actions = area->actionInterface();
    ASSERT_TRUE(actions);
    EXPECT_FALSE(area->state().selected);
    actions->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(area->state().selected);
    EXPECT_TRUE(area->state().focused);
    EXPECT_EQ(page()->focusChild(), area);
    EXPECT_FALSE(view->isTyping());
    for (const QString &name : actions->actionNames()) {
        EXPECT_FALSE(actions->localizedActionName(name).isEmpty());
        EXPECT_FALSE(actions->localizedActionDescription(name).isEmpty());
    }
    actions->doAction(QStringLiteral("write"));
    EXPECT_TRUE(view->isTyping());
    EXPECT_EQ(area->textInterface()->cursorPosition(), 0);
    area->textInterface()->setCursorPosition(5);
    EXPECT_EQ(area->textInterface()->cursorPosition(), 5);
    area->textInterface()->setSelection(0, 2, 6);
    int start = 0, end = 0;
    area->textInterface()->selection(0, &start, &end);
    EXPECT_EQ(start, 2);
    EXPECT_EQ(end, 6);
}

TEST_F(Accessible, WhatAReaderWritesIsInTheStoryAndIsUndone)
{
    QAccessibleInterface *area = writtenIn(QStringLiteral("，"));
    const QString before = textIn(area);
    area->editableTextInterface()->insertText(3, QStringLiteral("甲乙"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return textIn(area) != before; }, kPatience));
    EXPECT_TRUE(textIn(area).startsWith(before.left(3) + QStringLiteral("甲乙") + before.mid(3, 4)));
    EXPECT_TRUE(undone([&] { return textIn(area) == before; }));
    area->editableTextInterface()->replaceText(3, 5, QStringLiteral("丙"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return textIn(area).mid(3, 1) == QStringLiteral("丙"); }, kPatience));
    EXPECT_EQ(textIn(area).mid(4, 4), before.mid(5, 4));
    area->editableTextInterface()->deleteText(3, 4);
    EXPECT_TRUE(QTest::qWaitFor([&] { return textIn(area).mid(3, 4) == before.mid(5, 4); }, kPatience));
}

TEST_F(Accessible, AFrameThatIsGoneIsInvalidAndTheRestRemains)
{
    QAccessibleInterface *picture = named(QStringLiteral("图片："));
    picture->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    const QAccessible::Id known = QAccessible::uniqueId(picture);
    const std::size_t count = frames().size();
    press(Qt::Key_Delete);
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames().size() < count; }, kPatience));
    QAccessibleInterface *left = QAccessible::accessibleInterface(known);
    EXPECT_TRUE(!left || !left->isValid());
    view->undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames().size() == count; }, kPatience));
    EXPECT_TRUE(named(QStringLiteral("图片：")));
}

} // namespace banxin::support
