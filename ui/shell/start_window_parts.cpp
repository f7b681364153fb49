// The parts of the start page: its menus, the column at its left with recent newsrooms, the card of the sample.
#include "shell/start_window.h"

#include "manual/help_window.h"
#include "shell/action_words.h"
#include "shell/language_menu.h"
#include "shell/new_paper_form.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace banxin::shell {

using widgets::uiFont;

namespace {

enum Role { LocationRole = Qt::UserRole, WhenRole, ConditionRole, UsableRole, WritableRole, PictureRole };

QString spokenDay(const QDateTime &time)
{
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return StartWindow::tr("今天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return StartWindow::tr("昨天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    return time.date().toString(Qt::ISODate);
}

class RecentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 84}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const QRectF row = option.rect;
        const bool usable = index.data(UsableRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
            painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent, 1) : QPen(Qt::NoPen));
            painter->setBrush(option.state & QStyle::State_Selected ? t.accentTint : t.line);
            painter->drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (const auto picture = index.data(PictureRole).value<QImage>(); !picture.isNull()) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            const QSizeF size = QSizeF(picture.size()).scaled(50, 70, Qt::KeepAspectRatio);
            const QRectF paper(
                QPointF(row.left() + 8 + (50 - size.width()) / 2, row.center().y() - size.height() / 2), size);
            painter->setOpacity(usable ? 1 : 0.45);
            painter->drawImage(paper, picture);
            painter->setOpacity(1);
            painter->setPen(QPen(t.line2, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(paper);
        } else {
            widgets::drawIcon(*painter, QRectF(row.left() + 24, row.center().y() - 9, 18, 18),
                QStringLiteral("database"), usable ? t.text2 : t.text3);
        }
        const qreal left = row.left() + 70, right = row.right() - 12;
        qreal x = left
            + widgets::drawElided(*painter, QRectF(left, row.top() + 14, right - left - 24, 20),
                index.data().toString(), uiFont(13, 500), usable ? t.text : t.text3);
        if (usable && !index.data(WritableRole).toBool())
            widgets::drawIcon(*painter, QRectF(x + 8, row.top() + 17, 14, 14), QStringLiteral("lock"), t.warn);
        widgets::drawElided(*painter, QRectF(left, row.top() + 34, right - left, 17),
            QDir::toNativeSeparators(index.data(LocationRole).toString()), uiFont(12), t.text2);
        const QString condition = index.data(ConditionRole).toString();
        QString third = index.data(WhenRole).toString();
        if (!condition.isEmpty())
            third += QStringLiteral(" · ") + condition;
        widgets::drawElided(
            *painter, QRectF(left, row.top() + 52, right - left, 17), third, uiFont(12), usable ? t.text2 : t.error);
        painter->restore();
    }
};

QLabel *labelled(const QString &text, const char *tone)
{
    auto *label = new QLabel(text);
    label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}

