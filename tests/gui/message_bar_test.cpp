// The message above the page: its words and buttons have room however narrow the page is.
#include "widgets/message_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

class MessageBarTest : public testing::Test {
protected:
    MessageBarTest() { page.resize(1000, 300); }
    void showAt(int width)
    {
        page.resize(width, 300);
        page.show();
        bar.setFixedWidth(width);
        bar.adjustSize();
        QApplication::processEvents();
    }
    void expectRoomForAll()
    {
        for (const QPushButton *button : bar.findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            const QRect place(button->mapTo(&bar, QPoint()), button->size());
            EXPECT_TRUE(bar.rect().contains(place)) << button->text().toStdString() << " at " << bar.width();
            EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
        }
        const auto *what = bar.findChild<QLabel *>(u"messageWhat"_s);
        EXPECT_GE(what->width(), std::min(bar.width() / 2, 160)) << "the words have room too";
        EXPECT_GE(what->height(), what->heightForWidth(what->width()));
    }
    QPushButton *way(const QString &words) const
    {
        for (QPushButton *button : bar.findChildren<QPushButton *>())
            if (button->text() == words && button->isVisible())
                return button;
        return nullptr;
    }
    QWidget page;
    widgets::MessageBar bar{&page};
};

TEST_F(MessageBarTest, ButtonsGoBelowTheWordsWhereThePageIsNarrow)
{
    int taken = 0;
    for (const int width : {1000, 420, 300, 1000}) {
        bar.showMessage(widgets::Tone::Warn, u"This story also stands in 2020-10-20 A01"_s,
            u"What you change here changes there too; a longer text may be overset there."_s);
        bar.setWays({{u"Go to 2020-10-20 A01"_s, [&] { ++taken; }}, {u"Unlink"_s, [] {}}});
        showAt(width);
        expectRoomForAll();
        QPushButton *first = way(u"Go to 2020-10-20 A01"_s);
        ASSERT_TRUE(first);
        const auto *what = bar.findChild<QLabel *>(u"messageWhat"_s);
        const bool isBelow = first->mapTo(&bar, QPoint()).y() > what->geometry().bottom();
        EXPECT_EQ(isBelow, width < 500) << width;
        QTest::mouseClick(first, Qt::LeftButton);
    }
    EXPECT_EQ(taken, 4);
}

TEST_F(MessageBarTest, WithoutButtonsTheWordsHaveAll)
{
    bar.showMessage(widgets::Tone::Ok, u"已放到本版"_s);
    showAt(300);
    expectRoomForAll();
    bar.setAction(u"重试"_s);
    showAt(300);
    expectRoomForAll();
    bar.setAction({});
    QApplication::processEvents();
    EXPECT_FALSE(way(u"重试"_s));
}

} // namespace
