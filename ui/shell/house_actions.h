// What the menus do with the publication as a whole: its settings, its stock of templates and saved frames.
#pragma once

#include "base/id.h"

namespace banxin::shell {

class MainWindow;
class StockPanel;

/// 报纸设置. Nothing happens where no issue is open, or where they stand open already.
void openPublicationSettings(MainWindow &window);
/// The window's panel of what is kept; made with its docks.
StockPanel *stockPanelOf(const MainWindow &window);
/// Lets the panel say in the window what it has to say, and ask for new pages there.
void wireStockPanel(StockPanel &panel, MainWindow &window);

} // namespace banxin::shell
