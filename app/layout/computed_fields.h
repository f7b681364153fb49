// Fields that nobody types: what follows from an issue's date, a page's number and the people named for them.
#pragma once

#include "model/document.h"

#include <optional>

namespace banxin::layout {

/// 署名 of the page by the publication's roles: 责任编辑：邓金星　美术编辑：王 帆. A role without a name is left out,
/// neighbouring roles of the same people are one (责任编辑/美术编辑), names of two characters are padded to three.
/// Nothing where no role has a name.
std::optional<QString> creditsLine(
    const model::Page &page, const model::Issue *issue, const model::Publication &publication);

/// Of the page alone: page, page-cn (第二版), section.
std::optional<QString> computedOf(const model::Page &page, const QString &key);
/// Of the issue: date, date-cn, year, month, day, weekday, lunar, lunar-year, lunar-day, solar-term, edition.
std::optional<QString> computedOf(const model::Issue &issue, const QString &key);
/// Of the publication for an issue: paper, issue-number.
std::optional<QString> computedOf(const model::Publication &publication, const model::Issue *issue, const QString &key);
/// All keys that the program answers itself, those that somebody may type instead (issue-number, credits) left out.
const QStringList &computedKeys();

/// 一, 十九, 三十一, as dates count; digits above 99.
QString chineseNumber(int n);

} // namespace banxin::layout
