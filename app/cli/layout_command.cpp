// banxin-cli layout: every line of a page as set.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/layout_json.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("cli", text); }

QJsonValue fitJson(int characters, int lines)
{
    return lines > 0 ? QJsonValue(QJsonObject{{u"characters"_s, characters}, {u"lines"_s, lines}}) : QJsonValue();
}

QJsonObject layoutJson(const model::Document &document, const layout::PageLayout &page)
{
    QJsonArray frames, lines, stories;
    for (const layout::FrameLayout &frame : page.frames) {
        QJsonObject shown{{u"id"_s, frame.frame.toString()}, {u"kind"_s, frame.kind}, {u"role"_s, frame.role},
            {u"story"_s, frame.story.isNull() ? QJsonValue() : frame.story.toString()}, {u"x"_s, points(frame.box.x)},
            {u"y"_s, points(frame.box.y)}, {u"width"_s, points(frame.box.width)},
            {u"height"_s, points(frame.box.height)}};
        if (frame.rotation != 0)
            shown[u"rotation"_s] = frame.rotation / 100.0;
        if (!frame.printed)
            shown[u"printed"_s] = false;
        frames.append(shown);
    }
    for (const layout::LineLayout &line : page.lines) {
        const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
        lines.append(lineJson(line, paragraph ? paragraph->text : QString()));
    }
    for (const layout::CopyfitState &story : page.stories)
        stories.append(QJsonObject{{u"story"_s, story.story.toString()},
            {u"overset"_s, fitJson(story.oversetCharacters, story.oversetLines)},
            {u"underset"_s, fitJson(story.undersetCharacters, story.undersetLines)},
            {u"headline"_s, fitJson(story.headlineCharacters, story.headlineLines)}});
    return {{u"page"_s, QJsonObject{{u"width"_s, points(page.trim.width)}, {u"height"_s, points(page.trim.height)}}},
        {u"frames"_s, frames}, {u"lines"_s, lines}, {u"stories"_s, stories}};
}

void print(const QString &text) { std::fputs(text.toUtf8().append('\n').constData(), stdout); }

QString number(base::Length length) { return QString::number(length.toPt(), 'f', 2).rightJustified(8); }

// Every line below the frame it stands in: its place, how wide it is set in its measure, its text, its tiers.
void print(const model::Document &document, const layout::PageLayout &page)
{
    base::Id frame, story;
    for (const layout::LineLayout &line : page.lines) {
        if (line.frame != frame || line.story != story) {
            frame = line.frame;
            story = line.story;
            const auto own = std::find_if(page.frames.begin(), page.frames.end(),
                [&](const layout::FrameLayout &each) { return each.frame == frame; });
            const QString kind = own == page.frames.end() ? QString() : own->role.isEmpty() ? own->kind : own->role;
            print(u"%1  %2"_s.arg(kind, story.isNull() ? QString() : model::titleOf(document, story)).trimmed());
        }
        const typeset::Line &set = line.line();
        QStringList tiers;
        for (const typeset::TierUse &use : set.tiers)
            tiers.append(u"%1 %2"_s.arg(use.tier).arg(use.amountPerMille / 1000.0));
        const QString amounts = tiers.isEmpty() ? QString() : u"  (%1)"_s.arg(tiers.join(u", "_s));
        print(number(line.origin.x) + number(line.origin.y) + number(set.width) + u" /"_s + number(set.measure)
            + u"  "_s + shownText(set) + amounts);
    }
    for (const layout::CopyfitState &fit : page.stories) {
        QString state = tr("正好");
        if (fit.oversetLines > 0)
            state = tr("超 %1 字 %2 行").arg(fit.oversetCharacters).arg(fit.oversetLines);
        else if (fit.undersetLines > 0)
            state = tr("欠 %1 字 %2 行").arg(fit.undersetCharacters).arg(fit.undersetLines);
        if (fit.headlineLines > 0)
            state += u"  "_s + tr("标题超 %1 字 %2 行").arg(fit.headlineCharacters).arg(fit.headlineLines);
        print(model::titleOf(document, fit.story) + u"  "_s + state);
    }
}

} // namespace

int runLayout(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        jsonOption(u"json"_s);
    const QCommandLineOption publicationOption(u"publication"_s, {}, u"P"_s);
    parser.addOptions({publicationOption, issueOption, pageOption, jsonOption});
    if (const auto read = readArguments(parser, u"layout"_s, arguments, {u"issue"_s, u"page"_s}); !read)
        return report(read.error());

    session::Session session;
    if (const auto opened = openIssueNamed(session, parser.positionalArguments().constFirst(),
            parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    const auto page = pageNamed(session, parser.value(pageOption));
    if (!page)
        return report(page.error());
    const auto layout = session.checkedLayoutNow(*page);
    if (!layout)
        return report(session.layoutError());

    if (parser.isSet(jsonOption))
        std::fputs(QJsonDocument(layoutJson(session.working(), *layout))
                       .toJson(QJsonDocument::Compact)
                       .append('\n')
                       .constData(),
            stdout);
    else
        print(session.working(), *layout);
    bool errors = false;
    for (const layout::Finding &finding : layout->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
