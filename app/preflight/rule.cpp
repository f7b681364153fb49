#include "preflight/rule.h"

#include "preflight/limits.h"

#include <QCoreApplication>
#include <QSet>

namespace banxin::preflight {

namespace {

/// From the top left of the trim as people see it.
base::Rect seenRect(const PageContent &page, const Box &place)
{
    const Box trim = page.boxes.page();
    double x = place.x0 - trim.x0, y = trim.y1 - place.y1;
    double width = std::max(place.width(), 0.0), height = std::max(place.height(), 0.0);
    if (page.rotation == 90 || page.rotation == 270)
        std::swap(width, height);
    if (page.rotation == 90) {
        x = place.y0 - trim.y0;
        y = place.x0 - trim.x0;
    } else if (page.rotation == 180) {
        x = trim.x1 - place.x1;
        y = place.y0 - trim.y0;
    } else if (page.rotation == 270) {
        x = trim.y1 - place.y1;
        y = trim.x1 - place.x1;
    }
    // A thousandth of a point, as the press writes them.
    const auto length = [](double points) { return base::Length::pt(std::round(points * 1000) / 1000); };
    return {length(x), length(y), length(width), length(height)};
}

} // namespace

const std::vector<const Rule *> &allRules()
{
    static const std::vector<const Rule *> all = [] {
        std::vector<const Rule *> rules;
        for (const auto family : {fileRules(), contentRules(), metadataRules(), intentRules(), boxRules(), bleedRules(),
                 fontRules(), glyphRules(), colorRules(), spotRules(), stateRules(), transparencyRules(),
                 forbiddenRules(), interactiveRules(), pictureRules(), blackRules(), typeRules(), lineRules(),
                 inkRules(), accessibilityRules(), structureRules()}) {
            for (const Rule &rule : family)
                rules.push_back(&rule);
        }
        return rules;
    }();
    return all;
}

bool Check::holds(const Rule &rule) const
{
    switch (rule.scope) {
    case Scope::Always:
        return true;
    case Scope::PressPages:
        return m_profile.role == FileRole::PressPages;
    case Scope::Accessible:
        return m_profile.accessibility == Accessibility::Required
            || (m_profile.accessibility == Accessibility::WhenClaimed && m_subject.claimsAccessibility());
    }
    return true;
}

void Check::runOnFile(const Rule &rule)
{
    if (rule.ofFile && begins(rule))
        rule.ofFile(*this);
}

void Check::runOnContent(const Rule &rule)
{
    if (rule.ofContent && begins(rule))
        rule.ofContent(*this);
}

void Check::runOnPage(const Rule &rule, const PageContent &page)
{
    if (rule.ofPage && begins(rule))
        rule.ofPage(*this, page);
}

bool Check::begins(const Rule &rule)
{
    m_rule = &rule;
    m_first = m_findings.size();
    return holds(rule);
}

void Check::report(const QStringList &arguments, const Object &object) { add(0, arguments, object, {}); }

void Check::report(
    const PageContent &page, const QStringList &arguments, const Object &object, const std::optional<Box> &place)
{
    std::optional<base::Rect> rect;
    if (place)
        rect = seenRect(page, *place);
    // What stands within another object is found through the page.
    add(page.number, arguments, labelOf(object).isEmpty() ? page.page : object, rect);
}

void Check::add(int page, const QStringList &arguments, const Object &object, const std::optional<base::Rect> &rect)
{
    if (m_findings.size() - m_first >= static_cast<std::size_t>(kMostFindingsOfRule))
        return;
    QString message = QCoreApplication::translate("preflight", m_rule->message);
    if (arguments.size() == 1)
        message = message.arg(arguments[0]);
    else if (arguments.size() == 2)
        message = message.arg(arguments[0], arguments[1]);
    else if (arguments.size() == 3)
        message = message.arg(arguments[0], arguments[1], arguments[2]);
    Finding finding{QString::fromLatin1(m_rule->id), m_rule->severity, message, QString::fromUtf8(m_rule->basis), page,
        labelOf(object), rect};
    for (std::size_t i = m_first; i < m_findings.size(); ++i) {
        if (m_findings[i] == finding)
            return;
    }
    m_findings.push_back(std::move(finding));
}

QString told(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

QString told(const Inks &inks, const SpotInks &spots)
{
    QStringList parts;
    static constexpr std::array<const char *, 4> names{"C", "M", "Y", "K"};
    for (std::size_t i = 0; i < inks.plates.size(); ++i) {
        if (inks.plates[i] <= 0.004F)
            continue;
        const QString name = i < 4       ? QString::fromLatin1(names[i])
            : i - 4 < spots.all().size() ? QString::fromStdString(spots.all()[i - 4].name.substr(1))
                                         : QString();
        parts << QStringLiteral("%1 %2").arg(name, told(inks.plates[i] * 100.0, 0));
    }
    return parts.isEmpty() ? QStringLiteral("0") : parts.join(u' ');
}

} // namespace banxin::preflight
