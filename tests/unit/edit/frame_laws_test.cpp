// Laws of every edit of frames: what it makes can be taken back, what changes nothing is empty, and what it refuses it
// refuses with a sentence. On pages as people make them, on the sample's, and on pages that nobody would make.
#include "page_of_frames.h"

#include "../../support/seed.h"
#include "edit/clipping.h"
#include "session/sample_content.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using base::Result;

namespace {

constexpr int kKinds = 18;

/// Draws edits for one page of a document.
class AnyEdit {
public:
    AnyEdit(test::RandomObjects &random, Id page)
        : m_random(random)
        , m_page(page)
    {
    }

    Result<ChangeSet> operator()(const Document &document, int kind)
    {
        const Frames frames = some(document);
        const Id one = frames.empty() ? Id() : frames.front();
        const Frame *frame = document.find<Frame>(one);
        switch (kind) {
        case 0:
            return moveFrames(document, frames, point(), m_context);
        case 1:
            return rotateFrames(document, frames, m_random.below(72000) - 36000, m_context);
        case 2:
            return setFrameBoxes(document, {{one, box()}}, m_context);
        case 3:
            return alignFrames(document, frames, static_cast<Edge>(m_random.below(6)),
                static_cast<AlignTo>(m_random.below(3)), m_context);
        case 4:
            return distributeFrames(document, frames, m_random.chance(50) ? Qt::Horizontal : Qt::Vertical,
                m_random.chance(50) ? std::optional(Length::mm(m_random.below(5))) : std::nullopt, m_context);
        case 5:
            return groupFrames(document, frames, m_context);
        case 6:
            return ungroupFrames(document, frames, m_context);
        case 7:
            return lockFrames(document, frames, m_random.chance(30), m_context);
        case 8:
            return stackFrames(document, frames, static_cast<Stacking>(m_random.below(4)), m_context);
        case 9:
            return moveToLayer(document, frames, m_random.chance(50) ? QStringLiteral("图") : QString(), m_context);
        case 10:
            return removeFrames(document, {one}, m_context);
        case 11:
            return duplicateFrames(document, frames, point(), m_context);
        case 12:
            return pasteClipping(document, m_page, clipping(document, frames),
                m_random.chance(50) ? std::optional(point()) : std::nullopt, m_context);
        case 13: {
            NewFrame made;
            made.box = box();
            made.content = m_random.chance(50) ? FrameContent(TextContent{}) : FrameContent(BoxContent{});
            made.text = m_random.text(9);
            return addFrame(document, m_page, made, m_context);
        }
        case 14:
            return frame ? setFrameContent(document, one, frame->content, m_context)
                         : setFrameContent(document, one, BoxContent{}, m_context);
        case 15:
            return setContour(document, one, {{}, point(), point()}, m_context);
        case 16: {
            std::vector<Layer> layers = document.find<Page>(m_page)->layers;
            if (m_random.chance(50) && !layers.empty())
                layers.pop_back();
            else
                layers.push_back({QStringLiteral("层%1").arg(m_random.below(5))});
            return setLayers(document, m_page, layers, {}, m_context);
        }
        default:
            return setGuides(document, m_page, {{true, point().x}}, m_context);
        }
    }

private:
    Frames some(const Document &document)
    {
        const std::vector<Id> all = document.children(m_page, ObjectKind::Frame);
        Frames chosen;
        for (int n = 1 + m_random.below(5); n > 0 && !all.empty(); --n)
            chosen.push_back(all[static_cast<std::size_t>(m_random.below(static_cast<int>(all.size())))]);
        return chosen;
    }
    Length length(int mostMm) { return Length::emu(m_random.below(mostMm * 36000)); }
    Point point() { return {length(60) - Length::mm(30), length(60) - Length::mm(30)}; }
    base::Rect box() { return {length(200), length(200), length(90), length(90)}; }

    test::RandomObjects &m_random;
    Id m_page;
    const EditContext m_context{QStringLiteral("甲"), {}};
};

/// Runs edits one after the other; how many of each kind were taken.
void holdLaws(Document &document, Id page, test::RandomObjects &random, int rounds, std::array<int, kKinds> &taken)
{
    AnyEdit any(random, page);
    for (int round = 0; round < rounds; ++round) {
        const int kind = round % kKinds;
        SCOPED_TRACE("round " + std::to_string(round) + ", kind " + std::to_string(kind));
        const auto change = any(document, kind);
        if (!change) {
            ASSERT_EQ(change.error().kind, base::ErrorKind::Refused);
            ASSERT_TRUE(change.error().what.endsWith(u'。')) << change.error().what.toStdString();
            continue;
        }
        ASSERT_FALSE(change->label.isEmpty());
        const auto after = applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        ASSERT_EQ(change->isEmpty(), *after == document);
        const auto back = applied(*after, inverse(document, *change));
        ASSERT_TRUE(back);
        ASSERT_EQ(*back, document);
        taken[static_cast<std::size_t>(kind)] += change->isEmpty() ? 0 : 1;
        document = *after;
    }
}

} // namespace

TEST(FrameLaws, OfPagesAsPeopleMakeThem)
{
    const std::uint64_t seed = test::seed();
    std::array<int, kKinds> taken{};
    for (int n = 0; n < 4; ++n) {
        test::PageOfFrames page(seed + static_cast<std::uint64_t>(n));
        page.fill(40);
        holdLaws(page.document, page.page, page.random, 600, taken);
    }
    for (int kind = 0; kind < kKinds; ++kind) {
        if (kind != 14) { // what is there already changes nothing
            EXPECT_GT(taken[static_cast<std::size_t>(kind)], 10) << kind;
        }
    }
}

TEST(FrameLaws, OfTheSample)
{
    const std::uint64_t seed = test::seed();
    test::RandomObjects random(seed);
    const Document sample = session::sampleContent()->document();
    std::array<int, kKinds> taken{};
    for (const Id page : sample.all(ObjectKind::Page)) {
        Document document = sample;
        holdLaws(document, page, random, 180, taken);
    }
    for (const int kind : {0, 1, 2, 3, 5, 8, 10, 11, 12, 13})
        EXPECT_GT(taken[static_cast<std::size_t>(kind)], 5) << kind;
}

TEST(FrameLaws, WhatTheSampleHoldsCanStay)
{
    const Document sample = session::sampleContent()->document();
    for (const Id id : sample.all(ObjectKind::Frame)) {
        const Frame &frame = *sample.find<Frame>(id);
        const auto same = setFrameContent(sample, id, frame.content, {});
        ASSERT_TRUE(same) << same.error().toText().toStdString();
        EXPECT_TRUE(same->isEmpty());
        EXPECT_TRUE(setFrameBoxes(sample, {{id, frame.box}}, {})->isEmpty());
        EXPECT_TRUE(setContour(sample, id, frame.contour, {})->isEmpty());
        const auto again = pasteClipping(sample, frame.page, clipping(sample, {id}), std::nullopt, {});
        EXPECT_TRUE(again) << again.error().toText().toStdString();
    }
}

TEST(FrameLaws, OfPagesThatNobodyWouldMake)
{
    const std::uint64_t seed = test::seed();
    test::RandomObjects random(seed);
    std::array<int, kKinds> taken{};
    for (int n = 0; n < 20; ++n) {
        Document document = random.document(12, 2);
        const Id page = document.all(ObjectKind::Page).front();
        holdLaws(document, page, random, 90, taken);
    }
    EXPECT_GT(taken[0], 20);
    EXPECT_GT(taken[11], 20);
}
