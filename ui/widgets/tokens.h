// Tokens: the colours of the interface by their meaning, light and dark. Widgets ask for them by the
// palette they paint with; nothing here is a colour of the page itself.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace banxin::widgets {

enum class ThemeMode { Light, Dark };

struct Tokens {
    QColor chrome, panel, pasteboard;
    QColor line, line2;
    QColor text, text2, text3;
    QColor accent, accentTint, onAccent;
    QColor ok, okTint;
    QColor warn, warnTint;
    QColor error, errorTint;
};

/// How something stands; never shown by its colour alone.
enum class Tone { Plain, Faint, Accent, Ok, Warn, Error, OnAccent };

const Tokens &tokens(ThemeMode mode);
/// The tokens of the theme that the palette was made for.
const Tokens &tokens(const QPalette &palette);
ThemeMode themeMode(const QPalette &palette);

QColor inkOf(const Tokens &tokens, Tone tone);
QColor tintOf(const Tokens &tokens, Tone tone);

/// Sets style, palette, fonts and style sheet of the program; may be called again to change the theme.
void applyTheme(QApplication &application, ThemeMode mode);

/// The interface font (its figures are of equal width) in one of the sizes of the scale (10, 11, 12, 13, 15, 18 px).
QFont uiFont(int pixelSize, int weight = 400);

} // namespace banxin::widgets
