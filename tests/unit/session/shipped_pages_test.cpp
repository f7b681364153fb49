// Every page that comes with the program: what the law asks of it (国新出发〔2020〕10号, as docs have it), that it
// stands on its sheet, that nothing of it lies over anything else and that all its words fit.
#include "session/page_template.h"

#include "check/checker.h"
#include "edit/furniture_facts.h"
#include "edit/house_edits.h"
#include "edit/issue_edits.h"
#include "edit/page_edits.h"
#include "layout/page_composer.h"
#include "session/house_format.h"
#include "session/new_newsroom.h"
#include "session/sample_content.h"
#include "typeset/rule_tables.h"

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;
using base::Length;
using base::Rect;
using namespace Qt::StringLiterals;

namespace {

/// What stands on one page, with the sizes that it is set in.
struct Words {
    const model::Frame *frame;
    QString text;
    Length size;
};

class ShippedPages : public testing::Test {
protected:
    ShippedPages()
    {
        document = session::sampleContent().value().document();
        publication = document.all(model::ObjectKind::Publication).front();
        model::Issue made;
        made.id = issue;
        made.publication = publication;
        made.date = QDate(2026, 11, 22); // 小雪
        document = document.with(made, 1);
        model::Publication house = *document.find<model::Publication>(publication);
        house.fields = {{u"cn"_s, u"43-0001"_s}, {u"postal"_s, u"41-10"_s}, {u"supervisor"_s, u"中共株洲市委"_s},
            {u"sponsor"_s, u"株洲日报社"_s}, {u"publisher"_s, u"株洲日报社"_s},
            {u"address"_s, u"湖南省株洲市天元区株洲大道北89号"_s}, {u"postcode"_s, u"412007"_s},
            {u"phone"_s, u"0731-28891542"_s}, {u"price"_s, u"1.50元"_s}, {u"printer"_s, u"株洲日报印务有限公司"_s},
            {u"email"_s, u"zzrb@example.cn"_s}};
        house.numbering = {20635, QDate(2026, 11, 22), 127, {}};
        house.creditRoles = {{u"责任编辑"_s, model::CreditKeeper::Page}, {u"美术编辑"_s, model::CreditKeeper::Page},
            {u"校对"_s, model::CreditKeeper::Page}};
        document = document.with(house, 1);
        newsroom = session::templateOf(document, issue).value();
    }
    Id add(const session::TemplatePage &kind)
    {
        const QString number = u"A%1"_s.arg(++m_pages, 2, 10, QChar(u'0'));
        const auto made = session::pageFromTemplate(newsroom, document, issue, kind.name, number);
        EXPECT_TRUE(made) << made.error().toText().toStdString();
        const auto change = edit::addPage(document, issue, made->page, made->furniture, {u"甲"_s, {}});
        EXPECT_TRUE(change) << kind.name.toStdString() << change.error().toText().toStdString();
        document = applied(document, *change).value();
        model::Fields said{{u"责任编辑"_s, u"邓金星"_s}, {u"美术编辑"_s, u"王帆"_s}, {u"校对"_s, u"谭智方"_s}};
        for (const edit::FurnitureFact &fact : edit::furnitureFacts(document, made->page.id)) {
            if (fact.keeper == edit::FurnitureFact::Keeper::Page && !fact.isPerson)
                said.insert(fact.key, u"株洲市文明单位创建成果巡礼"_s);
        }
        document = applied(document, *edit::setFurnitureFacts(document, made->page.id, said, {})).value();
        return made->page.id;
    }
    std::vector<Words> wordsOn(Id page) const
    {
        std::vector<Words> words;
        for (const auto *frame : document.childrenOf<model::Frame>(page)) {
            for (const auto *paragraph : document.childrenOf<model::Paragraph>(frame->id))
                words.push_back({frame, layout::resolvedFields(document, page, paragraph->text),
                    resolvedParagraphStyle(document, publication, paragraph->style).characters.size});
        }
        return words;
    }
    std::shared_ptr<const layout::PageLayout> composed(Id page) const
    {
        static const layout::PageComposer composer(
            font::FontSet::make(font::FontSet::defaultRequests()).value(), typeset::RuleTables::standard());
        return composer.compose(document, page);
    }

