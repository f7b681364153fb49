// L01: every role of the credits has its people.
#include "check/rules/all.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    std::vector<QString> titles;
    if (view.publication) {
        for (const model::CreditRole &role : view.publication->creditRoles)
            titles.push_back(role.title);
    }
    if (titles.empty())
        titles = {u"责任编辑"_s, u"美术编辑"_s, u"校对"_s}; // what every paper names
    const QString all = view.furnitureText();
    QStringList missing, others;
    for (const QString &title : titles)
        others << QRegularExpression::escape(title);
    // Behind the colon the next role may begin at once: then nobody is named.
    const QString someone = u"(?!(?:%1)[ 　]*[/／：:])[\\p{Han}A-Za-z]"_s.arg(others.join(u'|'));
    for (const QString &title : titles) {
        // 责任编辑/美术编辑：肖星平: roles of the same people stand before one colon.
        const QRegularExpression named(
            QRegularExpression::escape(title) + u"(?:[/／、　 ]*[\\p{Han}]{2,6})*[ 　]*[：:][ 　]*"_s + someone);
        if (!named.match(all).hasMatch())
            missing.append(title);
    }
    if (missing.isEmpty())
        return;
    const QString lacking = missing.join(u'、');
    for (const FurnitureOnPage &one : view.furniture) {
        if (one.frame->role == "credits"_L1) {
            report.add(onFrame(*one.frame, lacking), tr("缺%1。").arg(lacking));
            return;
        }
    }
    Finding none;
    none.text = lacking;
    report.add(none, tr("版面上没有%1的署名。").arg(lacking));
}

} // namespace

const Rule creditsRule{"L01", QT_TRANSLATE_NOOP("check", "版面署名不全"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "责任编辑：邓金星，没有校对"),
    QT_TRANSLATE_NOOP("check", "责任编辑/美术编辑：肖星平　校对：谭智方"), Severity::Warning, Severity::Error,
    FixKind::None, look};

} // namespace banxin::check
