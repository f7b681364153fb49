#include "shell/pack_dialogs.h"

#include "base/guarded.h"
#include "session/export_plan.h"
#include "shell/settings.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace banxin::shell {

using widgets::Tone;

namespace {

constexpr int kPlaceWidth = 190; // pixels of a newsroom's place in the list; all of it is in the tooltip

QString describe(const pack::Summary &about)
{
    return UnpackDialog::tr("《%1》%2　%3 版（%4），稿件 %5 篇，素材 %6 个，共 %7")
        .arg(about.publication,
            about.date.toString(Qt::ISODate) + (about.edition.isEmpty() ? QString() : u' ' + about.edition))
        .arg(about.pages.size())
        .arg(about.pages.size() > 6 ? about.pages.first() + QStringLiteral("–") + about.pages.last()
                                    : about.pages.join(QStringLiteral("、")))
        .arg(about.stories)
        .arg(about.assets)
        .arg(QLocale().formattedDataSize(about.bytes, 1, QLocale::DataSizeSIFormat));
}

QString textOf(const base::Error &error)
{
    return error.advice.isEmpty() ? error.what : error.what + u'\n' + error.advice;
}

} // namespace

void growToFit(QDialog &dialog)
{
    dialog.layout()->activate();
    const int needed = dialog.layout()->totalHeightForWidth(dialog.width());
    if (needed > dialog.height())
        dialog.resize(dialog.width(), needed);
}

bool isPackFile(const QString &location)
{
    return location.endsWith(QStringLiteral(".banxinpack"), Qt::CaseInsensitive) && !QFileInfo(location).isDir();
}

QString askForPack(QWidget *parent)
{
    return QFileDialog::getOpenFileName(parent, UnpackDialog::tr("打开打包的一期"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
        UnpackDialog::tr("打包的一期 (*.banxinpack)"));
}

void showPackDialog(session::Session &session, QWidget *parent)
{
    Settings settings;
    QString folder = settings.text(QStringLiteral("export/folder"));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new PackDialog(session, folder, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// What both have ----------------------------------------------------------------------------------

PackWorkDialog::PackWorkDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_about(new QLabel)
    , m_icon(new widgets::IconLabel(18))
    , m_outcome(new QLabel)
    , m_progress(new QProgressBar)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(560);
    m_about->setWordWrap(true);
    m_about->setProperty("tone", QStringLiteral("secondary"));
    m_outcome->setObjectName(QStringLiteral("packOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(title);
    m_progress->setRange(0, 1000);
    m_progress->hide();
    sayNothing();
}

PackWorkDialog::~PackWorkDialog()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

void PackWorkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToFit(*this);
}

void PackWorkDialog::reject()
{
    if (m_working) { // closes when the thread has let go
        m_stop = true;
        m_closeAfter = true;
        return;
    }
    QDialog::reject();
}

void PackWorkDialog::say(const QString &icon, int tone, const QString &text)
{
    m_icon->setIcon(icon, static_cast<Tone>(tone));
    m_outcome->setText(text);
    m_icon->show();
    m_outcome->show();
    growToFit(*this);
}

void PackWorkDialog::sayNothing()
{
    m_icon->hide();
    m_outcome->hide();
}

void PackWorkDialog::start(Work work)
{
    if (m_thread.joinable())
        m_thread.join();
    m_working = true;
    m_stop = false;
    sayNothing();
    m_progress->setValue(0);
    m_progress->show();
    showWorking();
    m_thread = std::thread([this, work = std::move(work)] {
        const auto done = work([this](std::int64_t at, std::int64_t total) {
            const int share = static_cast<int>(at * 1000 / std::max<std::int64_t>(1, total));
            QMetaObject::invokeMethod(
                this, [this, share] { m_progress->setValue(share); }, Qt::QueuedConnection);
            return !m_stop;
        });
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                m_working = false;
                m_progress->hide();
                done();
                showWorking();
                growToFit(*this);
                if (m_main->isEnabled()) // the ring was nobody's while it could not be pressed
                    m_main->setFocus();
                if (m_closeAfter)
                    QDialog::reject();
            },
            Qt::QueuedConnection);
    });
}

// 打包 --------------------------------------------------------------------------------------------

PackDialog::PackDialog(session::Session &session, const QString &folder, QWidget *parent)
    : PackWorkDialog(tr("打包"), parent)
    , m_session(session)
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
    , m_run(new QPushButton(tr("打包")))
{
    setObjectName(QStringLiteral("packDialog"));
    m_path->setObjectName(QStringLiteral("packPath"));
    m_path->setAccessibleName(tr("存到"));
    m_run->setObjectName(QStringLiteral("packRun"));
    m_about->setText(
        tr("把这一期装进一个文件：报纸的样式、全部版面和它们的稿件、图片、广告。可以寄给别人，也可以存档。"));
    const auto *issue = session.working().find<model::Issue>(session.issue());
    const auto *publication = issue ? session.working().find<model::Publication>(issue->publication) : nullptr;
    QString name = publication
        ? session::exportFileName(QStringLiteral("{publication}-{date}{edition}"), *publication, *issue, {})
        : QString();
    if (name.endsWith(QStringLiteral(".pdf")))
        name.chop(4);
    m_path->setText(QDir(folder).filePath(name + QStringLiteral(".banxinpack")));
    auto *place = new QHBoxLayout;
    place->setSpacing(12);
    auto *placeName = new QLabel(tr("存到"));
    placeName->setProperty("tone", QStringLiteral("secondary"));
    place->addWidget(placeName);
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(8);
    outcome->addWidget(m_icon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("打包")));
    column->addWidget(m_about);
    column->addLayout(place);
    column->addWidget(m_progress);
    column->addLayout(outcome);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_run));
    m_main = m_run;
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString chosen =
            QFileDialog::getSaveFileName(this, tr("打包到"), m_path->text(), tr("打包的一期 (*.banxinpack)"));
        if (!chosen.isEmpty()) {
            m_mayReplace = chosen; // the file dialog has asked
            m_path->setText(chosen);
        }
    });
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_done = false;
        sayNothing();
        showWorking();
    });
    connect(m_run, &QPushButton::clicked, this, &PackDialog::run);
    showWorking();
}