    model::Document document;
    session::NewsroomTemplate newsroom;
    Id publication;
    const Id issue = Id::create();

private:
    int m_pages = 0;
};

bool overlap(const Rect &a, const Rect &b)
{
    const Length slack = Length::mm(0.2);
    return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

} // namespace

TEST_F(ShippedPages, AreAllThatADailyNeeds)
{
    const auto has = [&](const QString &format, model::PageRole role) {
        return std::any_of(newsroom.pages().begin(), newsroom.pages().end(), [&](const session::TemplatePage &page) {
            return page.format == format && page.page.role == role && !page.furniture.empty();
        });
    };
    for (const QString &format : {u"tabloid"_s, u"broadsheet"_s}) {
        for (const auto role : {model::PageRole::Front, model::PageRole::Inside, model::PageRole::Special})
            EXPECT_TRUE(has(format, role)) << format.toStdString();
    }
    // Those that one starts with have places for copy: a sheet with a head alone is no page that one would buy.
    for (const char16_t *name : {u"tabloid-front", u"tabloid-inside", u"tabloid-special", u"tabloid-photo",
             u"broadsheet-front", u"broadsheet-inside", u"broadsheet-special", u"broadsheet-photo"}) {
        const session::TemplatePage *page = newsroom.page(QString::fromUtf16(name));
        ASSERT_TRUE(page) << QStringView(name).toString().toStdString();
        EXPECT_TRUE(page->awaitsCopy()) << page->title.toStdString();
    }
    for (const char16_t *name : {u"front", u"tabloid-inside", u"tabloid-special", u"broadsheet-front",
             u"broadsheet-inside", u"broadsheet-special", u"broadsheet-photo", u"tabloid-blank", u"broadsheet-blank"})
        EXPECT_TRUE(newsroom.page(QString::fromUtf16(name))) << QStringView(name).toString().toStdString();
    QStringList titles;
    for (const session::TemplatePage &page : newsroom.pages()) {
        EXPECT_FALSE(titles.contains(page.title)) << page.title.toStdString();
        titles << page.title;
        EXPECT_FALSE(page.about.isEmpty()) << page.title.toStdString();
    }
}

TEST_F(ShippedPages, APaperOfANameAloneStartsWithAFrontThatWaitsForCopy)
{
    session::NewPaper paper;
    paper.name = u"湘江晚报"_s;
    const auto made = session::newPaper(paper, newsroom);
    ASSERT_TRUE(made) << made.error().toText().toStdString();
    const auto pages = made->childrenOf<model::Page>(session::firstIssue(*made));
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages.front()->role, model::PageRole::Front);
    EXPECT_EQ(pages.front()->trim.width, Length::mm(275));
    int characters = 0, pictures = 0;
    for (const auto *frame : made->childrenOf<model::Frame>(pages.front()->id)) {
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            characters += area->reservedCharacters;
            pictures += area->reservedPictures;
        }
    }
    EXPECT_GT(characters, 2000);
    EXPECT_GE(pictures, 2);
}

TEST_F(ShippedPages, FrontsHaveWhatTheLawAsksFor)
{
    int fronts = 0;
    for (const session::TemplatePage &kind : newsroom.pages()) {
        const bool hasMast = std::any_of(kind.furniture.begin(), kind.furniture.end(),
            [](const auto &piece) { return piece.frame.role == u"publisher"; });
        if (kind.page.role != model::PageRole::Front || !hasMast)
            continue;
        ++fronts;
        const Id page = add(kind);
        const auto words = wordsOn(page);
        QString all;
        Length name;
        for (const Words &one : words) {
            all += one.text + u'\n';
            if (one.frame->role == u"paper-name")
                name = std::max(name, one.size);
        }
        // The name is larger than all other text, headlines of its areas included.
        for (const Words &one : words)
            EXPECT_TRUE(one.frame->role == u"paper-name" || one.size < name) << one.text.toStdString();
        for (const auto *style : document.childrenOf<model::ParagraphStyle>(publication)) {
            if (!style->name.startsWith(u"报头"_s))
                EXPECT_LT(resolvedParagraphStyle(document, publication, style->name).characters.size, name)
                    << style->name.toStdString();
        }
        for (const char16_t *must : {u"株洲日报", u"2026", u"11", u"22", u"星期日", u"十月十四", u"总第 20635 期",
                 u"CN 43-0001", u"41-10", u"中共株洲市委", u"株洲日报社", u"湖南省株洲市天元区株洲大道北89号",
                 u"1.50元", u"株洲日报印务有限公司", u"责任编辑：邓金星"})
            EXPECT_TRUE(all.contains(QStringView(must)))
                << kind.title.toStdString() << ": " << QStringView(must).toString().toStdString() << "\n"
                << all.toStdString();
        EXPECT_TRUE(all.contains(u"今日 %1 版"_s.arg(document.children(issue, model::ObjectKind::Page).size())));
    }
    EXPECT_GE(fronts, 3);
}

