#include "shell/house_actions.h"

#include "shell/main_window.h"
#include "shell/printers_dialog.h"
#include "shell/publication_settings.h"
#include "shell/stock_panel.h"
#include "shell/swatches_dialog.h"
#include "widgets/message_bar.h"

#include <QListWidget>

namespace banxin::shell {

void openPublicationSettings(MainWindow &window)
{
    session::Session &session = window.session();
    const auto before = window.findChildren<PublicationSettings *>();
    if (session.issue().isNull()
        || std::any_of(before.begin(), before.end(), [](const PublicationSettings *each) { return each->isVisible(); }))
        return;
    auto *settings = new PublicationSettings(session, &window);
    settings->setAttribute(Qt::WA_DeleteOnClose);
    const auto open = [settings](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    QObject::connect(settings, &PublicationSettings::swatchesWanted, settings,
        [open, &session, settings] { open(new SwatchesDialog(session, settings)); });
    QObject::connect(settings, &PublicationSettings::printersWanted, settings,
        [open, &session, settings] { open(new PrintersDialog(session, settings)); });
    settings->open();
}

StockPanel *stockPanelOf(const MainWindow &window) { return window.findChild<StockPanel *>(); }

void wireStockPanel(StockPanel &panel, MainWindow &window)
{
    QObject::connect(&panel, &StockPanel::refused, &window, [&window](const QString &why) {
        if (auto *message = window.findChild<widgets::MessageBar *>())
            message->showMessage(widgets::Tone::Warn, why);
    });
    QObject::connect(&panel, &StockPanel::told, &window, [&window](const QString &what) {
        if (auto *message = window.findChild<widgets::MessageBar *>())
            message->showMessage(widgets::Tone::Ok, what); // it goes by itself
    });
    QObject::connect(&panel, &StockPanel::pageWanted, &window, [&window](base::Id item) {
        window.action(QStringLiteral("pageNew"))->trigger();
        auto *kinds = window.findChild<QListWidget *>(QStringLiteral("newPageKinds"));
        const QString name = QStringLiteral("stock:") + item.toString();
        for (int row = 0; kinds && row < kinds->count(); ++row) {
            if (kinds->item(row)->data(Qt::UserRole).toString() == name)
                kinds->setCurrentRow(row);
        }
    });
}

} // namespace banxin::shell
