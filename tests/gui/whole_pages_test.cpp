// Two whole pages from nothing, by mouse and keys alone, after the sample as after a dummy on paper: what stands on
// them at the end is the sample's to the last glyph. BANXIN_WRITE_MANUAL=docs/manual takes the pictures of
// docs/manual.md on the way.
#include "by_hand.h"

#include "display/display_list.h"
#include "model/paragraph_roles.h"
#include "panels/facts.h"
#include "panels/names.h"

#include <QListView>
#include <QRegularExpression>

#include <algorithm>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using model::ParagraphRole;
using test::kPatience;
using test::part;
using test::press;
using test::type;

namespace {

constexpr int kGridUnit = 0, kMillimetres = 1; // segments of the inspector's place

class WholePages : public test::ByHand {
protected:
    /// Made like the wanted one of the sample; its id.
    using Made = std::map<Id, Id>; // of the sample: ours

    void openSample()
    {
        const QString location = m_folder.filePath(u"sample.banxin"_s);
        ASSERT_TRUE(session::makeSampleNewsroom(location));
        ASSERT_TRUE(m_sample.openNow(location));
        for (const session::IssueSummary &each : m_sample.issues())
            if (each.date == QDate(2020, 10, 19))
                ASSERT_TRUE(m_sample.openIssueNow(each.id));
    }
    const model::Document &wanted() const { return m_sample.working(); }
    const model::Publication &publicationOf(const session::Session &session) const
    {
        const auto *issue = session.working().find<model::Issue>(session.issue());
        return *session.working().find<model::Publication>(issue->publication);
    }
    /// A picture of the window as it is now, for the manual.
    void film(const QString &name)
    {
        QString folder = qEnvironmentVariable("BANXIN_WRITE_MANUAL");
        if (folder.isEmpty())
            return;
        folder += u"/images/zh"_s;
        QTest::qWait(200);
        const QImage window = m_window->grab().toImage().convertToFormat(QImage::Format_RGB888);
        EXPECT_TRUE(QDir().mkpath(folder));
        EXPECT_TRUE(
            window.scaledToWidth(1440, Qt::SmoothTransformation).save(folder + u"/by-hand-"_s + name + u".png"_s));
    }

    /// Ours of the sample's story, by its headline.
    Id storyLike(Id story) const
    {
        const QString title = model::titleOf(wanted(), story);
        for (const model::Story *each : document().childrenOf<model::Story>(publicationOf(m_window->session()).id))
            if (model::titleOf(document(), each->id) == title)
                return each->id;
        ADD_FAILURE() << title.toStdString();
        return {};
    }

    void placeLike(const base::Rect &box)
    {
        const model::Grid &grid = page().grid;
        const auto span = [&]() -> std::optional<std::pair<int, int>> {
            for (int row = 0; row < grid.rows; ++row)
                for (int rows = 1; row + rows <= grid.rows; ++rows)
                    if (const base::Rect at = grid.rect(0, row, 1, rows); at.y == box.y && at.height == box.height)
                        return std::pair(row, rows);
            return std::nullopt;
        }();
        if (span) {
            bring(u"属性"_s);
            segment(u"boxUnit"_s, kGridUnit);
            const bool shrinks = part<widgets::LengthEdit>(m_window, u"boxRows"_s)->value() > span->second;
            if (shrinks)
                enter(u"boxRows"_s, span->second);
            enter(u"boxRow"_s, span->first + 1);
            if (!shrinks)
                enter(u"boxRows"_s, span->second);
        }
        bring(u"属性"_s);
        segment(u"boxUnit"_s, kMillimetres);
        enter(u"boxColumns"_s, box.width.toMm());
        enter(u"boxColumn"_s, box.x.toMm());
        if (!span) {
            enter(u"boxRows"_s, box.height.toMm());
            enter(u"boxRow"_s, box.y.toMm());
        }
        EXPECT_EQ(frame(view().selection().frame).box, box);
    }

