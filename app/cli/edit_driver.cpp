#include "cli/edit_driver.h"

#include "cli/store_arguments.h"
#include "edit/edits.h"
#include "edit/storable_text.h"
#include "model/json_values.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::cli {

using namespace banxin::model;
using base::ErrorKind;
using base::Id;
using base::Result;
using base::Status;
using store::CommitResult;

namespace {

QString key(const char *name) { return QLatin1String(name); }

tl::unexpected<base::Error> badStep(const QString &what)
{
    return base::failure(ErrorKind::WrongUse, what, {}, tr("脚本的写法见 banxin-cli edit --help。"));
}

Result<Id> idIn(const QJsonObject &step, const char *name)
{
    return idFrom(step.value(key(name)).toString(), key(name));
}

Result<int> numberIn(const QJsonObject &step, const char *name)
{
    const QJsonValue value = step.value(key(name));
    if (!value.isDouble())
        return badStep(tr("缺少数字“%1”。").arg(key(name)));
    return value.toInt(-1);
}

/// Scripts count code points, edits UTF-16 units. Beyond the text it stays beyond.
int unitsFor(const QString &text, int codePoints)
{
    int at = 0;
    for (; codePoints > 0 && at < text.size(); --codePoints)
        at += text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
    return at + codePoints;
}

/// The edit refuses what is too far.
base::Length pointsIn(const QJsonValue &value) { return base::Length::pt(std::clamp(value.toDouble(), -1e6, 1e6)); }

} // namespace

Result<EditDriver> EditDriver::start(
    store::Store &store, const QString &issue, const QString &publication, const QString &author)
{
    const auto found = issueNamed(store, issue, publication);
    if (!found)
        return tl::unexpected(found.error());
    EditDriver driver(store, *found, author);
    auto document = store.loadIssue(*found);
    if (!document)
        return tl::unexpected(document.error());
    driver.m_document = std::move(*document);
    return driver;
}

Status EditDriver::refresh()
{
    const auto moved = m_store->changedOutside();
    if (!moved)
        return tl::unexpected(moved.error());
    if (!*moved)
        return {};
    auto document = m_store->loadIssue(m_issue);
    if (!document)
        return tl::unexpected(document.error());
    m_document = std::move(*document);
    m_store->sawChanges();
    return {};
}

Result<CommitResult> EditDriver::run(const QJsonObject &step)
{
    m_storeFailed = true;
    m_note.clear();
    if (const auto status = refresh(); !status)
        return tl::unexpected(status.error());
    m_storeFailed = false;
    const QString verb = step.value(key("do")).toString();
    if (verb == key("version"))
        return nameVersion(step.value(key("name")).toString());
    if (verb == key("undo"))
        return takeBack(Direction::Undo);
    if (verb == key("redo"))
        return takeBack(Direction::Redo);
    std::vector<base::Id> named;
    for (const QJsonValue &value : step)
        if (const auto id = base::Id::fromString(value.toString()))
            named.push_back(*id);
    if (const auto status = bring(named); !status)
        return tl::unexpected(status.error());
    const auto change = changeFor(step);
    if (!change)
        return tl::unexpected(change.error());
    return commit(*change);
}

Status EditDriver::bring(const std::vector<base::Id> &named)
{
    std::vector<base::Id> unknown;
    std::copy_if(named.begin(), named.end(), std::back_inserter(unknown),
        [&](base::Id id) { return !m_document.findObject(id); });
    if (unknown.empty())
        return {};
    const auto stories = m_store->storiesOf(unknown);
    if (!stories)
        return tl::unexpected(stories.error());
    if (stories->empty())
        return {};
    const auto loaded = m_store->loadStories(*stories);
    if (!loaded)
        return tl::unexpected(loaded.error());
    for (int kind = 0; kind < kObjectKindCount; ++kind)
        for (const base::Id id : loaded->all(static_cast<ObjectKind>(kind)))
            if (!m_document.findObject(id))
                m_document = std::move(m_document).with(*loaded->findObject(id), loaded->objectRevision(id));
    return {};
}

Result<CommitResult> EditDriver::nameVersion(const QString &given)
{
    const QString name = edit::storableText(given).simplified();
    if (name.isEmpty())
        return badStep(tr("版本没有名称（name）。"));
    ChangeSet change;
    change.id = change.undoGroup = base::Id::create();
    change.label = tr("存为版本");
    change.author = m_author;
    change.facts.push_back({base::Id::create(), key("version"), m_issue, name, {}});
    return commit(change);
}

