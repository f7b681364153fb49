#include "session/issue_plan.h"

#include "edit/page_edits.h"
#include "session/advert_file.h"
#include "session/page_template.h"
#include "session/template_titles.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace banxin::session {

using base::ErrorKind;
using base::Id;
using base::Length;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

/// A01 and its like: what stands before the number, the number, and how many figures it has.
struct Counted {
    QString before;
    int number = 0;
    int figures = 0;
};
Counted counted(const QString &text)
{
    static const QRegularExpression kTail(QStringLiteral("(\\d{1,9})$"));
    const QString figures = kTail.match(text).captured(1);
    return {text.chopped(figures.size()), figures.toInt(), static_cast<int>(figures.size())};
}

QString written(const Counted &number)
{
    return number.before + QStringLiteral("%1").arg(number.number, std::max(1, number.figures), 10, QChar(u'0'));
}

/// The template's page that the page looks most like: of its size, with its furniture in the same places.
QString kindOf(const model::Document &document, const model::Page &page, const NewsroomTemplate &newsroom)
{
    const auto frames = document.childrenOf<model::Frame>(page.id);
    QString best;
    double most = 0;
    for (const TemplatePage &kind : newsroom.pages()) {
        if (kind.page.trim != page.trim)
            continue;
        int same = 0;
        for (const TemplatePage::Piece &piece : kind.furniture)
            same += std::any_of(frames.begin(), frames.end(), [&](const model::Frame *frame) {
                return frame->box == piece.frame.box && frame->content.index() == piece.frame.content.index();
            });
        const double share = kind.furniture.empty() ? 0 : double(same) / double(kind.furniture.size());
        const double worth = 0.1 + share + 0.5 * (kind.page.role == page.role) + 0.2 * (kind.page.grid == page.grid);
        if (worth > most) {
            most = worth;
            best = kind.name;
        }
    }
    return best;
}

QStringList advertsOn(const model::Document &document, Id page)
{
    QStringList modules;
    for (const model::Frame *frame : document.childrenOf<model::Frame>(page))
        if (const auto *advert = std::get_if<model::AdvertContent>(&frame->content))
            modules << advert->module;
    return modules;
}

/// Edits one after the other, as one change and one undo step.
class Steps {
public:
    Steps(const model::Document &document, const QString &author, const QString &label)
        : m_document(document)
        , m_context{author, Id::create()}
    {
        m_change.id = Id::create();
        m_change.label = label;
        m_change.author = author;
        m_change.undoGroup = m_context.undoGroup;
    }
    const model::Document &document() const { return m_document; }
    const edit::EditContext &context() const { return m_context; }
    base::Status add(const base::Result<model::ChangeSet> &change)
    {
        if (!change)
            return tl::unexpected(change.error());
        if (change->isEmpty())
            return {};
        auto next = model::applied(m_document, *change);
        if (!next)
            return tl::unexpected(next.error());
        m_document = std::move(*next);
        m_change = m_change.isEmpty() ? renamed(*change) : model::merged(std::move(m_change), *change);
        return {};
    }
    model::ChangeSet take(const model::Document &before)
    {
        for (model::ObjectChange &one : m_change.changes)
            one.baseRevision = before.objectRevision(one.id);
        std::erase_if(m_change.changes, [&](const model::ObjectChange &one) { // there and back
            const auto *put = std::get_if<model::Put>(&one.action);
            const model::Object *was = before.findObject(one.id);
            return put ? was && *was == put->value : std::holds_alternative<model::Remove>(one.action) && !was;
        });
        return std::move(m_change);
    }

private:
    model::ChangeSet renamed(model::ChangeSet change) const
    {
        change.id = m_change.id;
        change.label = m_change.label;
        change.author = m_change.author;
        change.undoGroup = m_change.undoGroup;
        return change;
    }

    model::Document m_document;
    edit::EditContext m_context;
    model::ChangeSet m_change;
};

/// Room for an advert in the lower right corner of the type area, left of those that stand there, else above them.
base::Rect roomFor(const model::Document &document, const model::Page &page, const base::Size &size)
{
    const base::Rect area = page.grid.typeArea;
    std::vector<base::Rect> taken;
    for (const model::Frame *frame : document.childrenOf<model::Frame>(page.id))
        if (std::holds_alternative<model::AdvertContent>(frame->content))
            taken.push_back(frame->box);
    base::Rect box{area.right() - size.width, area.bottom() - size.height, size.width, size.height};
    const auto meets = [&](const base::Rect &other) {
        return box.x < other.right() && other.x < box.right() && box.y < other.bottom() && other.y < box.bottom();
    };
    for (std::size_t tries = 0; tries <= 2 * taken.size(); ++tries) {
        const auto other = std::find_if(taken.begin(), taken.end(), meets);
        if (other == taken.end())
            return box;
        if (other->x - size.width >= area.x) {
            box.x = other->x - size.width;
        } else {
            box.x = area.right() - size.width;
            box.y = other->y - size.height;
        }
    }
    return box;
}