/// The rules that a release asks: L02, L13 and L14 have nothing to say of a front that is filled in, and say it where
/// the house has not told what the law asks for.
TEST_F(ShippedPages, FrontsPassTheLegalChecks)
{
    const auto foundOn = [&](Id page, const QString &rule) {
        const check::Checker checker(*document.find<model::Publication>(publication), check::Stage::Release);
        QStringList said;
        for (const check::Finding &one : checker.page(document, composed(page)))
            if (one.rule == rule)
                said << one.message;
        return said;
    };
    std::vector<std::pair<QString, Id>> fronts;
    for (const session::TemplatePage &kind : newsroom.pages()) {
        const bool hasMast = std::any_of(kind.furniture.begin(), kind.furniture.end(),
            [](const auto &piece) { return piece.frame.role == u"publisher"; });
        if (kind.page.role == model::PageRole::Front && hasMast)
            fronts.emplace_back(kind.title, add(kind));
    }
    ASSERT_GE(fronts.size(), 3U);
    for (const auto &[title, page] : fronts)
        for (const QString &rule : {u"L01"_s, u"L02"_s, u"L13"_s, u"L14"_s})
            EXPECT_EQ(foundOn(page, rule), QStringList()) << title.toStdString() << ' ' << rule.toStdString();
    model::Publication house = *document.find<model::Publication>(publication);
    house.fields.remove(u"cn"_s);
    house.fields.remove(u"price"_s);
    document = document.with(house, 2);
    for (const auto &[title, page] : fronts) {
        const QString said = foundOn(page, u"L13"_s).join(u'\n');
        EXPECT_TRUE(said.contains(u"国内统一连续出版物号"_s)) << title.toStdString() << ": " << said.toStdString();
        EXPECT_TRUE(said.contains(u"定价"_s)) << title.toStdString() << ": " << said.toStdString();
    }
}

TEST_F(ShippedPages, EveryFolioBearsTheNumberOfItsPage)
{
    for (const session::TemplatePage &kind : newsroom.pages()) {
        if (kind.furniture.empty() || kind.name == u"special") // a blank one, and the first page of a special issue
            continue;
        const Id page = add(kind);
        const QString number = document.find<model::Page>(page)->number;
        const auto words = wordsOn(page);
        EXPECT_TRUE(std::any_of(words.begin(), words.end(), [&](const Words &one) {
            return one.frame->role == u"folio" && one.text.contains(number);
        })) << kind.title.toStdString();
    }
}

TEST_F(ShippedPages, StandOnTheirSheetsAndFit)
{
    for (const session::TemplatePage &kind : newsroom.pages()) {
        const Id id = add(kind);
        const auto &page = *document.find<model::Page>(id);
        const auto frames = document.childrenOf<model::Frame>(id);
        std::vector<const model::Frame *> areas;
        for (const model::Frame *frame : frames) {
            EXPECT_GE(frame->box.x, Length());
            EXPECT_LE(frame->box.right(), page.trim.width);
            EXPECT_LE(frame->box.bottom(), page.trim.height);
            if (std::holds_alternative<model::AreaContent>(frame->content))
                areas.push_back(frame);
        }
        for (const model::Frame *area : areas) {
            const auto &content = std::get<model::AreaContent>(area->content);
            EXPECT_TRUE(content.placement.isNull());
            EXPECT_GT(content.reservedCharacters, 0);
            EXPECT_GE(content.columns, 1);
            for (const model::Frame *other : frames) {
                // A box or a tint may lie around an area; words and other areas may not lie on it.
                const bool isWords = std::holds_alternative<model::TextContent>(other->content);
                const bool isArea = std::holds_alternative<model::AreaContent>(other->content) && other != area;
                EXPECT_FALSE((isWords || isArea) && overlap(area->box, other->box)) << kind.title.toStdString();
            }
        }
        const auto layout = composed(id);
        ASSERT_TRUE(layout);
        for (const layout::Finding &finding : layout->findings)
            ADD_FAILURE() << kind.title.toStdString() << ": " << finding.rule.toStdString() << " "
                          << finding.message.toStdString();
    }
}

