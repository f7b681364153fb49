// The menu in which a person chooses the program's language. It changes nothing itself.
#pragma once

#include "session/translation.h"

#include <functional>

class QMenu;
class QWidget;

namespace banxin::shell {

/// 语言: 中文 and English, each in its own words, the one that is spoken checked.
QMenu *makeLanguageMenu(QWidget *parent, std::function<void(session::Language)> chosen);

} // namespace banxin::shell