base::Status reserve(Steps &steps, Id id, const QStringList &modules)
{
    for (const QString &module : modules) {
        const auto size = advertModule(module);
        const auto *page = steps.document().find<model::Page>(id);
        if (!size || !page)
            continue;
        model::AdvertContent content;
        content.module = module;
        content.labelled = true;
        if (const base::Status done = steps.add(edit::placeAdvert(steps.document(), id,
                roomFor(steps.document(), *page, *size), model::Asset(), content, steps.context()));
            !done)
            return done;
    }
    return {};
}

base::Status make(Steps &steps, Id issue, const PlannedPage &row, const NewsroomTemplate &newsroom, Id &made)
{
    auto page = pageFromTemplate(newsroom, steps.document(), issue, row.kind, row.number.trimmed());
    if (!page)
        return tl::unexpected(page.error());
    page->page.section = row.section.trimmed();
    page->page.role = row.role;
    made = page->page.id;
    if (const base::Status done =
            steps.add(edit::addPage(steps.document(), issue, page->page, page->furniture, steps.context()));
        !done)
        return done;
    return reserve(steps, made, row.reserved);
}

base::Error refusal(const PlanFault &fault)
{
    return {ErrorKind::Refused, fault.what, tr("第 %1 行").arg(fault.row + 1), {}};
}

} // namespace

std::vector<PlannedPage> planOf(const model::Document &document, Id issue, const NewsroomTemplate &newsroom)
{
    std::vector<PlannedPage> plan;
    for (const model::Page *page : document.childrenOf<model::Page>(issue))
        plan.push_back({page->id, page->number, page->section, page->role, kindOf(document, *page, newsroom),
            advertsOn(document, page->id), {}});
    return plan;
}

std::vector<PlannedPage> planLike(const model::Document &document, Id issue, const NewsroomTemplate &newsroom)
{
    std::vector<PlannedPage> plan = planOf(document, issue, newsroom);
    for (PlannedPage &row : plan) {
        row.page = {};
        row.adverts.clear(); // they are sold day by day
        if (row.kind.isEmpty() && !newsroom.pages().empty())
            row.kind = newsroom.pages().front().name;
    }
    return plan;
}

std::vector<PlannedPage> usualPlan(const NewsroomTemplate &newsroom)
{
    std::vector<PlannedPage> plan;
    for (const TemplatePage &kind : newsroom.pages()) {
        if (kind.page.trim != newsroom.pages().front().page.trim || kind.furniture.empty())
            continue; // a blank page is nobody's usual one
        const auto isNamed = [&](const QString &section) {
            return std::any_of(
                plan.begin(), plan.end(), [&](const PlannedPage &other) { return other.section == section; });
        };
        PlannedPage row;
        row.number = numberBehind(plan);
        row.section = kind.page.section.isEmpty() || isNamed(kind.page.section) ? shownTitle(kind) : kind.page.section;
        row.role = kind.page.role;
        row.kind = kind.name;
        plan.push_back(std::move(row));
    }
    return plan;
}

QString numberBehind(const std::vector<PlannedPage> &plan)
{
    if (plan.empty())
        return QStringLiteral("A01");
    Counted next = counted(plan.back().number);
    QString number;
    do {
        ++next.number;
        number = written(next);
    } while (std::any_of(plan.begin(), plan.end(), [&](const PlannedPage &row) { return row.number == number; }));
    return number;
}

std::optional<PlanFault> faultOf(const std::vector<PlannedPage> &plan)
{
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const QString number = plan[i].number.trimmed();
        const int row = static_cast<int>(i);
        if (number.isEmpty())
            return PlanFault{row, tr("版次不能空着。")};
        for (std::size_t other = 0; other < i; ++other)
            if (plan[other].number.trimmed() == number)
                return PlanFault{row, tr("%1 写了两次，一期里版次不能重。").arg(number)};
        if (plan[i].page.isNull() && plan[i].kind.isEmpty())
            return PlanFault{row, tr("%1 还没有选版样。").arg(number)};
    }
    return std::nullopt;
}

QString nextIssueNumber(const QString &number)
{
    Counted next = counted(number.trimmed());
    if (next.figures == 0)
        return {};
    ++next.number;
    return written(next);
}

