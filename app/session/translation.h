// Translation: which of the two languages the program speaks, Chinese (the source) or English; it
// never changes the language of a newspaper's own text.
#pragma once

#include <QStringView>

class QCoreApplication;

namespace banxin::session {

enum class Language { Chinese, English };

/// `wish` (BANXIN_LANG) where it is zh or en, else Chinese where `locale` (LC_ALL, LC_MESSAGES or LANG)
/// is a Chinese one, else English.
Language languageFor(QStringView wish, QStringView locale);

/// Installs the translators of the language that the environment asks for; call it once, before
/// anything is said.
void installTranslation(QCoreApplication &application);

} // namespace banxin::session