    void areaLike(const model::AreaContent &area)
    {
        // What it takes.
        if (!area.roles.empty()) {
            turn(u"areaTakesAll"_s, false);
            const Id story = document()
                                 .find<model::Placement>(
                                     std::get<model::AreaContent>(frame(view().selection().frame).content).placement)
                                 ->story;
            std::vector<ParagraphRole> there;
            for (const auto *paragraph : document().childrenOf<model::Paragraph>(story))
                if (std::find(there.begin(), there.end(), paragraph->role) == there.end())
                    there.push_back(paragraph->role);
            for (const bool on : {true, false}) // the last one cannot be taken away
                for (const ParagraphRole role : there)
                    if (model::acceptsRole(area.roles, role) == on)
                        turn(u"areaTakes-"_s + model::toName(role), on);
        }
        enter(u"areaParagraphLimit"_s, area.paragraphLimit);
        const auto now = [&]() -> const model::AreaContent & {
            return std::get<model::AreaContent>(frame(view().selection().frame).content);
        };
        auto styles = area.styles;
        for (const auto &[role, style] : now().styles) // what it took over from the area before it
            styles.try_emplace(role, model::toName(role));
        for (const auto &[role, style] : styles) {
            const auto found = now().styles.find(role);
            if ((found == now().styles.end() ? model::toName(role) : found->second) == style)
                continue;
            if (role == ParagraphRole::SectionHead || role == ParagraphRole::SectionLabel
                || role == ParagraphRole::SectionUnit || role == ParagraphRole::Source)
                styleByPanel(role, style);
            else
                choose(u"areaStyle-"_s + model::toName(role), style);
        }
        const bool body = model::acceptsRole(area.roles, ParagraphRole::Body);
        if (body || now().columns > 1) {
            enter(u"areaColumns"_s, area.columns);
            if (area.columns > 1)
                enter(u"areaGutter"_s, area.gutter.toMm());
            choose(u"areaColumnMode"_s, int(area.columnMode));
            if (body)
                turn(u"areaBalanced"_s, area.balanced);
        }
        choose(u"areaAlign"_s, int(area.verticalAlign));
        // All of it, but whose it is and how its areas are numbered.
        model::AreaContent made = now();
        made.placement = area.placement;
        made.sequence = area.sequence;
        const auto sorted = [](std::vector<ParagraphRole> roles) {
            std::sort(roles.begin(), roles.end());
            return roles;
        };
        EXPECT_EQ(sorted(made.roles), sorted(area.roles));
        made.roles = area.roles;
        made.styles = area.styles; // a role's own style may be named or not
        if (made.columns == 1)
            made.gutter = area.gutter;
        EXPECT_EQ(made.reservedCharacters, area.reservedCharacters);
        made.reservedCharacters = area.reservedCharacters;
        EXPECT_EQ(made.verticalAlign, area.verticalAlign);
        EXPECT_EQ(made.balanced, area.balanced);
        EXPECT_EQ(made.columnMode, area.columnMode);
        EXPECT_EQ(made.gutter, area.gutter);
        EXPECT_EQ(made.squeeze, area.squeeze);
        EXPECT_EQ(made.paragraphLimit, area.paragraphLimit);
        EXPECT_EQ(made.columns, area.columns);
        EXPECT_TRUE(made == area);
    }

    /// 小标题 and the like take their style from the styles' panel: its menu says for which role of the area.
    void styleByPanel(ParagraphRole role, const QString &style)
    {
        const QModelIndex index = styleRow(style, false);
        ASSERT_TRUE(index.isValid());
        auto *list = part<QListView>(m_window, u"styleList"_s);
        QContextMenuEvent asks(QContextMenuEvent::Mouse, list->visualRect(index).center(),
            list->viewport()->mapToGlobal(list->visualRect(index).center()));
        QApplication::sendEvent(list->viewport(), &asks);
        auto *menu = m_window->findChild<QMenu *>(u"styleMenu"_s);
        ASSERT_TRUE(menu);
        bool chosen = false;
        for (QAction *action : menu->actions())
            if (action->text().endsWith(panels::roleTitle(role)) && action->isEnabled() && !chosen) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                chosen = true;
                break;
            }
        EXPECT_TRUE(chosen) << style.toStdString();
        QTest::qWait(1); // the menu goes
        settle();
    }

