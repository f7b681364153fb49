#include "../../support/newsroom.h"
#include "../../support/seed.h"

#include "edit/edits.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::ErrorKind;
using base::Id;
using test::namedId;

namespace {

const EditContext kContext{QStringLiteral("甲"), {}};

class TextEdits : public testing::Test {
protected:
    TextEdits()
    {
        for (const Object &object : test::newsroomObjects())
            document = std::move(document).with(object, 1);
        head = namedId(QStringLiteral("稿0段0"));
        second = namedId(QStringLiteral("稿0段1"));
        third = namedId(QStringLiteral("稿0段2"));
        setText(head, QStringLiteral("文明之光"));
        setText(second, QStringLiteral("株洲𠮷日报"), {{1, 4, QStringLiteral("黑")}});
        setText(third, QStringLiteral("尾段"));
    }
    void setText(Id id, const QString &text, std::vector<Span> spans = {})
    {
        Paragraph paragraph = *document.find<Paragraph>(id);
        paragraph.text = text;
        paragraph.spans = std::move(spans);
        document = document.with(paragraph, 1);
    }
    /// Applies the change here and makes sure that its inverse brings the document back.
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        EXPECT_EQ(change->author, QStringLiteral("甲"));
        const auto after = applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        const auto back = applied(*after, inverse(document, *change));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, document);
        document = *after;
    }
    QStringList texts() const
    {
        QStringList all;
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(namedId(QStringLiteral("稿0"))))
            all.append(paragraph->text);
        return all;
    }

    Document document;
    Id head, second, third;
};

} // namespace

TEST_F(TextEdits, TypingIsOneSplice)
{
    const auto change = replaceText(document, head, 2, 3, QStringLiteral("的"), kContext);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->changes.size(), 1u);
    EXPECT_EQ(std::get<SpliceText>(change->changes[0].action),
        (SpliceText{{{2, QStringLiteral("之"), QStringLiteral("的")}}}));
    apply(change);
    EXPECT_EQ(texts().first(), QStringLiteral("文明的光"));
    EXPECT_TRUE(replaceText(document, head, 2, 2, {}, kContext)->isEmpty());
}

