// A page of the sample newsroom with a composer of its fonts, whose stories cases make longer or shorter.
#pragma once

#include "arrange/fit.h"
#include "model/change_set.h"
#include "session/sample_content.h"

#include <gtest/gtest.h>

namespace banxin::arrange {

class SamplePage : public testing::Test {
protected:
    static const model::Document &sample()
    {
        static const model::Document read = session::sampleContent().value().document();
        return read;
    }
    static const std::shared_ptr<const font::FontSet> &fonts()
    {
        static const std::shared_ptr<const font::FontSet> made = [] {
            const auto *publication =
                sample().find<model::Publication>(sample().all(model::ObjectKind::Publication).front());
            std::vector<font::FaceRequest> requests;
            for (const model::FontEntry &entry : publication->fonts)
                requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
            return font::FontSet::make(requests).value();
        }();
        return made;
    }
    static const layout::PageComposer &composer()
    {
        static const layout::PageComposer made(fonts(), typeset::RuleTables::standard());
        return made;
    }

    base::Id pageOf(QDate date, const QString &number) const
    {
        for (const base::Id id : document.all(model::ObjectKind::Page)) {
            const auto *candidate = document.find<model::Page>(id);
            if (candidate->number == number && document.find<model::Issue>(candidate->issue)->date == date)
                return id;
        }
        ADD_FAILURE() << "the sample has no such page";
        return {};
    }
    /// The area of the story with that word in its headline that takes most of its text on the page.
    base::Id areaOf(base::Id onPage, const QString &word) const
    {
        base::Id found;
        base::Length height;
        for (const auto *frame : document.childrenOf<model::Frame>(onPage)) {
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
            if (placement && model::titleOf(document, placement->story).contains(word) && frame->box.height > height) {
                found = frame->id;
                height = frame->box.height;
            }
        }
        EXPECT_FALSE(found.isNull()) << word.toStdString();
        return found;
    }
    base::Id storyOf(base::Id area) const
    {
        const auto &content = std::get<model::AreaContent>(document.find<model::Frame>(area)->content);
        return document.find<model::Placement>(content.placement)->story;
    }
    /// Puts words at the end of the story's last paragraph of body text (negative: takes so many away there).
    void lengthen(base::Id story, int characters)
    {
        const QString words =
            QStringLiteral("全市各级各部门还将继续把这项工作抓紧抓实抓好抓出成效，让群众看得见摸得着");
        const model::Paragraph *last = nullptr;
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(story)) {
            if (paragraph->role == model::ParagraphRole::Body)
                last = paragraph;
        }
        ASSERT_TRUE(last);
        model::Paragraph after = *last;
        if (characters < 0) {
            after.text.chop(-characters);
        } else {
            QString more;
            while (more.size() < characters - 1)
                more += words;
            after.text += more.left(characters - 1) + u'。';
        }
        document = document.with(after, 1 << 20);
    }
    Fit fitIn(const model::Document &in, base::Id area) const { return fitOf(*composer().compose(in, page), in, area); }
    std::vector<Proposal> ask(base::Id area, const std::atomic<bool> *cancelled = nullptr) const
    {
        return proposals(document, page, area, composer(), {QStringLiteral("甲"), {}}, cancelled);
    }

    model::Document document = sample();
    base::Id page;
};

inline bool operator==(const Fit &a, const Fit &b)
{
    return a.oversetLines == b.oversetLines && a.oversetCharacters == b.oversetCharacters
        && a.undersetLines == b.undersetLines && a.undersetCharacters == b.undersetCharacters
        && a.headlineLines == b.headlineLines && a.headlineCharacters == b.headlineCharacters;
}

} // namespace banxin::arrange
