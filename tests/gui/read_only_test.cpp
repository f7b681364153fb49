// A newsroom that may only be read: every tool and command leaves it as it is and says so, and nothing asks.
#include "compose_case.h"

#include "panels/facts.h"

#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class ReadOnly : public support::ComposeCase {
protected:
    void SetUp() override
    {
        support::copySample(location());
        setWritable(false);
        open();
        ASSERT_TRUE(window->session().isReadOnly());
        m_before = document();
    }
    void TearDown() override
    {
        m_workbench.reset();
        setWritable(true);
    }
    void setWritable(bool on) const
    {
        const auto more = on ? QFile::WriteOwner | QFile::WriteUser : QFile::Permissions();
        QFile::setPermissions(location() + u"/store.sqlite"_s, QFile::ReadOwner | QFile::ReadUser | more);
        QFile::setPermissions(location(), QFile::ReadOwner | QFile::ReadUser | QFile::ExeOwner | QFile::ExeUser | more);
    }
    /// Nothing is changed, no dialog stands, and what was said since is told.
    QString toldAfter(const std::function<void()> &doing)
    {
        auto *bar = window->findChild<widgets::MessageBar *>();
        bar->clear();
        doing();
        QTest::qWait(30);
        EXPECT_TRUE(document() == m_before);
        EXPECT_EQ(window->session().pendingEdits(), 0);
        for (auto *dialog : window->findChildren<QDialog *>())
            EXPECT_FALSE(dialog->isVisible()) << dialog->objectName().toStdString();
        EXPECT_FALSE(QApplication::activePopupWidget());
        return bar->isHidden() ? QString() : bar->what();
    }
    Id area() const
    {
        const auto laid = view->layout();
        for (const layout::LineLayout &line : laid->lines)
            if (line.editable && line.role == model::ParagraphRole::Body)
                return line.frame;
        return {};
    }

    model::Document m_before;
};

} // namespace

TEST_F(ReadOnly, EachToolSaysThatNothingCanBeDrawn)
{
    for (const Qt::Key key :
        {Qt::Key_T, Qt::Key_F, Qt::Key_A, Qt::Key_P, Qt::Key_L, Qt::Key_M, Qt::Key_G, Qt::Key_D, Qt::Key_B}) {
        const QString said = toldAfter([&] {
            press(key);
            drag(mm(60, 120), mm(120, 170));
        });
        EXPECT_TRUE(said.contains(u"只读"_s)) << char(key) << ' ' << said.toStdString();
        EXPECT_EQ(view->tool()->name(), u"select"_s) << char(key);
        EXPECT_TRUE(action(u"toolSelect"_s)->isChecked()) << char(key);
    }
    EXPECT_TRUE(toldAfter([&] { press(Qt::Key_H); }).isEmpty());
    EXPECT_EQ(view->tool()->name(), u"hand"_s) << "one may look about";
    press(Qt::Key_V);
}

TEST_F(ReadOnly, WhatIsSelectedStaysAndItsCommandsRest)
{
    const Id id = area();
    click(middleOf(id));
    ASSERT_EQ(view->selection().frame, id);
    toldAfter([&] { drag(middleOf(id), middleOf(id) + QPoint(60, 40)); });
    view->selectFrame(id);
    toldAfter([&] { press(Qt::Key_Right); });
    toldAfter([&] { press(Qt::Key_Delete); });
    const QRectF shown = view->transform().toView(box(id));
    toldAfter([&] { drag(shown.bottomRight().toPoint(), shown.bottomRight().toPoint() + QPoint(30, 30)); });
    toldAfter([&] { drag(mm(100, 3), mm(120, 5)); });
    view->selectFrame(id);
    QTest::qWait(80);
    for (const char16_t *name : {u"editCut", u"editDelete", u"editDuplicate", u"objectGroup", u"objectLock",
             u"objectFront", u"alignLeft", u"storySwap", u"storyExchange", u"storyContinue", u"storyFit",
             u"storyReserve", u"pageNew", u"pageRemove", u"pageAdvert", u"furnitureBanner", u"editUndo"})
        EXPECT_FALSE(action(QString::fromUtf16(name))->isEnabled()) << QString::fromUtf16(name).toStdString();
    EXPECT_FALSE(part<QWidget>(u"areaStrip"_s)->isVisible());
    EXPECT_TRUE(part<QToolButton>(u"layerAdd"_s) && !part<QToolButton>(u"layerAdd"_s)->isEnabled());
}

TEST_F(ReadOnly, TypingPastingAndDroppingChangeNothing)
{
    const Id id = area();
    view->selectFrame(id);
    press(Qt::Key_Return);
    EXPECT_TRUE(toldAfter([&] { QTest::keyClicks(view, u"ab"_s); }).contains(u"只读"_s));
    EXPECT_TRUE(toldAfter([&] { press(Qt::Key_Backspace); }).contains(u"只读"_s));
    toldAfter([&] { type(u"字"_s); });
    const auto pasteTable = [&](const QString &text, const QString &html) {
        auto *table = new QMimeData;
        table->setText(text);
        table->setHtml(html);
        QApplication::clipboard()->setMimeData(table);
        return toldAfter([&] { press(Qt::Key_V, Qt::ControlModifier); });
    };
    const QString html = u"<table><tr><td>区县</td><td>户数</td></tr><tr><td>芦淞区</td><td>12</td></tr></table>"_s;
    EXPECT_TRUE(pasteTable(u"区县\t户数\n芦淞区\t12"_s, html).contains(u"只读"_s));
    EXPECT_TRUE(pasteTable(u"区县户数"_s, html).contains(u"只读"_s)) << "what the HTML alone says is one";
    EXPECT_FALSE(action(u"editPaste"_s)->isEnabled());
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    auto *picture = new QMimeData;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    picture->setImageData(image);
    QApplication::clipboard()->setMimeData(picture);
    EXPECT_TRUE(toldAfter([&] { press(Qt::Key_V, Qt::ControlModifier); }).contains(u"只读"_s));

    QMimeData data;
    data.setData(u"application/x-banxin-stories"_s,
        QJsonDocument(QJsonArray{panels::storyFacts(document(), window->session().issue()).front().story.toString()})
            .toJson());
    QDragEnterEvent enter(mm(60, 120), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &enter);
    EXPECT_FALSE(enter.isAccepted());
    auto *ruler = view->findChild<QWidget *>(u"leftRuler"_s);
    toldAfter([&] {
        QTest::mousePress(ruler, Qt::LeftButton, {}, QPoint(5, 300));
        QTest::mouseMove(ruler, QPoint(300, 300));
        QTest::mouseRelease(ruler, Qt::LeftButton, {}, QPoint(300, 300));
    });
    EXPECT_TRUE(toldAfter([&] {
        QTest::mouseClick(part<QToolButton>(u"readOnlyLock"_s), Qt::LeftButton);
    }).contains(u"只读"_s));
    EXPECT_TRUE(toldAfter([&] { action(u"fileImport"_s)->trigger(); }).contains(u"只读"_s));
}
