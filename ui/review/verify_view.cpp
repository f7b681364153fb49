#include "review/verify_view.h"

#include "review/mark_geometry.h"
#include "review/marks_pane.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin::review {

namespace {

constexpr QSize kCrop(280, 96); // logical pixels
constexpr double kScale = 2.2; // pixels a point

} // namespace

QRectF outcomeOf(const proof::Remark &remark, const ShownProof &proof)
{
    if (!remark.anchor)
        return geometryOf(remark, proof.document, *proof.layout).bounds;
    proof::TextAnchor after = *remark.anchor;
    switch (remark.kind) {
    case proof::MarkKind::Replace:
    case proof::MarkKind::ReplaceAll:
        after.quote = remark.text;
        break;
    case proof::MarkKind::Insert:
        after.before = (after.before + after.quote).right(proof::kAnchorContext);
        after.quote = remark.text;
        break;
    case proof::MarkKind::Delete:
        after.quote.clear();
        break;
    case proof::MarkKind::Swap:
        if (remark.target)
            after.quote = remark.target->quote;
        break;
    case proof::MarkKind::Move:
        if (remark.target) {
            after = *remark.target;
            after.quote = remark.anchor->quote;
        }
        break;
    default:
        break;
    }
    after.to = after.from + static_cast<int>(after.quote.size());
    after.revision = 0;
    if (const auto place = proof::locate(proof.document, after)) {
        QRectF all;
        for (const QRectF &rect : rectsOf(*proof.layout, *place))
            all = all.isNull() ? rect.adjusted(0, 0, 0.01, 0) : all.united(rect.adjusted(0, 0, 0.01, 0));
        return all;
    }
    return {};
}

VerifyView::VerifyView(ProofDesk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("verifyView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_content->setObjectName(QStringLiteral("verifyContent"));
    m_content->setAutoFillBackground(true);
    m_column->setContentsMargins(24, 16, 24, 16);
    m_column->setSpacing(10);
    m_note->setWordWrap(true);
    m_column->addWidget(m_note);
    m_column->addStretch(1);
    setWidget(m_content);
    m_pool.setMaxThreadCount(1);
    connect(&m_desk, &ProofDesk::sheetChanged, this, [this] {
        if (m_isOn)
            fill();
    });
}

VerifyView::~VerifyView()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void VerifyView::start()
{
    m_isOn = true;
    m_proofs.clear();
    for (const Row &row : m_rows)
        delete row.widget;
    m_rows.clear();
    fill();
}

void VerifyView::stop() { m_isOn = false; }

int VerifyView::waiting() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.tick->isChecked(); }));
}

void VerifyView::fill()
{
    for (const proof::Remark &remark : m_desk.sheet().remarks) {
        const auto known =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.mark == remark.id; });
        const bool isDone = remark.state() == proof::RemarkState::Done;
        if (known != m_rows.end()) {
            const QSignalBlocker quiet(known->tick);
            known->tick->setChecked(isDone);
            known->tick->setEnabled(!isDone);
        } else if (remark.state() == proof::RemarkState::Accepted) {
            addRow(remark);
        }
    }
    const int left = waiting();
    m_note->setText(m_rows.empty() ? tr("没有要核红的：采纳了的批改改好、出了新样以后，在这里逐处核对。")
            : left == 0 ? tr("全部核红完毕。")
                        : tr("还有 %1 处待核。左边是批改时的样张，右边是最新的样张。").arg(left));
}

