#include "shell/start_window.h"

#include "session/newsroom_template.h"
#include "session/sample_newsroom.h"
#include "shell/language_menu.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QThreadPool>
#include <QVBoxLayout>

namespace banxin::shell {

using widgets::Tone;
using widgets::uiFont;

namespace {

enum Role { LocationRole = Qt::UserRole, WhenRole, ConditionRole, UsableRole, WritableRole, PictureRole };

QString freeLocation(const QString &folder, const QString &name)
{
    QString location = QDir(folder).filePath(name + QStringLiteral(".banxin"));
    for (int i = 2; QFileInfo::exists(location); ++i)
        location = QDir(folder).filePath(QStringLiteral("%1-%2.banxin").arg(name).arg(i));
    return location;
}

/// A name as a folder may have it.
QString fileName(const QString &name)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x{00}-\\x{1F}]+"));
    QString result = name.trimmed();
    result.replace(unfit, QStringLiteral("-"));
    while (result.startsWith(u'.'))
        result.remove(0, 1);
    return result.left(60);
}

QString spokenDay(const QDateTime &time)
{
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return StartWindow::tr("今天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return StartWindow::tr("昨天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    return time.date().toString(Qt::ISODate);
}

/// One of the sample's pages, as the program composes it.
class SamplePage : public QWidget {
public:
    explicit SamplePage(const QString &name)
        : m_picture(QStringLiteral(":/start/%1.png").arg(name))
    {
        setFixedSize(123, 174);
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

} // namespace

StoreCondition conditionOf(const QString &location)
{
    if (location.contains(QStringLiteral("://")))
        return {};
    const QFileInfo folder(location);
    if (!folder.exists())
        return {false, false, StartWindow::tr("已不在那里")};
    if (!folder.isDir() || !QFileInfo::exists(QDir(location).filePath(QStringLiteral("store.sqlite"))))
        return {false, false, StartWindow::tr("不是编辑部")};
    if (!folder.isReadable())
        return {false, false, StartWindow::tr("没有读取权限")};
    if (!folder.isWritable())
        return {true, false, StartWindow::tr("只读")};
    return {};
}

StartWindow::StartWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_message(new widgets::MessageBar)
    , m_recent(new QStandardItemModel(this))
    , m_recentList(new QListView)
    , m_sampleLocation(new QLineEdit)
    , m_makeSample(new QPushButton(tr("建立并打开示例")))
    , m_chooseSample(new QPushButton(tr("选…")))
    , m_progress(new QProgressBar)
    , m_name(new QLineEdit)
    , m_location(new QLineEdit)
    , m_date(new QDateEdit(QDate::currentDate()))
    , m_makeNew(new QPushButton(tr("建立并打开 A01")))
    , m_chooseNew(new QPushButton(tr("选…")))
    , m_newProgress(new QProgressBar)
{
    setObjectName(QStringLiteral("startWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("版心", "the program"));
    setMinimumSize(900, 600);
    resize(QSize(1180, 760).boundedTo(screen()->availableSize() * 0.92));
    buildMenus();
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_message);
    rightColumn->addWidget(buildMiddle(), 1);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(right, 1);
    setCentralWidget(centre);
    fillRecent();
    QString &folder = m_folder;
    folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    setSampleLocation(freeLocation(folder, tr("株洲日报示例")));
    suggestLocation();
}

StartWindow::~StartWindow() = default;

void StartWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("文件", "menu"));
    file->addAction(tr("新建报纸"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this, &StartWindow::focusNew);
    file->addAction(tr("打开…"), QKeySequence(Qt::CTRL | Qt::Key_O), this, &StartWindow::askForStore);
    file->addSeparator();
    file->addAction(tr("退出"), QKeySequence(Qt::CTRL | Qt::Key_Q), qApp, &QApplication::closeAllWindows);
    menuBar()->addMenu(makeLanguageMenu(this, [this](session::Language language) { Q_EMIT languageChosen(language); }));
}

QWidget *StartWindow::buildSide()
{
    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("startSide"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(376);
    auto *name = new QLabel(tr("版心", "the program"));
    name->setObjectName(QStringLiteral("appName"));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(labelled(tr("报纸组版 · 从稿件到付印 PDF"), "secondary"));
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
    auto *open = new QPushButton(widgets::icon(QStringLiteral("folder-open")), tr("打开…"));
    open->setObjectName(QStringLiteral("openButton"));

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(24, 40, 24, 24);
    column->setSpacing(8);
    column->addLayout(head);
    column->addSpacing(24);
    column->addWidget(labelled(tr("最近打开"), "secondary"));
    m_noRecent = labelled(tr("还没有打开过编辑部。"), "hint");
    column->addWidget(m_noRecent);
    column->addWidget(m_recentList, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch(1);
    column->addLayout(buttons);

    connect(open, &QPushButton::clicked, this, &StartWindow::askForStore);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT openWanted(index.data(LocationRole).toString()); };
    connect(m_recentList, &QListView::clicked, this, choose);
    connect(m_recentList, &QListView::activated, this, [this, choose](const QModelIndex &index) {
        if (!(QApplication::mouseButtons() & Qt::LeftButton) && m_recentList->hasFocus())
            choose(index);
    });
    return side;
}

/// 报名 and 存到 are all that is asked; the rest follows from the template and can be changed later.
QWidget *StartWindow::buildNew()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    m_name->setObjectName(QStringLiteral("publicationName"));
    m_name->setPlaceholderText(tr("例如：株洲日报"));
    m_name->setAccessibleName(tr("报名"));
    m_location->setObjectName(QStringLiteral("publicationLocation"));
    m_location->setAccessibleName(tr("存到"));
    m_makeNew->setObjectName(QStringLiteral("makePublication"));
    m_makeNew->setProperty("primary", true);
    auto *computed = new QLabel;
    computed->setObjectName(QStringLiteral("computed"));
    computed->setWordWrap(true);
    const auto newsroom = session::NewsroomTemplate::load(session::NewsroomTemplate::kDefault);
    if (const auto *format = newsroom ? newsroom->format(QStringLiteral("tabloid")) : nullptr) {
        const model::Grid &grid = format->grid;
        computed->setText(tr("四开 %1 × %2 mm，版心 %3 × %4 mm，%5 栏 × %6 字，%7 行，每版约 %8 字")
                              .arg(format->trim.width.toMm(), 0, 'f', 0)
                              .arg(format->trim.height.toMm(), 0, 'f', 0)
                              .arg(grid.typeArea.width.toMm(), 0, 'f', 1)
                              .arg(grid.typeArea.height.toMm(), 0, 'f', 1)
                              .arg(grid.columns)
                              .arg(grid.charactersPerColumn)
                              .arg(grid.rows)
                              .arg(grid.columns * grid.charactersPerColumn * grid.rows));
    }
    m_newProgress->setRange(0, 0);
    m_newProgress->setTextVisible(false);
    m_newProgress->hide();
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_location, 1);
    where->addWidget(m_chooseNew);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->addWidget(labelled(tr("报名"), "secondary"), 0, 0);
    form->addWidget(m_name, 0, 1);
    form->addWidget(labelled(tr("存到"), "secondary"), 1, 0);
    form->addLayout(where, 1, 1);
    m_date->setObjectName(QStringLiteral("issueDate"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setFixedWidth(140);
    form->addWidget(labelled(tr("出版日期"), "secondary"), 2, 0);
    form->addWidget(m_date, 2, 1, Qt::AlignLeft);
    form->addWidget(computed, 3, 1);
    form->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_makeNew);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_newProgress);
    column->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &StartWindow::suggestLocation);
    connect(m_location, &QLineEdit::textEdited, this, [this] { m_ownLocation = true; });
    connect(m_name, &QLineEdit::returnPressed, this, &StartWindow::makePublication);
    connect(m_location, &QLineEdit::returnPressed, this, &StartWindow::makePublication);
    connect(m_makeNew, &QPushButton::clicked, this, &StartWindow::makePublication);
    connect(m_chooseNew, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("报纸放在哪个文件夹"), QFileInfo(m_location->text()).absolutePath());
        if (folder.isEmpty())
            return;
        m_folder = folder;
        m_ownLocation = false;
        suggestLocation();
    });
    return card;
}

