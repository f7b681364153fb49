// T09: a section head is not left alone at the foot of a leg.
#include "check/rules/all.h"

#include <algorithm>

namespace banxin::check {

namespace {

using Role = model::ParagraphRole;

bool isHead(Role role) { return role == Role::SectionHead || role == Role::SectionLabel || role == Role::SectionUnit; }

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        for (std::size_t i = 0; i < story.legs.size(); ++i) {
            const Leg &leg = story.legs[i];
            const layout::LineLayout &last = *leg.lines.back();
            // An area that holds a head alone is laid out so.
            const bool hasBody = std::any_of(leg.lines.begin(), leg.lines.end(),
                [](const layout::LineLayout *line) { return line->role == Role::Body; });
            if (!isHead(last.role) || !hasBody)
                continue;
            const auto *head = view.document.find<model::Paragraph>(last.paragraph);
            if (!head)
                continue;
            const QString text = flat(head->text);
            Finding place = inText(view.document, *head, 0, text.size());
            place.frame = leg.frame;
            place.rect = last.box;
            report.add(std::move(place), tr("小标题“%1”留在栏底，正文到了下一栏。").arg(text));
        }
    }
}

} // namespace

const Rule orphanHeadRule{"T09", QT_TRANSLATE_NOOP("check", "小标题落单"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "小标题是一栏的最后一行"), QT_TRANSLATE_NOOP("check", "小标题下面至少有一行正文"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
