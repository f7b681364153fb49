#include "session/check_report.h"

#include "layout/page_composer.h"
#include "press/press_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <utility>

namespace banxin::session {

using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using check::Finding;
using model::ParagraphRole;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

QString number(double value) { return QString::number(value, 'f', 2); }

/// Names in a byline: 株洲日报记者 邓金星 通讯员/凌应良 彭泽波.
QStringList namesIn(QString byline)
{
    static const QRegularExpression marks(u"[（）()【】/／、，,|｜\\s　]+"_s),
        roles(u".*(?:记者|通讯员|作者|实习生|编辑|摄影|文|图)$"_s);
    QStringList names;
    for (QString word : byline.split(marks, Qt::SkipEmptyParts)) {
        if (word.size() >= 2 && word.size() <= 4 && !roles.match(word).hasMatch() && !word.endsWith(u'社')
            && !word.endsWith(u'报') && !word.endsWith(u'网'))
            names << word;
    }
    return names;
}

QString blamed(const model::Document &document, const Finding &finding)
{
    const auto *story = document.find<model::Story>(finding.story);
    if (story && !story->author.trimmed().isEmpty())
        return story->author.trimmed();
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(finding.story)) {
        if (paragraph->role == ParagraphRole::Byline || paragraph->role == ParagraphRole::Signature) {
            if (const QStringList names = namesIn(paragraph->text); !names.isEmpty())
                return names.join(u'、');
        }
    }
    if (const auto *page = document.find<model::Page>(finding.page)) {
        if (const QString editor = page->fields.value(u"责任编辑"_s).trimmed(); !editor.isEmpty())
            return editor;
    }
    return tr("（没有署名）");
}

QString ruleName(const QString &rule)
{
    const check::RuleInfo *info = check::ruleInfo(rule);
    return info ? u"%1 %2"_s.arg(rule, info->title()) : rule;
}

const char *nameOf(ReportRow::Scope scope)
{
    constexpr const char *names[] = {"issue", "page", "story", "person", "kind"};
    return names[static_cast<std::size_t>(scope)];
}

int openIn(const std::vector<Finding> &findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), check::counts));
}

int waivedIn(const std::vector<Finding> &findings)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [](const Finding &one) { return one.waived.has_value(); }));
}

} // namespace

std::vector<ReportRow> reportRows(const model::Document &document, const IssueCheck &done)
{
    using Scope = ReportRow::Scope;
    const auto *first = done.pages.empty() ? nullptr : document.find<model::Page>(done.pages.front().page);
    const auto *issue = first ? document.find<model::Issue>(first->issue) : nullptr;
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    const language::ErrorWeights weights =
        publication ? measures::weightsOf(*publication) : language::ErrorWeights::standard();
    std::vector<ReportRow> rows;
    rows.push_back({Scope::Issue, issue ? issue->date.toString(Qt::ISODate) : QString(), done.rate,
        waivedIn(done.findings), openIn(done.findings)});
    for (const PageCheck &page : done.pages) {
        std::vector<Finding> its;
        std::copy_if(done.findings.begin(), done.findings.end(), std::back_inserter(its),
            [&](const Finding &one) { return one.page == page.page; });
        const auto *object = document.find<model::Page>(page.page);
        rows.push_back({Scope::Page, object ? object->number : QString(), page.rate, waivedIn(its), openIn(its)});
    }
    std::map<QString, std::vector<Finding>> people, kinds;
    std::map<Id, std::vector<Finding>> stories;
    for (const Finding &one : done.findings) {
        if (one.severity == base::Severity::Info)
            continue;
        people[blamed(document, one)].push_back(one);
        kinds[one.rule].push_back(one);
        if (!one.story.isNull())
            stories[one.story].push_back(one);
    }
    const auto byWeight = [](const ReportRow &a, const ReportRow &b) {
        return std::tuple(a.rate.weight, a.rate.errors + a.rate.formErrors)
            > std::tuple(b.rate.weight, b.rate.errors + b.rate.formErrors);
    };
    const auto append = [&](std::vector<ReportRow> group) {
        std::stable_sort(group.begin(), group.end(), byWeight);
        rows.insert(rows.end(), group.begin(), group.end());
    };
    std::vector<ReportRow> group;
    for (const auto &[story, its] : stories) {
        const QString title = model::titleOf(document, story);
        group.push_back({Scope::Story, title.isEmpty() ? tr("（无题）") : title,
            measures::errorRate(document, its, measures::charactersOf(document, story), weights), waivedIn(its),
            openIn(its)});
    }
    append(std::exchange(group, {}));
    for (const auto &[person, its] : people) {
        // Of what this person wrote: the stories that have anything to be told of.
        std::vector<Id> written;
        for (const Finding &one : its) {
            if (!one.story.isNull() && std::find(written.begin(), written.end(), one.story) == written.end())
                written.push_back(one.story);
        }
        qint64 characters = 0;
        for (const Id story : written)
            characters += measures::charactersOf(document, story);
        group.push_back({Scope::Person, person, measures::errorRate(document, its, characters, weights), waivedIn(its),
            openIn(its)});
    }
    append(std::exchange(group, {}));
    for (const auto &[rule, its] : kinds)
        group.push_back(
            {Scope::Kind, ruleName(rule), measures::errorRate(document, its, 0, weights), waivedIn(its), openIn(its)});
    append(std::exchange(group, {}));
    return rows;
}

