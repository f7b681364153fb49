// Composing on the page: its tools, what is placed and dropped there, what is done to what is selected.
#include "shell/main_window.h"

namespace banxin::shell {

void MainWindow::buildTools() { }

void MainWindow::chooseTool(const QString &) { }

void MainWindow::placeStories(const std::vector<base::Id> &) { }

void MainWindow::actOnSelection(const QString &) { }

} // namespace banxin::shell
