#include "widgets/tokens.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QStyle>
#include <QStyleFactory>

namespace banxin::widgets {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(0xff000000u | value); }

const Tokens kLight{rgb(0xF3F4F6), rgb(0xFFFFFF), rgb(0xD8DBDF), rgb(0xDFE2E6), rgb(0xC3C8CE), rgb(0x1A1E23),
    rgb(0x525A64), rgb(0x646C76), rgb(0x1D5FB8), rgb(0xE5EEFA), rgb(0xFFFFFF), rgb(0x1B7A43), rgb(0xE2F3E8),
    rgb(0x9A5700), rgb(0xFDF0D9), rgb(0xC0271B), rgb(0xFCE6E3)};
const Tokens kDark{rgb(0x26292E), rgb(0x1E2125), rgb(0x131517), rgb(0x363B41), rgb(0x4B525A), rgb(0xECEEF1),
    rgb(0xB3BAC3), rgb(0x9CA4AE), rgb(0x6AA6F5), rgb(0x26395A), rgb(0x10243F), rgb(0x58C488), rgb(0x193626),
    rgb(0xE6AB52), rgb(0x3C2D13), rgb(0xF2796D), rgb(0x46211D)};

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.chrome);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.chrome);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.chrome);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.error);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line2);
    p.setColor(QPalette::Dark, t.line2);
    p.setColor(QPalette::Shadow, t.line2);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.text3);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line2);
    return p;
}

QString styleSheetFor(const Tokens &t, ThemeMode mode)
{
    QFile file(QStringLiteral(":/style/banxin.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first, so that @text does not eat the head of @text2.
    const std::pair<const char16_t *, QString> values[] = {{u"@accentTint", t.accentTint.name()},
        {u"@onAccent", t.onAccent.name()}, {u"@accent", t.accent.name()}, {u"@pasteboard", t.pasteboard.name()},
        {u"@chrome", t.chrome.name()}, {u"@panel", t.panel.name()}, {u"@line2", t.line2.name()},
        {u"@line", t.line.name()}, {u"@text2", t.text2.name()}, {u"@text3", t.text3.name()}, {u"@text", t.text.name()},
        {u"@okTint", t.okTint.name()}, {u"@ok", t.ok.name()}, {u"@warnTint", t.warnTint.name()},
        {u"@warn", t.warn.name()}, {u"@errorTint", t.errorTint.name()}, {u"@error", t.error.name()},
        {u"@theme", mode == ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark")}};
    for (const auto &[name, value] : values)
        sheet.replace(QString::fromUtf16(name), value);
    return sheet;
}

} // namespace

const Tokens &tokens(ThemeMode mode) { return mode == ThemeMode::Light ? kLight : kDark; }

ThemeMode themeMode(const QPalette &palette)
{
    // Links are what no style sheet recolours.
    return palette.color(QPalette::Link) == kDark.accent ? ThemeMode::Dark : ThemeMode::Light;
}

const Tokens &tokens(const QPalette &palette) { return tokens(themeMode(palette)); }

QColor inkOf(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return t.text2;
    case Tone::Faint:
        return t.text3;
    case Tone::Accent:
        return t.accent;
    case Tone::Ok:
        return t.ok;
    case Tone::Warn:
        return t.warn;
    case Tone::Error:
        return t.error;
    case Tone::OnAccent:
        return t.onAccent;
    }
    return t.text;
}

QColor tintOf(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return t.accentTint;
    case Tone::Ok:
        return t.okTint;
    case Tone::Warn:
        return t.warnTint;
    case Tone::Error:
        return t.errorTint;
    case Tone::OnAccent:
        return t.accent;
    case Tone::Plain:
    case Tone::Faint:
        break;
    }
    return t.line;
}

void applyTheme(QApplication &application, ThemeMode mode)
{
    const Tokens &t = tokens(mode);
    if (application.style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0
        && application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(uiFont(13));
    QApplication::setPalette(paletteFor(t));
    application.setStyleSheet(styleSheetFor(t, mode));
}

QFont uiFont(int pixelSize, int weight)
{
    // Quotes and dashes are the same characters in both languages, and as wide as the first family has them.
    static const QStringList families =
        QCoreApplication::translate("widgets", "Noto Sans CJK SC", "families of the interface, the first first")
            .split(u',');
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixelSize);
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace banxin::widgets