QByteArray csvReport(const std::vector<ReportRow> &rows)
{
    const auto quoted = [](QString text) {
        // A cell that begins like a formula is text all the same.
        if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
            text.prepend(u'\'');
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    };
    QString out =
        QStringLiteral("\ufeffscope,name,characters,findings,errors,weight,rate,form_errors,waived,passes\r\n");
    for (const ReportRow &row : rows) {
        const bool hasRate = row.scope != ReportRow::Scope::Kind;
        out += QStringList{QLatin1String(nameOf(row.scope)), quoted(row.name),
                   hasRate ? QString::number(row.rate.characters) : QString(), QString::number(row.findings),
                   QString::number(row.rate.errors), number(row.rate.weight),
                   hasRate ? number(row.rate.rate) : QString(), QString::number(row.rate.formErrors),
                   QString::number(row.waived), hasRate ? (row.rate.passes ? u"yes"_s : u"no"_s) : QString()}
                   .join(u',')
            + u"\r\n"_s;
    }
    return out.toUtf8();
}

namespace {

/// The report as a document of its own: one story that flows through as many pages of A4 as it needs.
class ReportDocument {
public:
    explicit ReportDocument(const model::Publication &publication)
    {
        model::Publication own;
        own.id = Id::create();
        own.name = publication.name;
        own.fonts = publication.fonts;
        m_publication = own.id;
        put(own);
        model::Issue issue;
        issue.id = m_issue = Id::create();
        issue.publication = own.id;
        issue.date = QDate(2000, 1, 1);
        put(issue);
        style(u"body"_s, 9, 13, u"宋"_s, 400);
        style(u"headline"_s, 20, 30, u"黑"_s, 700);
        style(u"section-head"_s, 11, 26, u"黑"_s, 700);
        style(u"table-row"_s, 8, 13, u"宋"_s, 400);
        style(u"table-head"_s, 8, 13, u"黑"_s, 500);
        style(u"furniture"_s, 8, 11, u"黑"_s, 400);
        model::Story story;
        story.id = m_story = Id::create();
        story.publication = own.id;
        put(story);
        model::Placement placement;
        placement.id = m_placement = Id::create();
        placement.issue = m_issue;
        placement.story = m_story;
        put(placement);
    }

