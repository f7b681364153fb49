#include "tools/area_strip.h"

#include "canvas/page_view.h"
#include "widgets/icon.h"

#include <QEvent>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::tools {

using base::Id;
using base::Length;

namespace {
constexpr int kSide = 32;
constexpr int kGap = 12; // from the page or the area
} // namespace

AreaStrip::AreaStrip(canvas::PageView &view)
    : QFrame(view.viewport())
    , m_view(view)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("areaStrip"));
    setProperty("popover", true);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    m_column->setContentsMargins(4, 4, 4, 4);
    m_column->setSpacing(2);
    m_form = add(QStringLiteral("heading"), QStringLiteral("stripForm"), {});
    m_columns = add(QStringLiteral("columns-3"), QStringLiteral("stripColumns"), {});
    m_pictures = add(QStringLiteral("picture-in-picture"), QStringLiteral("stripPictures"), {});
    m_box = add(QStringLiteral("square-dashed"), QStringLiteral("stripBox"), {});
    m_swap = add(QStringLiteral("replace"), QStringLiteral("stripSwap"), QStringLiteral("storySwap"));
    m_exchange =
        add(QStringLiteral("arrow-left-right"), QStringLiteral("stripExchange"), QStringLiteral("storyExchange"));
    m_continue =
        add(QStringLiteral("corner-down-right"), QStringLiteral("stripContinue"), QStringLiteral("storyContinue"));
    m_fit = add(QStringLiteral("wand-sparkles"), QStringLiteral("stripFit"), QStringLiteral("storyFit"));
    m_align = add(QStringLiteral("align-start-vertical"), QStringLiteral("stripAlign"), {});
    m_distribute = add(QStringLiteral("align-horizontal-distribute-center"), QStringLiteral("stripDistribute"), {});
    m_group = add(QStringLiteral("group"), QStringLiteral("stripGroup"), QStringLiteral("objectGroup"));
    m_ungroup = add(QStringLiteral("ungroup"), QStringLiteral("stripUngroup"), QStringLiteral("objectUngroup"));
    const auto menuOf = [this](QToolButton *button, void (AreaStrip::*fill)(QMenu *)) {
        auto *menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(menu);
        });
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    };
    menuOf(m_form, &AreaStrip::fillForms);
    menuOf(m_columns, &AreaStrip::fillColumns);
    menuOf(m_pictures, &AreaStrip::fillPictures);
    menuOf(m_box, &AreaStrip::fillBoxes);
    menuOf(m_align, &AreaStrip::fillAlignments);
    menuOf(m_distribute, &AreaStrip::fillDistributions);
    retranslate();
    adjustSize();
    hide();
    connect(&view, &canvas::PageView::selectionChanged, this, &AreaStrip::follow);
    connect(&view, &canvas::PageView::zoomChanged, this, &AreaStrip::follow);
    connect(&view, &canvas::PageView::pageShown, this, &AreaStrip::follow);
    view.viewport()->installEventFilter(this);
}

QToolButton *AreaStrip::add(const QString &icon, const QString &name, const QString &action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(widgets::icon(icon));
    button->setIconSize(QSize(18, 18));
    button->setFixedSize(kSide, kSide);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (!action.isEmpty())
        connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT actionWanted(action); });
    m_column->addWidget(button);
    return button;
}

void AreaStrip::retranslate()
{
    const auto say = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    say(m_form, tr("题式"));
    say(m_columns, tr("栏数"));
    say(m_pictures, tr("图位"));
    say(m_box, tr("加框与底纹"));
    say(m_swap, tr("换稿：把别的稿件放进这个稿区"));
    say(m_exchange, tr("对调：与另一个稿区交换稿件"));
    say(m_continue, tr("转版：余文接到别处"));
    say(m_fit, tr("适配稿区"));
    say(m_align, tr("对齐"));
    say(m_distribute, tr("等距分布"));
    say(m_group, tr("编组"));
    say(m_ungroup, tr("解组"));
}

void AreaStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

bool AreaStrip::eventFilter(QObject *watched, QEvent *event)
{
    // After a scroll or another layout the area is elsewhere; never move within a paint.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Paint)
        QTimer::singleShot(0, this, &AreaStrip::follow);
    return QFrame::eventFilter(watched, event);
}

const model::Frame *AreaStrip::area() const
{
    const auto &frames = m_view.selectedFrames();
    const auto *frame = frames.size() == 1 ? m_view.document().find<model::Frame>(frames.front()) : nullptr;
    return frame && std::holds_alternative<model::AreaContent>(frame->content) ? frame : nullptr;
}