Result<CommitResult> EditDriver::commit(const ChangeSet &change)
{
    auto done = m_store->commit(change);
    m_storeFailed = !done && done.error().kind != ErrorKind::Conflict;
    if (!done)
        return done;
    // Where somebody came in between, the store has merged; its word counts.
    auto next = done->revision == m_document.revision() + 1 ? applied(m_document, change, done->revision)
                                                            : m_store->loadIssue(m_issue);
    if (!next)
        return tl::unexpected(next.error());
    m_document = next->withRevision(done->revision);
    return done;
}

Result<CommitResult> EditDriver::takeBack(Direction direction)
{
    const auto group =
        direction == Direction::Undo ? m_store->undoableGroup(m_author) : m_store->redoableGroup(m_author);
    if (!group)
        return tl::unexpected(group.error());
    if (group->empty())
        return base::failure(
            ErrorKind::Refused, direction == Direction::Undo ? tr("没有可以撤销的修改。") : tr("没有可以重做的修改。"));
    std::vector<base::Id> touched;
    for (const RevisionEntry &entry : *group)
        for (const ObjectChange &one : entry.change.changes)
            touched.push_back(one.id);
    if (const auto status = bring(touched); !status)
        return tl::unexpected(status.error());
    std::vector<RevisionEntry> since;
    for (std::int64_t from = group->back().revision;;) {
        const auto some = m_store->revisionsSince(from);
        if (!some)
            return tl::unexpected(some.error());
        if (some->empty())
            break;
        from = some->back().revision;
        since.insert(since.end(), some->begin(), some->end());
    }
    const auto change = edit::undoChange(*group, since, m_document, {m_author, {}});
    if (!change)
        return tl::unexpected(change.error());
    return commit(*change);
}

Result<ChangeSet> EditDriver::changeFor(const QJsonObject &step)
{
    const QString verb = step.value(key("do")).toString();
    for (const char *text : {"insert", "delete", "split", "join", "style", "role", "span"})
        if (verb == key(text))
            return textChange(verb, step);
    if (verb == key("move") || verb == key("resize"))
        return frameChange(verb, step);
    if (isOfFrames(verb))
        return framesChange(verb, step);
    if (verb == key("runaround"))
        return runaroundChange(step);
    if (verb == key("area") || verb == key("break"))
        return areaChange(verb, step);
    if (verb == key("advert"))
        return advertChange(step);
    if (verb == key("picture"))
        return pictureChange(step);
    if (verb == key("untagged"))
        return untaggedChange(step);
    if (verb == key("table"))
        return tableChange(step);
    if (verb == key("place") || verb == key("continue") || verb == key("unplace"))
        return placementChange(verb, step);
    return badStep(tr("没有“%1”这种修改。").arg(verb));
}

Result<ChangeSet> EditDriver::textChange(const QString &verb, const QJsonObject &step) const
{
    const edit::EditContext context{m_author, {}};
    const auto id = idIn(step, "paragraph");
    if (!id)
        return tl::unexpected(id.error());
    const Paragraph *paragraph = m_document.find<Paragraph>(*id);
    if (!paragraph)
        return base::failure(ErrorKind::Refused, tr("没有这个段落。"), id->toString());
    if (verb == key("join"))
        return edit::joinToPrevious(m_document, *id, context);
    if (verb == key("style"))
        return edit::setParagraphStyle(m_document, *id, step.value(key("style")).toString(), context);
    if (verb == key("role")) {
        const auto role = roleFromName(step.value(key("role")).toString());
        if (!role)
            return badStep(tr("没有“%1”这种段落。").arg(step.value(key("role")).toString()));
        return edit::setParagraphRole(m_document, *id, *role, context);
    }
    const auto at = numberIn(step, verb == key("delete") || verb == key("span") ? "from" : "at");
    if (!at)
        return tl::unexpected(at.error());
    const int from = unitsFor(paragraph->text, *at);
    if (verb == key("insert")) {
        if (!step.value(key("text")).isString())
            return badStep(tr("缺少文字“text”。"));
        return edit::replaceText(m_document, *id, from, from, step.value(key("text")).toString(), context);
    }
    if (verb == key("split"))
        return edit::splitParagraph(m_document, *id, from, context);

    const auto end = numberIn(step, "to");
    if (!end)
        return tl::unexpected(end.error());
    if (verb == key("span"))
        return edit::setSpan(m_document, *id, from, unitsFor(paragraph->text, *end),
            step.value(key("style")).toString(), step.value(key("ruby")).toString(), context);
    if (!step.contains(key("toParagraph")))
        return edit::replaceText(m_document, *id, from, unitsFor(paragraph->text, *end), {}, context);
    const auto lastId = idIn(step, "toParagraph");
    if (!lastId)
        return tl::unexpected(lastId.error());
    const Paragraph *last = m_document.find<Paragraph>(*lastId);
    if (!last)
        return base::failure(ErrorKind::Refused, tr("没有这个段落。"), lastId->toString());
    return edit::deleteRange(m_document, *id, from, *lastId, unitsFor(last->text, *end), context);
}

