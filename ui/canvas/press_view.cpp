#include "canvas/press_view.h"

#include "paint/plate_views.h"
#include "paint/total_ink.h"
#include "session/plate_maker.h"

#include <QPainter>

#include <atomic>
#include <cmath>

namespace banxin::canvas {

namespace {

constexpr double emuPerPoint = 12700.0;

int toPercent(int level) { return (level * 100 + 127) / 255; }

std::vector<bool> shownPlates(const paint::InkPlates &plates, const QSet<QString> &hidden)
{
    std::vector<bool> shown;
    for (const paint::Plate &plate : plates.plates)
        shown.push_back(!hidden.contains(plateKey(plate)));
    return shown;
}

} // namespace

QString plateKey(const paint::Plate &plate)
{
    switch (plate.ink) {
    case paint::PlateInk::Cyan:
        return QStringLiteral("C");
    case paint::PlateInk::Magenta:
        return QStringLiteral("M");
    case paint::PlateInk::Yellow:
        return QStringLiteral("Y");
    case paint::PlateInk::Black:
        return QStringLiteral("K");
    case paint::PlateInk::Spot:
        break;
    }
    return plate.spot.name;
}

struct PressView::Wanted {
    std::shared_ptr<const display::DisplayList> list;
    model::Publication publication;
    PressSettings settings;
    double pixelsPerPoint = 1; // device
    QRect area; // of the page in device pixels
    bool alignedLines = true;
    bool isSame(const Wanted &other) const;
};
struct PressView::Made {
    Wanted of;
    std::shared_ptr<const paint::InkPlates> plates;
    std::shared_ptr<const paint::TotalInk> ink;
    session::PressCondition condition;
    QImage image;
    std::vector<paint::TotalInk::Place> places;
    std::vector<Reading::Amount> covers;
};

struct PressView::Turn {
    std::atomic<int> number = 0;
};

bool PressView::Wanted::isSame(const Wanted &other) const
{
    return list == other.list && settings == other.settings && pixelsPerPoint == other.pixelsPerPoint
        && area == other.area && alignedLines == other.alignedLines && publication == other.publication;
}

PressView::PressView(QObject *parent)
    : QObject(parent)
    , m_turn(std::make_shared<Turn>())
{
    m_pool.setMaxThreadCount(1);
}

PressView::~PressView() { setSession(nullptr); }

void PressView::setSession(session::Session *session)
{
    ++m_turn->number;
    m_pool.clear();
    m_pool.waitForDone(); // its pictures come from the session before
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_wanted.reset();
    m_made = nullptr;
    m_isMaking = false;
    m_plates.clear();
    if (session)
        connect(session, &session::Session::closing, this, [this] { setSession(nullptr); });
}

void PressView::setSettings(const PressSettings &settings)
{
    if (settings == m_settings)
        return;
    const bool isAnother = settings.mode != m_settings.mode || settings.printer != m_settings.printer;
    m_settings = settings;
    if (isAnother && m_made && m_made->of.settings.mode != settings.mode)
        m_made = nullptr; // the ordinary page is seen until the other is there
    if (!isOn()) {
        ++m_turn->number;
        m_wanted.reset();
        m_made = nullptr;
    }
    Q_EMIT ready();
    Q_EMIT factsChanged();
}

void PressView::paint(QPainter &painter, const Look &look)
{
    if (!isOn() || !m_session || !look.list)
        return;
    Wanted wanted{look.list, look.publication, m_settings};
    const double scale = look.view.pixelsPerPoint * look.ratio;
    const auto whole = [](const base::Size &trim, double perPoint) {
        return QRect(0, 0, std::max(1, qRound(trim.width.toPt() * perPoint)),
            std::max(1, qRound(trim.height.toPt() * perPoint)));
    };
    if (m_settings.mode == PressMode::TotalInk) { // of the whole page, whatever the zoom
        wanted.pixelsPerPoint = session::inkResolution / 72.0;
        wanted.area = whole(look.list->trim, wanted.pixelsPerPoint);
        wanted.alignedLines = false;
    } else {
        const QPoint origin(qRound(look.view.origin.x() * look.ratio), qRound(look.view.origin.y() * look.ratio));
        const QRect visible(-origin, QSizeF(QSizeF(look.size) * look.ratio).toSize());
        wanted.pixelsPerPoint = scale;
        wanted.area = whole(look.list->trim, scale) & visible;
        wanted.alignedLines = look.alignedLines;
    }
    m_isCurrent = m_made && m_made->of.isSame(wanted);
    if (!m_isCurrent && !wanted.area.isEmpty() && (!m_wanted || !m_wanted->isSame(wanted))) {
        // What is only scrolled or edited may finish: it is seen meanwhile.
        if (m_wanted && (m_wanted->pixelsPerPoint != wanted.pixelsPerPoint || !(m_wanted->settings == m_settings)))
            ++m_turn->number;
        m_wanted = std::make_shared<const Wanted>(wanted);
        start();
    }
    if (!m_made || m_made->of.list->trim.width != look.list->trim.width
        || m_made->of.list->trim.height != look.list->trim.height)
        return;
    const double perPixel = look.view.pixelsPerPoint / m_made->of.pixelsPerPoint; // logical pixels
    const QRect &area = m_made->of.area;
    const QRectF place(look.view.origin.x() + area.x() * perPixel, look.view.origin.y() + area.y() * perPixel,
        area.width() * perPixel, area.height() * perPixel);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_made->of.pixelsPerPoint != scale);
    const QSize shown = (place.size() * look.ratio).toSize();
    if (m_settings.mode == PressMode::TotalInk && shown.width() * 4 < area.width() * 3) {
        // Bilinear sampling looks at four pixels alone: bring it down by areas first, once a zoom.
        if (m_reduced.size() != shown || m_reducedFrom != m_made->image.cacheKey()) {
            m_reduced = m_made->image.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_reducedFrom = m_made->image.cacheKey();
        }
        painter.drawImage(place, m_reduced);
    } else {
        painter.drawImage(place, m_made->image);
    }
    painter.restore();
}