/// Of the selected area; nothing's where it was taken away while a menu stood open.
const model::AreaContent &AreaStrip::content() const
{
    static const model::AreaContent kNone;
    const auto *frame = area();
    return frame ? std::get<model::AreaContent>(frame->content) : kNone;
}

/// Shows what applies to what is selected, and greys what cannot be done to it now.
void AreaStrip::offer()
{
    const model::Document &document = m_view.document();
    const std::vector<Id> &frames = m_view.selectedFrames();
    const bool sole = area();
    const bool placed = !content().placement.isNull();
    int areas = 0;
    bool grouped = false;
    for (const Id id : frames)
        if (const auto *frame = document.find<model::Frame>(id)) {
            areas += std::holds_alternative<model::AreaContent>(frame->content);
            grouped = grouped || !frame->groups.empty();
        }
    const bool several = frames.size() > 1;
    const auto present = [](QToolButton *button, bool shown, bool possible = true) {
        button->setVisible(shown);
        button->setEnabled(possible);
    };
    for (QToolButton *button : {m_form, m_pictures, m_fit})
        present(button, sole, placed);
    for (QToolButton *button : {m_columns, m_box, m_swap})
        present(button, sole);
    present(m_exchange, sole || (frames.size() == 2 && areas == 2));
    present(m_continue, sole, placed && m_view.isOverset(area()->id));
    present(m_align, several);
    present(m_distribute, several, frames.size() > 2);
    present(m_group, several);
    present(m_ungroup, several && grouped);
    adjustSize();
}

/// Right of the page, level with what is selected; where the page leaves no room, within the window's edge.
void AreaStrip::follow()
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    const bool several = m_view.selectedFrames().size() > 1;
    const bool shows = (area() || several) && page && m_view.mayEdit() && !m_view.isTyping() && !m_view.previews()
        && m_view.tool() && m_view.tool()->name() == u"select" && !m_view.isPreviewing();
    const std::optional<QRectF> box = shows ? m_view.selectionBox() : std::nullopt;
    if (!box) {
        hide();
        return;
    }
    offer();
    const canvas::ViewTransform view = m_view.transform();
    const QRectF room = m_view.viewport()->rect();
    const double pageEdge = view.toView(base::Rect{{}, {}, page->trim.width, page->trim.height}).right();
    double x = pageEdge + kGap;
    if (x + width() > room.right() - 4)
        x = room.right() - width() - 4;
    const double y = std::clamp(box->top(), 4.0, std::max(4.0, room.bottom() - height() - 4));
    const QPoint place(qRound(x), qRound(y));
    if (pos() != place)
        move(place);
    if (isHidden()) {
        show();
        raise();
    }
}

void AreaStrip::set(const model::AreaContent &content)
{
    const auto *frame = area();
    if (frame)
        m_view.commit(edit::setAreaContent(m_view.document(), frame->id, content, {m_view.session()->person(), Id()}));
}

void AreaStrip::fillForms(QMenu *menu)
{
    if (!area())
        return;
    const auto offer = [&](const QString &text, model::HeadlineForm form) {
        QAction *action = menu->addAction(text, this, [this, form] {
            model::AreaContent changed = content();
            changed.headlineForm = form;
            set(changed);
        });
        action->setCheckable(true);
        action->setChecked(content().headlineForm == form);
    };
    offer(tr("横题"), model::HeadlineForm::Across);
    offer(tr("竖题"), model::HeadlineForm::Vertical);
    offer(tr("竖题居右"), model::HeadlineForm::VerticalRight);
    menu->addSeparator();
    const auto beside = [&](const QString &text, model::HeadlinePlace model::AreaContent::*place) {
        QAction *action = menu->addAction(text, this, [this, place] {
            model::AreaContent changed = content();
            changed.*place = changed.*place == model::HeadlinePlace::Beside ? model::HeadlinePlace::OwnLine
                                                                            : model::HeadlinePlace::Beside;
            set(changed);
        });
        action->setCheckable(true);
        action->setChecked(content().*place == model::HeadlinePlace::Beside);
    };
    beside(tr("引题与主题同行"), &model::AreaContent::kickerPlace);
    beside(tr("副题与主题同行"), &model::AreaContent::deckPlace);
}

