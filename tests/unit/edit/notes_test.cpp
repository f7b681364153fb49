// Notes that are not printed: where they are anchored, and what editing around them leaves of them.
#include "../../support/newsroom.h"

#include "edit/article_edits.h"
#include "edit/notes.h"
#include "model/cuts.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using test::namedId;

namespace {

const EditContext kContext{QStringLiteral("甲"), {}};
const QString kNote = QStringLiteral("待核");

class Notes : public testing::Test {
protected:
    Notes()
    {
        for (const Object &object : test::newsroomObjects())
            document = std::move(document).with(object, 1);
        one = namedId(QStringLiteral("稿0段1"));
        setText(QStringLiteral("株洲市委书记说话"));
    }
    void setText(const QString &text, std::vector<Span> spans = {})
    {
        Paragraph paragraph = *document.find<Paragraph>(one);
        paragraph.text = text;
        paragraph.spans = std::move(spans);
        document = document.with(paragraph, 1);
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        const auto back = applied(*after, inverse(document, *change));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, document);
        document = *after;
    }
    std::vector<Note> notes() const { return notesOf(document, namedId(QStringLiteral("稿0"))); }
    const std::vector<Span> &spans() const { return document.find<Paragraph>(one)->spans; }

    Document document;
    Id one;
};

TEST_F(Notes, StandInTheTextAndAreNeitherCountedNorLost)
{
    const int count = characterCount(document, namedId(QStringLiteral("稿0")));
    apply(addNote(document, one, 2, 4, kNote, kContext));
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0], (Note{one, 2, 4, kNote, QStringLiteral("甲")}));
    EXPECT_EQ(characterCount(document, namedId(QStringLiteral("稿0"))), count);
    EXPECT_EQ(printedText(*document.find<Paragraph>(one)), QStringLiteral("株洲市委书记说话"));
    // As a store keeps it and reads it.
    const auto read = fromBody(ObjectKind::Paragraph, toBody(*document.findObject(one)));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, *document.findObject(one));
}

TEST_F(Notes, AtACaretAreAnchoredInTheCharacterBefore)
{
    apply(addNote(document, one, 3, 3, kNote, kContext));
    EXPECT_EQ(notes()[0].from, 2);
    EXPECT_EQ(notes()[0].to, 3);
    setText(QStringLiteral("𠮷"));
    apply(addNote(document, one, 0, 0, kNote, kContext));
    EXPECT_EQ(notes()[0].to, 2);
    setText({});
    EXPECT_FALSE(addNote(document, one, 0, 0, kNote, kContext));
    setText(QStringLiteral("株"));
    EXPECT_FALSE(addNote(document, one, 0, 0, QStringLiteral(" \n "), kContext));
}

TEST_F(Notes, AreChangedAndTakenAway)
{
    apply(addNote(document, one, 2, 4, kNote, kContext));
    apply(setNote(document, one, 2, QStringLiteral("核过了"), kContext));
    EXPECT_EQ(notes()[0].text, QStringLiteral("核过了"));
    apply(setNote(document, one, 2, {}, kContext));
    EXPECT_TRUE(notes().empty());
    EXPECT_TRUE(spans().empty());
    EXPECT_FALSE(setNote(document, one, 2, {}, kContext));
}

TEST_F(Notes, LeaveTheLookOfTheTextAlone)
{
    setText(QStringLiteral("株洲市委书记说话"), {{1, 6, QStringLiteral("黑")}});
    apply(addNote(document, one, 2, 4, kNote, kContext));
    for (int at = 0; at < 8; ++at) {
        QString style;
        for (const Span &span : spans())
            if (span.start <= at && at < span.end)
                style = span.style;
        EXPECT_EQ(style, at >= 1 && at < 6 ? QStringLiteral("黑") : QString()) << at;
    }
    apply(setNote(document, one, 2, {}, kContext));
    EXPECT_EQ(spans(), (std::vector<Span>{{1, 6, QStringLiteral("黑")}}));
}

TEST_F(Notes, GoWithTheTextWhatEverIsDoneToIt)
{
    apply(addNote(document, one, 2, 4, kNote, kContext));
    apply(replaceText(document, one, 0, 0, QStringLiteral("湖南"), kContext));
    EXPECT_EQ(notes()[0].from, 4);
    apply(setSpan(document, one, 5, 7, {}, QStringLiteral("wěi"), kContext));
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].from, 4);
    apply(setCut(document, one, 4, 6, true, kContext));
    ASSERT_EQ(notes().size(), 1U);
    apply(setCut(document, one, 4, 6, false, kContext));
    ASSERT_EQ(notes().size(), 1U);
    apply(splitParagraph(document, one, 5, kContext));
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].to, 5);
    apply(setSpan(document, one, 3, 5, {}, {}, kContext));
    ASSERT_EQ(notes().size(), 1U) << "what looks otherwise has its notes still";
}

} // namespace
