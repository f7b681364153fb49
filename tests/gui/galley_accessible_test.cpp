// The galley as a screen reader meets it: named by its story, read whole, its caret told, written in.
#include "compose_case.h"

#include "galley/galley_room.h"
#include "galley/galley_view.h"

#include <QAccessible>

namespace banxin::support {

class AccessibleGalleys : public ComposeCase {
protected:
    QAccessibleInterface *open()
    {
        for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
            if (const auto *area = std::get_if<model::AreaContent>(&each->content); area && !area->placement.isNull())
                view->selectFrame(each->id);
        window->action(QStringLiteral("storyGalley"))->trigger();
        galley = window->findChild<galley::GalleyView *>();
        if (!galley || !QTest::qWaitFor([&] { return galley->isCurrent() && !galley->strips().lines.empty(); }, 20000))
            return nullptr;
        return QAccessible::queryAccessibleInterface(galley);
    }
    galley::GalleyView *galley = nullptr;
};

TEST_F(AccessibleGalleys, IsReadWholeAndWrittenInAtItsPlace)
{
    QAccessibleInterface *found = open();
    ASSERT_TRUE(found && found->textInterface() && found->editableTextInterface());
    const QString title = model::titleOf(document(), galley->story());
    EXPECT_EQ(found->text(QAccessible::Name), QStringLiteral("小样：%1").arg(title));
    EXPECT_EQ(found->role(), QAccessible::EditableText);
    QAccessibleTextInterface *text = found->textInterface();
    const QString all = text->text(0, text->characterCount());
    EXPECT_GT(all.size(), 20);
    for (const auto *paragraph : document().childrenOf<model::Paragraph>(galley->story()))
        EXPECT_TRUE(all.contains(paragraph->text.left(6))) << paragraph->text.toStdString();
    // The caret goes where it is told, its rectangle is within the galley.
    text->setCursorPosition(3);
    EXPECT_EQ(text->cursorPosition(), 3);
    EXPECT_TRUE(found->rect().contains(text->characterRect(3).center()));
    EXPECT_TRUE(galley->hasCaret());
    found->editableTextInterface()->insertText(3, QStringLiteral("甲乙丙"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return galley->isCurrent() && text->text(0, 6) == all.left(3) + QStringLiteral("甲乙丙"); }, 20000))
        << text->text(0, 12).toStdString();
    EXPECT_EQ(text->cursorPosition(), 6);
    found->editableTextInterface()->deleteText(3, 6);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return galley->isCurrent() && text->text(0, text->characterCount()) == all; }, 20000));
}

} // namespace banxin::support
