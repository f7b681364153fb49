// EditDriver: the steps that work on frames as a person does who has chosen some of them.
#include "cli/edit_driver.h"
#include "cli/store_arguments.h"
#include "edit/clipping.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::cli {

using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Id;
using base::Length;
using base::Point;
using base::Result;

namespace {

tl::unexpected<base::Error> badStep(const QString &what)
{
    return base::failure(ErrorKind::WrongUse, what, {}, tr("脚本的写法见 banxin-cli edit --help。"));
}

/// The edit refuses what is too far.
Length points(const QJsonValue &value) { return Length::pt(std::clamp(value.toDouble(), -1e6, 1e6)); }

Result<edit::Frames> framesIn(const QJsonObject &step)
{
    edit::Frames frames;
    for (const QJsonValue &value : step[u"frames"].toArray()) {
        const auto id = idFrom(value.toString(), u"frames"_s);
        if (!id)
            return tl::unexpected(id.error());
        frames.push_back(*id);
    }
    if (frames.empty())
        return badStep(tr("没有说是哪些框（frames）。"));
    return frames;
}

Result<Point> wayIn(const QJsonObject &step)
{
    const QJsonArray by = step[u"by"].toArray();
    if (by.size() != 2 || !by[0].isDouble() || !by[1].isDouble())
        return badStep(tr("没有说移动多少（by）。"));
    return Point{points(by[0]), points(by[1])};
}

/// One of a list of words, by its place.
template <typename E> Result<E> wordIn(const QJsonObject &step, const char *name, const QStringList &words)
{
    const QString said = step[QLatin1String(name)].toString();
    const qsizetype at = words.indexOf(said);
    if (at < 0)
        return badStep(tr("“%1”不能是“%2”。").arg(QLatin1String(name), said));
    return static_cast<E>(at);
}

class FramesStep {
public:
    FramesStep(const Document &document, Id issue, const QJsonObject &step, edit::EditContext context)
        : m_document(document)
        , m_issue(issue)
        , m_step(step)
        , m_context(std::move(context))
    {
    }

    Result<ChangeSet> ofFrames(const QString &verb, const edit::Frames &frames) const
    {
        if (verb == u"group")
            return edit::groupFrames(m_document, frames, m_context);
        if (verb == u"ungroup")
            return edit::ungroupFrames(m_document, frames, m_context);
        if (verb == u"lock" || verb == u"unlock")
            return edit::lockFrames(m_document, frames, verb == u"lock", m_context);
        if (verb == u"remove")
            return edit::removeFrames(m_document, frames, m_context);
        if (verb == u"layer")
            return edit::moveToLayer(m_document, frames, m_step[u"layer"].toString(), m_context);
        if (verb == u"align")
            return aligned(frames);
        if (verb == u"distribute")
            return distributed(frames);
        if (verb == u"stack") {
            const auto where =
                wordIn<edit::Stacking>(m_step, "where", {u"front"_s, u"forward"_s, u"backward"_s, u"back"_s});
            if (!where)
                return tl::unexpected(where.error());
            return edit::stackFrames(m_document, frames, *where, m_context);
        }
        if (verb == u"turn") {
            const QJsonValue degrees = m_step[u"degrees"];
            if (!degrees.isDouble())
                return badStep(tr("缺少数字“%1”。").arg(u"degrees"_s));
            const double within = std::clamp(degrees.toDouble(), -36000.0, 36000.0);
            return edit::rotateFrames(m_document, frames, static_cast<int>(std::lround(within * 100)), m_context);
        }
        if (verb == u"copy")
            return copied(frames);
        const auto by = wayIn(m_step);
        if (!by)
            return tl::unexpected(by.error());
        return verb == u"shift" ? edit::moveFrames(m_document, frames, *by, m_context)
                                : edit::duplicateFrames(m_document, frames, *by, m_context);
    }

    Result<ChangeSet> ofPage(const QString &verb, Id page) const
    {
        if (verb == u"frame")
            return added(page);
        if (verb == u"layers")
            return layered(page);
        std::vector<Guide> guides;
        for (const bool vertical : {true, false}) {
            for (const QJsonValue &at : m_step[vertical ? u"vertical"_s : u"horizontal"_s].toArray())
                guides.push_back({vertical, points(at)});
        }
        return edit::setGuides(m_document, page, guides, m_context);
    }

private:
    Result<ChangeSet> aligned(const edit::Frames &frames) const
    {
        const auto edge = wordIn<edit::Edge>(
            m_step, "edge", {u"left"_s, u"centre"_s, u"right"_s, u"top"_s, u"middle"_s, u"bottom"_s});
        if (!edge)
            return tl::unexpected(edge.error());
        auto to = Result<edit::AlignTo>(edit::AlignTo::Selection);
        if (m_step.contains(u"to"))
            to = wordIn<edit::AlignTo>(m_step, "to", {u"selection"_s, u"type-area"_s, u"trim"_s});
        if (!to)
            return tl::unexpected(to.error());
        return edit::alignFrames(m_document, frames, *edge, *to, m_context);
    }

