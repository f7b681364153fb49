// Two hundred things changed one at a time on the sample newsroom's pages: each is found, as what it is and where it
// is, and nothing besides.
#include "compared_newsroom.h"

#include "edit/edits.h"
#include "edit/frame_colors.h"
#include "edit/frame_edits.h"

#include <random>

using namespace banxin;
using namespace banxin::proof;
using namespace banxin::test;
using namespace Qt::StringLiterals;

namespace {

enum class Seed { Character, Added, Removed, Number, Moved, Picture, Crop, Colour };
constexpr int kSeeds = 8;
constexpr std::array names = {"character", "added", "removed", "number", "moved", "picture", "crop", "colour"};

struct Expected {
    DifferenceKind kind = DifferenceKind::TextReplaced;
    QString before, after; // of text
    std::vector<QRectF> from, to;
    std::optional<QPointF> by; // of a frame that was moved; its text may fill but a part of it
};

QRectF united(const std::vector<QRectF> &rects)
{
    QRectF all;
    for (const QRectF &rect : rects)
        all = all.isNull() ? rect : all.united(rect);
    return all;
}

/// Every corner of one lies within the other, but for what a line's cell is more than its characters'.
bool isPlace(const QRectF &found, const QRectF &expected)
{
    constexpr double more = 6;
    return expected.adjusted(-more, -more, more, more).contains(found)
        && found.adjusted(-more, -more, more, more).contains(expected);
}

class Seeding {
public:
    Seeding(test::ComparedNewsroom &newsroom, base::Id page, std::mt19937 &random)
        : m_newsroom(newsroom)
        , m_page(page)
        , m_random(random)
    {
    }

    /// Changes one thing; nothing where the page has no such thing.
    std::optional<Expected> change(Seed seed)
    {
        switch (seed) {
        case Seed::Character:
        case Seed::Added:
        case Seed::Removed:
            return changeText(seed);
        case Seed::Number:
            return changeNumber();
        case Seed::Moved:
            return moveFrame();
        case Seed::Picture:
            return changePicture();
        case Seed::Crop:
            return changeCrop();
        case Seed::Colour:
            break;
        }
        return changeColour();
    }
    /// What was changed, back.
    void takeBack()
    {
        auto back = edit::rebased(m_back, {}, document());
        ASSERT_TRUE(back);
        back->id = base::Id::create();
        back->undoGroup = base::Id::create();
        m_newsroom.apply(*back);
    }

private:
    const model::Document &document() const { return m_newsroom.document(); }
    std::size_t pick(std::size_t count) { return std::size_t(m_random() % count); }
    bool apply(const base::Result<model::ChangeSet> &change)
    {
        EXPECT_TRUE(change) << (change ? std::string() : change.error().toText().toStdString());
        if (!change)
            return false;
        m_back = model::inverse(document(), *change);
        m_newsroom.apply(*change);
        return true;
    }

    struct Spot {
        base::Id paragraph;
        int from = 0;
        int to = 0;
    };
    /// Characters of body text that are on the page.
    std::vector<Spot> spots(const std::function<int(const QString &, int)> &length) const
    {
        std::vector<Spot> made;
        const auto layout = m_newsroom.session().pageLayoutNow(m_page);
        base::Id last;
        for (const layout::LineLayout &line : layout->lines) {
            const auto *paragraph = document().find<model::Paragraph>(line.paragraph);
            if (!paragraph || line.story.isNull() || !line.editable || line.paragraph == last
                || line.role != model::ParagraphRole::Body || !paragraph->spans.empty())
                continue;
            last = line.paragraph;
            for (int at = 0; at < paragraph->text.size(); ++at)
                if (const int more = length(paragraph->text, at); more > 0) {
                    if (layout->caretAt({line.paragraph, at, false})
                        && layout->caretAt({line.paragraph, at + more, false}))
                        made.push_back({line.paragraph, at, at + more});
                    at += more - 1;
                }
        }
        return made;
    }
    static bool isHan(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FA5; }

