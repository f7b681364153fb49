#include "layout/computed_fields.h"

#include "layout/lunar_date.h"
#include "layout/lunar_table.h"
#include "model/issue_numbering.h"

#include <QRegularExpression>

namespace banxin::layout {

using namespace Qt::StringLiterals;

namespace {

const QString &digits()
{
    static const QString all = u"〇一二三四五六七八九"_s;
    return all;
}

QString dateInChinese(QDate date) // 二〇二〇年十月十九日 (GB/T 15835 §5.2: years digit by digit)
{
    QString text;
    for (const QChar c : QString::number(date.year()))
        text += digits()[c.digitValue()];
    return text + u'年' + chineseNumber(date.month()) + u'月' + chineseNumber(date.day()) + u'日';
}

QString weekdayOf(QDate date)
{
    static const QString names = u"一二三四五六日"_s;
    return u"星期"_s + names[date.dayOfWeek() - 1];
}

/// A02 -> 第二版, B12 -> 第十二版; a number without digits as it is.
QString pageInChinese(const QString &number)
{
    static const QRegularExpression tail(u"(\\d+)$"_s);
    const int n = tail.match(number).captured(1).toInt();
    return n > 0 ? u'第' + chineseNumber(n) + u'版' : number;
}

/// The names of a role, each as it is printed.
QStringList namesIn(const QString &said)
{
    static const QRegularExpression parts(u"[、，,;；/／\n\u3000]+"_s);
    QStringList names;
    for (const QString &part : said.split(parts, Qt::SkipEmptyParts)) {
        QString name = part.simplified();
        if (name.size() == 2 && name[0].script() == QChar::Script_Han && name[1].script() == QChar::Script_Han)
            name.insert(1, u' '); // padded to three characters
        if (!name.isEmpty())
            names << name;
    }
    return names;
}

} // namespace

QString chineseNumber(int n)
{
    if (n < 0 || n > 99)
        return QString::number(n);
    QString text;
    if (n >= 20)
        text += digits()[n / 10];
    if (n >= 10)
        text += u'十';
    if (n % 10 || n == 0)
        text += digits()[n % 10];
    return text;
}

std::optional<QString> creditsLine(
    const model::Page &page, const model::Issue *issue, const model::Publication &publication)
{
    struct Entry {
        QStringList roles;
        QStringList names;
    };
    std::vector<Entry> entries;
    for (const model::CreditRole &role : publication.creditRoles) {
        QString said;
        for (const model::Fields *fields : {&page.fields, issue ? &issue->fields : nullptr, &publication.fields}) {
            const auto found = fields ? fields->find(role.title) : model::Fields::const_iterator();
            if (fields && found != fields->end()) {
                said = *found; // left empty on purpose too
                break;
            }
        }
        const QStringList names = namesIn(said);
        if (names.isEmpty())
            continue;
        if (!entries.empty() && entries.back().names == names)
            entries.back().roles << role.title;
        else
            entries.push_back({{role.title}, names});
    }
    QStringList parts;
    for (const Entry &entry : entries)
        parts << entry.roles.join(u'/') + u'：' + entry.names.join(u'、');
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join(u'\u3000'));
}

std::optional<QString> computedOf(const model::Page &page, const QString &key)
{
    if (key == "page"_L1)
        return page.number;
    if (key == "page-cn"_L1)
        return pageInChinese(page.number);
    if (key == "section"_L1)
        return page.section;
    return {};
}

std::optional<QString> computedOf(const model::Issue &issue, const QString &key)
{
    if (key == "edition"_L1)
        return issue.edition;
    const QDate date = issue.date;
    if (!date.isValid())
        return {};
    if (key == "date"_L1)
        return QString::number(date.year()) + u'年' + QString::number(date.month()) + u'月'
            + QString::number(date.day()) + u'日';
    if (key == "date-cn"_L1)
        return dateInChinese(date);
    if (key == "year"_L1)
        return QString::number(date.year());
    if (key == "month"_L1)
        return QString::number(date.month());
    if (key == "day"_L1)
        return QString::number(date.day());
    if (key == "weekday"_L1)
        return weekdayOf(date);
    if (key == "lunar"_L1)
        return lunarDate(date);
    if (key == "lunar-year"_L1)
        return lunarYear(date);
    if (key == "lunar-day"_L1)
        return lunarDay(date);
    if (key == "solar-term"_L1)
        return solarTerm(date); // most days have none: nothing stands there, and nothing is missing
    return {};
}

std::optional<QString> computedOf(const model::Publication &publication, const model::Issue *issue, const QString &key)
{
    if (key == "paper"_L1)
        return publication.name;
    if (key == "issue-number"_L1 && issue) {
        if (const auto number = model::issueNumber(publication.numbering, issue->date))
            return QString::number(*number);
    }
    return {};
}

const QStringList &computedKeys()
{
    static const QStringList keys{u"paper"_s, u"date"_s, u"date-cn"_s, u"year"_s, u"month"_s, u"day"_s, u"weekday"_s,
        u"lunar"_s, u"lunar-year"_s, u"lunar-day"_s, u"solar-term"_s, u"page"_s, u"page-cn"_s, u"section"_s,
        u"edition"_s, u"pages"_s, u"pages-cn"_s};
    return keys;
}

} // namespace banxin::layout
