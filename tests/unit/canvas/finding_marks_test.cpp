// Lines under findings: told apart by their form as well as by colour, beside vertical text at its right.
#include "canvas/finding_marks.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <set>

using namespace banxin;
using canvas::MarkWeight;

namespace {

struct Form {
    int pieces = 0; // along the line
    int across = 0; // pixels
    int longest = 0; // of the pieces
};

Form formOf(MarkWeight weight, bool isVertical)
{
    QImage image(120, 120, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF text = isVertical ? QRectF(20, 10, 18, 96) : QRectF(10, 20, 96, 18);
    canvas::paintFindingLine(painter, text, isVertical, weight, 18);
    painter.end();
    const auto isInk = [&](int along, int across) {
        const QColor color = image.pixelColor(isVertical ? QPoint(across, along) : QPoint(along, across));
        return color.lightness() < 190;
    };
    Form form;
    std::set<int> rows;
    int run = 0;
    for (int along = 0; along < 120; ++along) {
        bool any = false;
        for (int across = 0; across < 120; ++across)
            if (isInk(along, across)) {
                any = true;
                rows.insert(across);
            }
        form.pieces += any && run == 0;
        run = any ? run + 1 : 0;
        form.longest = std::max(form.longest, run);
    }
    form.across = rows.empty() ? 0 : *rows.rbegin() - *rows.begin() + 1;
    EXPECT_FALSE(rows.empty());
    if (!rows.empty()) { // at the foot of the text, or at its right
        EXPECT_GE(*rows.begin(), 34);
        EXPECT_LE(*rows.rbegin(), 46);
    }
    return form;
}

TEST(FindingMarks, AreToldApartWithoutColour)
{
    for (const bool isVertical : {false, true}) {
        const Form error = formOf(MarkWeight::Error, isVertical), warning = formOf(MarkWeight::Warning, isVertical),
                   info = formOf(MarkWeight::Info, isVertical);
        EXPECT_EQ(error.pieces, 1) << "one wave from end to end";
        EXPECT_GT(error.across, warning.across);
        EXPECT_GT(warning.pieces, 4);
        EXPECT_GT(info.pieces, warning.pieces) << "more dots than dashes";
        EXPECT_GT(warning.longest, info.longest) << "a dash is longer than a dot";
    }
}

TEST(FindingMarks, NothingIsDrawnOfNothing)
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    canvas::paintFindingLine(painter, QRectF(5, 5, 0, 10), false, MarkWeight::Error, 10);
    painter.end();
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x)
            EXPECT_EQ(image.pixelColor(x, y), QColor(Qt::white));
}

} // namespace
