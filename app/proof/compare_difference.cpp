#include "proof/compare_difference.h"

#include <QCoreApplication>

#include <array>
#include <iterator>

namespace banxin::proof {

namespace {

struct Names {
    const char *name;
    const char *title;
};
constexpr std::array<Names, kDifferenceKinds> names = {{
    {"text-replaced", QT_TRANSLATE_NOOP("proof", "改字")},
    {"text-added", QT_TRANSLATE_NOOP("proof", "增加")},
    {"text-removed", QT_TRANSLATE_NOOP("proof", "删去")},
    {"colour", QT_TRANSLATE_NOOP("proof", "颜色")},
    {"image", QT_TRANSLATE_NOOP("proof", "图片")},
    {"vector", QT_TRANSLATE_NOOP("proof", "图形")},
    {"moved", QT_TRANSLATE_NOOP("proof", "版式")},
}};

} // namespace

QString toName(DifferenceKind kind) { return QString::fromLatin1(names[std::size_t(kind)].name); }

std::optional<DifferenceKind> differenceKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == QLatin1String(names[i].name))
            return static_cast<DifferenceKind>(i);
    return std::nullopt;
}

QString titleOf(DifferenceKind kind) { return QCoreApplication::translate("proof", names[std::size_t(kind)].title); }

QRectF DifferenceSide::rect() const
{
    QRectF all;
    for (auto place = places.begin(); place != places.end(); ++place) {
        // A caret has no width, and QRectF unites nothing with it.
        if (place == places.begin())
            all = *place;
        else
            all = QRectF(QPointF(std::min(all.left(), place->left()), std::min(all.top(), place->top())),
                QPointF(std::max(all.right(), place->right()), std::max(all.bottom(), place->bottom())));
    }
    return all;
}

QRectF Difference::rect() const
{
    const bool isGone = kind == DifferenceKind::TextRemoved || after.places.empty();
    return isGone ? before.rect() : after.rect();
}

} // namespace banxin::proof
