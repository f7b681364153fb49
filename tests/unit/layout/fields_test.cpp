#include "page_fixture.h"

using namespace banxin;

class Fields : public layout::PageFixture {
protected:
    QString resolved(const QString &text, QStringList *unknown = nullptr) const
    {
        return layout::resolvedFields(document, page.id, text, unknown);
    }
};

TEST_F(Fields, ComeFromTheCalendarThePageAndThePublication)
{
    EXPECT_EQ(resolved(QStringLiteral("{paper} {date} {weekday} {page} {section} {phone}")),
        QStringLiteral("株洲日报 2020年10月19日 星期一 A02 时事聚焦 28891542"));
    EXPECT_EQ(resolved(QStringLiteral("{date-cn}")), QStringLiteral("二〇二〇年十月十九日"));
    EXPECT_EQ(resolved(QStringLiteral("{lunar} 今日{pages}版")), QStringLiteral("农历庚子年九月初三 今日1版"));
}

TEST_F(Fields, OfThePageReplaceThoseOfThePublication)
{
    page.fields.insert(QStringLiteral("phone"), QStringLiteral("110"));
    put(page);
    EXPECT_EQ(resolved(QStringLiteral("电话：{phone}")), QStringLiteral("电话：110"));
}

TEST_F(Fields, UnknownOnesStayAndAreReported)
{
    QStringList unknown;
    EXPECT_EQ(resolved(QStringLiteral("{nobody}和{paper}"), &unknown), QStringLiteral("{nobody}和株洲日报"));
    EXPECT_EQ(unknown, QStringList{QStringLiteral("nobody")});
    EXPECT_EQ(resolved(QStringLiteral("没有结尾 {paper")), QStringLiteral("没有结尾 {paper"));
}

TEST_F(Fields, FurnitureShowsThemAndSaysThatItIsNotEditable)
{
    const auto frame = this->frame(QStringLiteral("folio"),
        {page.grid.typeArea.x, page.grid.typeArea.y, Length::mm(100), Length::mm(5)}, model::TextContent{});
    text(QStringLiteral("folio/0"), frame, QStringLiteral("{page} {weekday}"));
    const auto layout = composed();
    ASSERT_EQ(layout->lines.size(), 1u);
    EXPECT_FALSE(layout->lines.front().editable);
    EXPECT_EQ(display::plainText(*layout->display).trimmed(), QStringLiteral("A02 星期一"));
}