void PressView::start()
{
    if (m_isMaking || !m_wanted || !m_session)
        return;
    m_isMaking = true;
    const int turn = m_turn->number;
    m_pool.start([this, wanted = *m_wanted, before = m_made, session = m_session.data(), turn, turns = m_turn] {
        const auto shared = make(wanted, before, *session, [&] { return turns->number == turn; });
        QMetaObject::invokeMethod(
            this,
            [this, shared, session] {
                if (session == m_session)
                    take(shared);
            },
            Qt::QueuedConnection);
    });
}

std::shared_ptr<const PressView::Made> PressView::make(const Wanted &wanted, const std::shared_ptr<const Made> &before,
    session::Session &session, const std::function<bool()> &goesOn)
{
    auto result = std::make_shared<Made>();
    Made &made = *result;
    made.of = wanted;
    const PressSettings &settings = wanted.settings;
    made.condition = session.plateMaker().condition(wanted.publication, settings.printer);
    const bool hasPlates = before && before->plates && before->of.list == wanted.list
        && before->of.pixelsPerPoint == wanted.pixelsPerPoint && before->of.area == wanted.area
        && before->of.alignedLines == wanted.alignedLines && before->of.settings.printer == settings.printer
        && before->condition.printer == made.condition.printer;
    if (hasPlates) {
        made.plates = before->plates;
    } else {
        paint::PlateOptions options;
        options.pixelsPerPoint = wanted.pixelsPerPoint;
        options.area = wanted.area;
        options.alignedLines = wanted.alignedLines;
        options.progress = [&](int) { return goesOn(); };
        auto plates = session.plateMaker().plates(*wanted.list, made.condition, options);
        if (!plates)
            return nullptr;
        made.plates = std::make_shared<const paint::InkPlates>(std::move(*plates));
    }
    switch (settings.mode) {
    case PressMode::Page:
        return nullptr;
    case PressMode::SoftProof: {
        const auto blackPoint =
            made.condition.printer.blackPointCompensation ? paint::BlackPoint::Compensated : paint::BlackPoint::AsIs;
        const paint::SoftProof proof(
            made.condition.icc, settings.paperWhite ? paint::Paper::Simulated : paint::Paper::White, blackPoint);
        made.image = proof.image(*made.plates);
        break;
    }
    case PressMode::Separations:
        made.image = paint::separations(*made.plates, shownPlates(*made.plates, settings.hiddenPlates),
            settings.inkColors ? paint::PlateColors::Inks : paint::PlateColors::Grey);
        break;
    case PressMode::TotalInk:
        made.ink = std::make_shared<const paint::TotalInk>(*made.plates);
        made.image = made.ink->heatMap(made.condition.printer.inkLimitPercent);
        made.places = made.ink->above(made.condition.printer.inkLimitPercent);
        break;
    }
    for (const paint::Plate &plate : made.plates->plates)
        made.covers.push_back({plateKey(plate), static_cast<int>(std::lround(paint::meanCover(plate)))});
    return result;
}

void PressView::take(std::shared_ptr<const Made> made)
{
    m_isMaking = false;
    if (made && isOn() && made->of.settings.mode == m_settings.mode) {
        m_made = std::move(made);
        m_plates = m_made->covers;
        m_profile = m_made->condition.description;
        m_isFallback = m_made->condition.isFallback;
        Q_EMIT ready();
        Q_EMIT factsChanged();
    }
    if (m_wanted && !(m_made && m_made->of.isSame(*m_wanted)))
        start(); // the look has changed meanwhile
}

std::optional<PressView::Reading> PressView::inksAt(base::Point point) const
{
    if (!m_made)
        return std::nullopt;
    const auto pixel = [&](base::Length length) {
        return static_cast<int>(
            std::floor(static_cast<double>(length.toEmu()) / emuPerPoint * m_made->of.pixelsPerPoint));
    };
    const QPoint at = QPoint(pixel(point.x), pixel(point.y)) - m_made->of.area.topLeft();
    if (!QRect(QPoint(), m_made->of.area.size()).contains(at))
        return std::nullopt;
    Reading reading;
    int total = 0;
    for (std::size_t i = 0; i < m_made->plates->plates.size(); ++i) {
        const int level = m_made->plates->at(i, at.x(), at.y());
        total += level;
        reading.amounts.push_back({plateKey(m_made->plates->plates[i]), toPercent(level)});
    }
    reading.total = toPercent(total);
    if (m_made->ink)
        reading.mean = static_cast<int>(std::lround(m_made->ink->meanAround(at.x(), at.y())));
    return reading;
}

std::optional<PressView::InkFacts> PressView::inkFacts() const
{
    if (!m_made || !m_made->ink)
        return std::nullopt;
    InkFacts facts{
        m_made->condition.printer.inkLimitPercent, static_cast<int>(std::lround(m_made->ink->highestMean())), {}};
    for (const paint::TotalInk::Place &place : m_made->places)
        facts.places.push_back({place.rect, static_cast<int>(std::lround(place.percent))});
    return facts;
}

} // namespace banxin::canvas