    Id make(const model::Frame &like, Made &made)
    {
        const base::Rect &box = like.box;
        const base::Point corner{box.x, box.y}, far{box.right(), box.bottom()};
        const base::Point middle{box.x + box.width / 2, box.y + box.height / 2};
        Id id;
        if (const auto *rule = std::get_if<model::RuleContent>(&like.content)) {
            id = box.width >= box.height ? draw(u"toolRule"_s, {corner.x, middle.y}, {far.x, middle.y})
                                         : draw(u"toolRule"_s, {middle.x, corner.y}, {middle.x, far.y});
            placeLike(box);
            color(u"lookStroke"_s, nameOf(rule->color));
            enter(u"lookWeight"_s, rule->weight.toPt());
        } else if (const auto *box_ = std::get_if<model::BoxContent>(&like.content)) {
            id = draw(u"toolBox"_s, corner, far);
            placeLike(box);
            color(u"lookFill"_s, box_->fill ? nameOf(*box_->fill) : u"无"_s);
            color(u"lookStroke"_s, box_->stroke ? nameOf(*box_->stroke) : u"无"_s);
        } else if (std::holds_alternative<model::TextContent>(like.content)) {
            id = draw(u"toolFurniture"_s, corner, far);
            for (const auto *paragraph : wanted().childrenOf<model::Paragraph>(like.id)) {
                for (const QChar letter : paragraph->text) {
                    QInputMethodEvent commit;
                    commit.setCommitString(QString(letter));
                    QApplication::sendEvent(&view(), &commit);
                }
                applyStyle(paragraph->style);
            }
            QTest::keyClick(&view(), Qt::Key_Escape);
            select(id);
            placeLike(box);
            choose(u"textAlign"_s, int(std::get<model::TextContent>(like.content).verticalAlign));
        } else if (const auto *area = std::get_if<model::AreaContent>(&like.content)) {
            id = makeArea(like, *area, made);
        } else {
            id = made[like.id] = pictureFrame(like);
            EXPECT_FALSE(id.isNull());
            select(id);
            placeLike(box);
            if (const auto *caption = std::get_if<model::CaptionContent>(&like.content)) {
                choose(u"captionMarker"_s, caption->marker);
                if (!caption->captionStyle.isEmpty())
                    choose(u"captionStyle"_s, caption->captionStyle);
                if (!caption->creditStyle.isEmpty())
                    choose(u"captionCreditStyle"_s, caption->creditStyle);
            }
            command(u"objectFront"_s);
        }
        if (!std::holds_alternative<model::AreaContent>(like.content)) {
            bring(u"属性"_s);
            segment(u"runaroundKind"_s, like.runaround ? 1 : 0);
            if (like.runaround)
                enter(u"runaroundGap"_s, like.runaroundGap.toMm());
        }
        settle();
        EXPECT_EQ(frame(id).runaround, like.runaround);
        if (like.runaround)
            EXPECT_EQ(frame(id).runaroundGap, like.runaroundGap);
        return id;
    }

    QString nameOf(const base::Color &color) const
    {
        if (color == base::Color::black())
            return u"黑"_s;
        for (const model::Swatch &swatch : publicationOf(m_window->session()).swatches)
            if (swatch.color == color)
                return swatch.name;
        return {};
    }

    Id makeArea(const model::Frame &like, const model::AreaContent &area, Made &made)
    {
        const Id story = storyLike(wanted().find<model::Placement>(area.placement)->story);
        const base::Rect &box = like.box;
        const bool stands = area.sequence == 1 && m_lastArea.count(story) > 0; // it came with its picture
        if (area.sequence == 1)
            bringStory(story, box);
        else {
            select(m_lastArea.at(story));
            command(u"storyContinue"_s);
            drag({box.x + Length::mm(2), box.y + Length::mm(1)}, {box.right() - Length::mm(2), box.bottom()});
        }
        const Id id = lastAreaOf(story);
        EXPECT_FALSE(id.isNull());
        m_lastArea[story] = id;
        made[like.id] = id;
        select(id);
        placeLike(box);
        areaLike(area);
        if (stands)
            command(u"objectFront"_s);
        return id;
    }

    /// From the pool onto the page, where there is room for it now; else into an area reserved at its place.
    void bringStory(Id story, const base::Rect &place)
    {
        if (m_lastArea.count(story))
            return;
        const model::Grid grid = page().grid;
        std::vector<edit::Spot> free;
        for (int row = 0; row < grid.rows && free.empty(); row += 2)
            for (int column = 0; column < grid.columns && free.empty(); ++column)
                free = edit::placesAt(document(), m_window->page(), {story}, {column, row});
        base::Rect on = place;
        if (free.empty())
            draw(u"toolReserve"_s, {on.x, on.y}, {on.right(), on.bottom()});
        else
            on = grid.rect(free.front().at.column, free.front().at.row, 1, 1);
        dragStory(story, {on.x + on.width / 2, on.y + on.height / 2});
        settle();
        m_lastArea[story] = lastAreaOf(story);
    }
    Id lastAreaOf(Id story) const
    {
        Id id;
        int sequence = 0;
        for (const model::Frame *each : document().childrenOf<model::Frame>(m_window->page())) {
            const auto *content = std::get_if<model::AreaContent>(&each->content);
            const auto *placement = content ? document().find<model::Placement>(content->placement) : nullptr;
            if (placement && placement->story == story && content->sequence >= sequence) {
                sequence = content->sequence;
                id = each->id;
            }
        }
        return id;
    }

