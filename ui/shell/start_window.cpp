#include "shell/start_window.h"

#include "session/new_newsroom.h"
#include "session/sample_newsroom.h"
#include "shell/new_paper_form.h"
#include "shell/pack_dialogs.h"
#include "shell/template_gallery.h"
#include "widgets/message_bar.h"
#include "widgets/segmented_control.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

namespace banxin::shell {

using widgets::Tone;

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
    , m_makeSample(new QPushButton(tr("打开示例")))
    , m_chooseSample(new QPushButton(tr("选…")))
    , m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("startWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("版心", "the program"));
    setMinimumSize(1120, 620);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() * 0.92));
    setAcceptDrops(true);
    auto newsroom = session::NewsroomTemplate::load(session::NewsroomTemplate::kDefault);
    const auto pages = std::make_shared<const session::NewsroomTemplate>(
        newsroom ? std::move(*newsroom) : session::NewsroomTemplate());
    m_gallery = new TemplateGallery(pages);
    m_form = new NewPaperForm(pages);
    buildMenus();
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_message);
    auto *both = new QHBoxLayout;
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(buildMiddle(), 1);
    both->addWidget(m_form);
    rightColumn->addLayout(both, 1);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(right, 1);
    setCentralWidget(centre);
    fillRecent();
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    setSampleLocation(freeLocation(folder, tr("株洲日报示例")));
    m_form->setFolder(folder);
    const auto showPaper = [this] {
        const session::NewPaper paper = m_form->paper();
        m_gallery->setPaper(paper.name, paper.fields, paper.date);
    };
    connect(m_gallery, &TemplateGallery::pageChosen, m_form, &NewPaperForm::setPage);
    connect(m_gallery, &TemplateGallery::pageActivated, m_form, &NewPaperForm::focusName);
    connect(m_form, &NewPaperForm::formatChosen, this, [this](const QString &format) {
        if (auto *shown = findChild<widgets::SegmentedControl *>(QStringLiteral("galleryFormat"));
            shown && shown->current() != 0)
            shown->setCurrent(format == u"tabloid" ? 1 : 2);
        m_gallery->chooseLike(format);
    });
    connect(m_form, &NewPaperForm::changed, this, showPaper);
    connect(m_form, &NewPaperForm::makeWanted, this, &StartWindow::makePublication);
    m_gallery->choose(m_form->paper().firstPage);
    showPaper();
    m_form->focusName();
}

StartWindow::~StartWindow() = default;

bool StartWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recentList && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        forgetRecent(m_recentList->currentIndex());
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void StartWindow::focusNew() { m_form->focusName(); }

void StartWindow::showSample()
{
    m_middle->ensureWidgetVisible(m_sample, 0, 24);
    m_makeSample->setFocus(Qt::ShortcutFocusReason);
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
    auto *formats = new widgets::SegmentedControl;
    formats->setObjectName(QStringLiteral("galleryFormat"));
    const QString names[] = {{}, QStringLiteral("tabloid"), QStringLiteral("broadsheet")};
    formats->addSegment(0, tr("全部", "templates"), tr("所有模板"));
    formats->addSegment(1, tr("四开"), tr("四开的模板"));
    formats->addSegment(2, tr("对开"), tr("对开的模板"));
    auto *head = new QHBoxLayout;
    head->addWidget(title(tr("选一个模板")), 1);
    head->addWidget(formats);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 40, 24, 32);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_gallery);
    column->addSpacing(12);
    column->addWidget(title(tr("或者先看示例")));
    m_sample = buildSample();
    column->addWidget(m_sample);
    column->addStretch(1);
    m_middle = new QScrollArea;
    m_middle->setObjectName(QStringLiteral("startScroll"));
    m_middle->setFrameShape(QFrame::NoFrame);
    m_middle->setFocusPolicy(Qt::NoFocus);
    m_middle->setWidgetResizable(true);
    m_middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_middle->setWidget(middle);
    connect(
        formats, &widgets::SegmentedControl::chosen, this, [this, tabloid = names[1], broadsheet = names[2]](int id) {
            m_gallery->setFormat(id == 1 ? tabloid : id == 2 ? broadsheet : QString());
        });
    // The chosen card stays in sight, also where the keys choose it.
    connect(m_gallery, &TemplateGallery::pageChosen, this, [this] {
        if (!m_gallery->hasFocus())
            return;
        const QRect card = m_gallery->visualRect(m_gallery->currentIndex());
        const QPoint at = m_gallery->mapTo(m_middle->widget(), card.center());
        m_middle->ensureVisible(at.x(), at.y(), 0, card.height() / 2 + 8);
    });
    return m_middle;
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

void StartWindow::askForPackedIssue()
{
    if (const QString chosen = askForPack(this); !chosen.isEmpty())
        Q_EMIT openWanted(chosen);
}

namespace {

/// The first of what is dragged that can be opened: a newsroom's folder or a pack.
QString openable(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && (isPackFile(path) || path.endsWith(QStringLiteral(".banxin"))))
            return path;
    }
    return {};
}

} // namespace

void StartWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!openable(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = openable(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        QMetaObject::invokeMethod(
            this, [this, path] { Q_EMIT openWanted(path); }, Qt::QueuedConnection);
    }
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
    m_makingSample = !m_making;
    make(
        QDir::fromNativeSeparators(m_sampleLocation->text().trimmed()),
        [](const QString &location) { return session::makeSampleNewsroom(location); }, &StartWindow::sampleMade);
}

void StartWindow::makePublication()
{
    QWidget *field = nullptr;
    if (const QString why = m_form->lacking(&field); !why.isEmpty()) {
        m_message->showMessage(Tone::Warn, why);
        field->setFocus();
        return;
    }
    make(
        m_form->location(),
        [paper = m_form->paper()](const QString &where) { return session::makeNewsroom(where, paper); },
        &StartWindow::publicationMade);
}

/// Off this thread; one at a time.
void StartWindow::make(const QString &location, Work work, void (StartWindow::*made)(const QString &))
{
    if (m_making)
        return;
    m_message->clear();
    m_making = true;
    enableMaking();
    QThreadPool::globalInstance()->start(
        [window = QPointer<StartWindow>(this), location, work = std::move(work), made] {
            const base::Status status = work(location);
            QMetaObject::invokeMethod(
                qApp,
                [window, location, status, made] {
                    if (!window)
                        return;
                    window->m_making = false;
                    window->m_makingSample = false;
                    window->enableMaking();
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
    for (QWidget *part : std::initializer_list<QWidget *>{m_makeSample, m_chooseSample, m_sampleLocation})
        part->setEnabled(!m_making);
    m_progress->setVisible(m_makingSample);
    m_form->setBusy(m_making, m_making && !m_makingSample);
}

} // namespace banxin::shell
