// Pictures come to stories with words; what is said of them changes paragraph by paragraph.
#include "edit/edits.h"

#include "../../support/newsroom.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace Qt::StringLiterals;

namespace {

const edit::EditContext kContext{u"甲"_s, {}};

class PictureEdits : public testing::Test {
protected:
    PictureEdits()
    {
        for (const Object &object : test::newsroomObjects(1))
            document = document.with(object, 1);
        document = document.withRevision(1);
        file.id = base::Id::create();
        file.digest = base::Digest::of("picture");
        file.mediaType = u"image/jpeg"_s;
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const Document before = document;
        auto after = applied(document, *change, document.revision() + 1);
        ASSERT_TRUE(after);
        document = *after;
        last = *change;
    }
    const StoryPicture &picture(std::size_t n) const { return *document.childrenOf<StoryPicture>(story)[n]; }
    std::vector<QString> texts(std::size_t n) const
    {
        std::vector<QString> all;
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(picture(n).id))
            all.push_back((paragraph->role == ParagraphRole::Credit ? u"署："_s : u"说："_s) + paragraph->text);
        return all;
    }

    Document document;
    ChangeSet last;
    Asset file;
    const base::Id story = test::namedId(u"稿0"_s);
};

} // namespace

TEST_F(PictureEdits, APictureComesWithItsWords)
{
    const edit::PictureWords words{u"市民散步。\n远处是大桥。"_s, u"李 㛃 摄"_s, u"江边的人"_s, QDate(2020, 10, 18)};
    apply(edit::addPicture(document, story, file, words, kContext));
    EXPECT_EQ(picture(0).asset, file.digest);
    EXPECT_EQ(picture(0).taken, QDate(2020, 10, 18));
    EXPECT_EQ(texts(0), (std::vector<QString>{u"说：市民散步。"_s, u"说：远处是大桥。"_s, u"署：李 㛃 摄"_s}));
    EXPECT_EQ(edit::pictureWords(document, picture(0).id), words);
    EXPECT_EQ(document.all(ObjectKind::Asset).size(), 1u);

    EXPECT_FALSE(edit::addPicture(document, story, file, {}, kContext)) << "there already";
    EXPECT_FALSE(edit::addPicture(document, base::Id::create(), file, {}, kContext));
    EXPECT_FALSE(edit::addPicture(document, story, file, {QString(30000, u'字'), {}, {}, {}}, kContext));
    Asset other = file;
    other.digest = base::Digest::of("other");
    other.id = base::Id::create();
    apply(edit::addPicture(document, story, other, {}, kContext));
    EXPECT_EQ(picture(1).asset, other.digest) << "behind the first";
    EXPECT_TRUE(texts(1).empty());
}

TEST_F(PictureEdits, WordsChangeWhereTheyDiffer)
{
    apply(edit::addPicture(document, story, file, {u"一\n二"_s, u"张三 摄"_s, {}, QDate(2020, 10, 18)}, kContext));
    const base::Id id = picture(0).id;
    const auto before = document.children(id, ObjectKind::Paragraph);
    edit::PictureWords words = edit::pictureWords(document, id);
    EXPECT_TRUE(edit::setPictureWords(document, id, words, kContext)->changes.empty());
    words.caption = u"一\n三\n四\t五"_s;
    apply(edit::setPictureWords(document, id, words, kContext));
    EXPECT_EQ(last.changes.size(), 2u) << "one paragraph changed, one new";
    EXPECT_EQ(edit::pictureWords(document, id).caption, u"一\n三\n四　五"_s);
    EXPECT_EQ(document.children(id, ObjectKind::Paragraph)[0], before[0]);
    words = {{}, u"新华社发"_s, u"替"_s, {}};
    apply(edit::setPictureWords(document, id, words, kContext));
    EXPECT_EQ(edit::pictureWords(document, id), words);
    EXPECT_EQ(texts(0), std::vector<QString>{u"署：新华社发"_s});
    EXPECT_FALSE(edit::setPictureWords(document, base::Id::create(), words, kContext));
}

TEST_F(PictureEdits, AFileThatComesLaterGoesToThePictureThatAwaitsIt)
{
    StoryPicture awaiting;
    awaiting.id = base::Id::create();
    awaiting.story = story;
    awaiting.order = base::OrderKey::nth(0);
    document = document.with(Object(awaiting), document.revision());
    edit::PictureWords said;
    said.caption = u"人社练兵比武活动"_s;
    apply(edit::setPictureWords(document, awaiting.id, said, kContext));
    const edit::PictureWords inFile{u"IMG 0042"_s, u"李四 摄"_s, {}, QDate(2020, 10, 17)};
    apply(edit::setPictureFile(document, awaiting.id, file, inFile, kContext));
    ASSERT_EQ(document.childrenOf<StoryPicture>(story).size(), 1U);
    EXPECT_EQ(picture(0).asset, file.digest);
    EXPECT_EQ(picture(0).taken, QDate(2020, 10, 17));
    EXPECT_EQ(texts(0), (std::vector<QString>{u"说：人社练兵比武活动"_s, u"署：李四 摄"_s})) << "what was said stays";
    Asset other = file;
    other.id = base::Id::create();
    other.digest = base::Digest::of("another");
    apply(edit::addPicture(document, story, other, {}, kContext));
    EXPECT_FALSE(edit::setPictureFile(document, awaiting.id, other, {}, kContext)) << "the story has it already";
    EXPECT_FALSE(edit::setPictureFile(document, base::Id::create(), other, {}, kContext));
}
