// What is told of passages: how many characters they have, the type they are shown in.
#pragma once

#include <QFont>
#include <QStringView>

namespace banxin::intake {

/// Characters but white space, as newsrooms count.
int inkOf(QStringView text);
/// 宋体 for the words of manuscripts.
QFont songFont(int pixelSize, int weight = 400);
/// The longest text that is shown whole; of a longer one its beginning, with how much is left.
inline constexpr int longestShown = 6000;
QString shownBeginning(const QString &text);

} // namespace banxin::intake