    /// The frame of the picture, or of its caption, that came with its story.
    Id pictureFrame(const model::Frame &like)
    {
        const auto pictureOf = [](const model::Frame &frame) {
            if (const auto *picture = std::get_if<model::PictureContent>(&frame.content))
                return picture->picture;
            const auto *caption = std::get_if<model::CaptionContent>(&frame.content);
            return caption ? caption->picture : Id();
        };
        const auto *picture = wanted().find<model::StoryPicture>(pictureOf(like));
        const Id story = storyLike(picture->story);
        bringStory(story, like.box);
        std::size_t place = 0;
        const auto siblings = wanted().childrenOf<model::StoryPicture>(picture->story);
        while (siblings[place]->id != picture->id)
            ++place;
        const auto ours = document().childrenOf<model::StoryPicture>(story);
        EXPECT_LT(place, ours.size());
        for (const model::Frame *each : document().childrenOf<model::Frame>(m_window->page()))
            if (pictureOf(*each) == ours[place]->id && each->content.index() == like.content.index())
                return each->id;
        return {};
    }

    /// The picture's file, dropped onto its frame, and what the editor adds to it.
    void bringPicture(const model::Frame &like, Id id)
    {
        const auto *picture = wanted().find<model::StoryPicture>(std::get<model::PictureContent>(like.content).picture);
        QString name;
        for (const Id asset : wanted().all(model::ObjectKind::Asset))
            if (const auto *file = wanted().find<model::Asset>(asset); file->digest == picture->asset)
                name = file->originalName;
        const QString path = m_folder.filePath(name);
        QFile::copy(u":/sample/"_s + name, path);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const base::Rect &box = frame(id).box;
        const QPoint where = at({box.x + box.width / 2, box.y + box.height / 2});
        QDragEnterEvent enters(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view().viewport(), &enters);
        ASSERT_TRUE(enters.isAccepted());
        QDropEvent drops(where, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(view().viewport(), &drops);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto *now =
                    document().find<model::StoryPicture>(std::get<model::PictureContent>(frame(id).content).picture);
                return now && now->asset == picture->asset;
            },
            kPatience));
        settle();
        select(id);
        enter(u"imageFocusX"_s, picture->focusX / 10.0);
        enter(u"imageFocusY"_s, picture->focusY / 10.0);
        for (const auto *paragraph : wanted().childrenOf<model::Paragraph>(picture->id))
            if (paragraph->role == ParagraphRole::Credit) {
                auto *credit = part<QLineEdit>(m_window, u"pictureCredit"_s);
                if (credit->text() == paragraph->text)
                    continue;
                type(credit, paragraph->text);
                QTest::keyClick(credit, Qt::Key_Return);
            }
    }

    /// Its row in the styles' panel, in sight.
    QModelIndex styleRow(const QString &name, bool character)
    {
        bring(u"样式"_s);
        segment(u"styleKind"_s, character ? 1 : 0);
        auto *list = part<QListView>(m_window, u"styleList"_s);
        const QString title = character ? name : panels::styleTitle(name);
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(Qt::DisplayRole).toString() == title) {
                list->scrollTo(index);
                return index;
            }
        }
        ADD_FAILURE() << name.toStdString();
        return {};
    }
    /// A character or paragraph style for what is selected, or for the caret's paragraph.
    void applyStyle(const QString &name, bool character = false)
    {
        const QModelIndex index = styleRow(name, character);
        ASSERT_TRUE(index.isValid());
        auto *list = part<QListView>(m_window, u"styleList"_s);
        const QPoint where = list->visualRect(index).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, where);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, where);
        settle();
    }

    /// Selects the words by the caret's keys where they stand on the page, and gives them their style.
    void spansLike(Id sampleStory)
    {
        const Id story = storyLike(sampleStory);
        const auto theirs = wanted().childrenOf<model::Paragraph>(sampleStory);
        const std::vector<Id> ours = document().children(story, model::ObjectKind::Paragraph);
        ASSERT_EQ(theirs.size(), ours.size());
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            ASSERT_EQ(theirs[i]->text, document().find<model::Paragraph>(ours[i])->text);
            for (const model::Span &span : theirs[i]->spans) {
                const auto layout = view().layout();
                const auto line = std::find_if(layout->lines.begin(), layout->lines.end(),
                    [&](const layout::LineLayout &each) { return each.paragraph == ours[i]; });
                ASSERT_NE(line, layout->lines.end());
                const QPoint where = at({line->origin.x + Length::pt(3), line->origin.y - Length::pt(3)});
                QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, where);
                QTest::qWait(QApplication::doubleClickInterval() + 20);
                QTest::keyClick(&view(), Qt::Key_Home);
                for (int at = 0; at < span.start; ++at)
                    QTest::keyClick(&view(), Qt::Key_Right);
                for (int at = span.start; at < span.end; ++at)
                    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
                applyStyle(span.style, true);
                QTest::keyClick(&view(), Qt::Key_Escape);
                const auto *now = document().find<model::Paragraph>(ours[i]);
                EXPECT_EQ(now->spans, theirs[i]->spans) << now->text.left(20).toStdString();
            }
        }
    }

    void makeLike(Id samplePage, const QString &filmName)
    {
        const std::size_t furniture = document().children(m_window->page(), model::ObjectKind::Frame).size();
        const auto frames = wanted().childrenOf<model::Frame>(samplePage);
        Made made;
        int step = 0;
        for (std::size_t i = furniture; i < frames.size(); ++i) {
            SCOPED_TRACE(u"%1 of %2"_s.arg(i).arg(frames.size()).toStdString());
            const Id id = make(*frames[i], made);
            ASSERT_FALSE(id.isNull());
            if (std::holds_alternative<model::PictureContent>(frames[i]->content))
                bringPicture(*frames[i], id);
            if (std::holds_alternative<model::PictureContent>(frames[i]->content) && ++step == 1)
                film(filmName + u"-picture"_s);
            if (HasFatalFailure())
                return;
        }
        std::vector<Id> stories;
        for (std::size_t i = furniture; i < frames.size(); ++i)
            if (const auto *area = std::get_if<model::AreaContent>(&frames[i]->content)) {
                const Id story = wanted().find<model::Placement>(area->placement)->story;
                if (std::find(stories.begin(), stories.end(), story) == stories.end())
                    stories.push_back(story);
            }
        for (const Id story : stories)
            spansLike(story);
        QTest::keyClick(&view(), Qt::Key_Escape);
        settle();
        film(filmName);
    }

    void expectLike(Id ours, Id theirs)
    {
        const auto made = m_window->session().pageLayoutNow(ours);
        const auto sample = m_sample.pageLayoutNow(theirs);
        ASSERT_TRUE(made && sample);
        const QStringList a = display::textDump(*made->display).split(u'\n');
        const QStringList b = display::textDump(*sample->display).split(u'\n');
        if (a == b)
            return;
        // What is only on one of them, without its number in the order of reading.
        const auto unnumbered = [](QStringList lines) {
            static const QRegularExpression number(u"^([a-z-]+) [0-9]+ "_s);
            for (QString &line : lines)
                line.replace(number, u"\\1 "_s);
            return lines;
        };
        const auto only = [](const QStringList &of, const QStringList &than) {
            QString said;
            for (const QString &line : of)
                if (!than.contains(line) && said.size() < 2000)
                    said += line.left(160) + u'\n';
            return said.toStdString();
        };
        const QStringList x = unnumbered(a), y = unnumbered(b);
        ADD_FAILURE() << "ours alone:\n" << only(x, y) << "the sample's alone:\n" << only(y, x);
    }

    session::Session m_sample;
    std::map<Id, Id> m_lastArea; // of a story
};

} // namespace

