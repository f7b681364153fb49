// CheckFixture: a page without a fault; cases do one thing to it and say what is found.
#pragma once

#include "../layout/page_fixture.h"
#include "check/checker.h"
#include "edit/check_edits.h"

#include <functional>

namespace banxin::check {

using namespace Qt::StringLiterals;

class CheckFixture : public layout::PageFixture {
protected:
    using Do = std::function<void()>;
    /// What is done to the page, and the text that is found; null: any.
    struct Hit {
        Do prepare;
        QString text;
    };

    void SetUp() override
    {
        PageFixture::SetUp();
        model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
        house.creditRoles = {{u"责任编辑"_s, model::CreditKeeper::Page}, {u"美术编辑"_s, model::CreditKeeper::Page},
            {u"校对"_s, model::CreditKeeper::Page}};
        put(house);
        style(u"byline"_s, [](model::ParagraphFormat &f) { f.alignment = model::Alignment::Left; });
        furniture(u"folio"_s, u"folio"_s, u"A02　株洲日报　2020年10月19日　星期一"_s, 8);
        furniture(u"credits"_s, u"credits"_s, u"责任编辑：邓金星　美术编辑：王 帆　校对：谭智方"_s, 13);
        lead();
        m_base = document;
        m_basePage = page;
        m_baseFrames = frames;
    }

    void reset()
    {
        document = m_base;
        page = m_basePage;
        frames = m_baseFrames;
    }

    /// Text of a frame at the head of the page.
    Id furniture(const QString &name, const QString &role, const QString &words, double mm, double size = 0)
    {
        const Id id =
            frame(name, {Length::mm(20), Length::mm(mm), Length::mm(235), Length::mm(5)}, model::TextContent{});
        model::Frame made = *document.find<model::Frame>(id);
        made.role = role;
        if (size > 0)
            made.box.height = Length::pt(size * 1.5);
        put(made);
        text(name + u"/0"_s, id, words);
        if (size > 0) {
            style(name, [&](model::ParagraphFormat &f) {
                f.characters.size = Length::pt(size);
                f.leading = Length::pt(size * 1.2);
                f.gridLocked = false;
                f.alignment = model::Alignment::Left;
            });
            model::Paragraph paragraph = *document.find<model::Paragraph>(named(name + u"/0"_s));
            paragraph.style = name;
            put(paragraph);
        }
        return id;
    }
    /// Other words in a paragraph.
    void say(const QString &paragraph, const QString &words)
    {
        model::Paragraph changed = *document.find<model::Paragraph>(named(paragraph));
        changed.text = words;
        put(changed);
    }
    void remove(const QString &name) { document = document.without(named(name)); }
    template <typename T> void change(const QString &name, const std::function<void(T &)> &how)
    {
        T changed = *document.find<T>(named(name));
        how(changed);
        put(changed);
        if constexpr (std::is_same_v<T, model::Page>)
            page = changed;
    }
    void role(model::PageRole is)
    {
        change<model::Page>(u"page"_s, [&](model::Page &one) { one.role = is; });
    }

    /// The story "lead": headline, byline, body, in an area of whole columns.
    void lead()
    {
        story(u"lead"_s,
            {{Role::Headline, u"文明创建让人社服务更优质"_s}, {Role::Byline, u"株洲日报记者 刘芳"_s},
                {Role::Body, prose(700)}});
        area(u"lead"_s, 0, 4, 3, 40, 3);
    }
    /// An area of the story on the grid; `name` of the frame is STORY/area and its sequence.
    Id area(const QString &of, int column, int row, int columns, int rows, int legs = 1, int sequence = 0)
    {
        model::AreaContent content = areaOf(of, legs, sequence);
        content.gutter = page.grid.gutter();
        return frame(u"%1/area%2"_s.arg(of).arg(sequence), page.grid.rect(column, row, columns, rows), content);
    }
    /// A picture of the story in a frame of its own, with a caption below it where there is one.
    Id picture(
        const QString &of, const QString &name, const base::Rect &box, const QString &caption, const QString &credit)
    {
        model::StoryPicture made;
        made.id = named(name);
        made.story = named(of);
        made.order = base::OrderKey::nth(m_pictures++);
        made.asset = base::Digest::of(name.toUtf8());
        put(made);
        if (!caption.isEmpty())
            text(name + u"/caption"_s, made.id, caption, Role::Caption, 0);
        if (!credit.isEmpty())
            text(name + u"/credit"_s, made.id, credit, Role::Credit, 1);
        model::PictureContent content;
        content.picture = made.id;
        const Id id = frame(name + u"/frame"_s, box, content);
        model::CaptionContent under;
        under.picture = made.id;
        frame(name + u"/under"_s, {box.x, box.bottom(), box.width, Length::pt(30)}, under);
        return id;
    }
    base::Rect corner(double width = 60, double height = 40) const
    {
        return {Length::mm(180), Length::mm(200), Length::mm(width), Length::mm(height)};
    }

