// The four pages of the sample newsroom against the laws of a printed page: nothing lost, nothing
// over, no forbidden line start or end, no two lines on one place, legs flush on the line grid.
#include "layout/page_composer.h"
#include "session/sample_content.h"

#include <gtest/gtest.h>

#include <map>

using namespace banxin;
using base::Length;
using base::Rect;

namespace {

struct SamplePages {
    model::Document document;
    std::vector<std::shared_ptr<const layout::PageLayout>> layouts;
};

const SamplePages &samplePages()
{
    static const SamplePages made = [] {
        SamplePages pages;
        pages.document = session::sampleContent().value().document();
        const auto *publication =
            pages.document.find<model::Publication>(pages.document.all(model::ObjectKind::Publication).front());
        std::vector<font::FaceRequest> requests;
        for (const model::FontEntry &entry : publication->fonts)
            requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
        const layout::PageComposer composer(font::FontSet::make(requests).value(), typeset::RuleTables::standard());
        for (const base::Id page : pages.document.all(model::ObjectKind::Page))
            pages.layouts.push_back(composer.compose(pages.document, page));
        return pages;
    }();
    return made;
}

std::string nameOf(const layout::PageLayout &page)
{
    return samplePages().document.find<model::Page>(page.page)->number.toStdString();
}

} // namespace

TEST(SamplePages, ShowNoErrors)
{
    ASSERT_EQ(samplePages().layouts.size(), 4u);
    for (const auto &page : samplePages().layouts) {
        for (const layout::Finding &finding : page->findings) {
            EXPECT_NE(finding.severity, layout::Finding::Severity::Error)
                << nameOf(*page) << " " << finding.message.toStdString();
            EXPECT_NE(finding.rule, QLatin1String("parted-headline")) << nameOf(*page);
            EXPECT_NE(finding.rule, QLatin1String("covered-text"))
                << nameOf(*page) << " " << finding.message.toStdString();
        }
        for (const layout::CopyfitState &story : page->stories)
            EXPECT_EQ(story.oversetLines, 0) << nameOf(*page);
    }
}

TEST(SamplePages, SetEveryCharacterOfTheirStoriesOnce)
{
    const model::Document &document = samplePages().document;
    for (const auto &page : samplePages().layouts) {
        std::map<base::Id, int> reached;
        for (const layout::LineLayout &line : page->lines) {
            if (line.story.isNull() || line.prefix > 0 || line.role == model::ParagraphRole::Caption
                || line.role == model::ParagraphRole::Credit)
                continue;
            EXPECT_EQ(line.line().start, reached[line.paragraph]) << nameOf(*page);
            reached[line.paragraph] = line.line().end;
        }
        for (const layout::CopyfitState &story : page->stories) {
            for (const auto *paragraph : document.childrenOf<model::Paragraph>(story.story))
                EXPECT_EQ(reached[paragraph->id], paragraph->text.size())
                    << nameOf(*page) << " " << paragraph->text.toStdString();
        }
    }
}

TEST(SamplePages, HaveNoForbiddenLineStartOrEnd)
{
    const auto rules = typeset::RuleTables::standard();
    const model::Document &document = samplePages().document;
    for (const auto &page : samplePages().layouts) {
        for (const layout::LineLayout &line : page->lines) {
            const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
            if (!line.editable || line.line().end <= line.line().start)
                continue;
            const int start = line.line().start - line.prefix, end = line.line().end - line.prefix;
            if (start > 0) {
                EXPECT_FALSE(rules->forbiddenAtStart(paragraph->text[start].unicode(), model::Prohibition::Gb))
                    << nameOf(*page) << " " << paragraph->text.mid(start, end - start).toStdString();
            }
            if (!line.line().last && end > 0 && rules->isOpener(paragraph->text[end - 1].unicode())) {
                ADD_FAILURE() << nameOf(*page) << " " << paragraph->text.mid(start, end - start).toStdString();
            }
        }
    }
}

TEST(SamplePages, PutNoTwoLinesOnOnePlace)
{
    for (const auto &page : samplePages().layouts) {
        std::vector<Rect> inked;
        for (const layout::LineLayout &line : page->lines) {
            const typeset::Line &set = line.line();
            const Length length = set.width - set.indent;
            if (length <= Length())
                continue;
            // The body of the type, without the air above and below it.
            const Length size = set.size, air = size / 8;
            if (line.mode == model::WritingMode::Vertical)
                inked.push_back({line.origin.x - size / 2 + air, line.origin.y + set.indent, size - air * 2, length});
            else
                inked.push_back(
                    {line.origin.x + set.indent, line.origin.y - size.scaled(88, 100) + air, length, size - air * 2});
        }
        for (std::size_t a = 0; a < inked.size(); ++a) {
            for (std::size_t b = a + 1; b < inked.size(); ++b)
                ASSERT_FALSE(inked[a].intersects(inked[b])) << nameOf(*page) << " lines " << a << " and " << b;
        }
    }
}

TEST(SamplePages, HaveLegsThatAreFlushButForTheLastLine)
{
    const model::Document &document = samplePages().document;
    for (const auto &page : samplePages().layouts) {
        const auto *of = document.find<model::Page>(page->page);
        std::map<std::pair<base::Id, int>, Length> foot; // of each leg of each area
        std::map<base::Id, int> legs;
        for (const layout::LineLayout &line : page->lines) {
            const auto *frame = document.find<model::Frame>(line.frame);
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            if (!area || area->columns < 2)
                continue;
            foot[{line.frame, line.leg}] = line.origin.y;
            legs[line.frame] = std::max(legs[line.frame], line.leg);
            if (line.role != model::ParagraphRole::Body)
                continue;
            const Length emTop = line.origin.y - of->grid.bodySize.scaled(88, 100);
            const auto row = (emTop - of->grid.typeArea.y + of->grid.pitch() / 2) / of->grid.pitch();
            EXPECT_EQ(of->grid.rowTop(static_cast<int>(row)), emTop) << nameOf(*page);
        }
        for (const auto &[leg, y] : foot) {
            if (leg.second < legs[leg.first]) {
                EXPECT_EQ(y, (foot[{leg.first, 0}])) << nameOf(*page) << " leg " << leg.second + 1;
            }
        }
    }
}
