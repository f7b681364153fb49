// 删而不印, and free text.
#include "../../support/seed.h"
#include "articles.h"

#include <random>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

class Cuts : public test::Articles {
protected:
    Cuts()
    {
        one = story(0);
        body = text(one, 1, ParagraphRole::Body, QStringLiteral("城市的文明之光照亮每一个人"));
    }
    const std::vector<Span> &spans() const { return document.find<Paragraph>(body)->spans; }
    void setSpans(std::vector<Span> given)
    {
        Paragraph paragraph = *document.find<Paragraph>(body);
        paragraph.spans = std::move(given);
        document = document.with(paragraph, 1);
    }
    /// What each character looks like: style, reading, cut.
    std::vector<std::tuple<QString, QString, bool>> looks() const
    {
        std::vector<std::tuple<QString, QString, bool>> looks(
            static_cast<std::size_t>(document.find<Paragraph>(body)->text.size()));
        for (const Span &span : spans()) {
            for (int at = span.start; at < span.end; ++at)
                looks[static_cast<std::size_t>(at)] = {span.style, span.ruby, span.cut};
        }
        return looks;
    }

    Id one, body;
};

} // namespace

TEST_F(Cuts, ARangeIsTakenOffPaperAndTheTextStays)
{
    const QString words = document.find<Paragraph>(body)->text;
    const Document before = document;
    apply(setCut(document, body, 3, 7, true, context));
    EXPECT_EQ(document.find<Paragraph>(body)->text, words);
    EXPECT_EQ(spans(), (std::vector<Span>{{3, 7, {}, {}, true}}));
    EXPECT_TRUE(setCut(document, body, 4, 6, true, context)->isEmpty());
    apply(setCut(document, body, 4, 5, false, context));
    EXPECT_EQ(spans(), (std::vector<Span>{{3, 4, {}, {}, true}, {5, 7, {}, {}, true}}));
    apply(setCut(document, body, 0, 13, false, context));
    EXPECT_EQ(document, before);
}

TEST_F(Cuts, StylesStayAndReadingsAreCutWhole)
{
    setSpans({{1, 4, QStringLiteral("领句"), {}, false}, {6, 9, {}, QStringLiteral("guāng"), false}});
    apply(setCut(document, body, 3, 7, true, context));
    EXPECT_EQ(spans(),
        (std::vector<Span>{{1, 3, QStringLiteral("领句"), {}, false}, {3, 4, QStringLiteral("领句"), {}, true},
            {4, 6, {}, {}, true}, {6, 9, {}, QStringLiteral("guāng"), true}}));
}

TEST_F(Cuts, ThereAndBackIsWhatWas)
{
    std::mt19937_64 engine(test::seed());
    const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 400; ++round) {
        std::vector<Span> given;
        for (int at = below(4); at < 13; at += below(4)) {
            const int end = std::min(13, at + 1 + below(4));
            if (below(2) == 0)
                given.push_back({at, end, below(2) == 0 ? QStringLiteral("领句") : QStringLiteral("着重号"),
                    below(3) == 0 ? QStringLiteral("zì") : QString(), false});
            at = end;
        }
        setSpans(given);
        const auto before = looks();
        int from = below(13);
        int to = from + 1 + below(13 - from);
        apply(setCut(document, body, from, to, true, context));
        for (const Span &span : given) {
            if (!span.ruby.isEmpty() && span.start < to && from < span.end) {
                from = std::min(from, span.start);
                to = std::max(to, span.end);
            }
        }
        const auto cut = looks();
        for (int at = 0; at < 13; ++at) {
            const auto n = static_cast<std::size_t>(at);
            EXPECT_EQ(std::get<2>(cut[n]), at >= from && at < to);
            EXPECT_EQ(std::get<0>(cut[n]), std::get<0>(before[n]));
            EXPECT_EQ(std::get<1>(cut[n]), std::get<1>(before[n]));
        }
        for (std::size_t n = 1; n < spans().size(); ++n)
            EXPECT_LE(spans()[n - 1].end, spans()[n].start);
        apply(setCut(document, body, from, to, false, context));
        EXPECT_EQ(looks(), before);
    }
}

TEST_F(Cuts, RangesOutsideOrWithinACharacterAreRefused)
{
    EXPECT_FALSE(setCut(document, body, -1, 3, true, context));
    EXPECT_FALSE(setCut(document, body, 3, 3, true, context));
    EXPECT_FALSE(setCut(document, body, 3, 14, true, context));
    EXPECT_FALSE(setCut(document, one, 0, 1, true, context));
    const Id rare = text(one, 2, ParagraphRole::Body, QStringLiteral("𠮷利"));
    EXPECT_FALSE(setCut(document, rare, 1, 3, true, context));
    EXPECT_TRUE(setCut(document, rare, 0, 2, true, context));
}

TEST_F(Cuts, FreeTextIsAStoryOfItsOwn)
{
    Id area;
    const base::Rect where = box({1, 5, 2, 10});
    apply(addTextFrame(document, page, where, QStringLiteral("第一段\n第二段"), context, &area));
    const auto &content = std::get<AreaContent>(document.find<Frame>(area)->content);
    EXPECT_EQ(document.find<Frame>(area)->box, where);
    const Id made = document.find<Placement>(content.placement)->story;
    const auto paragraphs = document.childrenOf<Paragraph>(made);
    ASSERT_EQ(paragraphs.size(), 2u);
    EXPECT_EQ(paragraphs[1]->text, QStringLiteral("第二段"));
    EXPECT_EQ(paragraphs[0]->role, ParagraphRole::Body);
    apply(addTextFrame(document, page, where, {}, context));
    EXPECT_FALSE(addTextFrame(document, page, {}, QStringLiteral("字"), context));
    EXPECT_FALSE(addTextFrame(document, one, where, QStringLiteral("字"), context));
}
