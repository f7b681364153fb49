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

TEST_F(Fields, ThatNobodyFilledLeaveNothingBehind)
{
    QStringList unfilled;
    EXPECT_EQ(resolved(QStringLiteral("{nobody}和{paper}"), &unfilled), QStringLiteral("和株洲日报"));
    EXPECT_EQ(unfilled, QStringList{QStringLiteral("nobody")});
    EXPECT_EQ(resolved(QStringLiteral("{nobody}")), QString());
    // Separators and labels go along.
    for (const auto &[text, expected] : {
             std::pair{u"{paper}　｜　{nobody}", u"株洲日报"},
             std::pair{u"{nobody}　｜　{paper}", u"株洲日报"},
             std::pair{u"{page}　{nobody}　{paper}", u"A02　株洲日报"},
             std::pair{u"{page}　{nobody}　{nothing}", u"A02"},
             std::pair{u"{nobody}　{nothing}", u""},
             std::pair{u"地址：{address}　邮编：{postcode}　电话：{phone}", u"电话：28891542"},
             std::pair{u"电话：{phone}　地址：{address}", u"电话：28891542"},
             std::pair{u"总第 {issue-number} 期　今日 {pages} 版", u"今日 1 版"},
             std::pair{u"国内统一连续出版物号 CN {cn}", u""},
             std::pair{u"编辑：{editor} 电话：{phone}", u"电话：28891542"},
             std::pair{u"电话：{phone} 编辑：{editor}", u"电话：28891542"},
             std::pair{u"{page} {nobody} {paper}", u"A02 株洲日报"},
             std::pair{u"电话{nobody}，{paper}。", u"株洲日报。"},
             std::pair{u"　　{paper}", u"　　株洲日报"},
         })
        EXPECT_EQ(resolved(QString::fromUtf16(text)), QString::fromUtf16(expected))
            << QString::fromUtf16(text).toStdString();
    // No field at all.
    unfilled.clear();
    for (const char16_t *text : {u"没有结尾 {paper", u"空的 {}", u"{两 个词}", u"集合 {1, 2}"})
        EXPECT_EQ(resolved(QString::fromUtf16(text), &unfilled), QString::fromUtf16(text));
    EXPECT_TRUE(unfilled.isEmpty());
    EXPECT_EQ(resolved(QStringLiteral("{{paper}}")), QStringLiteral("{株洲日报}"));
}

TEST_F(Fields, LeftEmptyOnPurposeAreNotTold)
{
    page.fields.insert(QStringLiteral("phone"), QString());
    put(page);
    QStringList unfilled;
    EXPECT_EQ(resolved(QStringLiteral("{page}　电话：{phone}"), &unfilled), QStringLiteral("A02"));
    EXPECT_TRUE(unfilled.isEmpty());
}

TEST_F(Fields, PlacesFollowTheWords)
{
    const QString text = QStringLiteral("编：{editor}　话：{phone}。");
    const layout::FilledText filled = layout::filledText(document, page.id, text);
    EXPECT_EQ(filled.text, QStringLiteral("话：28891542。"));
    ASSERT_EQ(filled.places.size(), static_cast<std::size_t>(text.size()) + 1);
    const auto place = [&](const QString &of) { return filled.places[static_cast<std::size_t>(text.indexOf(of))]; };
    EXPECT_EQ(place(QStringLiteral("话")), 0);
    EXPECT_EQ(place(QStringLiteral("{phone}")), 2);
    EXPECT_EQ(place(QStringLiteral("。")), 10);
    EXPECT_EQ(filled.places.back(), 11);
}

TEST_F(Fields, UnfilledOnesPrintNothingAndAreFound)
{
    const auto frame = this->frame(QStringLiteral("credits"),
        {page.grid.typeArea.x, page.grid.typeArea.y, Length::mm(100), Length::mm(15)}, model::TextContent{});
    text(QStringLiteral("credits/0"), frame, QStringLiteral("{credits}"));
    text(QStringLiteral("credits/1"), frame, QStringLiteral("电话：{phone}　编辑：{editor}"), Role::Furniture, 1);
    const auto layout = composed();
    ASSERT_EQ(layout->lines.size(), 1u); // no empty line above
    EXPECT_EQ(display::plainText(*layout->display).trimmed(), QStringLiteral("电话：28891542"));
    QStringList told;
    for (const layout::Finding &finding : layout->findings)
        if (finding.rule == QStringLiteral("unfilled-field")) {
            told << finding.message;
            EXPECT_EQ(finding.frame, frame);
            EXPECT_TRUE(finding.rect);
        }
    ASSERT_EQ(told.size(), 2);
    EXPECT_TRUE(told[0].contains(QStringLiteral("{credits}")));
    EXPECT_TRUE(told[1].contains(QStringLiteral("{editor}")));
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