TEST_F(ShippedPages, FieldsFollowWhenTheIssuesDateChanges)
{
    const Id page = add(*newsroom.page(u"front"_s)), inside = add(*newsroom.page(u"broadsheet-inside"_s));
    const auto said = [&](Id on) {
        QString all;
        for (const Words &one : wordsOn(on))
            all += one.text + u'\n';
        return all;
    };
    EXPECT_TRUE(said(page).contains(u"总第 20635 期"_s));
    EXPECT_TRUE(said(inside).contains(u"2026年11月22日　星期日　农历丙午年十月十四"_s));
    const model::Document before = document;
    const auto change = edit::setIssueDay(document, issue, QDate(2026, 12, 1), {}, {u"甲"_s, {}});
    ASSERT_TRUE(change);
    document = applied(document, *change).value();
    EXPECT_TRUE(said(page).contains(u"总第 20644 期"_s)) << said(page).toStdString();
    EXPECT_TRUE(said(page).contains(u"星期二"_s));
    EXPECT_TRUE(said(page).contains(u"2026年12月"_s));
    EXPECT_TRUE(said(inside).contains(u"2026年12月1日　星期二　农历丙午年十月廿三"_s)) << said(inside).toStdString();
    EXPECT_EQ(applied(document, inverse(before, *change)).value(), before); // one undo step
}

TEST_F(ShippedPages, TakeTheFormatOfTheHouse)
{
    model::Publication house = *document.find<model::Publication>(publication);
    model::HouseFormat wide{
        u"broadsheet"_s, {Length::mm(390), Length::mm(550)}, Length::mm(4), newsroom.format(u"broadsheet"_s)->grid};
    wide.grid.columns = 6;
    wide.grid.charactersPerColumn = 17;
    wide.grid.rows = 118;
    wide.grid.typeArea = {Length::mm(18), Length::mm(25), Length::mm(354), Length::mm(500)};
    house.formats = {wide};
    const auto change = edit::setHouse(document,
        [&] {
            edit::House after = edit::houseOf(document, publication);
            after.publication = house;
            return after;
        }(),
        {});
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    document = applied(document, *change).value();
    EXPECT_EQ(session::formatsOf(house, newsroom).size(), newsroom.formats().size());
    const Id id = add(*newsroom.page(u"broadsheet-front"_s));
    const auto &page = *document.find<model::Page>(id);
    EXPECT_EQ(page.trim.height, Length::mm(550));
    EXPECT_EQ(page.bleed, Length::mm(4));
    EXPECT_EQ(page.grid, wide.grid);
    for (const auto *frame : document.childrenOf<model::Frame>(id)) {
        const Rect &box = frame->box;
        const Length slack = Length::mm(1);
        EXPECT_GE(box.x + slack, page.grid.typeArea.x) << frame->role.toStdString();
        EXPECT_LE(box.right(), page.grid.typeArea.right() + slack) << frame->role.toStdString();
        EXPECT_LE(box.bottom(), page.grid.typeArea.bottom() + Length::mm(3)) << frame->role.toStdString();
        if (frame->role == u"imprint")
            EXPECT_GT(box.y, page.grid.typeArea.bottom() - Length::mm(12)); // still at the foot
    }
    // A page of another format stays as its template has it.
    const Id other = add(*newsroom.page(u"front"_s));
    EXPECT_EQ(document.find<model::Page>(other)->trim.width, Length::mm(275));
}