/// Pictures and words beside each other where there is room.
class SampleCard : public QFrame {
public:
    void setRow(QBoxLayout *row) { m_row = row; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QFrame::resizeEvent(event);
        constexpr int kBoth = 620;
        if (m_row)
            m_row->setDirection(width() < kBoth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

private:
    QBoxLayout *m_row = nullptr;
};

/// One of the sample's pages, as the program composes it.
class SamplePage : public QWidget {
public:
    explicit SamplePage(const QString &name)
        : m_picture(QStringLiteral(":/start/%1.png").arg(name))
    {
        setFixedSize(100, 142);
    }
    bool exists() const { return !m_picture.isNull(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), Qt::white);
        painter.drawPixmap(rect(), m_picture);
        painter.setPen(widgets::tokens(palette()).line2);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QPixmap m_picture;
};

} // namespace

void StartWindow::buildMenus()
{
    const auto add = [this](QMenu *menu, const char *name, const QString &text, const QKeySequence &keys,
                         const QString &does, auto slot) {
        QAction *action = menu->addAction(text, keys, this, slot);
        action->setObjectName(QString::fromLatin1(name));
        tellAction(*action, does);
    };
    QMenu *file = menuBar()->addMenu(tr("文件", "menu"));
    add(file, "startNew", tr("新建报纸"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        tr("填报名，选一个模板，建一家新报纸"), &StartWindow::focusNew);
    add(file, "startOpen", tr("打开…"), QKeySequence(Qt::CTRL | Qt::Key_O), tr("打开一个编辑部（.banxin 文件夹）"),
        &StartWindow::askForStore);
    add(file, "startOpenPack", tr("打开打包的一期…"), {}, tr("把别人寄来的一期（.banxinpack）放进编辑部"),
        &StartWindow::askForPackedIssue);
    file->addSeparator();
    add(file, "startQuit", tr("退出"), QKeySequence(Qt::CTRL | Qt::Key_Q), tr("关闭所有窗口"),
        [] { QApplication::closeAllWindows(); });
    menuBar()->addMenu(makeLanguageMenu(this, [this](session::Language language) { Q_EMIT languageChosen(language); }));
    QMenu *help = menuBar()->addMenu(tr("帮助", "menu"));
    add(help, "startManual", tr("手册"), QKeySequence(Qt::Key_F1), tr("打开手册的“开始”一章"),
        [] { manual::openManual(QStringLiteral("first-start")); });
}

QWidget *StartWindow::buildSide()
{
    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("startSide"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(272);
    auto *name = new QLabel(tr("版心", "the program"));
    name->setObjectName(QStringLiteral("appName"));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(labelled(tr("从稿件到付印 PDF"), "secondary"));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *logo = new QLabel;
    logo->setPixmap(widgets::programIcon().pixmap(QSize(40, 40), devicePixelRatioF()));
    head->addWidget(logo);
    head->addLayout(names);
    head->addStretch(1);

    m_recentList->setObjectName(QStringLiteral("recentList"));
    m_recentList->setModel(m_recent);
    m_recentList->setItemDelegate(new RecentDelegate(m_recentList));
    m_recentList->setMouseTracking(true);
    m_recentList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recentList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_recentList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentList->setAccessibleName(tr("最近打开"));
    m_recentList->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    m_recentList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_recentList->installEventFilter(this);
    const auto place = [](const char *objectName, const QString &icon, const QString &text, const QString &does) {
        auto *button = new QPushButton(widgets::icon(icon), u' ' + text); // Qt puts the two close together
        button->setObjectName(QString::fromLatin1(objectName));
        button->setProperty("place", true);
        button->setToolTip(does);
        return button;
    };
    QPushButton *fresh = place("startPlaceNew", QStringLiteral("newspaper"), tr("新建报纸"), tr("选一个模板，填报名"));
    QPushButton *sample =
        place("startPlaceSample", QStringLiteral("layout-template"), tr("看示例"), tr("打开做好的一家报纸，先走一遍"));
    QPushButton *manual =
        place("startPlaceManual", QStringLiteral("book-open"), tr("一分钟上手与手册"), tr("怎样一分钟排出一版 (F1)"));
    auto *open = new QPushButton(widgets::icon(QStringLiteral("folder-open")), u' ' + tr("打开…"));
    open->setObjectName(QStringLiteral("openButton"));
    open->setToolTip(tr("打开一个编辑部（.banxin 文件夹）"));
    auto *pack = new QPushButton(widgets::icon(QStringLiteral("file-down")), u' ' + tr("打开打包的一期…"));
    pack->setObjectName(QStringLiteral("openPackButton"));
    pack->setToolTip(tr("把别人寄来的一期（.banxinpack）放进编辑部"));

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, 40, 20, 24);
    column->setSpacing(8);
    column->addLayout(head);
    column->addSpacing(20);
    auto *places = new QVBoxLayout;
    places->setSpacing(2);
    for (QPushButton *button : {fresh, sample, manual})
        places->addWidget(button);
    column->addLayout(places);
    column->addSpacing(16);
    column->addWidget(labelled(tr("最近打开"), "secondary"));
    m_noRecent = labelled(tr("还没有打开过编辑部。"), "hint");
    column->addWidget(m_noRecent);
    column->addWidget(m_recentList, 1);
    column->addWidget(open);
    column->addWidget(pack);

    connect(fresh, &QPushButton::clicked, this, &StartWindow::focusNew);
    connect(sample, &QPushButton::clicked, this, &StartWindow::showSample);
    connect(manual, &QPushButton::clicked, this, [] { manual::openManual(QStringLiteral("first-start")); });
    connect(open, &QPushButton::clicked, this, &StartWindow::askForStore);
    connect(pack, &QPushButton::clicked, this, &StartWindow::askForPackedIssue);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT openWanted(index.data(LocationRole).toString()); };
    connect(m_recentList, &QListView::clicked, this, choose);
    connect(m_recentList, &QListView::activated, this, [this, choose](const QModelIndex &index) {
        if (!(QApplication::mouseButtons() & Qt::LeftButton) && m_recentList->hasFocus())
            choose(index);
    });
    connect(m_recentList, &QListView::customContextMenuRequested, this, [this](QPoint at) {
        const QModelIndex index = m_recentList->indexAt(at);
        if (!index.isValid())
            return;
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("recentMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(
            tr("打开"), this, [this, location = index.data(LocationRole).toString()] { Q_EMIT openWanted(location); });
        menu->addAction(tr("从这里去掉"), this, [this, kept = QPersistentModelIndex(index)] { forgetRecent(kept); });
        menu->popup(m_recentList->viewport()->mapToGlobal(at));
    });
    return side;
}

/// The newsroom stays where it is; the list alone forgets it.
void StartWindow::forgetRecent(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_settings.removeRecentStore(index.data(LocationRole).toString());
    fillRecent();
}

void StartWindow::fillRecent()
{
    m_recent->clear();
    for (const RecentStore &store : m_settings.recentStores()) {
        const StoreCondition condition = conditionOf(store.location);
        auto *item =
            new QStandardItem(store.name.isEmpty() ? QFileInfo(store.location).completeBaseName() : store.name);
        item->setData(store.location, LocationRole);
        item->setData(spokenDay(store.opened), WhenRole);
        item->setData(condition.text, ConditionRole);
        item->setData(condition.usable, UsableRole);
        item->setData(condition.writable, WritableRole);
        item->setData(m_settings.recentPicture(store.location), PictureRole);
        item->setToolTip(store.location);
        m_recent->appendRow(item);
    }
    m_noRecent->setVisible(m_recent->rowCount() == 0);
}

QWidget *StartWindow::buildSample()
{
    auto *card = new SampleCard;
    card->setObjectName(QStringLiteral("card"));
    auto *pages = new QHBoxLayout;
    pages->setSpacing(12);
    for (const char *name : {"A01", "A02", "A03"}) {
        auto *page = new SamplePage(QString::fromLatin1(name));
        if (page->exists())
            pages->addWidget(page, 0, Qt::AlignTop);
        else
            delete page;
    }
    auto *heading = new QLabel(tr("示例编辑部：株洲日报"));
    heading->setWordWrap(true);
    heading->setFont(uiFont(15, 700));
    auto *about =
        new QLabel(tr("2 期 4 版，7 篇真实稿件。改字、排版、导出 PDF，都可以先走一遍；随时可删，不影响自己的报纸。"));
    about->setWordWrap(true);
    about->setProperty("tone", QStringLiteral("secondary"));
    m_sampleLocation->setObjectName(QStringLiteral("sampleLocation"));
    m_sampleLocation->setAccessibleName(tr("示例存到"));
    m_makeSample->setObjectName(QStringLiteral("makeSample"));
    m_makeSample->setProperty("primary", true);
    m_makeSample->setIcon(widgets::icon(QStringLiteral("play"), widgets::Tone::OnAccent));
    m_chooseSample->setObjectName(QStringLiteral("chooseSample"));
    m_chooseSample->setAccessibleName(tr("选示例存到哪个文件夹"));
    auto *minute = new QPushButton(tr("一分钟上手"));
    minute->setObjectName(QStringLiteral("startMinute"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("正在建立"));
    m_progress->hide();
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(labelled(tr("存到"), "secondary"));
    where->addWidget(m_sampleLocation, 1);
    where->addWidget(m_chooseSample);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_makeSample);
    buttons->addWidget(minute);
    buttons->addStretch(1);
    auto *text = new QVBoxLayout;
    text->setSpacing(10);
    text->addWidget(heading);
    text->addWidget(about);
    text->addStretch(1);
    text->addWidget(m_progress);
    text->addLayout(buttons);
    pages->addStretch(1);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(20);
    row->addLayout(pages);
    row->addLayout(text, 1);
    card->setRow(row);
    card->setMinimumWidth(348); // narrower, one stands above the other
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(row);
    column->addLayout(where);

    connect(m_makeSample, &QPushButton::clicked, this, &StartWindow::makeSample);
    connect(minute, &QPushButton::clicked, this, [] { manual::openManual(QStringLiteral("first-start")); });
    connect(m_chooseSample, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("示例放在哪个文件夹"), QFileInfo(m_sampleLocation->text()).absolutePath());
        if (!folder.isEmpty())
            setSampleLocation(freeLocation(folder, tr("株洲日报示例")));
    });
    return card;
}

} // namespace banxin::shell
