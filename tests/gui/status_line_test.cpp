// The status line: what there is no room for is left out, and words in passing are not painted over.
#include "shell/status_line.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

class StatusLineTest : public testing::Test {
protected:
    StatusLineTest()
    {
        line.resize(1400, 28);
        line.showStore(QStringLiteral("/somewhere/株洲日报示例.banxin"));
        line.showPosition(QStringLiteral("X 84.6 mm Y 277.3 mm  第 2 栏 · 第 61 行 · 第 6 字"));
        line.showZoom(0.42, QStringLiteral("整版"));
        counts();
        line.show();
        QApplication::processEvents();
    }
    void counts()
    {
        line.showCounts(QStringLiteral("选 1,200 字（不计标点 1,080） · 本稿 1,715 字 · 55 行"),
            QStringLiteral("超 1,031 字 82 行"), widgets::Tone::Error, QStringLiteral("全版 3,181 字"));
    }
    bool shows(const QString &words)
    {
        const auto labels = line.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->text() == words && label->isVisible(); });
    }
    shell::StatusLine line;
};

TEST_F(StatusLineTest, LeavesOutWhatIsNeededLeastWhereItIsNarrow)
{
    EXPECT_TRUE(shows(QStringLiteral("全版 3,181 字")));
    EXPECT_TRUE(shows(QStringLiteral("株洲日报示例.banxin")));
    line.resize(760, 28);
    QApplication::processEvents();
    EXPECT_FALSE(shows(QStringLiteral("全版 3,181 字")));
    EXPECT_TRUE(shows(QStringLiteral("超 1,031 字 82 行"))) << "what has to be mended stays to the last";
    for (const QWidget *child : line.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        if (child->isVisible())
            EXPECT_LE(child->geometry().right(), line.width()) << child->objectName().toStdString();
    line.resize(1400, 28);
    QApplication::processEvents();
    EXPECT_TRUE(shows(QStringLiteral("全版 3,181 字"))) << "and is there again";
}

TEST_F(StatusLineTest, SaysWhatIsSavedAndWhatIsNotAndTriesAgain)
{
    const QDateTime at(QDate(2020, 10, 19), QTime(23, 28, 7));
    line.showCommit(session::CommitState::Saved, 0, at, {});
    QApplication::processEvents();
    auto *saved = line.findChild<QAbstractButton *>(QStringLiteral("savedState"));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->text(), QStringLiteral("已存 23:28:07"));
    int tried = 0;
    QObject::connect(&line, &shell::StatusLine::retryWanted, &line, [&] { ++tried; });
    QTest::mouseClick(saved, Qt::LeftButton);
    EXPECT_EQ(tried, 0);
    line.showCommit(session::CommitState::Pending, 2, at, {});
    EXPECT_EQ(saved->text(), QStringLiteral("正在存…"));
    const base::Error full{base::ErrorKind::Refused, QStringLiteral("磁盘满了。"), {}, QStringLiteral("腾出地方。")};
    line.showCommit(session::CommitState::Failed, 3, at, full);
    QApplication::processEvents();
    EXPECT_EQ(saved->text(), QStringLiteral("未存 3 步 · 重试"));
    EXPECT_TRUE(saved->toolTip().contains(QStringLiteral("磁盘满了"))) << saved->toolTip().toStdString();
    QTest::mouseClick(saved, Qt::LeftButton);
    EXPECT_EQ(tried, 1);
    line.showCommit(session::CommitState::Saved, 0, at, {});
    EXPECT_TRUE(saved->toolTip().isEmpty());
}

TEST_F(StatusLineTest, CountsDoNotCoverWordsInPassing)
{
    line.showNote(QStringLiteral("已放到本版"));
    counts();
    line.showCounts({}, QStringLiteral("满版"), widgets::Tone::Ok, QStringLiteral("全版 3,100 字"));
    QApplication::processEvents();
    EXPECT_FALSE(shows(QStringLiteral("满版")));
    EXPECT_FALSE(shows(QStringLiteral("全版 3,100 字")));
    line.clearMessage();
    QApplication::processEvents();
    EXPECT_TRUE(shows(QStringLiteral("满版")));
    EXPECT_TRUE(shows(QStringLiteral("全版 3,100 字")));
}

} // namespace
