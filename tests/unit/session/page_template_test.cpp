// Pages made from a template against the sample's, and what a manuscript fills in by itself.
#include "session/page_template.h"

#include "edit/page_edits.h"
#include "layout/page_composer.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"
#include "session/manuscript_import.h"
#include "session/sample_content.h"
#include "session/sample_newsroom.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;
using namespace Qt::StringLiterals;

namespace {

class PageTemplates : public testing::Test {
protected:
    PageTemplates()
    {
        document = session::sampleContent().value().document();
        publication = document.all(model::ObjectKind::Publication).front();
        model::Issue made;
        made.id = issue;
        made.publication = publication;
        made.date = QDate(2020, 10, 19);
        document = document.with(made, 1);
        newsroom = session::templateOf(document, issue).value();
    }
    Id add(const QString &name, const QString &number, const QString &section = {})
    {
        const auto made = session::pageFromTemplate(newsroom, document, issue, name, number, section);
        EXPECT_TRUE(made) << made.error().toText().toStdString();
        const auto change = edit::addPage(document, issue, made->page, made->furniture, {u"甲"_s, {}});
        EXPECT_TRUE(change) << change.error().toText().toStdString();
        document = applied(document, *change).value();
        return made->page.id;
    }
    Id samplePage(const QString &number) const
    {
        for (const Id each : document.all(model::ObjectKind::Page)) {
            const auto *page = document.find<model::Page>(each);
            const auto *of = document.find<model::Issue>(page->issue);
            if (page->number == number && of->date == QDate(2020, 10, 19) && of->id != issue)
                return each;
        }
        return {};
    }
    /// What stands on it before any story does, ids aside.
    std::vector<std::pair<model::Frame, std::vector<model::Paragraph>>> furniture(Id page, std::size_t most) const
    {
        std::vector<std::pair<model::Frame, std::vector<model::Paragraph>>> pieces;
        for (const auto *frame : document.childrenOf<model::Frame>(page)) {
            if (pieces.size() == most)
                break;
            auto &piece = pieces.emplace_back(*frame, std::vector<model::Paragraph>());
            piece.first.id = piece.first.page = {};
            for (const auto *paragraph : document.childrenOf<model::Paragraph>(frame->id)) {
                piece.second.push_back(*paragraph);
                piece.second.back().id = piece.second.back().parent = {};
            }
        }
        return pieces;
    }

    model::Document document;
    session::NewsroomTemplate newsroom;
    Id publication;
    const Id issue = Id::create();
};

} // namespace

TEST_F(PageTemplates, MakeTheSamplesPages)
{
    for (const auto &[name, number] :
        {std::pair{u"special"_s, u"A01"_s}, {u"news"_s, u"A02"_s}, {u"inside"_s, u"A03"_s}}) {
        const Id made = add(name, number, document.find<model::Page>(samplePage(number))->section);
        const auto mine = furniture(made, 100);
        EXPECT_GE(mine.size(), 3u);
        EXPECT_EQ(mine, furniture(samplePage(number), mine.size())) << name.toStdString();
        model::Page page = *document.find<model::Page>(made), sample = *document.find<model::Page>(samplePage(number));
        page.id = sample.id;
        page.issue = sample.issue;
        page.order = sample.order;
        page.fields = sample.fields;
        EXPECT_EQ(page, sample);
    }
    EXPECT_FALSE(session::pageFromTemplate(newsroom, document, issue, u"nowhere"_s, u"A09"_s));
    EXPECT_FALSE(session::pageFromTemplate(newsroom, document, publication, u"news"_s, u"A09"_s));
    EXPECT_GE(newsroom.pages().size(), 4u);
    EXPECT_EQ(newsroom.pages().front().name, u"front"_s);
}

