#include "session/template_titles.h"

#include <QCoreApplication>

namespace banxin::session {

namespace {

/// For translation alone: they stand in resources/templates.
[[maybe_unused]] constexpr const char *kWords[] = {QT_TRANSLATE_NOOP("session", "头版"),
    QT_TRANSLATE_NOOP("session", "新闻版"), QT_TRANSLATE_NOOP("session", "专版"), QT_TRANSLATE_NOOP("session", "里版"),
    QT_TRANSLATE_NOOP("session", "对开版"), QT_TRANSLATE_NOOP("session", "对开头版"),
    QT_TRANSLATE_NOOP("session", "对开内页"), QT_TRANSLATE_NOOP("session", "对开专版"),
    QT_TRANSLATE_NOOP("session", "对开图片版"), QT_TRANSLATE_NOOP("session", "对开空白版"),
    QT_TRANSLATE_NOOP("session", "四开头版"), QT_TRANSLATE_NOOP("session", "四开内页"),
    QT_TRANSLATE_NOOP("session", "四开专版"), QT_TRANSLATE_NOOP("session", "四开图片版"),
    QT_TRANSLATE_NOOP("session", "四开空白版"), QT_TRANSLATE_NOOP("session", "报头、日期、刊号，版权在底"),
    QT_TRANSLATE_NOOP("session", "报眉、版名、署名"), QT_TRANSLATE_NOOP("session", "通栏标题、栏题、主办单位"),
    QT_TRANSLATE_NOOP("session", "报眉"), QT_TRANSLATE_NOOP("session", "报眉、署名，密排"),
    QT_TRANSLATE_NOOP("session", "报头、报眼、导读，头条和图片新闻"),
    QT_TRANSLATE_NOOP("session", "报头、导读，七个稿区"), QT_TRANSLATE_NOOP("session", "报眉、版名，五个稿区"),
    QT_TRANSLATE_NOOP("session", "通栏题图、栏题、主办单位"),
    QT_TRANSLATE_NOOP("session", "报眉、通栏题图、栏题、主办单位"),
    QT_TRANSLATE_NOOP("session", "一主三副，图说和短文"), QT_TRANSLATE_NOOP("session", "一主二副，图说和短文"),
    QT_TRANSLATE_NOOP("session", "只带版心与网格")};

QString shown(const TemplatePage &page, const QString &words)
{
    return page.stock.isNull() && !words.isEmpty() ? QCoreApplication::translate("session", words.toUtf8().constData())
                                                   : words;
}

} // namespace

QString shownTitle(const TemplatePage &page) { return shown(page, page.title); }
QString shownAbout(const TemplatePage &page) { return shown(page, page.about); }

} // namespace banxin::session
