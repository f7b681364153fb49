// Translation: which of the two languages the program speaks, Chinese (the source) or English; it
// never changes the language of a newspaper's own text.
#pragma once

#include <QStringView>

class QCoreApplication;

namespace banxin::session {

enum class Language { Chinese, English };

/// `wish` (BANXIN_LANG, else what the person chose) where it is zh or en, else Chinese where `locale` (LC_ALL,
/// LC_MESSAGES or LANG) is a Chinese one, else English.
Language languageFor(QStringView wish, QStringView locale);

/// Installs the translators of the language that the environment asks for, else the one that the person chose before
/// (zh, en, or empty for none).
void installTranslation(QCoreApplication &application, QStringView chosen = {});
/// The same for one language, in place of the one installed before. What is on the screen by then keeps its words.
void speak(QCoreApplication &application, Language language);
/// The language of what was installed last.
Language spokenLanguage();

} // namespace banxin::session