/// A free folder of the paper's name, as long as the person has not written another.
void StartWindow::suggestLocation()
{
    if (m_ownLocation)
        return;
    const QString name = fileName(m_name->text());
    m_location->setText(QDir::toNativeSeparators(freeLocation(m_folder, name.isEmpty() ? tr("未命名的报纸") : name)));
}

void StartWindow::focusNew()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

QWidget *StartWindow::buildSample()
{
    auto *card = new QFrame;
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
    heading->setFont(uiFont(15, 700));
    auto *about =
        new QLabel(tr("2 期 4 版，7 篇真实稿件。改字、排版、导出 PDF，都可以先走一遍；随时可删，不影响自己的报纸。"));
    about->setWordWrap(true);
    about->setProperty("tone", QStringLiteral("secondary"));
    m_sampleLocation->setObjectName(QStringLiteral("sampleLocation"));
    m_sampleLocation->setAccessibleName(tr("存到"));
    m_makeSample->setObjectName(QStringLiteral("makeSample"));
    m_makeSample->setIcon(widgets::icon(QStringLiteral("play")));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(labelled(tr("存到"), "secondary"));
    where->addWidget(m_sampleLocation, 1);
    where->addWidget(m_chooseSample);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_makeSample);
    buttons->addStretch(1);
    auto *text = new QVBoxLayout;
    text->setSpacing(12);
    text->addWidget(heading);
    text->addWidget(about);
    text->addStretch(1);
    text->addLayout(where);
    text->addWidget(m_progress);
    text->addLayout(buttons);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(24, 20, 24, 20);
    row->setSpacing(24);
    row->addLayout(pages);
    row->addLayout(text, 1);

    connect(m_makeSample, &QPushButton::clicked, this, &StartWindow::makeSample);
    connect(m_chooseSample, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("示例放在哪个文件夹"), QFileInfo(m_sampleLocation->text()).absolutePath());
        if (!folder.isEmpty())
            setSampleLocation(freeLocation(folder, tr("株洲日报示例")));
    });
    return card;
}

