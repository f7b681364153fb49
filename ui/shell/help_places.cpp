#include "shell/help_places.h"

#include "canvas/page_view.h"
#include "manual/help_window.h"
#include "shell/main_window.h"
#include "shell/table_commands.h"

#include <QApplication>

namespace banxin::shell {

QString helpChapter(MainWindow &window)
{
    const QString near = manual::chapterOf(QApplication::focusWidget());
    if (!near.isEmpty())
        return near;
    if (window.room() == Room::Press)
        return QStringLiteral("press");
    const model::Document &document = window.session().working();
    const canvas::CanvasSelection selection = window.view().selection();
    if (selection.typing)
        return isInTable(document, window.view()) ? QStringLiteral("tables") : QStringLiteral("text");
    const auto *frame = document.find<model::Frame>(selection.frame);
    if (!frame)
        return window.page().isNull() ? QStringLiteral("first-start") : QStringLiteral("composing");
    if (std::holds_alternative<model::PictureContent>(frame->content)
        || std::holds_alternative<model::CaptionContent>(frame->content)
        || std::holds_alternative<model::AdvertContent>(frame->content))
        return QStringLiteral("pictures");
    if (!frame->role.isEmpty())
        return QStringLiteral("house"); // the page's furniture
    if (std::holds_alternative<model::AreaContent>(frame->content) && window.view().isOverset(frame->id))
        return QStringLiteral("fit");
    return QStringLiteral("composing");
}

} // namespace banxin::shell
