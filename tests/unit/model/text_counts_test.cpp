// Characters as the trade counts them.
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "model/text_counts.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

namespace {

TEST(TextCounts, AreThoseOnPaper)
{
    Paragraph paragraph;
    paragraph.text = QStringLiteral("　　“𠮷祥”，12 月\u2028号。");
    EXPECT_EQ(textCounts(paragraph), (TextCounts{10, 4, 1}));
    EXPECT_EQ(textCounts(paragraph).withoutMarks(), 6);
    EXPECT_EQ(textCounts(paragraph, 3, 6), (TextCounts{2, 0, 1})) << "a selection";
    paragraph.spans = {{3, 6, {}, {}, true}, {7, 8, {}, {}, false, QStringLiteral("附注"), {}}};
    EXPECT_EQ(textCounts(paragraph), (TextCounts{8, 4, 1})) << "what is cut counts nowhere, nor does a note";
    paragraph.text.clear();
    paragraph.spans.clear();
    EXPECT_EQ(textCounts(paragraph), TextCounts());
}

TEST(TextCounts, OfAStoryAreThoseOfItsCharacterCount)
{
    test::RandomObjects random(test::seed());
    const Document document = random.document(20, 6);
    for (const base::Id story : document.all(ObjectKind::Story))
        EXPECT_EQ(textCounts(document, story).characters, characterCount(document, story));
}

} // namespace