void PackDialog::showWorking()
{
    m_path->setEnabled(!isWorking());
    m_choose->setEnabled(!isWorking());
    m_run->setEnabled(!isWorking() && !m_path->text().trimmed().isEmpty());
    if (isWorking())
        m_run->setText(tr("正在打包…"));
    else
        m_run->setText(m_done ? tr("完成") : tr("打包"));
}

void PackDialog::run()
{
    if (m_done) {
        accept();
        return;
    }
    const QString path = m_path->text().trimmed();
    if (QFileInfo(path).isFile() && path != m_mayReplace) {
        m_mayReplace = path; // pressing again is the answer
        say(QStringLiteral("triangle-alert"), int(Tone::Warn),
            tr("“%1”已经有了。再按一次“打包”就替换它。").arg(QFileInfo(path).fileName()));
        return;
    }
    if (const auto flushed = m_session.flushNow(); !flushed) {
        say(QStringLiteral("circle-x"), int(Tone::Error), textOf(flushed.error()));
        return;
    }
    start([this, path, location = m_session.location(), issue = m_session.issue()](
              const pack::Progress &progress) -> std::function<void()> {
        const auto result = base::guarded(path, [&] { return pack::packIssue(location, issue, path, progress); });
        return [this, result, path] {
            if (!result) {
                say(QStringLiteral("circle-x"), int(Tone::Error), textOf(result.error()));
                return;
            }
            m_done = true;
            Settings().setText(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
            if (result->missing.isEmpty())
                say(QStringLiteral("circle-check"), int(Tone::Ok),
                    describe(*result) + u'\n'
                        + tr("文件 %1").arg(
                            QLocale().formattedDataSize(QFileInfo(path).size(), 1, QLocale::DataSizeSIFormat)));
            else
                say(QStringLiteral("triangle-alert"), int(Tone::Warn),
                    tr("装好了，但编辑部里有 %1 个素材缺失，没能装进去。").arg(result->missing.size()));
            Q_EMIT packed(path);
        };
    });
}

// 拆包 --------------------------------------------------------------------------------------------

UnpackDialog::UnpackDialog(const QString &path, const std::vector<Known> &stores, QWidget *parent)
    : PackWorkDialog(tr("打开打包的一期"), parent)
    , m_pack(path)
    , m_new(new QRadioButton(tr("新的编辑部")))
    , m_old(new QRadioButton(tr("已有的编辑部")))
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
    , m_stores(new QComboBox)
    , m_run(new QPushButton(tr("放进去并打开")))
    , m_asNew(new QPushButton(tr("作为新的一份放进去")))
{
    setObjectName(QStringLiteral("unpackDialog"));
    m_new->setObjectName(QStringLiteral("unpackNew"));
    m_old->setObjectName(QStringLiteral("unpackOld"));
    m_path->setObjectName(QStringLiteral("unpackPath"));
    m_path->setAccessibleName(tr("新的编辑部的位置"));
    m_stores->setObjectName(QStringLiteral("unpackStores"));
    m_stores->setAccessibleName(tr("已有的编辑部"));
    m_run->setObjectName(QStringLiteral("unpackRun"));
    m_asNew->setObjectName(QStringLiteral("unpackAsNew"));
    m_about->setObjectName(QStringLiteral("unpackAbout"));
    const QFileInfo file(path);
    QString offered = file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral(".banxin");
    for (int i = 2; QFileInfo::exists(offered); ++i)
        offered = file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral("-%1.banxin").arg(i);
    m_path->setText(offered);
    for (const Known &store : stores) {
        if (!store.location.contains(QStringLiteral("://")) && QFileInfo(store.location).isDir()) {
            const QString place = fontMetrics().elidedText(store.location, Qt::ElideMiddle, kPlaceWidth);
            m_stores->addItem(QStringLiteral("%1　%2").arg(store.name, place), store.location);
            m_stores->setItemData(m_stores->count() - 1, store.location, Qt::ToolTipRole);
        }
    }
    m_new->setChecked(true);
    m_old->setEnabled(m_stores->count() > 0);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addWidget(m_new, 0, 0);
    form->addWidget(m_path, 0, 1);
    form->addWidget(m_choose, 0, 2);
    form->addWidget(m_old, 1, 0);
    form->addWidget(m_stores, 1, 1, 1, 2);
    form->setColumnStretch(1, 1);
    m_stores->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(8);
    outcome->addWidget(m_icon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("打开打包的一期")));
    column->addWidget(m_about);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addLayout(outcome);
    column->addStretch(1);
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_run);
    m_main = m_run;
    buttons->insertWidget(buttons->count() - 1, m_asNew);
    column->addLayout(buttons);
    m_choose->setAutoDefault(false);
    m_asNew->setAutoDefault(false);
    m_asNew->hide();
    const auto changed = [this] {
        m_asNew->hide();
        if (m_readable)
            sayNothing();
        showWorking();
    };
    connect(m_new, &QRadioButton::toggled, this, changed);
    connect(m_path, &QLineEdit::textChanged, this, changed);
    connect(m_stores, &QComboBox::currentIndexChanged, this, changed);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString chosen =
            QFileDialog::getSaveFileName(this, tr("新的编辑部"), m_path->text(), tr("编辑部 (*.banxin)"));
        if (!chosen.isEmpty()) {
            m_new->setChecked(true);
            m_path->setText(chosen);
        }
    });
    connect(m_run, &QPushButton::clicked, this, [this] { run(pack::Ids::Kept); });
    connect(m_asNew, &QPushButton::clicked, this, [this] { run(pack::Ids::Fresh); });
    m_about->setText(QDir::toNativeSeparators(path));
    look();
}

