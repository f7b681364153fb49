// banxin-cli read: what a manuscript says, without storing it.
#include "cli/command.h"
#include "cli/store_arguments.h"

#include "cli/read_options.h"
#include "formats/read_file.h"
#include "manuscript/reading_json.h"

namespace banxin::cli {

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

constexpr qsizetype mostShown = 36; // characters of a paragraph

QString shortened(const QString &text)
{
    QString line = text;
    line.replace(u'\n', u' ');
    return line.size() <= mostShown ? line : line.left(mostShown) + u"……"_s;
}

QString nameOf(manuscript::ReadPage::Kind kind)
{
    switch (kind) {
    case manuscript::ReadPage::Kind::SpecialPage:
        return tr("专版");
    case manuscript::ReadPage::Kind::NewsPage:
        return tr("新闻版");
    case manuscript::ReadPage::Kind::WebArticle:
        return tr("网页文章");
    case manuscript::ReadPage::Kind::Manuscript:
        break;
    }
    return tr("稿件");
}

// The outline of a reading, a line each part.
class Outline {
public:
    void print(const manuscript::Reading &reading)
    {
        for (std::size_t i = 0; i < reading.pages.size(); ++i)
            page(reading.pages[i], static_cast<int>(i) + 1);
        if (!reading.dropped.empty()) {
            printLine(tr("没有收进稿件的（%1 处）：").arg(reading.dropped.size()));
            for (const manuscript::Dropped &each : reading.dropped)
                part(1, tr("第 %1 行").arg(each.line),
                    each.text + (each.why.isEmpty() ? QString() : tr("（%1）").arg(each.why)));
        }
        if (!reading.changes.empty())
            printLine(tr("改了 %1 处标点、空白和字符；加 --json 可看每一处。").arg(reading.changes.size()));
        if (!reading.warnings.empty()) {
            printLine(tr("请核对（%1 处）：").arg(reading.warnings.size()));
            for (const manuscript::Warning &each : reading.warnings)
                part(1, tr("第 %1 行").arg(each.line), each.message);
        }
        if (!reading.encoding.isEmpty())
            printLine(tr("编码：%1").arg(reading.encoding));
    }

private:
    static void part(int depth, const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            printLine(QString(depth * 2, u' ') + tr("%1：%2").arg(name, shortened(text)));
    }

    static void parts(int depth, const QString &name, const std::vector<manuscript::Para> &all)
    {
        for (const manuscript::Para &each : all)
            part(depth, name, each.text);
    }

    static void paragraphs(int depth, const QString &name, const std::vector<manuscript::Para> &all)
    {
        if (all.empty())
            return;
        qsizetype characters = 0;
        for (const manuscript::Para &each : all)
            characters += each.text.size();
        printLine(QString(depth * 2, u' ')
            + tr("%1：%2 段，%3 字，“%4”").arg(name).arg(all.size()).arg(characters).arg(shortened(all.front().text)));
    }

    static void page(const manuscript::ReadPage &page, int number)
    {
        printLine(tr("第 %1 版（%2），%3 篇").arg(number).arg(nameOf(page.kind)).arg(page.stories.size()));
        part(1, tr("报名"), page.masthead.paperName);
        part(1, tr("版名"), page.masthead.pageTitle);
        part(1, tr("栏名"), page.masthead.columnName);
        part(1, tr("主办"), page.masthead.organizers.join(u'、'));
        part(1, tr("日期"), page.masthead.date.toString(Qt::ISODate));
        part(1, tr("版次"), page.masthead.pageNumber);
        part(1, tr("期号"), page.masthead.issueNumber);
        part(1, tr("电话"), page.masthead.phone);
        for (const manuscript::Credit &credit : page.credits)
            part(1, credit.role, credit.names.join(u'、'));
        for (const manuscript::ReadStory &each : page.stories)
            story(each);
        if (page.note)
            part(1, tr("全版说明"), page.note->raw);
    }

    static void story(const manuscript::ReadStory &story)
    {
        const bool isPhoto = story.kind == manuscript::ReadStory::Kind::PhotoNews;
        printLine(u"  "_s
            + (isPhoto ? tr("图片新闻《%1》") : tr("稿件《%1》")).arg(story.title ? story.title->text : tr("无题")));
        parts(2, tr("引题"), story.kicker);
        parts(2, tr("副题"), story.deck);
        parts(2, tr("提要"), story.summary);
        part(2, tr("署名"), story.byline ? story.byline->raw : QString());
        paragraphs(2, tr("正文"), story.lead);
        for (const manuscript::Section &section : story.sections) {
            part(2, tr("小标题"), section.heading ? section.display : tr("（缺小标题）"));
            paragraphs(3, tr("正文"), section.paragraphs);
        }
        for (const manuscript::Caption &caption : story.captions)
            part(2, tr("图片说明"), caption.text + (caption.credit ? caption.credit->raw : QString()));
        for (const manuscript::Table &table : story.tables)
            part(2, tr("表格"), tr("%1 行").arg(table.rows.size()));
        paragraphs(2, tr("文末"), story.closing);
        part(2, tr("来源"), story.source ? story.source->raw : QString());
    }
};

} // namespace

int runRead(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s), tracked(u"tracked"_s, {}, u"T"_s), encoding(u"encoding"_s, {}, u"E"_s);
    parser.addOptions({json, tracked, encoding});
    const QString help = tr("用法见 banxin-cli %1 --help。").arg("read"_L1);
    if (!parser.parse(QStringList{u"read"_s} + arguments))
        return report({ErrorKind::WrongUse, parser.errorText(), {}, help});
    if (parser.positionalArguments().size() != 1)
        return report({ErrorKind::WrongUse, tr("需要且只需要一个稿件文件。"), {}, help});
    const auto options = readOptions(parser.value(tracked), parser.value(encoding));
    if (!options)
        return report(options.error());
    const auto reading = formats::readFile(parser.positionalArguments().constFirst(), *options);
    if (!reading)
        return report(reading.error());
    if (parser.isSet(json))
        printJson(manuscript::toJson(*reading));
    else
        Outline().print(*reading);
    return Done;
}

} // namespace banxin::cli