QWidget *StartWindow::buildMiddle()
{
    auto *middle = new QWidget;
    middle->setObjectName(QStringLiteral("startMiddle"));
    middle->setAttribute(Qt::WA_StyledBackground);
    const auto title = [](const QString &text) {
        auto *label = new QLabel(text);
        label->setObjectName(QStringLiteral("pageTitle"));
        return label;
    };
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(40, 40, 40, 32);
    column->setSpacing(16);
    column->addWidget(title(tr("新建报纸")));
    column->addWidget(buildNew());
    column->addSpacing(16);
    column->addWidget(title(tr("或者先看示例")));
    column->addWidget(buildSample());
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("startScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    return scroll;
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

QString StartWindow::sampleLocation() const { return m_sampleLocation->text(); }
void StartWindow::setSampleLocation(const QString &location)
{
    m_sampleLocation->setText(QDir::toNativeSeparators(location));
}

void StartWindow::askForStore()
{
    const std::vector<RecentStore> recent = m_settings.recentStores();
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("打开编辑部（.banxin 文件夹）"),
        recent.empty() ? QDir::homePath() : QFileInfo(recent.front().location).absolutePath());
    if (!chosen.isEmpty())
        Q_EMIT openWanted(chosen);
}

void StartWindow::showError(const QString &location, const base::Error &error)
{
    base::Error shown = error;
    if (shown.where.isEmpty())
        shown.where = location;
    m_message->showError(shown);
    fillRecent();
}

void StartWindow::makeSample()
{
    make(
        *m_progress, QDir::fromNativeSeparators(m_sampleLocation->text().trimmed()),
        [](const QString &location) { return session::makeSampleNewsroom(location); }, &StartWindow::sampleMade);
}

void StartWindow::makePublication()
{
    const QString name = m_name->text().trimmed();
    const QString location = QDir::fromNativeSeparators(m_location->text().trimmed());
    if (name.isEmpty() || location.isEmpty()) {
        m_message->showMessage(Tone::Warn, name.isEmpty() ? tr("报纸还没有名字。") : tr("还没有说报纸存到哪里。"));
        (name.isEmpty() ? m_name : m_location)->setFocus();
        return;
    }
    make(
        *m_newProgress, QFileInfo(location).absoluteFilePath(),
        [name, date = m_date->date()](const QString &where) { return session::makeNewsroom(where, name, {}, date); },
        &StartWindow::publicationMade);
}

/// Off this thread; one at a time.
void StartWindow::make(QProgressBar &progress, const QString &location, std::function<base::Status(QString)> work,
    void (StartWindow::*made)(const QString &))
{
    if (m_making)
        return;
    m_message->clear();
    m_making = true;
    enableMaking();
    progress.show();
    QThreadPool::globalInstance()->start(
        [window = QPointer<StartWindow>(this), bar = &progress, location, work = std::move(work), made] {
            const base::Status status = work(location);
            QMetaObject::invokeMethod(
                qApp,
                [window, bar, location, status, made] {
                    if (!window)
                        return;
                    window->m_making = false;
                    window->enableMaking();
                    bar->hide();
                    if (status)
                        Q_EMIT(window.data()->*made)(location);
                    else
                        window->showError(location, status.error());
                },
                Qt::QueuedConnection);
        });
}

void StartWindow::enableMaking()
{
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_makeSample, m_chooseSample, m_sampleLocation, m_makeNew, m_chooseNew, m_name, m_location, m_date})
        part->setEnabled(!m_making);
}

} // namespace banxin::shell
