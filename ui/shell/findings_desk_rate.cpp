// The error rate of what the list of findings is of, and the report.
#include "shell/findings_desk.h"

#include "measures/error_rate.h"
#include "panels/findings_panel.h"
#include "shell/main_window.h"
#include "shell/report_dialog.h"
#include "shell/text_desk.h"

namespace banxin::shell {

using base::Id;
using panels::FindingsPanel;
using panels::PageFinding;

/// Counted once a layout.
qint64 FindingsDesk::charactersOf(Id page)
{
    const auto layout = m_window.m_session->pageLayout(page);
    if (!layout)
        return 0;
    auto &[known, count] = m_characters[page];
    if (known != layout) {
        known = layout;
        count = measures::charactersOf(m_window.m_session->working(), *layout);
    }
    return count;
}

void FindingsDesk::showRate(const std::vector<PageFinding> &all)
{
    const model::Document &document = m_window.m_session->working();
    FindingsPanel &panel = *m_window.m_findings;
    const model::Publication *paper = m_window.publication();
    qint64 characters = 0;
    switch (panel.scope()) {
    case FindingsPanel::Scope::Page:
        characters = charactersOf(m_window.m_page);
        break;
    case FindingsPanel::Scope::Story:
        characters = measures::charactersOf(document, m_window.m_text->storyAtHand());
        break;
    case FindingsPanel::Scope::Issue: {
        const std::vector<Id> pages = document.children(m_window.m_session->issue(), model::ObjectKind::Page);
        std::erase_if(m_characters,
            [&](const auto &one) { return std::find(pages.begin(), pages.end(), one.first) == pages.end(); });
        for (const Id page : pages)
            characters += charactersOf(page);
        break;
    }
    }
    if (!paper || characters == 0) {
        panel.setRate({}, {}, true);
        return;
    }
    std::vector<base::Finding> counted;
    for (const PageFinding &finding : all) {
        if (finding.isWaived)
            continue;
        base::Finding one;
        // What layout tells by itself is a rule's, as in the report.
        one.rule = finding.rule == u"overset" || finding.rule == u"headline-overset" ? QStringLiteral("L07")
            : finding.rule == u"parted-headline"                                     ? QStringLiteral("L06")
                                                                                     : finding.rule;
        one.severity = static_cast<base::Severity>(finding.kind);
        one.paragraph = finding.paragraph;
        one.text = finding.found;
        one.fix.kind = static_cast<base::FixKind>(finding.fix);
        one.fix.replacement = finding.instead;
        counted.push_back(std::move(one));
    }
    const measures::ErrorRate rate = measures::errorRate(document, counted, characters, measures::weightsOf(*paper));
    panel.setRate(rateWords(rate), rateDetails(rate), rate.passes);
}

void FindingsDesk::openReport()
{
    if (!m_report) {
        m_report = new ReportDialog(*m_window.m_session, &m_window);
        m_report->setAttribute(Qt::WA_DeleteOnClose);
        m_report->look();
    }
    m_report->show();
    m_report->raise();
    m_report->activateWindow();
}

} // namespace banxin::shell