Result<ChangeSet> EditDriver::frameChange(const QString &verb, const QJsonObject &step) const
{
    const auto id = idIn(step, "frame");
    if (!id)
        return tl::unexpected(id.error());
    const Frame *frame = m_document.find<Frame>(*id);
    if (!frame)
        return base::failure(ErrorKind::Refused, tr("没有这个框。"), id->toString());
    base::Rect box = frame->box;
    const char *const names[] = {verb == key("move") ? "x" : "width", verb == key("move") ? "y" : "height"};
    base::Length *const lengths[] = {
        verb == key("move") ? &box.x : &box.width, verb == key("move") ? &box.y : &box.height};
    for (int i = 0; i < 2; ++i) {
        const QJsonValue value = step.value(key(names[i]));
        if (!value.isDouble())
            return badStep(tr("缺少数字“%1”。").arg(key(names[i])));
        *lengths[i] = base::Length::pt(std::clamp(value.toDouble(), -1e9, 1e9)); // the edit refuses what is too far
    }
    return edit::setFrameBox(m_document, *id, box, {m_author, {}});
}

Result<ChangeSet> EditDriver::runaroundChange(const QJsonObject &step) const
{
    const auto id = idIn(step, "frame");
    if (!id)
        return tl::unexpected(id.error());
    const Frame *frame = m_document.find<Frame>(*id);
    if (!frame)
        return base::failure(ErrorKind::Refused, tr("没有这个框。"), id->toString());
    edit::Runaround runaround{true, frame->runaroundGap, frame->runaroundSides, frame->contour};
    for (auto each = step.begin(); each != step.end(); ++each) {
        const QString name = each.key();
        const QJsonValue value = each.value();
        if (name == key("do") || name == key("frame"))
            continue;
        if (name == key("on") && value.isBool()) {
            runaround.isOn = value.toBool();
        } else if (name == key("gap") && value.isDouble()) {
            runaround.gap = pointsIn(value);
        } else if (name == key("sides") && json::enumFromName<RunaroundSides>(value.toString())) {
            runaround.sides = *json::enumFromName<RunaroundSides>(value.toString());
        } else if (name == key("contour") && value.isArray()) {
            runaround.contour.clear();
            for (const QJsonValue &point : value.toArray())
                runaround.contour.push_back({pointsIn(point[0]), pointsIn(point[1])});
        } else {
            return badStep(tr("串文没有“%1”这一项，或者它的值不对。").arg(name));
        }
    }
    return edit::setRunaround(m_document, *id, runaround, {m_author, {}});
}