    Result<ChangeSet> distributed(const edit::Frames &frames) const
    {
        const auto across = wordIn<int>(m_step, "direction", {u"horizontal"_s, u"vertical"_s});
        if (!across)
            return tl::unexpected(across.error());
        std::optional<Length> gap;
        if (m_step.contains(u"gap"))
            gap = points(m_step[u"gap"]);
        return edit::distributeFrames(m_document, frames, *across == 0 ? Qt::Horizontal : Qt::Vertical, gap, m_context);
    }

    Result<ChangeSet> copied(const edit::Frames &frames) const
    {
        const auto page = pageNumbered(m_document, m_issue, m_step[u"page"].toString());
        if (!page)
            return tl::unexpected(page.error());
        const QByteArray bytes = edit::clipping(m_document, frames);
        if (bytes.isEmpty())
            return base::failure(ErrorKind::Refused, tr("没有这个框。"), frames.front().toString());
        std::optional<Point> corner;
        if (m_step.contains(u"x") || m_step.contains(u"y"))
            corner = Point{points(m_step[u"x"]), points(m_step[u"y"])};
        return edit::pasteClipping(m_document, *page, bytes, corner, m_context);
    }

    Result<ChangeSet> added(Id page) const
    {
        const auto kind = wordIn<int>(m_step, "kind", {u"text"_s, u"box"_s, u"rule"_s});
        if (!kind)
            return tl::unexpected(kind.error());
        edit::NewFrame frame;
        if (*kind == 0)
            frame.content = TextContent();
        else if (*kind == 1)
            frame.content = BoxContent{std::nullopt, base::Color(), Length::pt(0.5)};
        else
            frame.content = RuleContent();
        frame.box = {points(m_step[u"x"]), points(m_step[u"y"]), points(m_step[u"width"]), points(m_step[u"height"])};
        frame.role = m_step[u"role"].toString();
        frame.layer = m_step[u"layer"].toString();
        frame.text = m_step[u"text"].toString();
        frame.style = m_step[u"style"].toString();
        return edit::addFrame(m_document, page, frame, m_context);
    }

    Result<ChangeSet> layered(Id page) const
    {
        std::vector<Layer> layers;
        QMap<QString, QString> renamed;
        for (const QJsonValue &each : m_step[u"layers"].toArray()) {
            const Layer layer{each[u"name"].toString(), each[u"visible"].toBool(true), each[u"locked"].toBool(),
                each[u"printed"].toBool(true)};
            if (const QString was = each[u"was"].toString(); !was.isEmpty())
                renamed.insert(was, layer.name);
            layers.push_back(layer);
        }
        return edit::setLayers(m_document, page, layers, renamed, m_context);
    }

    const Document &m_document;
    Id m_issue;
    const QJsonObject &m_step;
    edit::EditContext m_context;
};

} // namespace

bool EditDriver::isOfFrames(const QString &verb)
{
    static const QStringList verbs{u"shift"_s, u"turn"_s, u"align"_s, u"distribute"_s, u"group"_s, u"ungroup"_s,
        u"lock"_s, u"unlock"_s, u"stack"_s, u"layer"_s, u"remove"_s, u"duplicate"_s, u"copy"_s, u"frame"_s, u"layers"_s,
        u"guides"_s};
    return verbs.contains(verb);
}

Result<ChangeSet> EditDriver::framesChange(const QString &verb, const QJsonObject &step) const
{
    const FramesStep wanted(m_document, m_issue, step, {m_author, {}});
    if (verb == u"frame" || verb == u"layers" || verb == u"guides") {
        const auto page = pageNumbered(m_document, m_issue, step[u"page"].toString());
        if (!page)
            return tl::unexpected(page.error());
        return wanted.ofPage(verb, *page);
    }
    const auto frames = framesIn(step);
    if (!frames)
        return tl::unexpected(frames.error());
    return wanted.ofFrames(verb, *frames);
}

} // namespace banxin::cli
