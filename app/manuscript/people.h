// Names of people as newspapers print them: bylines, credits of a page, credits of pictures.
#pragma once

#include "manuscript/reading.h"

#include <QStringView>

namespace banxin::manuscript {

class Unfolded;

/// Whether it may be one person's name: two to four Chinese characters beginning with a surname, or a foreign name
/// with its points.
bool isName(QStringView text);
/// Names of a run of them, parted by spaces or 、; 王 帆 is one name of two padded characters. Empty where something
/// in it can be no name.
QStringList namesIn(QStringView text);

/// A line, or what stands in brackets, that names who wrote the story; nothing where it is something else.
std::optional<Byline> bylineOf(const QString &text);
/// What was found in a folded text, in the text's own characters.
Byline unfolded(Byline byline, const Unfolded &in);
/// What stands at a paragraph's head: 本报讯（记者 张三）, 新华社长沙10月18日电, 据新华社电. Its `raw` is how far it
/// goes.
std::optional<Byline> datelineOf(const QString &text);

/// What parts a role from its names: a colon, a bar; or a space alone, which only lines that stand at a text's end
/// have.
enum class CreditsBy { Signs, Spaces };
/// 责任编辑：邓金星 美术编辑：王 帆, whole; empty where it is something else.
std::vector<Credit> creditsOf(const QString &text, CreditsBy by = CreditsBy::Signs);

/// A picture's credit at a text's end, which may be all of it: `raw` is that end as it stands.
std::optional<PhotoCredit> photoCreditAt(const QString &text);

} // namespace banxin::manuscript
