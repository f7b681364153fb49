// PageFixture: a small publication, issue and page made by hand, on which cases place stories.
#pragma once

#include "display/display_list.h"
#include "layout/page_composer.h"
#include "model/document.h"

#include <gtest/gtest.h>

namespace banxin::layout {

class PageFixture : public testing::Test {
protected:
    using Id = base::Id;
    using Length = base::Length;
    using Role = model::ParagraphRole;

    static Id named(const QString &name) { return Id::fromName(name); }

    void SetUp() override
    {
        model::Publication publication;
        publication.id = named(QStringLiteral("publication"));
        publication.name = QStringLiteral("株洲日报");
        publication.fields.insert(QStringLiteral("phone"), QStringLiteral("28891542"));
        put(publication);
        model::Issue issue;
        issue.id = named(QStringLiteral("issue"));
        issue.publication = publication.id;
        issue.date = QDate(2020, 10, 19);
        put(issue);
        page.id = named(QStringLiteral("page"));
        page.issue = issue.id;
        page.number = QStringLiteral("A02");
        page.section = QStringLiteral("时事聚焦");
        page.trim = {Length::mm(275), Length::mm(390)};
        page.grid.typeArea = {Length::mm(20), Length::mm(20), Length::mm(235), Length::mm(350)};
        put(page);

        style(QStringLiteral("body"), [](model::ParagraphFormat &f) { f.indent = base::Em::of(2); });
        style(QStringLiteral("headline"), [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(28);
            f.leading = Length::pt(36);
            f.alignment = model::Alignment::Left;
            f.gridLocked = false;
        });
        style(QStringLiteral("section-head"), [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(13);
            f.leading = Length::pt(16);
            f.alignment = model::Alignment::Left;
            f.rows = 3;
            f.keepWithNext = true;
        });
        style(QStringLiteral("furniture"), [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(7.5);
            f.leading = Length::pt(10);
            f.alignment = model::Alignment::Left;
            f.gridLocked = false;
        });
        style(QStringLiteral("caption"), [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(8);
            f.leading = Length::pt(12);
            f.alignment = model::Alignment::Left;
            f.gridLocked = false;
        });
        style(QStringLiteral("credit"), [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(6);
            f.leading = Length::pt(12);
            f.gridLocked = false;
        });
    }

    template <typename Change> void style(const QString &name, Change change)
    {
        model::ParagraphStyle made;
        made.id = named(QStringLiteral("style/") + name);
        made.publication = named(QStringLiteral("publication"));
        made.name = name;
        change(made.format);
        put(made);
    }

    void put(const model::Object &object) { document = document.with(object, ++revision); }

    /// A story of paragraphs with their roles; returns its id. Paragraph n is named NAME/n.
    Id story(const QString &name, const std::vector<std::pair<Role, QString>> &paragraphs)
    {
        model::Story made;
        made.id = named(name);
        made.publication = named(QStringLiteral("publication"));
        put(made);
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            model::Paragraph paragraph;
            paragraph.id = named(name + u'/' + QString::number(i));
            paragraph.parent = made.id;
            paragraph.order = base::OrderKey::nth(static_cast<int>(i));
            paragraph.role = paragraphs[i].first;
            paragraph.text = paragraphs[i].second;
            put(paragraph);
        }
        model::Placement placement;
        placement.id = named(name + QStringLiteral("/placement"));
        placement.story = made.id;
        placement.issue = named(QStringLiteral("issue"));
        put(placement);
        return made.id;
    }

    Id frame(const QString &name, const base::Rect &box, model::FrameContent content, bool runaround = false)
    {
        model::Frame made;
        made.id = named(name);
        made.page = page.id;
        made.order = base::OrderKey::nth(frames++);
        made.box = box;
        made.content = std::move(content);
        made.runaround = runaround;
        put(made);
        return made.id;
    }

    model::AreaContent areaOf(const QString &story, int columns = 1, int sequence = 0) const
    {
        model::AreaContent content;
        content.placement = named(story + QStringLiteral("/placement"));
        content.columns = columns;
        content.sequence = sequence;
        return content;
    }

    void text(const QString &name, Id parent, const QString &text, Role role = Role::Furniture, int order = 0)
    {
        model::Paragraph paragraph;
        paragraph.id = named(name);
        paragraph.parent = parent;
        paragraph.order = base::OrderKey::nth(order);
        paragraph.role = role;
        paragraph.text = text;
        put(paragraph);
    }

    static PageComposer &composer()
    {
        static PageComposer made = fresh();
        return made;
    }
    static PageComposer fresh()
    {
        auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
        EXPECT_TRUE(fonts.has_value());
        return PageComposer(*fonts, typeset::RuleTables::standard());
    }

    std::shared_ptr<const PageLayout> composed() const { return composer().compose(document, page.id); }

    static std::vector<LineLayout> linesOf(const PageLayout &layout, Id frame)
    {
        std::vector<LineLayout> lines;
        for (const LineLayout &line : layout.lines) {
            if (line.frame == frame)
                lines.push_back(line);
        }
        return lines;
    }

    /// `count` characters of news prose with punctuation, never the same twice for two starts.
    static QString prose(int count, int start = 0)
    {
        static const QString source =
            QStringLiteral("改革不断推向深入，人社工作提质升级面临新挑战。如何让株洲人社这个品牌更加闪亮？市人社局党组"
                           "书记、局长一锤定音：通过文明创建，内提素质、外树形象，"
                           "让人社服务更加优质，让老百姓更加满意。文明创建工作启动以来，市人社局党组立足全局，高位推动"
                           "，坚持以政治建设为统领，把文明创建与机关建设有机结合，"
                           "充分发挥党组“把方向、管大局、保落实”的领导作用，领导干部以上率下、身先示范，抓活动建载体，"
                           "抓机制重长效，抓作风促业务，形成了人人参与、上下联动、"
                           "齐抓共管的文明单位创建工作格局。");
        QString text;
        for (int i = 0; text.size() < count - 1; ++i)
            text += source[(start * 37 + i) % source.size()];
        while (!text.isEmpty() && (text.back().isPunct()))
            text.chop(1);
        return text + u'。';
    }

    model::Document document;
    model::Page page;
    std::int64_t revision = 0;
    int frames = 0;
};

} // namespace banxin::layout