    std::optional<Expected> replace(const Spot &spot, const QString &with, DifferenceKind kind)
    {
        const QString was = document().find<model::Paragraph>(spot.paragraph)->text.mid(spot.from, spot.to - spot.from);
        Expected expected{kind, was, with, m_newsroom.places(m_page, spot.paragraph, spot.from, spot.to), {}, {}};
        if (!apply(edit::replaceText(document(), spot.paragraph, spot.from, spot.to, with, {})))
            return {};
        expected.to = m_newsroom.places(m_page, spot.paragraph, spot.from, spot.from + int(with.size()));
        return expected;
    }

    std::optional<Expected> changeText(Seed seed)
    {
        const auto all = spots([](const QString &text, int at) {
            // Neighbours that are alike leave open which of them it was.
            return at > 0 && at + 1 < text.size() && isHan(text[at]) && isHan(text[at - 1]) && isHan(text[at + 1])
                    && text[at] != text[at - 1] && text[at] != text[at + 1]
                ? 1
                : 0;
        });
        if (all.empty())
            return {};
        Spot spot = all[pick(all.size())];
        const QString others = u"春夏秋冬东西南北山川草木风雨雷电金银铜铁"_s;
        const QString text = document().find<model::Paragraph>(spot.paragraph)->text;
        QString with = others.mid(qsizetype(pick(std::size_t(others.size()))), 1);
        while (text.mid(spot.from - 1, 3).contains(with))
            with = others.mid(qsizetype(pick(std::size_t(others.size()))), 1);
        if (seed == Seed::Character)
            return replace(spot, with, DifferenceKind::TextReplaced);
        if (seed == Seed::Removed)
            return replace(spot, {}, DifferenceKind::TextRemoved);
        spot.to = spot.from;
        return replace(spot, with, DifferenceKind::TextAdded);
    }

    std::optional<Expected> changeNumber()
    {
        const auto all = spots([](const QString &text, int at) {
            int to = at;
            while (to < text.size() && text[to].isDigit() && text[to].unicode() < 128)
                ++to;
            const bool isPart = to < text.size() && (text[to] == u'.' || text[to] == u',' || text[to] == u'，');
            const bool isLater = at > 0 && (text[at - 1] == u'.' || text[at - 1] == u',' || text[at - 1] == u'，');
            return isPart || isLater ? 0 : to - at;
        });
        if (all.empty())
            return {};
        const Spot spot = all[pick(all.size())];
        QString number = document().find<model::Paragraph>(spot.paragraph)->text.mid(spot.from, spot.to - spot.from);
        QChar &digit = number[qsizetype(pick(std::size_t(number.size())))];
        digit = QChar(u'1' + (digit.unicode() - u'0' + 3) % 9);
        return replace(spot, number, DifferenceKind::TextReplaced);
    }

    template <typename T> std::vector<const model::Frame *> frames() const
    {
        std::vector<const model::Frame *> made;
        for (const model::Frame *frame : document().childrenOf<model::Frame>(m_page))
            if (std::holds_alternative<T>(frame->content) && frame->layer.isEmpty() && !frame->locked)
                made.push_back(frame);
        return made;
    }

