#include "model/cuts.h"

#include <gtest/gtest.h>

namespace banxin::model {

namespace {

Paragraph paragraph()
{
    Paragraph made;
    made.text = QStringLiteral("天地玄黄宇宙洪荒");
    made.spans = {{0, 2, QStringLiteral("黑")}, {2, 4, {}, {}, true}, {4, 5, QStringLiteral("黑"), {}, true},
        {7, 8, {}, {}, true}};
    return made;
}

} // namespace

TEST(Cuts, AreOnNoPaper)
{
    EXPECT_EQ(printedText(paragraph()), QStringLiteral("天地宙洪"));
    EXPECT_EQ(printedText(Paragraph()), QString());
}

TEST(Cuts, ACaretBeforeAndBehindOneIsInOnePlace)
{
    const Paragraph made = paragraph();
    const std::vector<int> before{0, 1, 2, 2, 2, 2, 6, 7, 7}, behind{0, 1, 5, 5, 5, 5, 6, 8, 8};
    for (int at = 0; at <= 8; ++at) {
        EXPECT_EQ(beforeCut(made, at), before[static_cast<std::size_t>(at)]) << at;
        EXPECT_EQ(behindCut(made, at), behind[static_cast<std::size_t>(at)]) << at;
    }
}

} // namespace banxin::model
