// What is proposed for a headline that does not fit in its area.
#include "sample_page.h"

using namespace banxin;
using namespace banxin::arrange;
using base::Id;

namespace banxin::arrange {

/// Every headline of two pages, its words several times over: in areas of their own and above text.
TEST_F(SamplePage, AHeadlineThatIsCutIsOfferedSizesAtWhichItStandsWhole)
{
    int cut = 0, whole = 0;
    for (const auto &[date, number] : {std::pair(QDate(2020, 10, 20), QStringLiteral("A01")),
             std::pair(QDate(2020, 10, 19), QStringLiteral("A02"))}) {
        document = sample();
        page = pageOf(date, number);
        const auto laid = composer().compose(sample(), page);
        for (const layout::CopyfitState &state : laid->stories) {
            document = sample();
            for (const auto *paragraph : sample().childrenOf<model::Paragraph>(state.story)) {
                if (paragraph->role != model::ParagraphRole::Headline)
                    continue;
                model::Paragraph longer = *paragraph;
                longer.text += paragraph->text + paragraph->text;
                document = document.with(longer, 1 << 20);
                break;
            }
            const Fit before = fitIn(document, state.lastArea);
            if (before.headlineLines == 0)
                continue;
            SCOPED_TRACE(model::titleOf(document, state.story).toStdString());
            ++cut;
            bool told = false;
            for (const Proposal &proposal : ask(state.lastArea)) {
                EXPECT_TRUE(proposal.kind == Proposal::Kind::HeadlineSize
                    || proposal.kind == Proposal::Kind::HeadlineLines || proposal.kind == Proposal::Kind::AreaRows)
                    << "nothing else makes room for it";
                told = told || proposal.kind == Proposal::Kind::HeadlineSize;
                if (!proposal.obstacle.isEmpty())
                    continue;
                const auto changed = model::applied(document, proposal.change);
                ASSERT_TRUE(changed);
                const Fit after = fitIn(*changed, state.lastArea);
                EXPECT_EQ(after, proposal.after);
                EXPECT_LT(after.headlineLines, before.headlineLines) << proposal.title.toStdString();
                whole += proposal.kind == Proposal::Kind::HeadlineSize && after.headlineLines == 0;
            }
            EXPECT_TRUE(told) << "its size is spoken of, if only to say that none will do";
        }
    }
    EXPECT_GE(cut, 3);
    EXPECT_GE(whole, 2);
}

} // namespace banxin::arrange
