#include "intake/role_style.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>

namespace banxin::intake {

namespace {

struct Style {
    Role role;
    const char *name;
    const char *note;
    Qt::Key key;
    unsigned light; // 0: by the tokens
    unsigned dark;
};

// Digits for what every manuscript has, letters for what a page has.
const Style kStyles[] = {
    {Role::Title, QT_TRANSLATE_NOOP("intake", "主题"), QT_TRANSLATE_NOOP("intake", "稿件的主要题目"), Qt::Key_1,
        0xC0271B, 0xF2796D},
    {Role::Kicker, QT_TRANSLATE_NOOP("intake", "引题"), QT_TRANSLATE_NOOP("intake", "主题上面的一行"), Qt::Key_2,
        0xB8592A, 0xF0A070},
    {Role::Deck, QT_TRANSLATE_NOOP("intake", "副题"), QT_TRANSLATE_NOOP("intake", "主题下面的一行或几行"), Qt::Key_3,
        0xB8592A, 0xF0A070},
    {Role::Summary, QT_TRANSLATE_NOOP("intake", "提要"), QT_TRANSLATE_NOOP("intake", "内容提要、编者按"), Qt::Key_4,
        0x6B46B0, 0xB59AF0},
    {Role::Byline, QT_TRANSLATE_NOOP("intake", "署名"), QT_TRANSLATE_NOOP("intake", "写稿的人和单位"), Qt::Key_5,
        0x1B7A43, 0x58C488},
    {Role::Head, QT_TRANSLATE_NOOP("intake", "小标题"), QT_TRANSLATE_NOOP("intake", "正文中间的标题"), Qt::Key_6,
        0x1D5FB8, 0x6AA6F5},
    {Role::Body, QT_TRANSLATE_NOOP("intake", "正文"), QT_TRANSLATE_NOOP("intake", "稿件的正文"), Qt::Key_7, 0x4A525C,
        0xA8B0BA},
    {Role::Caption, QT_TRANSLATE_NOOP("intake", "图片说明"), QT_TRANSLATE_NOOP("intake", "图片的说明，连同摄影署名"),
        Qt::Key_8, 0x0E7C86, 0x4CC3CC},
    {Role::Source, QT_TRANSLATE_NOOP("intake", "来源"), QT_TRANSLATE_NOOP("intake", "稿件从哪里来"), Qt::Key_9,
        0x9A5700, 0xE6AB52},
    {Role::Closing, QT_TRANSLATE_NOOP("intake", "尾段"), QT_TRANSLATE_NOOP("intake", "全稿末尾的落款、编后、作者介绍"),
        Qt::Key_E, 0x6E6A5E, 0xC4BFAE},
    {Role::Masthead, QT_TRANSLATE_NOOP("intake", "报头"), QT_TRANSLATE_NOOP("intake", "版面上的报名、版名、日期、主办"),
        Qt::Key_M, 0x7A5C46, 0xD6B294},
    {Role::Credits, QT_TRANSLATE_NOOP("intake", "版面署名"), QT_TRANSLATE_NOOP("intake", "责任编辑、美术编辑、校对"),
        Qt::Key_C, 0x7A5C46, 0xD6B294},
    {Role::PageNote, QT_TRANSLATE_NOOP("intake", "页注"), QT_TRANSLATE_NOOP("intake", "对整版稿件或图片的说明"),
        Qt::Key_N, 0x9A5700, 0xE6AB52},
    {Role::Table, QT_TRANSLATE_NOOP("intake", "表格"), QT_TRANSLATE_NOOP("intake", "表格的一行"), Qt::Key_unknown,
        0x0E7C86, 0x4CC3CC},
    {Role::Unused, QT_TRANSLATE_NOOP("intake", "不用"), QT_TRANSLATE_NOOP("intake", "不进稿件，留在取稿记录里"),
        Qt::Key_0, 0x8A929C, 0x6D7680},
};

const Style &styleOf(Role role)
{
    return *std::find_if(
        std::begin(kStyles), std::end(kStyles), [&](const Style &style) { return style.role == role; });
}

} // namespace

const std::vector<Role> &roles()
{
    static const std::vector<Role> all = [] {
        std::vector<Role> found;
        for (const Style &style : kStyles)
            found.push_back(style.role);
        return found;
    }();
    return all;
}

QString nameOf(Role role) { return QCoreApplication::translate("intake", styleOf(role).name); }

QString noteOf(Role role) { return QCoreApplication::translate("intake", styleOf(role).note); }

Qt::Key keyOf(Role role) { return styleOf(role).key; }

std::optional<Role> roleOfKey(int key)
{
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        return Role::Unused;
    for (const Style &style : kStyles) {
        if (style.key == key && key != Qt::Key_unknown)
            return style.role;
    }
    return {};
}

QString keyText(Role role)
{
    const Qt::Key key = keyOf(role);
    return key == Qt::Key_unknown ? QString() : QKeySequence(key).toString(QKeySequence::NativeText);
}

QColor colorOf(Role role, const widgets::Tokens &tokens, widgets::ThemeMode mode)
{
    if (role == Role::Unused)
        return tokens.text3;
    const Style &style = styleOf(role);
    return QColor::fromRgb(0xff000000u | (mode == widgets::ThemeMode::Light ? style.light : style.dark));
}

} // namespace banxin::intake
