// The manual's window as the program opens it: by name, by F1, by what has the focus.
#include "manual/help_window.h"

#include <QApplication>
#include <QHash>
#include <QKeyEvent>
#include <QPointer>

namespace banxin::manual {

HelpWindow *openManual(const QString &chapter)
{
    static QPointer<HelpWindow> window;
    if (!window) {
        window = new HelpWindow;
        // With the program's last window goes the manual's, which alone would keep nothing open.
        QObject::connect(qApp, &QApplication::lastWindowClosed, window, &QWidget::close);
    }
    window->showChapter(chapter.section(u'#', 0, 0), chapter.section(u'#', 1));
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

QString chapterOf(const QWidget *widget)
{
    static const QHash<QString, QString> known{{QStringLiteral("startWindow"), QStringLiteral("first-start")},
        {QStringLiteral("intakeRoom"), QStringLiteral("import")},
        {QStringLiteral("storiesDock"), QStringLiteral("import")},
        {QStringLiteral("pagesDock"), QStringLiteral("composing")},
        {QStringLiteral("inspectorDock"), QStringLiteral("composing")},
        {QStringLiteral("layersDock"), QStringLiteral("composing")},
        {QStringLiteral("contextBar"), QStringLiteral("composing")},
        {QStringLiteral("toolStrip"), QStringLiteral("composing")},
        {QStringLiteral("stylesDock"), QStringLiteral("text")}, {QStringLiteral("galleyRoom"), QStringLiteral("text")},
        {QStringLiteral("replaceDialog"), QStringLiteral("text")}, {QStringLiteral("findBar"), QStringLiteral("text")},
        {QStringLiteral("charactersDialog"), QStringLiteral("text")},
        {QStringLiteral("notesDialog"), QStringLiteral("text")},
        {QStringLiteral("swatchesDock"), QStringLiteral("house")},
        {QStringLiteral("swatchesDialog"), QStringLiteral("house")},
        {QStringLiteral("publicationSettings"), QStringLiteral("house")},
        {QStringLiteral("printersDialog"), QStringLiteral("press")},
        {QStringLiteral("pageFactsDialog"), QStringLiteral("house")},
        {QStringLiteral("newIssueDialog"), QStringLiteral("house")},
        {QStringLiteral("issuePlanDialog"), QStringLiteral("house")},
        {QStringLiteral("newPageDialog"), QStringLiteral("templates")},
        {QStringLiteral("stockDock"), QStringLiteral("templates")},
        {QStringLiteral("findingsDock"), QStringLiteral("findings")},
        {QStringLiteral("reportDialog"), QStringLiteral("findings")},
        {QStringLiteral("reviewRoom"), QStringLiteral("proofing")},
        {QStringLiteral("fitPopover"), QStringLiteral("fit")},
        {QStringLiteral("historyDock"), QStringLiteral("history")},
        {QStringLiteral("historyWindow"), QStringLiteral("history")},
        {QStringLiteral("restoreDialog"), QStringLiteral("history")},
        {QStringLiteral("versionDialog"), QStringLiteral("history")},
        {QStringLiteral("exportDialog"), QStringLiteral("press")},
        {QStringLiteral("pressDock"), QStringLiteral("press")},
        {QStringLiteral("printDialog"), QStringLiteral("press")},
        {QStringLiteral("pagePictureDialog"), QStringLiteral("press")},
        {QStringLiteral("packDialog"), QStringLiteral("press")},
        {QStringLiteral("unpackDialog"), QStringLiteral("press")},
        {QStringLiteral("pressBar"), QStringLiteral("press")},
        {QStringLiteral("historyDialog"), QStringLiteral("history")},
        {QStringLiteral("pictureDialog"), QStringLiteral("pictures")},
        {QStringLiteral("colorDialog"), QStringLiteral("house")},
        {QStringLiteral("advertDialog"), QStringLiteral("pictures")},
        {QStringLiteral("shortcutsDialog"), QStringLiteral("shortcuts")}};
    for (; widget; widget = widget->parentWidget())
        if (const auto chapter = known.constFind(widget->objectName()); chapter != known.cend())
            return *chapter;
    return {};
}

void answerHelpKey()
{
    class HelpKey : public QObject {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() != QEvent::KeyPress)
                return false;
            const auto *key = static_cast<QKeyEvent *>(event);
            auto *widget = qobject_cast<QWidget *>(watched);
            if (!widget || key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier
                || !widget->window()->inherits("QDialog"))
                return false; // other windows have an action of it
            openManual(chapterOf(widget));
            return true;
        }
    };
    static QPointer<QObject> filter;
    if (!filter) {
        filter = new HelpKey(qApp);
        qApp->installEventFilter(filter);
    }
}

} // namespace banxin::manual