TEST_F(WholePages, MadeByHandAreTheSamplesToTheLastGlyph)
{
    makePublication();
    if (HasFatalFailure())
        return;
    openSample();
    const auto samplePages = wanted().childrenOf<model::Page>(m_sample.issue());
    makePage(u"专版"_s, u"A02"_s, u"专版"_s);
    const Id special = m_window->page();
    m_window->showPage(pages().front()->id);
    command(u"pageRemove"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages().size() == 1; }, kPatience));
    turnTo(special);
    command(u"pageFacts"_s);
    auto *facts = part<QDialog>(m_window, u"pageFactsDialog"_s);
    type(part<QLineEdit>(facts, u"pageNumber"_s), u"A01"_s);
    press(facts, u"pageFactsSave"_s);
    makePage(u"新闻版"_s, u"A02"_s, u"时事聚焦"_s);
    const Id news = m_window->page();
    turnTo(special);

    takeManuscript([this] { film(u"intake"_s); });
    if (HasFatalFailure())
        return;

    turnTo(special);
    makeLike(samplePages[0]->id, u"special"_s);
    if (HasFatalFailure())
        return;
    turnTo(news);
    makeLike(samplePages[1]->id, u"news"_s);
    if (HasFatalFailure())
        return;
    expectLike(special, samplePages[0]->id);
    expectLike(news, samplePages[1]->id);
    EXPECT_TRUE(m_window->session().flushNow());
}