TEST_F(TextEdits, OffsetsOutsideOrInsideACharacterAreRefused)
{
    EXPECT_EQ(replaceText(document, head, 0, 9, {}, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(replaceText(document, head, -1, 0, {}, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(replaceText(document, head, 3, 2, {}, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(replaceText(document, second, 3, 3, QStringLiteral("x"), kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(splitParagraph(document, second, 3, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(
        replaceText(document, Id::create(), 0, 0, QStringLiteral("x"), kContext).error().kind, ErrorKind::Refused);
}

TEST_F(TextEdits, PastedLinesBecomeParagraphs)
{
    apply(replaceText(document, second, 2, 4, QStringLiteral("甲\r\n乙\n丙"), kContext));
    EXPECT_EQ(texts(),
        (QStringList{QStringLiteral("文明之光"), QStringLiteral("株洲甲"), QStringLiteral("乙"),
            QStringLiteral("丙日报"), QStringLiteral("尾段")}));
    const auto paragraphs = document.childrenOf<Paragraph>(namedId(QStringLiteral("稿0")));
    EXPECT_EQ(paragraphs[3]->role, ParagraphRole::Body);
    EXPECT_TRUE(paragraphs[2]->spans.empty());
}

TEST_F(TextEdits, SplittingTakesSpansAlongAndJoiningBringsThemBack)
{
    const Document before = document;
    apply(splitParagraph(document, second, 2, kContext));
    const auto paragraphs = document.childrenOf<Paragraph>(namedId(QStringLiteral("稿0")));
    ASSERT_EQ(paragraphs.size(), 4u);
    EXPECT_EQ(paragraphs[1]->text, QStringLiteral("株洲"));
    EXPECT_EQ(paragraphs[1]->spans, (std::vector<Span>{{1, 2, QStringLiteral("黑")}}));
    EXPECT_EQ(paragraphs[2]->text, QStringLiteral("𠮷日报"));
    EXPECT_EQ(paragraphs[2]->spans, (std::vector<Span>{{0, 2, QStringLiteral("黑")}}));
    apply(joinToPrevious(document, paragraphs[2]->id, kContext));
    EXPECT_EQ(document, before);
    EXPECT_EQ(joinToPrevious(document, head, kContext).error().kind, ErrorKind::Refused);
}

TEST_F(TextEdits, SplittingAtTheEndsLeavesEmptyParagraphs)
{
    apply(splitParagraph(document, third, 2, kContext));
    apply(splitParagraph(document, head, 0, kContext));
    EXPECT_EQ(texts(),
        (QStringList{
            QString(), QStringLiteral("文明之光"), QStringLiteral("株洲𠮷日报"), QStringLiteral("尾段"), QString()}));
}

TEST_F(TextEdits, DeletingAcrossParagraphsJoinsTheEnds)
{
    apply(deleteRange(document, head, 2, third, 1, kContext));
    EXPECT_EQ(texts(), (QStringList{QStringLiteral("文明段")}));
    EXPECT_FALSE(document.findObject(second));
    EXPECT_EQ(deleteRange(document, head, 0, namedId(QStringLiteral("稿1段0")), 0, kContext).error().kind,
        ErrorKind::Refused);
}

TEST_F(TextEdits, DeletingBackwardsIsRefused)
{
    EXPECT_EQ(deleteRange(document, third, 0, head, 0, kContext).error().kind, ErrorKind::Refused);
}

TEST_F(TextEdits, TiedKeysAreTakenApart)
{
    Paragraph twin = *document.find<Paragraph>(second);
    twin.id = Id::fromNumber(second.toNumber() + 1); // sorts behind its twin
    twin.text = QStringLiteral("同时插入");
    twin.spans.clear();
    document = document.with(twin, 1);
    apply(splitParagraph(document, second, 2, kContext));
    EXPECT_EQ(texts(),
        (QStringList{QStringLiteral("文明之光"), QStringLiteral("株洲"), QStringLiteral("𠮷日报"),
            QStringLiteral("同时插入"), QStringLiteral("尾段")}));
}

TEST_F(TextEdits, StylesAndRolesChange)
{
    apply(setParagraphStyle(document, second, QStringLiteral("body"), kContext));
    EXPECT_EQ(document.find<Paragraph>(second)->style, QStringLiteral("body"));
    EXPECT_EQ(setParagraphStyle(document, second, QStringLiteral("没有"), kContext).error().kind, ErrorKind::Refused);
    apply(setParagraphRole(document, second, ParagraphRole::SectionHead, kContext));
    EXPECT_EQ(document.find<Paragraph>(second)->role, ParagraphRole::SectionHead);
    EXPECT_TRUE(setParagraphRole(document, second, ParagraphRole::SectionHead, kContext)->isEmpty());
}

TEST_F(TextEdits, AnUndoGroupIsKeptOrMade)
{
    const Id group = Id::create();
    EXPECT_EQ(replaceText(document, head, 0, 0, QStringLiteral("x"), {QString(), group})->undoGroup, group);
    EXPECT_FALSE(replaceText(document, head, 0, 0, QStringLiteral("x"), kContext)->undoGroup.isNull());
}

TEST_F(TextEdits, RandomEditingNeverLosesACharacter)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<std::uint64_t>(n)); };
    for (int n = 0; n < 400; ++n) {
        const auto ids = document.children(namedId(QStringLiteral("稿0")), ObjectKind::Paragraph);
        const std::size_t i = static_cast<std::size_t>(below(static_cast<int>(ids.size())));
        const QString text = document.find<Paragraph>(ids[i])->text;
        int at = below(static_cast<int>(text.size()) + 1);
        if (at < text.size() && text[at].isLowSurrogate())
            --at;
        QString whole = texts().join(u'\n');
        qsizetype where = at;
        for (std::size_t k = 0; k < i; ++k)
            where += document.find<Paragraph>(ids[k])->text.size() + 1;
        switch (below(4)) {
        case 0:
            apply(splitParagraph(document, ids[i], at, kContext));
            whole.insert(where, u'\n');
            break;
        case 1:
            if (i == 0)
                continue;
            apply(joinToPrevious(document, ids[i], kContext));
            whole.remove(where - at - 1, 1);
            break;
        case 2:
            apply(replaceText(document, ids[i], at, at, QStringLiteral("字\n𠮷"), kContext));
            whole.insert(where, QStringLiteral("字\n𠮷"));
            break;
        default: {
            const std::size_t j = std::min(ids.size() - 1, i + static_cast<std::size_t>(below(3)));
            apply(deleteRange(document, ids[i], at, ids[j], i == j ? static_cast<int>(text.size()) : 0, kContext));
            qsizetype end = 0;
            const QStringList lines = whole.split(u'\n');
            for (std::size_t k = 0; k < j; ++k)
                end += lines[static_cast<qsizetype>(k)].size() + 1;
            if (i == j)
                end += text.size();
            whole.remove(where, end - where);
        }
        }
        ASSERT_EQ(texts().join(u'\n'), whole);
    }
}