void AreaStrip::fillColumns(QMenu *menu)
{
    const auto *frame = area();
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    if (!frame || !page)
        return;
    const int span = edit::snapped(page->grid, frame->box).columns;
    for (int columns = 1; columns <= std::max(span + 1, 3); ++columns) {
        QString text = tr("%1 栏").arg(columns);
        if (columns == span)
            text += tr("（基本栏）");
        QAction *action = menu->addAction(text, this, [this, columns, page = page->id] {
            const auto *on = m_view.document().find<model::Page>(page);
            model::AreaContent changed = content();
            changed.columns = columns;
            if (changed.gutter.isZero() && on)
                changed.gutter = on->grid.gutter();
            set(changed);
        });
        action->setCheckable(true);
        action->setChecked(content().columns == columns);
    }
    menu->addSeparator();
    const auto toggle = [&](const QString &text, bool on, auto change) {
        QAction *action = menu->addAction(text, this, [this, change] {
            model::AreaContent changed = content();
            change(changed);
            set(changed);
        });
        action->setCheckable(true);
        action->setChecked(on);
    };
    toggle(tr("栏尾拉平"), content().balanced, [](model::AreaContent &area) { area.balanced = !area.balanced; });
    toggle(tr("栏线"), content().columnRule > Length(),
        [](model::AreaContent &area) { area.columnRule = area.columnRule > Length() ? Length() : Length::pt(0.25); });
}

void AreaStrip::fillPictures(QMenu *menu)
{
    const auto *frame = area();
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    const auto *placement = frame ? m_view.document().find<model::Placement>(content().placement) : nullptr;
    if (!placement || !page)
        return;
    if (m_view.document().children(placement->story, model::ObjectKind::StoryPicture).empty()) {
        menu->addAction(tr("这篇稿件没有图片"))->setEnabled(false);
        return;
    }
    const int span = edit::snapped(page->grid, frame->box).columns;
    const std::vector<std::pair<QString, edit::PicturePlace>> places{{tr("上左"), edit::PicturePlace::TopLeft},
        {tr("上中"), edit::PicturePlace::TopMiddle}, {tr("上右"), edit::PicturePlace::TopRight},
        {tr("中左"), edit::PicturePlace::MiddleLeft}, {tr("居中"), edit::PicturePlace::Middle},
        {tr("中右"), edit::PicturePlace::MiddleRight}, {tr("下左"), edit::PicturePlace::BottomLeft},
        {tr("下右"), edit::PicturePlace::BottomRight}, {tr("通栏在下"), edit::PicturePlace::Below}};
    for (const auto &[name, place] : places) {
        QMenu *widths = menu->addMenu(name);
        const int most = place == edit::PicturePlace::Below ? span : std::max(1, span);
        for (int columns = 1; columns <= most; ++columns)
            widths->addAction(tr("%1 栏宽").arg(columns), this, [this, place = place, columns] {
                if (const auto *now = area())
                    m_view.commit(edit::setPicturePlace(
                        m_view.document(), now->id, place, columns, {m_view.session()->person(), Id()}));
            });
    }
}

void AreaStrip::fillBoxes(QMenu *menu)
{
    if (!area())
        return;
    const auto box = [&](const QString &text, std::optional<base::Color> stroke, std::optional<base::Color> fill) {
        QAction *action = menu->addAction(text, this, [this, stroke, fill] {
            const auto *page = m_view.document().find<model::Page>(m_view.page());
            model::AreaContent changed = content();
            changed.stroke = stroke;
            changed.fill = fill;
            const Length inset = stroke || fill ? (page ? page->grid.bodySize : Length::pt(9)) : Length();
            changed.insets = inset.isZero() ? std::vector<Length>() : std::vector<Length>(4, inset);
            set(changed);
        });
        action->setCheckable(true);
        action->setChecked(content().stroke == stroke && content().fill == fill);
    };
    const base::Color tint = [] {
        base::Color color;
        color.k = 1000; // 10 %: text on it stays easy to read
        return color;
    }();
    box(tr("不加框"), std::nullopt, std::nullopt);
    box(tr("加框"), base::Color::black(), std::nullopt);
    box(tr("底纹"), std::nullopt, tint);
    box(tr("加框与底纹"), base::Color::black(), tint);
}

void AreaStrip::fillAlignments(QMenu *menu)
{
    const auto offer = [&](const QString &text, const char16_t *action) {
        menu->addAction(text, this, [this, name = QString::fromUtf16(action)] { Q_EMIT actionWanted(name); });
    };
    offer(tr("左对齐"), u"alignLeft");
    offer(tr("左右居中"), u"alignHorizontalMiddle");
    offer(tr("右对齐"), u"alignRight");
    menu->addSeparator();
    offer(tr("上对齐"), u"alignTop");
    offer(tr("上下居中"), u"alignVerticalMiddle");
    offer(tr("下对齐"), u"alignBottom");
}

void AreaStrip::fillDistributions(QMenu *menu)
{
    menu->addAction(tr("左右等距"), this, [this] { Q_EMIT actionWanted(QStringLiteral("distributeHorizontally")); });
    menu->addAction(tr("上下等距"), this, [this] { Q_EMIT actionWanted(QStringLiteral("distributeVertically")); });
}

} // namespace banxin::tools