    void add(ParagraphRole role, const QString &text)
    {
        model::Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = m_story;
        paragraph.order = base::OrderKey::nth(m_paragraphs++);
        paragraph.role = role;
        paragraph.text = text;
        put(paragraph);
    }

    /// A cell has no tab of its own.
    void row(ParagraphRole role, QStringList cells)
    {
        for (QString &cell : cells)
            cell.replace(u'\t', u' ').replace(QChar(0x2028), u' ');
        add(role, cells.join(u'\t'));
    }

    Id addPage(const QString &foot)
    {
        constexpr int rows = 58;
        model::Page page;
        page.id = Id::create();
        page.issue = m_issue;
        page.order = base::OrderKey::nth(static_cast<int>(m_pages.size()));
        page.number = QString::number(m_pages.size() + 1);
        page.trim = {Length::mm(210), Length::mm(297)};
        page.bleed = Length();
        page.grid.typeArea = {Length::mm(20), Length::mm(18), Length::mm(170), Length::mm(255)};
        page.grid.columns = 1;
        page.grid.charactersPerColumn = 53;
        page.grid.rows = rows;
        page.grid.bodySize = Length::pt(9);
        put(page);
        model::Frame area;
        area.id = Id::create();
        area.page = page.id;
        area.order = base::OrderKey::nth(0);
        area.box = page.grid.rect(0, 0, 1, rows);
        model::AreaContent content;
        content.placement = m_placement;
        content.sequence = static_cast<int>(m_pages.size());
        area.content = content;
        put(area);
        model::Frame folio;
        folio.id = Id::create();
        folio.page = page.id;
        folio.order = base::OrderKey::nth(1);
        folio.role = u"folio"_s;
        folio.box = {Length::mm(20), Length::mm(279), Length::mm(170), Length::mm(6)};
        folio.content = model::TextContent{};
        put(folio);
        model::Paragraph text;
        text.id = Id::create();
        text.parent = folio.id;
        text.order = base::OrderKey::nth(0);
        text.role = ParagraphRole::Furniture;
        text.text = u"%1　%2"_s.arg(foot, page.number);
        put(text);
        m_pages.push_back(page.id);
        return page.id;
    }

    const model::Document &document() const { return m_document; }
    const std::vector<Id> &pages() const { return m_pages; }

private:
    void put(const model::Object &object) { m_document = std::move(m_document).with(object, 1); }
    void style(const QString &name, double size, double leading, const QString &family, int weight)
    {
        model::ParagraphStyle made;
        made.id = Id::create();
        made.publication = m_publication;
        made.name = name;
        made.format.characters.family = family;
        made.format.characters.weight = weight;
        made.format.characters.size = Length::pt(size);
        made.format.leading = Length::pt(leading);
        made.format.alignment = model::Alignment::Left;
        made.format.indent = base::Em();
        made.format.gridLocked = false;
        put(made);
    }