base::Result<model::ChangeSet> makeIssue(const model::Document &document, Id publication, Id id, const NewIssue &wish,
    const std::vector<PlannedPage> &plan, const NewsroomTemplate &newsroom, const QString &author)
{
    if (!wish.date.isValid())
        return base::failure(ErrorKind::Refused, tr("一期要有日期。"));
    if (!document.find<model::Publication>(publication))
        return base::failure(ErrorKind::Refused, tr("没有这份报纸。"), publication.toString());
    if (const auto fault = faultOf(plan))
        return tl::unexpected(refusal(*fault));
    Steps steps(document, author, tr("新建期"));
    model::Issue issue;
    issue.id = id;
    issue.publication = publication;
    issue.date = wish.date;
    issue.edition = wish.edition.trimmed();
    if (!wish.number.trimmed().isEmpty())
        issue.fields.insert(QStringLiteral("issue-number"), wish.number.trimmed());
    model::ChangeSet begin;
    begin.changes.push_back({issue.id, 0, model::Put{issue}});
    if (const base::Status done = steps.add(begin); !done)
        return tl::unexpected(done.error());
    for (const PlannedPage &row : plan) {
        Id made;
        if (const base::Status done = make(steps, issue.id, row, newsroom, made); !done)
            return tl::unexpected(done.error());
    }
    return steps.take(document);
}

base::Result<model::ChangeSet> changedPlan(const model::Document &document, Id issue,
    const std::vector<PlannedPage> &plan, const NewsroomTemplate &newsroom, const QString &author)
{
    if (plan.empty())
        return base::failure(ErrorKind::Refused, tr("一期至少要有一版。"));
    if (const auto fault = faultOf(plan))
        return tl::unexpected(refusal(*fault));
    Steps steps(document, author, tr("期计划"));
    const auto stays = [&](Id page) {
        return std::any_of(plan.begin(), plan.end(), [&](const PlannedPage &row) { return row.page == page; });
    };
    for (const Id page : document.children(issue, model::ObjectKind::Page))
        if (!stays(page))
            if (const base::Status done = steps.add(edit::removePage(steps.document(), page, steps.context())); !done)
                return tl::unexpected(done.error());
    // Numbers that change places: aside first, where nobody's number is.
    const auto setFacts = [&](const PlannedPage &row, const QString &number) {
        const auto *now = steps.document().find<model::Page>(row.page);
        return steps.add(edit::setPageFacts(steps.document(), row.page,
            {number, row.section, row.role, now ? now->fields : model::Fields()}, steps.context()));
    };
    int aside = 0;
    for (const bool forGood : {false, true})
        for (const PlannedPage &row : plan) {
            const auto *now = steps.document().find<model::Page>(row.page);
            if (row.page.isNull() || (now && !forGood && now->number == row.number.trimmed()))
                continue;
            const QString number = forGood ? row.number.trimmed() : QStringLiteral("…%1").arg(++aside);
            if (const base::Status done = setFacts(row, number); !done)
                return tl::unexpected(done.error());
        }
    Id last;
    for (const PlannedPage &row : plan) {
        Id page = row.page;
        base::Status done =
            page.isNull() ? make(steps, issue, row, newsroom, page) : reserve(steps, page, row.reserved);
        if (done)
            done = steps.add(edit::movePage(steps.document(), page, last, steps.context()));
        if (!done)
            return tl::unexpected(done.error());
        last = page;
    }
    return steps.take(document);
}

base::Result<model::ChangeSet> addedPage(const model::Document &document, Id issue, const PlannedPage &row,
    const NewsroomTemplate &newsroom, const QString &author, Id &made)
{
    Steps steps(document, author, tr("加版"));
    if (const base::Status done = make(steps, issue, row, newsroom, made); !done)
        return tl::unexpected(done.error());
    const Counted number = counted(row.number.trimmed());
    Id behind;
    bool hasLetter = false;
    for (const model::Page *page : document.childrenOf<model::Page>(issue)) {
        const Counted other = counted(page->number);
        if (other.figures == 0 || number.figures == 0 || other.before != number.before) {
            if (!hasLetter)
                behind = page->id; // before all of its letter
            continue;
        }
        hasLetter = true;
        if (other.number < number.number)
            behind = page->id;
    }
    if (hasLetter)
        if (const base::Status done = steps.add(edit::movePage(steps.document(), made, behind, steps.context())); !done)
            return tl::unexpected(done.error());
    return steps.take(document);
}

} // namespace banxin::session
