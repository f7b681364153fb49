// What a manuscript becomes in the newsroom: its paragraphs by role, its pictures, and the record of the rest.
#include "formats/read_file.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"
#include "session/manuscript_import.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace banxin::session {

namespace {

using model::ParagraphRole;

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Taken {
    ManuscriptImport import;
    manuscript::Reading reading;
    model::Document after;
};

Taken taken(const QByteArray &bytes, const QString &name, const model::Document &before = {})
{
    const auto source = formats::sourceFrom(bytes, name);
    EXPECT_TRUE(source);
    Taken made;
    made.reading = manuscript::recognised(*source);
    const auto import = manuscriptImport(before, {base::Id::fromName(QStringLiteral("报")), {}, false}, bytes, *source,
        made.reading, {QStringLiteral("甲"), {}});
    EXPECT_TRUE(import);
    made.import = *import;
    const auto after = applied(before, made.import.change);
    EXPECT_TRUE(after);
    made.after = *after;
    return made;
}

QStringList textsOf(const model::Document &document, base::Id parent, ParagraphRole role)
{
    QStringList texts;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(parent)) {
        if (paragraph->role == role)
            texts << paragraph->text;
    }
    return texts;
}

} // namespace

TEST(ManuscriptImport, StoriesHaveTheirPartsByRole)
{
    const Taken made = taken(sample(QStringLiteral("zhuzhou-daily.txt")), QStringLiteral("zhuzhou-daily.txt"));
    ASSERT_EQ(made.import.stories.size(), 6u);
    const model::Document &document = made.after;
    const base::Id first = made.import.stories[0];
    EXPECT_EQ(textsOf(document, first, ParagraphRole::Headline),
        QStringList(QStringLiteral("在深化文明创建中打造事业发展“新引擎”")));
    EXPECT_EQ(textsOf(document, first, ParagraphRole::Byline),
        QStringList(QStringLiteral("株洲日报记者 邓金星 通讯员/凌应良 彭泽波")));
    EXPECT_EQ(
        textsOf(document, first, ParagraphRole::SectionHead).value(0), QStringLiteral("1. 强化政治统领，坚定创建方向"));
    EXPECT_EQ(textsOf(document, first, ParagraphRole::Body).size(), 12);
    EXPECT_EQ(document.childrenOf<model::StoryPicture>(first).size(), 2u);
    EXPECT_EQ(document.find<model::Story>(first)->author, QStringLiteral("邓金星 凌应良 彭泽波"));
    // A photograph without text: caption and credit alone.
    const base::Id photo = made.import.stories[4];
    EXPECT_TRUE(textsOf(document, photo, ParagraphRole::Body).isEmpty());
    const auto pictures = document.childrenOf<model::StoryPicture>(photo);
    ASSERT_EQ(pictures.size(), 1u);
    EXPECT_EQ(textsOf(document, pictures.front()->id, ParagraphRole::Credit),
        QStringList(QStringLiteral("新华社发（塞巴斯蒂安·库尔吉 摄）")));
    // What speaks for the page stands under its last story.
    EXPECT_EQ(textsOf(document, made.import.stories[5], ParagraphRole::Source),
        QStringList(QStringLiteral("（均据新华社）")));
}

TEST(ManuscriptImport, LabelsUnitsSignaturesAndSourcesHaveRolesOfTheirOwn)
{
    const Taken made = taken(sample(QStringLiteral("loudi-news.txt")), QStringLiteral("loudi-news.txt"));
    ASSERT_EQ(made.import.stories.size(), 1u);
    const base::Id story = made.import.stories[0];
    EXPECT_EQ(textsOf(made.after, story, ParagraphRole::SectionLabel).size(), 3);
    EXPECT_EQ(textsOf(made.after, story, ParagraphRole::SectionUnit).value(0), QStringLiteral("娄底市审计局："));
    EXPECT_EQ(textsOf(made.after, story, ParagraphRole::SectionHead).value(0), QStringLiteral("战“疫”一线显担当"));
    EXPECT_EQ(textsOf(made.after, story, ParagraphRole::Signature),
        QStringList(QStringLiteral("（娄底新闻网记者 王星 吴亮）")));
    EXPECT_EQ(textsOf(made.after, story, ParagraphRole::Source).size(), 1);
}

TEST(ManuscriptImport, TablesStandWhereTheyStood)
{
    const QByteArray text = "成绩公布\n\n　　比赛结束。\n\n项目\t成绩\n跳高\t1.90\n\n　　下届在攸县举行。\n";
    const Taken made = taken(text, QStringLiteral("a.txt"));
    ASSERT_EQ(made.import.stories.size(), 1u);
    QStringList roles;
    for (const auto *paragraph : made.after.childrenOf<model::Paragraph>(made.import.stories[0]))
        roles << model::toName(paragraph->role);
    EXPECT_EQ(roles.join(u' '), QStringLiteral("headline body table-row table-row body"));
}