TEST_F(PageTemplates, AManuscriptFillsThemByItself)
{
    QFile file(u":/sample/zhuzhou-daily.txt"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto source = manuscript::textSource(*manuscript::decodedText(bytes, {}), {});
    const manuscript::Reading reading = manuscript::recognised(source);
    ASSERT_EQ(reading.pages.size(), 2u);
    const std::vector<Id> pages{add(u"special"_s, u"A01"_s), add(u"news"_s, u"A02"_s)};
    const auto import =
        session::manuscriptImport(document, {publication, pages, true}, bytes, source, reading, {u"甲"_s, {}});
    ASSERT_TRUE(import);
    document = applied(document, import->change).value();
    for (std::size_t n = 0; n < pages.size(); ++n) {
        const auto &page = *document.find<model::Page>(pages[n]);
        const auto &sample = *document.find<model::Page>(samplePage(page.number));
        for (auto it = sample.fields.begin(); it != sample.fields.end(); ++it)
            EXPECT_EQ(page.fields.value(it.key()).toStdString(), it->toStdString()) << it.key().toStdString();
        EXPECT_EQ(page.section, sample.section);
    }
}

TEST_F(PageTemplates, TheFrontSaysWhatTheLawAsksFor)
{
    const Id front = add(u"front"_s, u"A01"_s);
    QString all;
    base::Length largest;
    for (const auto *frame : document.childrenOf<model::Frame>(front)) {
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(frame->id)) {
            all += paragraph->text;
            const auto size = resolvedParagraphStyle(document, publication, paragraph->style).characters.size;
            largest = frame->role == u"paper-name"_s ? size : largest;
        }
    }
    // 国新出发〔2020〕10号: each in its fixed place.
    for (const char16_t *field :
        {u"{paper}", u"{year}", u"{month}", u"{day}", u"{weekday}", u"{lunar-day}", u"{issue-number}", u"{pages}",
            u"{cn}", u"{supervisor}", u"{sponsor}", u"{publisher}", u"{address}", u"{price}", u"{printer}"})
        EXPECT_TRUE(all.contains(QStringView(field))) << QStringView(field).toString().toStdString();
    for (const auto *style : document.childrenOf<model::ParagraphStyle>(publication)) {
        if (style->name != u"报头"_s)
            EXPECT_LT(resolvedParagraphStyle(document, publication, style->name).characters.size, largest)
                << style->name.toStdString();
    }
    EXPECT_EQ(layout::resolvedFields(document, front, u"{lunar} {pages}"_s), u"农历庚子年九月初三 1"_s);
}

TEST_F(PageTemplates, StylesThatThePublicationLacksComeAlong)
{
    for (const auto *style : document.childrenOf<model::ParagraphStyle>(publication)) {
        if (style->name == u"报头"_s)
            document = document.without(style->id);
    }
    add(u"front"_s, u"A01"_s);
    const auto styles = document.childrenOf<model::ParagraphStyle>(publication);
    EXPECT_EQ(
        std::count_if(styles.begin(), styles.end(), [](const auto *style) { return style->name == u"报头"_s; }), 1);
}

TEST_F(PageTemplates, ThePagesAreThoseOfThePublicationsOwnTemplate)
{
    QTemporaryDir folder;
    const QString location = folder.filePath(u"晚报.banxin"_s);
    ASSERT_TRUE(session::makeNewsroom(location, u"株洲晚报"_s, u"evening"_s, QDate(2020, 10, 19)));
    const model::Document own = (*store::Store::open(location))->loadAll().value(); // it is remembered
    const Id evening = own.all(model::ObjectKind::Issue).front();
    EXPECT_EQ(
        own.find<model::Publication>(own.all(model::ObjectKind::Publication).front())->templateName, u"evening"_s);
    const auto theirs = session::templateOf(own, evening);
    ASSERT_TRUE(theirs) << theirs.error().toText().toStdString();
    ASSERT_EQ(theirs->pages().size(), 2u);
    EXPECT_EQ(session::proposedPage(*theirs, own, evening), u"city"_s);
    const auto page = session::pageFromTemplate(*theirs, own, evening, u"city"_s, u"A02"_s);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->page.trim.width, base::Length::mm(235));
    EXPECT_FALSE(session::pageFromTemplate(*theirs, own, evening, u"broadsheet"_s, u"A02"_s));
    // One that nobody has is told of, and not taken for another.
    model::Publication lost = *own.find<model::Publication>(own.all(model::ObjectKind::Publication).front());
    lost.templateName = u"weekly"_s;
    const auto none = session::templateOf(own.with(lost, 2), evening);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(none.error().what.contains(u"weekly"_s));
}

TEST_F(PageTemplates, TheNextPageIsProposedAsLargeAsTheOthers)
{
    EXPECT_EQ(session::proposedPage(newsroom, document, issue), u"tabloid-front"_s);
    add(u"tabloid-front"_s, u"A01"_s);
    EXPECT_EQ(session::proposedPage(newsroom, document, issue), u"tabloid-inside"_s);
    add(u"broadsheet"_s, u"A02"_s);
    EXPECT_EQ(session::proposedPage(newsroom, document, issue), u"broadsheet-inside"_s);
}
