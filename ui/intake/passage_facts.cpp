#include "intake/passage_facts.h"

#include "widgets/tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::intake {

int inkOf(QStringView text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); }));
}

QFont songFont(int pixelSize, int weight)
{
    QFont font = widgets::uiFont(pixelSize, weight);
    font.setFamilies({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Sans CJK SC")});
    return font;
}

QString shownBeginning(const QString &text)
{
    if (text.size() <= longestShown)
        return text;
    return text.left(longestShown)
        + QCoreApplication::translate("intake", "……（还有 %1 字）").arg(text.size() - longestShown);
}

} // namespace banxin::intake