    std::optional<Expected> moveFrame()
    {
        std::vector<const model::Frame *> all = frames<model::PictureContent>();
        for (const auto &some : {frames<model::RuleContent>(), frames<model::BoxContent>(),
                 frames<model::TextContent>(), frames<model::ArtContent>(), frames<model::CaptionContent>()})
            all.insert(all.end(), some.begin(), some.end());
        const auto layout = m_newsroom.session().pageLayoutNow(m_page);
        std::erase_if(all, [&](const model::Frame *frame) {
            if (frame->runaround || frame->rotation != 0) // text goes out of its way: much would change
                return true;
            const auto *box = std::get_if<model::BoxContent>(&frame->content);
            if (box && (!box->fill || box->fill->isPaper()) && !box->stroke)
                return true;
            const bool isText = std::holds_alternative<model::TextContent>(frame->content)
                || std::holds_alternative<model::CaptionContent>(frame->content);
            return isText
                && std::none_of(layout->lines.begin(), layout->lines.end(),
                    [&](const layout::LineLayout &line) { return line.frame == frame->id; });
        });
        if (all.empty())
            return {};
        const model::Frame frame = *all[pick(all.size())];
        const auto far = [&] { return base::Length::mm(double(pick(60)) / 10 - 3); };
        base::Point by{far(), far()};
        if (std::abs(by.x.toPt()) < 2 && std::abs(by.y.toPt()) < 2)
            by.x = base::Length::mm(1.5);
        Expected expected{DifferenceKind::Moved, {}, {}, {}, {}, QPointF(by.x.toPt(), by.y.toPt())};
        expected.from = {seen(frame.id)};
        if (!apply(edit::moveFrames(document(), {frame.id}, by, {})))
            return {};
        expected.to = {seen(frame.id)};
        return expected;
    }
    /// Of text its lines.
    QRectF seen(base::Id id) const
    {
        const auto layout = m_newsroom.session().pageLayoutNow(m_page);
        QRectF all;
        for (const layout::LineLayout &line : layout->lines)
            if (line.frame == id) {
                const QRectF box = test::ComparedNewsroom::points(line.box);
                all = all.isNull() ? box : all.united(box);
            }
        return all.isNull() ? test::ComparedNewsroom::points(document().find<model::Frame>(id)->box) : all;
    }

    std::optional<Expected> changePicture()
    {
        const auto all = frames<model::PictureContent>();
        if (all.empty())
            return {};
        const model::Frame frame = *all[pick(all.size())];
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(int(pick(360)), 200, 200));
        for (int x = 0; x < 600; ++x)
            image.setPixelColor(x, int(pick(400)), Qt::white);
        const QString path = m_folder.filePath(u"new.png"_s);
        EXPECT_TRUE(image.save(path));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto digest = m_newsroom.session().addAssetNow(file.readAll());
        EXPECT_TRUE(digest);
        model::Asset asset;
        asset.id = base::Id::create();
        asset.digest = *digest;
        asset.mediaType = u"image/png"_s;
        asset.originalName = u"new.png"_s;
        asset.pixelWidth = 600;
        asset.pixelHeight = 400;
        asset.byteCount = file.size();
        const QRectF box = test::ComparedNewsroom::points(frame.box);
        const base::Id picture = std::get<model::PictureContent>(frame.content).picture;
        if (!apply(edit::setPictureFile(document(), picture, asset, {}, {})))
            return {};
        return Expected{DifferenceKind::Image, {}, {}, {box}, {box}, {}};
    }

    std::optional<Expected> changeCrop()
    {
        const auto all = frames<model::PictureContent>();
        if (all.empty())
            return {};
        const model::Frame frame = *all[pick(all.size())];
        auto content = std::get<model::PictureContent>(frame.content);
        const base::Length width = frame.box.width, height = frame.box.height;
        const auto grown = [&](base::Length side, int percent) {
            return base::Length::emu(side.toEmu() * percent / 100);
        };
        content.image = base::Rect{
            -grown(width, int(pick(20))), -grown(height, int(pick(20))), grown(width, 140), grown(height, 140)};
        const QRectF box = test::ComparedNewsroom::points(frame.box);
        if (!apply(edit::setFrameContent(document(), frame.id, content, {})))
            return {};
        return Expected{DifferenceKind::Image, {}, {}, {box}, {box}, {}};
    }

    std::optional<Expected> changeColour()
    {
        std::vector<const model::Frame *> all = frames<model::RuleContent>();
        const auto boxes = frames<model::BoxContent>();
        all.insert(all.end(), boxes.begin(), boxes.end());
        std::erase_if(all, [](const model::Frame *frame) {
            const auto *box = std::get_if<model::BoxContent>(&frame->content);
            return box && !box->stroke && (!box->fill || box->fill->isPaper());
        });
        if (all.empty())
            return {};
        const model::Frame frame = *all[pick(all.size())];
        model::FrameContent content = frame.content;
        const base::Color colour = base::Color::percent(double(pick(90)), 30 + double(pick(60)), double(pick(90)), 0);
        edit::eachColor(content, [&](base::Color &one) { one = colour; });
        const QRectF box = test::ComparedNewsroom::points(frame.box);
        if (!apply(edit::setFrameContent(document(), frame.id, content, {})))
            return {};
        return Expected{DifferenceKind::Colour, {}, {}, {box}, {box}, {}};
    }