    model::Document m_document;
    Id m_publication, m_issue, m_story, m_placement;
    std::vector<Id> m_pages;
    int m_paragraphs = 0;
};

QString passed(const measures::ErrorRate &rate) { return rate.passes ? tr("合格") : tr("不合格"); }

void fill(ReportDocument &report, const model::Document &document, const IssueCheck &done, const QString &title)
{
    using Scope = ReportRow::Scope;
    report.add(ParagraphRole::Headline, title);
    const std::vector<ReportRow> rows = reportRows(document, done);
    report.add(ParagraphRole::Body,
        tr("差错率万分之 %1（%2 字，差错 %3 处，计 %4），形式差错 %5 处：%6。")
            .arg(number(done.rate.rate))
            .arg(done.rate.characters)
            .arg(done.rate.errors)
            .arg(number(done.rate.weight))
            .arg(done.rate.formErrors)
            .arg(passed(done.rate)));
    report.add(
        ParagraphRole::Body, tr("算法：《报纸期刊质量管理规定》（国新出发〔2020〕10号）。豁免的和只作提示的不计。"));
    const std::pair<Scope, QString> groups[] = {
        {Scope::Page, tr("各版")}, {Scope::Story, tr("各篇")}, {Scope::Person, tr("各人")}, {Scope::Kind, tr("各类")}};
    for (const auto &[scope, head] : groups) {
        const bool isKind = scope == Scope::Kind;
        bool isFirst = true;
        for (const ReportRow &row : rows) {
            if (row.scope != scope)
                continue;
            if (std::exchange(isFirst, false)) {
                report.add(ParagraphRole::SectionHead, head);
                report.row(ParagraphRole::TableHead,
                    isKind ? QStringList{tr("规则"), tr("处数"), tr("差错"), tr("计"), tr("形式"), tr("已豁免")}
                           : QStringList{head, tr("字数"), tr("处数"), tr("差错"), tr("计"), tr("万分之"), tr("形式"),
                               tr("已豁免"), tr("结论")});
            }
            QStringList cells{row.name.left(24)};
            if (!isKind)
                cells << QString::number(row.rate.characters);
            cells << QString::number(row.findings) << QString::number(row.rate.errors) << number(row.rate.weight);
            if (!isKind)
                cells << number(row.rate.rate);
            cells << QString::number(row.rate.formErrors) << QString::number(row.waived);
            if (!isKind)
                cells << passed(row.rate);
            report.row(ParagraphRole::TableRow, cells);
        }
    }
    if (done.findings.empty())
        return;
    report.add(ParagraphRole::SectionHead, tr("逐处"));
    for (const Finding &one : done.findings) {
        const auto *page = document.find<model::Page>(one.page);
        QString line = u"%1　%2　%3"_s.arg(page ? page->number : u"—"_s, one.rule, one.message);
        if (one.waived)
            line += tr("〔豁免：%1，%2〕").arg(one.waived->by, one.waived->reason);
        report.add(ParagraphRole::Body, line);
    }
}

} // namespace

base::Result<QByteArray> pdfReport(
    Session &session, const model::Document &document, base::Id issueId, const IssueCheck &done, const QDateTime &when)
{
    const auto *issue = document.find<model::Issue>(issueId);
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    if (!publication)
        return base::failure(base::ErrorKind::WrongUse, tr("没有打开哪一期。"));
    const QString title = tr("《%1》%2 编校质量检查").arg(publication->name, issue->date.toString(Qt::ISODate));
    ReportDocument report(*publication);
    fill(report, document, done, title);
    const QString foot = tr("%1　%2 制").arg(title, when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    report.addPage(foot);
    const auto composer = session.composerNow(report.document(), report.pages().front());
    if (!composer)
        return tl::unexpected(composer.error());
    constexpr std::size_t mostPages = 500;
    const auto overset = [&] {
        for (const layout::CopyfitState &state : (*composer)->copyfits(report.document(), report.pages().front())) {
            if (state.oversetLines > 0)
                return state.oversetLines;
        }
        return 0;
    };
    for (int more = overset(); more > 0 && report.pages().size() < mostPages; more = overset()) {
        for (int lines = more; lines > 0; lines -= 58)
            report.addPage(foot);
    }
    std::vector<std::shared_ptr<const display::DisplayList>> pages;
    for (const Id page : report.pages())
        pages.push_back((*composer)->compose(report.document(), page)->display);
    const auto profile = press::outputProfile({});
    if (!profile)
        return tl::unexpected(profile.error());
    press::PressOptions options;
    options.title = title;
    options.date = when;
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    const auto noAssets = [](const base::Digest &) -> base::Result<QByteArray> {
        return base::failure(base::ErrorKind::Refused, tr("报告里没有图片。"));
    };
    auto written = press::pressPdf(pages, options, noAssets);
    if (!written)
        return tl::unexpected(written.error());
    return std::move(written->pdf);
}

} // namespace banxin::session
