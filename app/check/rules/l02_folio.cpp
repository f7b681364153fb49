// L02: the folio says the issue's date and weekday, the page's number and the paper's name.
#include "check/rules/all.h"

#include "language/dates.h"
#include "layout/computed_fields.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

/// The place in what somebody typed into the frame; null where it comes from a field.
std::optional<Finding> typed(const PageView &view, const model::Frame &frame, const QString &words)
{
    for (const auto *paragraph : view.document.childrenOf<model::Paragraph>(frame.id)) {
        const qsizetype at = flat(paragraph->text).indexOf(words);
        if (at >= 0)
            return inText(view.document, *paragraph, at, at + words.size());
    }
    return {};
}

void differs(const PageView &view, Report &report, const FurnitureOnPage &one, const QString &words,
    const QString &right, const QString &detail)
{
    Finding place = onFrame(*one.frame, words);
    if (auto found = typed(view, *one.frame, words)) {
        place = std::move(*found);
        place.frame = one.frame->id;
        if (!right.isEmpty())
            place.fix = {FixKind::Click, right};
    }
    report.add(std::move(place), detail);
}

struct Seen {
    bool date = false, month = false, day = false, weekday = false, number = false, name = false;
};

void lookAtDates(const PageView &view, Report &report, const FurnitureOnPage &one, Seen &seen)
{
    const QDate day = view.issue->date;
    const language::TextView text({one.text, language::ParagraphRole::Names}, {day, {}, 0});
    for (const language::DateInText &date : language::datesIn(text)) {
        if (date.isLunar || date.day == 0 || date.month == 0)
            continue;
        seen.date = true;
        const bool isRight =
            date.month == day.month() && date.day == day.day() && (date.year == 0 || date.year == day.year());
        if (isRight)
            continue;
        const QString words = one.text.mid(date.at, date.end - date.at);
        const QString right = date.year ? u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day())
                                        : u"%1月%2日"_s.arg(day.month()).arg(day.day());
        differs(view, report, one, words, right,
            tr("“%1”不是本期的日期，本期是%2。").arg(words, day.toString(Qt::ISODate)));
    }
    // A large figure for the day, year and month beside it.
    bool isNumber = false;
    const int alone = one.text.trimmed().toInt(&isNumber);
    if (isNumber && one.text.trimmed().size() <= 2 && alone == day.day())
        seen.day = true;
    if (one.text.contains(u"%1月"_s.arg(day.month())) || one.text.contains(layout::chineseNumber(day.month()) + u'月'))
        seen.month = true;
    static const QRegularExpression weekdays(u"(?:星期|礼拜|周)([一二三四五六日天])(?![至到—])"_s);
    const QString right = u"一二三四五六日"_s.mid(day.dayOfWeek() - 1, 1);
    auto all = weekdays.globalMatch(one.text);
    while (all.hasNext()) {
        const auto match = all.next();
        QString said = match.captured(1);
        if (said == u"天"_s)
            said = u"日"_s;
        seen.weekday = true;
        if (said == right)
            continue;
        const QString words = match.captured(0);
        differs(view, report, one, words, words.chopped(1) + right,
            tr("“%1”不对，%2是星期%3。").arg(words, day.toString(Qt::ISODate), right));
    }
}

