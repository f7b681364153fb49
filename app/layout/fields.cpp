#include "layout/lunar_date.h"
#include "layout/page_composer.h"

#include "model/document.h"

namespace banxin::layout {

using namespace Qt::StringLiterals;

namespace {

QString chineseNumber(int n) // 1…99, as dates count: 十九, 二十, 三十一
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    QString text;
    if (n >= 20)
        text += digits[n / 10];
    if (n >= 10)
        text += u'十';
    if (n % 10 || n == 0)
        text += digits[n % 10];
    return text;
}

QString dateInChinese(QDate date) // 二〇二〇年十月十九日 (GB/T 15835 §5.2: years digit by digit)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    QString text;
    for (const QChar c : QString::number(date.year()))
        text += digits[c.digitValue()];
    return text + u'年' + chineseNumber(date.month()) + u'月' + chineseNumber(date.day()) + u'日';
}

QString weekdayOf(QDate date)
{
    static const QString names = u"一二三四五六日"_s;
    return u"星期"_s + names[date.dayOfWeek() - 1];
}

/// The value of one field, or nothing where no one knows it. Page before issue before publication.
std::optional<QString> valueOf(
    const QString &key, const model::Page *page, const model::Issue *issue, const model::Publication *publication)
{
    if (page) {
        if (const auto it = page->fields.find(key); it != page->fields.end())
            return *it;
        if (key == "page"_L1)
            return page->number;
        if (key == "section"_L1)
            return page->section;
    }
    if (issue) {
        if (const auto it = issue->fields.find(key); it != issue->fields.end())
            return *it;
        if (issue->date.isValid()) {
            if (key == "date"_L1)
                return QString::number(issue->date.year()) + u'年' + QString::number(issue->date.month()) + u'月'
                    + QString::number(issue->date.day()) + u'日';
            if (key == "date-cn"_L1)
                return dateInChinese(issue->date);
            if (key == "weekday"_L1)
                return weekdayOf(issue->date);
            if (key == "lunar"_L1)
                return lunarDate(issue->date);
        }
        if (key == "edition"_L1)
            return issue->edition;
    }
    if (publication) {
        if (const auto it = publication->fields.find(key); it != publication->fields.end())
            return *it;
        if (key == "paper"_L1)
            return publication->name;
    }
    return {};
}

} // namespace

QString resolvedFields(const model::Document &document, base::Id pageId, const QString &text, QStringList *unknown)
{
    if (!text.contains(u'{'))
        return text;
    const auto *page = document.find<model::Page>(pageId);
    const auto *issue = page ? document.find<model::Issue>(page->issue) : nullptr;
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        result += QStringView(text).mid(at, open - at);
        const QString key = text.mid(open + 1, close - open - 1);
        if (const auto value = valueOf(key, page, issue, publication)) {
            result += *value;
        } else if (issue && key == "pages"_L1) {
            result += QString::number(document.children(issue->id, model::ObjectKind::Page).size());
        } else {
            result += QStringView(text).mid(open, close - open + 1);
            if (unknown && !unknown->contains(key))
                unknown->append(key);
        }
        at = close + 1;
    }
    return result.append(QStringView(text).mid(at));
}

} // namespace banxin::layout
