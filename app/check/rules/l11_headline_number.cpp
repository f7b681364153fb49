// L11: a number in the headline stands in the story too.
#include "check/rules/all.h"

#include "language/text_view.h"

#include <cmath>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;
using Role = model::ParagraphRole;
using language::Number;

bool isSame(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

/// What the headline may make of the story's figure: 近1.2万 of 11980, 超200 of 203.
bool isRound(const QString &text, const Number &number, double value)
{
    static const QString kNear = u"近约超逾余多达破"_s;
    const QString around =
        text.mid(std::max<qsizetype>(0, number.at - 2), std::min<qsizetype>(2, number.at)) + text.mid(number.end, 2);
    const bool isNear = std::any_of(around.begin(), around.end(), [](QChar c) { return kNear.contains(c); });
    const double slack = isNear || number.hasScale ? 0.1 : 0;
    return slack > 0 && std::abs(value - number.value) <= slack * std::max(std::abs(value), std::abs(number.value));
}

void look(const PageView &view, Report &report)
{
    const QDate day = view.issue ? view.issue->date : QDate();
    for (const StoryOnPage &story : view.stories) {
        if (!story.beginsHere || story.areas.empty())
            continue;
        std::vector<double> known;
        QString digits; // every figure as it stands
        bool isRead = false, hasBody = false;
        const auto read = [&] {
            isRead = true;
            const auto take = [&](const QString &words, Role role) {
                hasBody = hasBody || role == Role::Body;
                const language::TextView text({words, language::ParagraphRole::Body}, {day, {}, 0});
                for (const Number &one : text.numbers())
                    known.push_back(one.value);
                digits += words + u'\n';
            };
            for (const model::Paragraph *paragraph : story.paragraphs) {
                if (paragraph->role != Role::Headline && paragraph->role != Role::Kicker
                    && paragraph->role != Role::Deck)
                    take(flat(paragraph->text), paragraph->role);
            }
            for (const PictureOnPage &picture : story.pictures)
                take(picture.caption, Role::Caption);
        };
        for (const model::Paragraph *paragraph : story.paragraphs) {
            if (paragraph->role != Role::Headline && paragraph->role != Role::Kicker && paragraph->role != Role::Deck)
                continue;
            const QString head = flat(paragraph->text);
            const language::TextView text({head, language::ParagraphRole::Headline}, {day, {}, 0});
            for (const Number &one : text.numbers()) {
                // Chinese numerals in headlines are mostly words (一批, 三农); figures are claims.
                if (one.form != Number::Form::Arabic || one.isOpen || text.isKept(one.at))
                    continue;
                const QString words = head.mid(one.at, one.end - one.at);
                const QChar before = one.at > 0 ? head[one.at - 1] : QChar(),
                            after = one.end < head.size() ? head[one.end] : QChar();
                // COVID-19, 5G, G20, 3·15, 12345热线 are names; “120” in quotes often is one.
                if (before.isLetter() && before.unicode() < 0x250)
                    continue;
                if ((after.isLetter() && after.unicode() < 0x250) || after == u'·' || before == u'·' || before == u'-'
                    || after == u'-')
                    continue;
                if (!isRead)
                    read();
                if (!hasBody)
                    continue;
                const bool isThere = digits.contains(words)
                    || std::any_of(known.begin(), known.end(),
                        [&](double value) { return isSame(value, one.value) || isRound(head, one, value); });
                // 2020 of a year that the body leaves out: 今年.
                const bool isThisYear = after == u'年' && day.isValid() && isSame(one.value, day.year());
                if (isThere || isThisYear)
                    continue;
                Finding place = inText(view.document, *paragraph, one.at, one.end);
                place.frame = story.headlineFrame;
                report.add(std::move(place), tr("标题里的“%1”正文里没有。").arg(words));
            }
        }
    }
}

} // namespace

const Rule headlineNumberRule{"L11", QT_TRANSLATE_NOOP("check", "标题的数字与正文不符"),
    QT_TRANSLATE_NOOP("check", "前后一致"), QT_TRANSLATE_NOOP("check", "标题120小时，正文只有110个小时"),
    QT_TRANSLATE_NOOP("check", "标题1.2万人，正文12000人"), Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
