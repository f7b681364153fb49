#include "review/changes_view.h"

#include "widgets/tokens.h"

#include <QEvent>
#include <QUrl>

namespace banxin::review {

using proof::StoryRun;
using proof::StoryRuns;

namespace {

QString lines(const QString &text) { return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")); }

/// A paragraph that was parted or joined is told by its sign.
QString changed(const QString &text) { return text.toHtmlEscaped().replace(u'\n', QStringLiteral("¶<br/>")); }

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(16);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QStringList at = url.toString().split(u'.');
        if (at.size() != 2)
            return;
        const auto story = std::size_t(at[0].toInt()), run = std::size_t(at[1].toInt());
        if (story < m_runs.size() && run < m_runs[story].runs.size())
            Q_EMIT placeChosen(m_runs[story].runs[run].place);
    });
}

void ChangesView::setRuns(std::vector<StoryRuns> runs)
{
    m_runs = std::move(runs);
    setHtml(html());
}

void ChangesView::setMessage(const QString &message)
{
    m_runs.clear();
    setHtml(QStringLiteral("<p style='color:%1'>%2</p>")
                .arg(widgets::tokens(palette()).text2.name(), message.toHtmlEscaped()));
}

QString ChangesView::html() const
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QString made;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const StoryRuns &story = m_runs[i];
        made += QStringLiteral("<p style='margin:0 0 2px 0; color:%1'>%2 · %3</p>")
                    .arg(t.text2.name(), story.title.toHtmlEscaped(),
                        story.changes() > 0 ? tr("%1 处改动").arg(story.changes()) : tr("没有改动"));
        made += QStringLiteral("<p style='margin:0 0 18px 0; line-height:150%'>");
        for (std::size_t n = 0; n < story.runs.size(); ++n) {
            const StoryRun &run = story.runs[n];
            const QString href = QStringLiteral("%1.%2").arg(i).arg(n);
            if (run.kind == StoryRun::Kind::Kept)
                made += lines(run.text);
            else if (run.kind == StoryRun::Kind::Removed)
                made += QStringLiteral("<a href='%1' style='color:%2; text-decoration:line-through'>%3</a>")
                            .arg(href, t.error.name(), changed(run.text));
            else
                made += QStringLiteral("<a href='%1' style='color:%2; text-decoration:underline'>%3</a>")
                            .arg(href, t.ok.name(), changed(run.text));
        }
        made += QStringLiteral("</p>");
    }
    return made;
}

/// The colours are in the text.
void ChangesView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_runs.empty())
        setHtml(html());
}

} // namespace banxin::review
