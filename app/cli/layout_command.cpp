// banxin-cli layout: every line of a page as set.
#include "cli/command.h"
#include "cli/issue_arguments.h"
#include "cli/layout_json.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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
    for (const layout::FrameLayout &frame : page.frames)
        frames.append(QJsonObject{{u"id"_s, frame.frame.toString()}, {u"kind"_s, frame.kind}, {u"role"_s, frame.role},
            {u"story"_s, frame.story.isNull() ? QJsonValue() : frame.story.toString()}, {u"x"_s, points(frame.box.x)},
            {u"y"_s, points(frame.box.y)}, {u"width"_s, points(frame.box.width)},
            {u"height"_s, points(frame.box.height)}});
    for (const layout::LineLayout &line : page.lines) {
        const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
        lines.append(lineJson(line, paragraph ? paragraph->text : QString()));
    }
    for (const layout::CopyfitState &story : page.stories)
        stories.append(QJsonObject{{u"story"_s, story.story.toString()},
            {u"overset"_s, fitJson(story.oversetCharacters, story.oversetLines)},
            {u"underset"_s, fitJson(story.undersetCharacters, story.undersetLines)}});
    return {{u"page"_s, QJsonObject{{u"width"_s, points(page.trim.width)}, {u"height"_s, points(page.trim.height)}}},
        {u"frames"_s, frames}, {u"lines"_s, lines}, {u"stories"_s, stories}};
}

void print(const model::Document &document, const layout::PageLayout &page)
{
    for (const layout::CopyfitState &story : page.stories) {
        QString state = tr("正好");
        if (story.oversetLines > 0)
            state = tr("超 %1 字 %2 行").arg(story.oversetCharacters).arg(story.oversetLines);
        else if (story.undersetLines > 0)
            state = tr("欠 %1 字 %2 行").arg(story.undersetCharacters).arg(story.undersetLines);
        std::printf("%s  %s\n", qPrintable(model::titleOf(document, story.story)), qPrintable(state));
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
    if (!parser.parse(QStringList{u"layout"_s} + arguments) || parser.positionalArguments().size() != 1
        || !parser.isSet(issueOption) || !parser.isSet(pageOption))
        return report({base::ErrorKind::WrongUse,
            tr("用法：banxin-cli layout STORE --issue D [--publication P] --page P [--json]"), {}, {}});

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
