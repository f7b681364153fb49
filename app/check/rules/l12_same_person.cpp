// L12: who wrote a story is not its 责任编辑.
#include "check/rules/all.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;
using Role = model::ParagraphRole;

QString closed(QString text)
{
    // 王 帆 is 王帆: a blank between two single characters pads a name.
    static const QRegularExpression padded(u"(?<![\\p{Han}])(\\p{Han})[ 　]+(\\p{Han})(?![\\p{Han}])"_s);
    return text.replace(padded, u"\\1\\2"_s);
}

QStringList editors(const PageView &view)
{
    const auto split = [](const QString &names) {
        static const QRegularExpression between(u"[、，,/／\\s　]+"_s);
        return closed(names).split(between, Qt::SkipEmptyParts);
    };
    QStringList found;
    if (view.publication) {
        for (const model::CreditRole &role : view.publication->creditRoles) {
            if (role.title.contains(u"责任编辑"_s) || role.title.contains(u"责编"_s)) {
                for (const model::Fields *fields :
                    {&view.page.fields, view.issue ? &view.issue->fields : nullptr, &view.publication->fields}) {
                    if (fields && fields->contains(role.title)) {
                        found += split(fields->value(role.title));
                        break;
                    }
                }
            }
        }
    }
    // Typed as a line, or shown padded: 责任编辑：邓金星 美术编辑：王 帆.
    static const QRegularExpression typed(
        u"责(?:任编辑|编)(?:[/／、][\\p{Han}]{2,6})*[ 　]*[：:][ 　]*((?:\\p{Han}{1,4}[ 　]*)+)(?=$|[\\p{Han}]{2,6}[/／：:]|[|｜\\n]|[^\\p{Han} 　])"_s);
    static const QRegularExpression nextRole(
        u"(?:美术编辑|美编|校对|版式|统筹|监制|视觉|主编|审读|制图|电话|值班).*$"_s);
    auto all = typed.globalMatch(view.furnitureText());
    while (all.hasNext()) {
        QString names = all.next().captured(1);
        names.remove(nextRole);
        found += split(names);
    }
    found.removeIf([](const QString &name) { return name.size() < 2 || name.size() > 4; });
    found.removeDuplicates();
    return found;
}

/// Where the name stands in a line of names as a name of its own, or -1.
qsizetype placeOf(const QString &text, const QString &name)
{
    static const QStringList kBefore = {
        u"记者"_s, u"通讯员"_s, u"编辑"_s, u"文"_s, u"图"_s, u"摄影"_s, u"员"_s, u"报道"_s};
    static const QStringList kAfter = {
        u"通讯员"_s, u"摄"_s, u"报道"_s, u"文"_s, u"图"_s, u"实习"_s, u"记者"_s, u"特约"_s, u"采写"_s, u"整理"_s};
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const QString before = text.left(at), after = text.mid(at + name.size());
        const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
        const bool opens = before.isEmpty() || !isHan(before.back())
            || std::any_of(kBefore.begin(), kBefore.end(), [&](const QString &word) { return before.endsWith(word); });
        const bool closes = after.isEmpty() || !isHan(after.front())
            || std::any_of(kAfter.begin(), kAfter.end(), [&](const QString &word) { return after.startsWith(word); });
        if (opens && closes)
            return at;
    }
    return -1;
}

void look(const PageView &view, Report &report)
{
    const QStringList names = editors(view);
    if (names.isEmpty())
        return;
    for (const StoryOnPage &story : view.stories) {
        if (!story.beginsHere)
            continue;
        for (const model::Paragraph *paragraph : story.paragraphs) {
            const bool isEnd = paragraph == story.paragraphs.back();
            if (paragraph->role != Role::Byline && paragraph->role != Role::Signature && !isEnd)
                continue;
            QString text = flat(paragraph->text);
            qsizetype skipped = 0;
            if (isEnd && paragraph->role != Role::Byline && paragraph->role != Role::Signature) {
                // （娄底新闻网记者 王星） at the body's end
                skipped = text.lastIndexOf(u'（');
                if (skipped < 0 || !text.mid(skipped).contains(QRegularExpression(u"记者|作者|通讯员|文/"_s)))
                    continue;
                text = text.mid(skipped);
            }
            for (const QString &name : names) {
                qsizetype at = placeOf(text, name), length = name.size();
                if (at < 0 && name.size() == 2) {
                    const QRegularExpression padded(u"(?<!\\p{Han})%1[ 　]+%2(?!\\p{Han})"_s.arg(name[0]).arg(name[1]));
                    if (const auto match = padded.match(text); match.hasMatch()) {
                        at = match.capturedStart();
                        length = match.capturedLength();
                    }
                }
                if (at < 0)
                    continue;
                Finding place = inText(view.document, *paragraph, skipped + at, skipped + at + length);
                report.add(std::move(place), tr("“%1”写了这篇稿件，又是责任编辑。").arg(name));
            }
        }
    }
}

} // namespace

const Rule samePersonRule{"L12", QT_TRANSLATE_NOOP("check", "记者与责任编辑是同一人"),
    QT_TRANSLATE_NOOP("check", "三审三校"), QT_TRANSLATE_NOOP("check", "责任编辑：邓金星；株洲日报记者 邓金星"),
    QT_TRANSLATE_NOOP("check", "责任编辑：王星；记者 王星宇"), Severity::Warning, Severity::Warning, FixKind::None,
    look};

} // namespace banxin::check