void lookAtNumber(const PageView &view, Report &report, const FurnitureOnPage &one, Seen &seen)
{
    const QString &number = view.page.number;
    QString digits = number;
    static const QRegularExpression letters(u"^[A-Za-z]+"_s);
    digits.remove(letters);
    const int n = digits.toInt();
    static const QRegularExpression tokens(
        u"(?<![\\p{L}\\d-])([A-Z]\\d{1,3})(?!\\d)|第?([一二三四五六七八九十]+|\\d{1,3})版(?!次)"_s);
    auto all = tokens.globalMatch(one.text);
    while (all.hasNext()) {
        const auto match = all.next();
        const QString words = match.captured(0);
        const qsizetype at = match.capturedStart(0);
        if (one.text.mid(std::max<qsizetype>(0, at - 2), std::min<qsizetype>(2, at))
                .contains(QRegularExpression(u"[日共期转接]"_s)))
            continue; // 今日8版, 下转A02版
        const QString letter = match.captured(1);
        const bool isRight = !letter.isEmpty()
            ? letter == number
            : match.captured(2).toInt() == n || match.captured(2) == layout::chineseNumber(n);
        seen.number = true;
        if (!isRight && one.frame->role == "folio"_L1)
            differs(view, report, one, words, letter.isEmpty() ? QString() : number,
                tr("“%1”不是本版的版次，本版是 %2。").arg(words, number));
    }
    seen.number = seen.number || (!number.isEmpty() && one.text.contains(number));
}

void lookAtName(const PageView &view, Report &report, const FurnitureOnPage &one, Seen &seen)
{
    QString text = one.text;
    static const QRegularExpression blanks(u"[\\s　]"_s);
    text.remove(blanks);
    QString name = view.publication->name;
    name.remove(blanks);
    if (name.isEmpty() || text.contains(name)) {
        seen.name = true;
        return;
    }
    if (one.frame->role != "folio"_L1 && one.frame->role != "paper-name"_L1 && one.frame->role != "masthead"_L1)
        return;
    // One character away: a slip of the name, and not another word.
    for (qsizetype at = 0; at + name.size() <= text.size(); ++at) {
        qsizetype wrong = 0;
        for (qsizetype i = 0; i < name.size(); ++i)
            wrong += text[at + i] != name[i] ? 1 : 0;
        if (wrong == 1 && name.size() >= 3) {
            const QString words = text.mid(at, name.size());
            seen.name = true;
            differs(view, report, one, words, name, tr("“%1”与报名“%2”不符。").arg(words, view.publication->name));
            return;
        }
    }
}

void look(const PageView &view, Report &report)
{
    if (!view.issue || !view.publication)
        return;
    Seen seen;
    const FurnitureOnPage *folio = nullptr;
    for (const FurnitureOnPage &one : view.furniture) {
        const bool isFolio = one.frame->role == "folio"_L1;
        if (isFolio && !folio)
            folio = &one;
        if (isFolio || one.frame->role == "masthead"_L1)
            lookAtDates(view, report, one, seen);
        if (isFolio || one.frame->role.isEmpty())
            lookAtNumber(view, report, one, seen);
        lookAtName(view, report, one, seen);
    }
    for (const model::Frame *frame : view.frames) {
        // A name that is drawn or a picture says itself what it is.
        const bool isDrawn = std::holds_alternative<model::ArtContent>(frame->content)
            || std::holds_alternative<model::PictureContent>(frame->content);
        seen.name = seen.name || (isDrawn && (frame->role == "paper-name"_L1 || frame->role == "masthead"_L1));
    }
    QStringList missing;
    if (!seen.date && !(seen.day && seen.month))
        missing << tr("日期");
    if (!seen.weekday)
        missing << tr("星期");
    if (!seen.number && view.page.role != model::PageRole::Front)
        missing << tr("版次");
    if (!seen.name)
        missing << tr("报名");
    if (missing.isEmpty())
        return;
    const QString lacking = missing.join(u'、');
    Finding place;
    if (folio)
        place = onFrame(*folio->frame, lacking);
    place.text = lacking;
    report.add(place, tr("缺%1。").arg(lacking));
}

} // namespace

const Rule folioRule{"L02", QT_TRANSLATE_NOOP("check", "报眉与本期不符或不全"),
    QT_TRANSLATE_NOOP("check", "国新出发〔2020〕10号"), QT_TRANSLATE_NOOP("check", "2020年10月18日（本期是10月19日）"),
    QT_TRANSLATE_NOOP("check", "A02　株洲日报　2020年10月19日　星期一"), Severity::Warning, Severity::Error,
    FixKind::Click, look};

} // namespace banxin::check