/// What is in it, before anything is asked; also whether it can be read at all.
void UnpackDialog::look()
{
    start([this, path = m_pack](const pack::Progress &) -> std::function<void()> {
        const auto summary = base::guarded(path, [&] { return pack::summaryOf(path); });
        return [this, summary] {
            m_readable = summary.has_value();
            if (summary)
                m_about->setText(describe(*summary));
            else
                say(QStringLiteral("circle-x"), int(Tone::Error), textOf(summary.error()));
        };
    });
}

void UnpackDialog::showWorking()
{
    const bool free = !isWorking() && m_readable;
    m_new->setEnabled(free);
    m_old->setEnabled(free && m_stores->count() > 0);
    m_path->setEnabled(free && m_new->isChecked());
    m_choose->setEnabled(free && m_new->isChecked());
    m_stores->setEnabled(free && m_old->isChecked());
    m_run->setEnabled(free && (m_old->isChecked() || !m_path->text().trimmed().isEmpty()));
    m_asNew->setEnabled(free);
}

void UnpackDialog::run(pack::Ids ids)
{
    const QString location = m_old->isChecked() ? m_stores->currentData().toString() : m_path->text().trimmed();
    if (m_new->isChecked() && QFileInfo::exists(location)) {
        say(QStringLiteral("triangle-alert"), int(Tone::Warn), tr("“%1”已经有了，请换一个名字。").arg(location));
        return;
    }
    m_asNew->hide();
    start([this, location, path = m_pack, ids](const pack::Progress &progress) -> std::function<void()> {
        const auto result = base::guarded(path, [&] { return pack::unpack(path, location, ids, progress); });
        return [this, result, location] {
            if (result) {
                accept();
                Q_EMIT unpacked(location, result->summary.date, result->summary.edition);
                return;
            }
            const bool conflict = result.error().kind == base::ErrorKind::Conflict;
            m_asNew->setVisible(conflict);
            say(conflict ? QStringLiteral("triangle-alert") : QStringLiteral("circle-x"),
                int(conflict ? Tone::Warn : Tone::Error), textOf(result.error()));
        };
    });
}

} // namespace banxin::shell
