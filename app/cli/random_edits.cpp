#include "cli/random_edits.h"

#include <QJsonArray>

namespace banxin::cli {

using namespace banxin::model;
using base::Id;

namespace {

QString key(const char *name) { return QLatin1String(name); }

int codePoints(const QString &text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar unit) { return !unit.isLowSurrogate(); }));
}

} // namespace

QJsonObject RandomEdits::next(const Document &document, Id issue)
{
    const int choice = below(100);
    if (choice < 76)
        return textStep(document, choice);
    if (choice < 79)
        return frameStep(document);
    if (choice < 82)
        return framesStep(document, issue);
    if (choice < 86)
        return placementStep(document, issue);
    return {{key("do"), key(choice < 95 ? "undo" : "redo")}};
}

QJsonObject RandomEdits::textStep(const Document &document, int choice)
{
    static const QStringList words = {QStringLiteral("株洲"), QStringLiteral("，"), QStringLiteral("文明"),
        QStringLiteral("“疫”"), QStringLiteral("2020年"), QStringLiteral("𠮷"), QStringLiteral("记者 王星"),
        QStringLiteral("……"), QStringLiteral("第1。")};
    const Id id = any(document.all(ObjectKind::Paragraph));
    const Paragraph *paragraph = document.find<Paragraph>(id);
    const int length = paragraph ? codePoints(paragraph->text) : 0;
    QJsonObject step{{key("paragraph"), id.toString()}};
    if (choice < 40) {
        QString text;
        for (int n = 1 + below(3); n > 0; --n)
            text += words[below(static_cast<int>(words.size()))];
        step.insert(key("do"), key("insert"));
        step.insert(key("at"), below(length + 1));
        step.insert(key("text"), text);
    } else if (choice < 60) {
        const int from = below(length + 1);
        step.insert(key("do"), key("delete"));
        step.insert(key("from"), from);
        step.insert(key("to"), std::min(length, from + 1 + below(8)));
    } else if (choice < 66) {
        step.insert(key("do"), key("split"));
        step.insert(key("at"), below(length + 1));
    } else if (choice < 72) {
        step.insert(key("do"), key("join"));
    } else {
        const ParagraphStyle *style = document.find<ParagraphStyle>(any(document.all(ObjectKind::ParagraphStyle)));
        step.insert(key("do"), key("style"));
        step.insert(key("style"), style && below(2) == 0 ? style->name : QString());
    }
    return step;
}

QJsonObject RandomEdits::frameStep(const Document &document)
{
    const Id id = any(document.all(ObjectKind::Frame));
    const Frame *frame = document.find<Frame>(id);
    QJsonObject step{{key("frame"), id.toString()}};
    const double by = below(41) - 20;
    if (below(3) > 0) {
        step.insert(key("do"), key("move"));
        step.insert(key("x"), frame ? frame->box.x.toPt() + by : 0);
        step.insert(key("y"), frame ? frame->box.y.toPt() - by : 0);
    } else {
        step.insert(key("do"), key("resize"));
        step.insert(key("width"), frame ? frame->box.width.toPt() + by : 0);
        step.insert(key("height"), frame ? frame->box.height.toPt() + by : 0);
    }
    return step;
}

QJsonObject RandomEdits::framesStep(const Document &document, Id issue)
{
    // What adds frames comes as often as what takes some away.
    static const QStringList verbs = {key("shift"), key("shift"), key("turn"), key("align"), key("distribute"),
        key("group"), key("ungroup"), key("lock"), key("unlock"), key("unlock"), key("stack"), key("duplicate"),
        key("copy"), key("frame"), key("remove"), key("remove"), key("remove")};
    static const QStringList edges = {
        key("left"), key("centre"), key("right"), key("top"), key("middle"), key("bottom")};
    static const QStringList places = {key("front"), key("forward"), key("backward"), key("back")};
    const auto oneOf = [&](const QStringList &words) { return words[below(static_cast<int>(words.size()))]; };
    const Id id = any(document.children(issue, ObjectKind::Page));
    const Page *page = document.find<Page>(id);
    const std::vector<Id> frames = document.children(id, ObjectKind::Frame);
    const QString verb = oneOf(verbs);
    QJsonArray chosen;
    for (int n = verb == key("remove") ? 1 : 1 + below(5); n > 0; --n)
        chosen.append(any(frames).toString());
    return {{key("do"), verb}, {key("frames"), chosen}, {key("page"), page ? page->number : QString()},
        {key("by"), QJsonArray{below(41) - 20, below(41) - 20}}, {key("degrees"), below(361) - 180},
        {key("edge"), oneOf(edges)}, {key("direction"), key(below(2) == 0 ? "horizontal" : "vertical")},
        {key("where"), oneOf(places)}, {key("kind"), key(below(2) == 0 ? "text" : "box")}, {key("text"), key("2020")},
        {key("x"), below(400)}, {key("y"), below(500)}, {key("width"), 1 + below(200)},
        {key("height"), 1 + below(200)}};
}

QJsonObject RandomEdits::placementStep(const Document &document, Id issue)
{
    const Id story = any(document.all(ObjectKind::Story));
    QJsonObject step{{key("story"), story.toString()}};
    for (const Placement *placement : document.childrenOf<Placement>(issue))
        if (placement->story == story) {
            step.insert(key("do"), key("unplace"));
            return step;
        }
    const Page *page = document.find<Page>(any(document.children(issue, ObjectKind::Page)));
    if (page) {
        const int column = below(page->grid.columns), row = below(page->grid.rows);
        step.insert(key("page"), page->number);
        step.insert(key("at"),
            QJsonArray{column + 1, row + 1, 1 + below(page->grid.columns - column), 1 + below(page->grid.rows - row)});
    }
    step.insert(key("do"), key("place"));
    return step;
}

} // namespace banxin::cli
