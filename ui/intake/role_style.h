// How roles are told in the import room: names, keys and colours, the same on both sides. It keeps nothing.
#pragma once

#include "manuscript/passage.h"
#include "widgets/tokens.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::intake {

using manuscript::Role;

/// In the order of menus and of the keys' line.
const std::vector<Role> &roles();
/// 主题; what editors call it.
QString nameOf(Role role);
/// What the role is for, in a sentence, for tooltips and menus.
QString noteOf(Role role);
/// The key that gives the role; Qt::Key_unknown where none does (a table's row stays one).
Qt::Key keyOf(Role role);
std::optional<Role> roleOfKey(int key);
/// As people read it: 1, M.
QString keyText(Role role);
/// The bar beside a passage. Never the only sign: the role's name stands there too.
QColor colorOf(Role role, const widgets::Tokens &tokens, widgets::ThemeMode mode);

} // namespace banxin::intake