    test::ComparedNewsroom &m_newsroom;
    base::Id m_page;
    std::mt19937 &m_random;
    model::ChangeSet m_back;
    QTemporaryDir m_folder;
};

bool isFound(const Difference &found, const Expected &expected)
{
    if (found.kind != expected.kind)
        return false;
    if (isText(expected.kind) && (found.before.words != expected.before || found.after.words != expected.after))
        return false;
    if (expected.by) {
        const QPointF by = found.after.rect().topLeft() - found.before.rect().topLeft() - *expected.by;
        const QRectF from = united(expected.from).adjusted(-2, -2, 2, 2),
                     to = united(expected.to).adjusted(-2, -2, 2, 2);
        return std::hypot(by.x(), by.y()) < 0.1 && from.contains(found.before.rect())
            && to.contains(found.after.rect());
    }
    const auto stands = [](const DifferenceSide &side, const std::vector<QRectF> &where) {
        return where.empty() || isPlace(side.rect(), united(where));
    };
    return stands(found.before, expected.from) && stands(found.after, expected.to);
}

} // namespace

TEST(CompareSeeded, TwoHundredDifferencesAreFoundAsWhatTheyAreWhereTheyAre)
{
    test::ComparedNewsroom one(QDate(2020, 10, 19)), other(QDate(2020, 10, 20));
    struct Page {
        test::ComparedNewsroom *newsroom;
        base::Id id;
        QByteArray pdf;
    };
    std::vector<Page> pages;
    for (test::ComparedNewsroom *newsroom : {&one, &other})
        for (const base::Id page : newsroom->pages) {
            pages.push_back({newsroom, page, newsroom->pdf(page)});
            EXPECT_TRUE(differencesOf(pages.back().pdf, newsroom->pdf(page)).empty());
        }
    ASSERT_EQ(pages.size(), 4u);
    const int wanted =
        qEnvironmentVariableIntValue("BANXIN_CASES") > 0 ? qEnvironmentVariableIntValue("BANXIN_CASES") : 200;
    std::mt19937 random(20201019);
    std::array<int, kSeeds> tried{}, missed{};
    int more = 0;
    for (int count = 0, turn = 0; count < wanted && turn < wanted * 10; ++turn) {
        const auto seed = static_cast<Seed>(turn % kSeeds);
        const Page &page = pages[random() % pages.size()];
        Seeding seeding(*page.newsroom, page.id, random);
        const auto expected = seeding.change(seed);
        if (!expected)
            continue;
        ++count;
        ++tried[std::size_t(seed)];
        const QByteArray changed = page.newsroom->pdf(page.id);
        const auto found = differencesOf(page.pdf, changed);
        const auto hits =
            std::count_if(found.begin(), found.end(), [&](const Difference &each) { return isFound(each, *expected); });
        missed[std::size_t(seed)] += hits == 1 ? 0 : 1;
        more += int(found.size()) - int(hits);
        const QRectF from = united(expected->from), to = united(expected->to);
        EXPECT_TRUE(hits == 1 && found.size() == 1)
            << turn << ' ' << names[std::size_t(seed)] << " on page " << (&page - pages.data()) << ": “"
            << expected->before.toStdString() << "” -> “" << expected->after.toStdString() << "” from " << from.x()
            << ',' << from.y() << ' ' << from.width() << 'x' << from.height() << " to " << to.x() << ',' << to.y()
            << ' ' << to.width() << 'x' << to.height() << said(found);
        seeding.takeBack();
    }
    for (int seed = 0; seed < kSeeds; ++seed) {
        EXPECT_GE(tried[std::size_t(seed)], wanted / 16) << names[std::size_t(seed)];
        EXPECT_EQ(missed[std::size_t(seed)], 0) << names[std::size_t(seed)];
    }
    EXPECT_EQ(more, 0);
}