    std::vector<Finding> all(Stage stage = Stage::Making, const std::vector<QString> &off = {})
    {
        model::Publication house = *document.find<model::Publication>(named(u"publication"_s));
        house.mutedFindings = off;
        const Checker checker(house, stage);
        return checker.page(document, composed());
    }
    static std::vector<Finding> of(const QString &rule, std::vector<Finding> findings)
    {
        std::erase_if(findings, [&](const Finding &one) { return one.rule != rule; });
        return findings;
    }

    /// Each hit is found, at its place; no miss is; and with the rule off nothing is.
    void expectRule(const QString &rule, const std::vector<Hit> &hits, const std::vector<Do> &misses)
    {
        EXPECT_GE(hits.size(), 6U) << rule.toStdString();
        EXPECT_GE(misses.size(), 6U) << rule.toStdString();
        reset();
        EXPECT_TRUE(of(rule, findings()).empty())
            << rule.toStdString() << " on the page without a fault: " << told(of(rule, findings()));
        for (std::size_t i = 0; i < hits.size(); ++i) {
            reset();
            hits[i].prepare();
            const std::vector<Finding> found = of(rule, findings());
            ASSERT_FALSE(found.empty()) << rule.toStdString() << ", hit " << i;
            const RuleInfo *info = ruleInfo(rule);
            ASSERT_NE(info, nullptr);
            if (!hits[i].text.isNull()) {
                EXPECT_EQ(found.front().text, hits[i].text) << rule.toStdString() << ", hit " << i;
            }
            for (const Finding &one : found) {
                EXPECT_FALSE(one.message.isEmpty());
                EXPECT_FALSE(one.basis.isEmpty());
                EXPECT_EQ(one.page.isNull(), false) << rule.toStdString() << ", hit " << i;
                if (one.length > 0) {
                    const auto *paragraph = document.find<model::Paragraph>(one.paragraph);
                    ASSERT_NE(paragraph, nullptr);
                    ASSERT_LE(one.end(), paragraph->text.size());
                    EXPECT_EQ(paragraph->text.mid(one.start, one.length).remove(QChar(0x2028)), one.text);
                }
            }
            EXPECT_TRUE(of(rule, findings(Stage::Making, {rule})).empty() || !info->canBeOff)
                << rule.toStdString() << " is off, hit " << i;
        }
        for (std::size_t i = 0; i < misses.size(); ++i) {
            reset();
            misses[i]();
            const std::vector<Finding> found = of(rule, findings());
            EXPECT_TRUE(found.empty()) << rule.toStdString() << ", miss " << i << ": " << told(found);
        }
    }
    virtual std::vector<Finding> findings(Stage stage = Stage::Making, const std::vector<QString> &off = {})
    {
        return all(stage, off);
    }
    static std::string told(const std::vector<Finding> &findings)
    {
        QString text;
        for (const Finding &one : findings)
            text += one.rule + u' ' + one.message + u" ["_s + one.text + u"]; "_s;
        return text.toStdString();
    }

    model::Document m_base;
    model::Page m_basePage;
    int m_baseFrames = 0;
    int m_pictures = 0;
};

} // namespace banxin::check
