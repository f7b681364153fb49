#include "check/report.h"

#include "check/page_view.h"

#include <QCoreApplication>

namespace banxin::check {

QString tr(const char *text) { return QCoreApplication::translate("check", text); }

Finding onFrame(const model::Frame &frame, const QString &text, base::Id story)
{
    Finding finding;
    finding.frame = frame.id;
    finding.story = story;
    finding.rect = frame.box;
    finding.text = text;
    return finding;
}

Finding inText(const model::Document &document, const model::Paragraph &paragraph, qsizetype from, qsizetype to)
{
    Finding finding;
    finding.paragraph = paragraph.id;
    const auto [begin, end] = rangeInText(paragraph.text, from, to);
    finding.start = begin;
    finding.length = end - begin;
    finding.text = flat(paragraph.text).mid(from, to - from);
    if (document.find<model::Story>(paragraph.parent))
        finding.story = paragraph.parent;
    else if (const auto *picture = document.find<model::StoryPicture>(paragraph.parent))
        finding.story = picture->story;
    else
        finding.frame = paragraph.parent;
    return finding;
}

void Report::add(Finding place, const QString &detail) { add(m_severity, std::move(place), detail); }

void Report::add(Severity severity, Finding place, const QString &detail)
{
    place.rule = QLatin1String(m_rule->id);
    place.severity = severity;
    place.basis = tr(m_rule->basis);
    place.message = tr(m_rule->title) + tr("：") + detail;
    if (place.page.isNull())
        place.page = m_page;
    if (place.fix.kind == FixKind::None)
        place.fix.replacement.clear();
    m_to.push_back(std::move(place));
}

} // namespace banxin::check
