// typeset_figures DOCS: writes the figures of docs/typesetting.md anew and draws its pictures: paragraphs of
// the sample by total fit beside first fit, lines that are opened too far on red, and a page of typographic forms.
#include "figures.h"

#include "layout/page_composer.h"
#include "paint/page_painter.h"
#include "tests/support/forms_pages.h"

#include <QCoreApplication>
#include <QImage>

using namespace banxin;
using namespace banxin::typeset;

namespace {

constexpr double columns[] = {10, 13, 17};
const QByteArray begins = "<!-- figures: written by typeset_figures -->\n", ends = "<!-- end of figures -->\n";

QByteArray table()
{
    QByteArray out =
        "| measure | strategy | lines | largest gap | 95 % of gaps within | loose lines (> 0.06 em) | last "
        "lines of one character |\n|---|---|---|---|---|---|---|\n";
    const auto row = [&](double ems, const char *name, const Figures &f) {
        out += QStringLiteral("| %1 em | %2 | %3 | %4 em | %5 em | %6 | %7 |\n")
                   .arg(ems)
                   .arg(QLatin1String(name))
                   .arg(f.lines)
                   .arg(f.largest, 0, 'f', 3)
                   .arg(f.percentile95(), 0, 'f', 3)
                   .arg(f.loose)
                   .arg(f.orphans)
                   .toUtf8();
    };
    for (const double ems : columns) {
        row(ems, "total fit", figuresAt(bodyParagraphs(), ems, BreakStrategy::TotalFit));
        row(ems, "first fit", figuresAt(bodyParagraphs(), ems, BreakStrategy::FirstFit));
    }
    const QStringList some = bodyParagraphs().first(41);
    row(16, "total fit, 41 paragraphs without indent", figuresAt(some, 16, BreakStrategy::TotalFit, 0));
    row(16, "total fit, 41 paragraphs indented", figuresAt(some, 16));
    return out;
}

// Sets one paragraph at `x` from `y` down; where its lines end.
base::Length draw(
    display::DisplayList &list, const QString &text, double ems, BreakStrategy strategy, base::Length x, base::Length y)
{
    const ParagraphInput input = body(text);
    const base::Length size = input.format.characters.size, pitch = size.scaled(4, 3);
    const auto set = setIn(input, ems, strategy);
    for (const Line &line : set->lines) {
        y += pitch;
        const bool loose = !line.last && gapOf(input, line) > 0.06;
        if (loose || (line.last && set->lines.size() > 1 && line.end - line.start <= 2)) {
            display::PathItem band;
            band.path = display::PathData::rectangle({x, y - size, line.measure, pitch});
            band.fill = base::Color::percent(0, 35, 25, 0);
            list.items.push_back({band, {}, {}, {}, {}, {}});
        }
        for (const SetRun &run : line.runs)
            list.items.push_back(
                {display::GlyphItem{{x + run.offset.x, y + run.offset.y}, run.run, false, {}, 0}, {}, {}, {}, {}, {}});
    }
    for (display::Item &item : list.items)
        item.bounds = display::inkBounds(item.shape);
    return y;
}

// The paragraphs in which the two differ most, total fit on the left.
QImage picture(double ems)
{
    QStringList paragraphs = bodyParagraphs();
    const auto gain = [&](const QString &text) {
        const Figures total = figuresAt({text}, ems), first = figuresAt({text}, ems, BreakStrategy::FirstFit);
        return (first.loose - total.loose) + 2 * (first.orphans - total.orphans)
            - static_cast<double>(text.size()) / 400;
    };
    std::stable_sort(
        paragraphs.begin(), paragraphs.end(), [&](const QString &a, const QString &b) { return gain(a) > gain(b); });
    display::DisplayList list;
    const base::Length em = base::Length::pt(9), margin = em * 2, column = base::Em::of(ems).at(em);
    base::Length left = margin, right = margin;
    for (const QString &text : paragraphs.first(2)) {
        left = draw(list, text, ems, BreakStrategy::TotalFit, margin, left);
        right = draw(list, text, ems, BreakStrategy::FirstFit, margin * 3 + column, right);
    }
    list.trim = {margin * 4 + column * 2, std::max(left, right) + margin};
    return paint::renderedPage(list, 144, {});
}

QImage pictureOf(const base::Result<support::FormsPages> &forms)
{
    if (!forms)
        qFatal("%s", qUtf8Printable(forms.error().toText()));
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    const layout::PageComposer composer(fonts.value(), RuleTables::standard());
    return paint::renderedPage(*composer.compose(forms->document, forms->pages.front())->display, 144, {});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QString docs = QString::fromLocal8Bit(argv[1]);
    QFile file(docs + QStringLiteral("/typesetting.md"));
    if (!file.open(QIODevice::ReadWrite))
        return 3;
    QByteArray text = file.readAll();
    const qsizetype from = text.indexOf(begins), to = text.indexOf(ends);
    if (from < 0 || to < from)
        return 3;
    text.replace(from, to - from, begins + table());
    file.resize(0);
    file.seek(0);
    file.write(text);
    for (const double ems : columns) {
        if (!picture(ems).save(QStringLiteral("%1/images/setting-%2.png").arg(docs).arg(ems)))
            return 3;
    }
    const bool saved = pictureOf(support::formsPages()).save(docs + QStringLiteral("/images/typographic-forms.png"))
        && pictureOf(support::headlinePages()).save(docs + QStringLiteral("/images/headline-forms.png"))
        && pictureOf(support::runaroundPages()).save(docs + QStringLiteral("/images/runaround.png"));
    return saved ? 0 : 3;
}