TEST(ManuscriptImport, TheFileAndWhatIsInNoStoryAreKept)
{
    const QByteArray bytes = sample(QStringLiteral("loudi-news.txt"));
    const Taken made = taken(bytes, QStringLiteral("loudi-news.txt"));
    ASSERT_EQ(made.import.files.size(), 1u);
    EXPECT_EQ(made.import.files[0], bytes);
    const auto all = made.after.all(model::ObjectKind::Manuscript);
    ASSERT_EQ(all.size(), 1u);
    const auto *kept = made.after.find<model::Manuscript>(all.front());
    EXPECT_EQ(kept->digest, base::Digest::of(bytes));
    EXPECT_EQ(kept->person, QStringLiteral("甲"));
    EXPECT_EQ(QJsonDocument::fromJson(kept->reading.toUtf8()).object(), manuscript::toJson(made.reading));
    EXPECT_EQ(made.after.find<model::Story>(made.import.stories[0])->manuscript, kept->id);
    // It reads back as it was written, and goes as one step.
    const auto back = model::fromBody(model::ObjectKind::Manuscript, model::toBody(*kept));
    ASSERT_TRUE(back);
    EXPECT_EQ(std::get<model::Manuscript>(*back), *kept);
    const auto gone = applied(made.after, inverse({}, made.import.change));
    ASSERT_TRUE(gone);
    EXPECT_TRUE(gone->all(model::ObjectKind::Manuscript).empty());
    EXPECT_TRUE(gone->all(model::ObjectKind::Paragraph).empty());
}

TEST(ManuscriptImport, ComesAfterTheStoriesThatAreThere)
{
    const Taken first = taken("甲题\n\n　　甲文说完了。\n", QStringLiteral("a.txt"));
    const Taken second = taken("乙题\n\n　　乙文说完了。\n", QStringLiteral("b.txt"), first.after);
    EXPECT_LT(second.after.find<model::Story>(first.import.stories[0])->order,
        second.after.find<model::Story>(second.import.stories[0])->order);
}

TEST(ManuscriptImport, RefusesWhatHoldsNoStory)
{
    const manuscript::Source source;
    const auto made = manuscriptImport({}, {}, "", source, {}, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(made.error().advice.isEmpty());
}

TEST(ManuscriptImport, EachPageGoesToItsOwnWithItsFurnitureWhereThatIsWanted)
{
    const QByteArray bytes = sample(QStringLiteral("zhuzhou-daily.txt"));
    const auto source = formats::sourceFrom(bytes, QStringLiteral("x.txt"));
    ASSERT_TRUE(source);
    const manuscript::Reading reading = manuscript::recognised(*source);
    ASSERT_EQ(reading.pages.size(), 2u);
    model::Document document;
    std::vector<base::Id> pages;
    for (const char *number : {"A01", "A02"}) {
        model::Page page;
        page.id = base::Id::create();
        page.number = QString::fromLatin1(number);
        pages.push_back(page.id);
        document = document.with(page, 7);
    }
    for (const bool with : {false, true}) {
        const auto made =
            manuscriptImport(document, {{}, pages, with}, bytes, *source, reading, {QStringLiteral("甲"), {}});
        ASSERT_TRUE(made);
        const auto after = applied(document, made->change);
        ASSERT_TRUE(after);
        std::size_t next = 0;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            for (std::size_t k = 0; k < reading.pages[i].stories.size(); ++k)
                EXPECT_EQ(after->find<model::Story>(made->stories[next++])->page, pages[i]);
        }
        const auto *first = after->find<model::Page>(pages[0]), *second = after->find<model::Page>(pages[1]);
        if (!with) {
            EXPECT_TRUE(first->fields.isEmpty());
            continue;
        }
        EXPECT_EQ(first->fields[QStringLiteral("phone")], QStringLiteral("28891542"));
        EXPECT_TRUE(first->fields[QStringLiteral("credits")].contains(QStringLiteral("责任编辑")));
        EXPECT_FALSE(first->fields[QStringLiteral("organizers")].isEmpty());
        EXPECT_EQ(second->section, QStringLiteral("时事聚焦"));
        EXPECT_TRUE(second->fields[QStringLiteral("credits")].contains(QStringLiteral("责任编辑")));
    }
}

TEST(ManuscriptImport, AWebsitesEditorIsNotThePages)
{
    const QByteArray bytes = QStringLiteral("首页 > 新闻 > 正文\n湘江边种树\n2024-03-19 10:22 来源：罗溪新闻网\n"
                                            "今天，湘江边来了很多人，大家种下了一千棵树。\n责任编辑：舒畅\n")
                                 .toUtf8();
    const auto source = manuscript::textSource(*manuscript::decodedText(bytes, {}), {});
    const manuscript::Reading reading = manuscript::recognised(source);
    ASSERT_EQ(reading.pages.size(), 1u);
    ASSERT_FALSE(reading.pages[0].credits.empty());
    ASSERT_FALSE(reading.pages[0].isPrinted());
    model::Page page;
    page.id = base::Id::create();
    page.fields.insert(QStringLiteral("credits"), QStringLiteral("责任编辑：邓金星"));
    const model::Document document = model::Document().with(page, 7);
    const auto made =
        manuscriptImport(document, {{}, {page.id}, true}, bytes, source, reading, {QStringLiteral("甲"), {}});
    ASSERT_TRUE(made);
    const auto after = applied(document, made->change);
    ASSERT_TRUE(after);
    EXPECT_EQ(*after->find<model::Page>(page.id), page);
}

} // namespace banxin::session