Result<ChangeSet> EditDriver::areaChange(const QString &verb, const QJsonObject &step) const
{
    const edit::EditContext context{m_author, {}};
    const auto id = idIn(step, "frame");
    if (!id)
        return tl::unexpected(id.error());
    const Frame *frame = m_document.find<Frame>(*id);
    if (!frame || !std::holds_alternative<AreaContent>(frame->content))
        return base::failure(ErrorKind::Refused, tr("没有这个稿区。"), id->toString());
    if (verb == key("break")) {
        const auto paragraph = idIn(step, "paragraph");
        if (!paragraph)
            return tl::unexpected(paragraph.error());
        const Paragraph *text = m_document.find<Paragraph>(*paragraph);
        std::vector<int> breaks;
        for (const QJsonValue &at : step.value(key("at")).toArray())
            breaks.push_back(text ? unitsFor(text->text, at.toInt(-1)) : 0);
        return edit::setLineBreaks(m_document, *id, *paragraph, breaks, context);
    }
    AreaContent content = std::get<AreaContent>(frame->content);
    for (auto each = step.begin(); each != step.end(); ++each) {
        const QString name = each.key(), said = each.value().toString();
        if (name == key("do") || name == key("frame"))
            continue;
        bool known = true;
        const auto take = [&](auto &into) {
            const auto value = json::enumFromName<std::remove_reference_t<decltype(into)>>(said);
            known = value.has_value();
            into = value.value_or(into);
        };
        const bool isNumber = each.value().isDouble();
        if (name == key("headline"))
            take(content.headlineForm);
        else if (name == key("kicker"))
            take(content.kickerPlace);
        else if (name == key("deck"))
            take(content.deckPlace);
        else if (name == key("columnMode"))
            take(content.columnMode);
        else if (name == key("writing"))
            take(content.writingMode);
        else if (name == key("balanced") && each.value().isBool())
            content.balanced = each.value().toBool();
        else if (name == key("columns") && isNumber)
            content.columns = each.value().toInt();
        else if (name == key("gutter") && isNumber)
            content.gutter = pointsIn(each.value());
        else if (name == key("columnRule") && isNumber)
            content.columnRule = pointsIn(each.value());
        else if (name == key("parts") && each.value().isArray()) {
            content.parts.clear();
            for (const QJsonValue &part : each.value().toArray())
                content.parts.push_back({pointsIn(part[0]), pointsIn(part[1]), pointsIn(part[2]), pointsIn(part[3])});
        } else
            return badStep(tr("稿区没有“%1”这一项，或者它的值不对。").arg(name));
        if (!known)
            return badStep(tr("“%1”不能是“%2”。").arg(name, said));
    }
    return edit::setAreaContent(m_document, *id, content, context);
}

Result<ChangeSet> EditDriver::tableChange(const QJsonObject &step) const
{
    const edit::EditContext context{m_author, {}};
    std::optional<int> heads;
    if (step.contains(key("head"))) {
        const auto given = numberIn(step, "head");
        if (!given)
            return tl::unexpected(given.error());
        heads = *given;
    }
    if (step.contains(key("text"))) {
        const auto behind = idIn(step, "paragraph");
        if (!behind)
            return tl::unexpected(behind.error());
        if (!step.value(key("text")).isString())
            return badStep(tr("缺少文字“text”。"));
        return edit::insertTable(m_document, *behind, step.value(key("text")).toString(), heads, context);
    }
    std::vector<Id> rows;
    for (const QJsonValue &value : step.value(key("paragraphs")).toArray()) {
        const auto id = idFrom(value.toString(), key("paragraphs"));
        if (!id)
            return tl::unexpected(id.error());
        rows.push_back(*id);
    }
    if (rows.empty())
        return badStep(tr("表格要有 paragraphs（一段一行）或者 text（一行一行，格以制表符或逗号分开）。"));
    return edit::makeTable(m_document, rows, heads, context);
}

Result<ChangeSet> EditDriver::placementChange(const QString &verb, const QJsonObject &step) const
{
    const edit::EditContext context{m_author, {}};
    const auto story = idIn(step, "story");
    if (!story)
        return tl::unexpected(story.error());
    if (verb == key("unplace")) {
        for (const Placement *placement : m_document.childrenOf<Placement>(m_issue))
            if (placement->story == *story)
                return edit::unplaceStory(m_document, placement->id, context);
        return base::failure(ErrorKind::Refused, tr("这篇稿件不在本期版面上。"), story->toString());
    }
    const auto page = pageNumbered(m_document, m_issue, step.value(key("page")).toString());
    if (!page)
        return tl::unexpected(page.error());
    QStringList numbers;
    for (const QJsonValue &value : step.value(key("at")).toArray())
        numbers.append(value.toVariant().toString());
    const auto at = gridNumbers(numbers);
    if (!at)
        return tl::unexpected(at.error());
    const edit::GridRect rect{(*at)[0], (*at)[1], (*at)[2], (*at)[3]};
    if (verb == key("continue"))
        return edit::continueStory(m_document, *page, *story, rect, context);
    const std::vector<const Placement *> placements = m_document.childrenOf<Placement>(m_issue);
    const bool isPlaced =
        std::any_of(placements.begin(), placements.end(), [&](const Placement *p) { return p->story == *story; });
    auto change = edit::placeStory(m_document, *page, *story, rect, context);
    if (!change && isPlaced)
        change.error().advice =
            tr("要转到别的版上接着排，用 edit 的 continue 再加一个稿区；要另排，先用 unplace 把它撤下。");
    return change;
}

} // namespace banxin::cli