void VerifyView::addRow(const proof::Remark &remark)
{
    Row row;
    row.mark = remark.id;
    row.widget = new QWidget;
    row.widget->setObjectName(QStringLiteral("verifyRow"));
    auto *lines = new QVBoxLayout(row.widget);
    lines->setContentsMargins(0, 0, 0, 8);
    lines->setSpacing(6);
    row.tick = new QCheckBox(tr("%1  %2").arg(titleOf(remark.kind), summaryOf(remark)));
    row.tick->setObjectName(QStringLiteral("verifyTick"));
    row.tick->setToolTip(tr("改得对就打勾：这一处核红完毕"));
    connect(row.tick, &QCheckBox::toggled, this, [this, id = remark.id](bool on) {
        if (on)
            Q_EMIT confirmWanted(id);
    });
    lines->addWidget(row.tick);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    lines->addLayout(line);
    for (QLabel **label : {&row.before, &row.after}) {
        *label = new QLabel;
        (*label)->setFixedSize(kCrop);
        (*label)->setAlignment(Qt::AlignCenter);
        (*label)->setWordWrap(true);
        (*label)->setFrameShape(QFrame::Box);
        line->addWidget(*label);
    }
    line->addStretch(1);
    row.before->setObjectName(QStringLiteral("verifyBefore"));
    row.after->setObjectName(QStringLiteral("verifyAfter"));
    m_column->insertWidget(m_column->count() - 1, row.widget);
    m_rows.push_back(row);
    showCrops(remark, row);
}

void VerifyView::showCrops(const proof::Remark &remark, const Row &row)
{
    // The proof that was marked: the newest of its round that is not newer than the mark's text.
    const proof::Proof *marked = nullptr, *newest = m_desk.sheet().newest(m_desk.page());
    for (const proof::Proof &proof : m_desk.sheet().proofs)
        if (proof.round == remark.round && (!remark.anchor || proof.revision <= remark.anchor->revision || !marked))
            marked = &proof;
    const auto withProof = [this](const proof::Proof *proof, QPointer<QLabel> label, auto &&then) {
        if (!proof)
            return;
        if (const auto known = m_proofs.find(proof->id); known != m_proofs.end()) {
            then(known->second);
            return;
        }
        m_desk.read(*proof, this, [this, id = proof->id, label, then](const auto &shown) {
            if (!shown) {
                if (label)
                    label->setText(shown.error().what);
                return;
            }
            m_proofs[id] = *shown;
            if (label)
                then(*shown);
        });
    };
    const QPointer<QLabel> before = row.before, after = row.after;
    withProof(marked, before, [this, remark, before](const std::shared_ptr<const ShownProof> &proof) {
        const MarkGeometry at = geometryOf(remark, proof->document, *proof->layout);
        if (before)
            crop(proof, at.bounds, before);
    });
    if (!newest || (marked && newest->id == marked->id)) {
        row.after->setText(tr("还没有出新样"));
        return;
    }
    withProof(newest, after, [this, remark, after](const std::shared_ptr<const ShownProof> &proof) {
        if (after)
            crop(proof, outcomeOf(remark, *proof), after);
    });
}

void VerifyView::crop(const std::shared_ptr<const ShownProof> &proof, const QRectF &points, QLabel *into)
{
    if (points.isNull()) {
        into->setText(tr("新样上找不到这一处，请在校样上看"));
        return;
    }
    const double ratio = devicePixelRatioF(), perPoint = kScale * ratio;
    const QPointF middle = (points.center() + proof->facts.trim.topLeft()) * perPoint;
    const QSize size = kCrop * ratio;
    const QRect place(
        QPoint(static_cast<int>(middle.x()) - size.width() / 2, static_cast<int>(middle.y()) - size.height() / 2),
        size);
    const QRectF ring(
        (points.topLeft() - points.center()) * kScale + QPointF(kCrop.width() / 2.0, kCrop.height() / 2.0),
        points.size() * kScale);
    m_pool.start([this, proof, place, perPoint, ratio, ring, label = QPointer<QLabel>(into)] {
        auto tile = raster::pageTile(proof->pdf, 0, perPoint, place);
        QMetaObject::invokeMethod(
            this,
            [label, tile, ratio, ring] {
                if (!label)
                    return;
                if (!tile) {
                    label->setText(tile.error().what);
                    return;
                }
                QPixmap shown = QPixmap::fromImage(*tile);
                shown.setDevicePixelRatio(ratio);
                QPainter painter(&shown);
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(QColor(0x1D, 0x6F, 0xE0), 1.5));
                painter.drawRoundedRect(ring.adjusted(-3, -2, 3, 2), 3, 3);
                painter.end();
                label->setPixmap(shown);
            },
            Qt::QueuedConnection);
    });
}

} // namespace banxin::review
