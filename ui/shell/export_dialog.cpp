#include "shell/export_dialog.h"

#include "session/export_plan.h"
#include "session/release.h"
#include "shell/press_facts.h"
#include "widgets/dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace banxin::shell {

using session::Session;
using widgets::Tone;

namespace {

QString sizeText(qint64 bytes) { return QLocale(QLocale::English).formattedDataSize(bytes, 1); }

} // namespace

ExportDialog::ExportDialog(Session &session, base::Id currentPage, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(currentPage)
    , m_check(session)
    , m_run(session)
    , m_deliveries(session)
    , m_form(new ExportForm(session, folder))
    , m_all(new QPushButton(tr("全部")))
    , m_one(new QPushButton)
    , m_recheck(new QPushButton(tr("重新预检")))
    , m_pages(new PressPages)
    , m_checkState(new QLabel)
    , m_release(new QWidget)
    , m_signer(new QComboBox)
    , m_reason(new QLineEdit)
    , m_outcomeIcon(new widgets::IconLabel(18))
    , m_outcome(new QLabel)
    , m_notes(new QLabel)
    , m_progress(new QProgressBar)
    , m_start(new QPushButton)
    , m_force(new QPushButton)
    , m_stop(new QPushButton(tr("停止")))
    , m_openFile(new QPushButton)
    , m_openFolder(new QPushButton(tr("打开所在文件夹")))
    , m_close(new QPushButton)
    , m_title(nullptr)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowModality(Qt::WindowModal);
    m_pages->setObjectName(QStringLiteral("exportPages"));
    m_pages->setCheckable(true);
    build();
    fillPages();
    m_form->setPages(m_pages->checkedPages());
    wire();
    enter(Stage::Asking);
    checkSoon();
    m_deliveries.refresh();
}

void ExportDialog::build()
{
    const std::pair<QWidget *, const char *> names[] = {{m_all, "exportAll"}, {m_one, "exportOne"},
        {m_recheck, "exportRecheck"}, {m_checkState, "exportCheckState"}, {m_signer, "exportSigner"},
        {m_reason, "exportReason"}, {m_outcome, "exportOutcome"}, {m_notes, "exportNotes"},
        {m_progress, "exportProgress"}, {m_start, "exportStart"}, {m_force, "exportForce"}, {m_stop, "exportStop"},
        {m_openFile, "exportOpenFile"}, {m_openFolder, "exportOpenFolder"}, {m_close, "exportClose"},
        {m_release, "exportRelease"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    const auto *page = m_session.working().find<model::Page>(m_page);
    m_one->setText(page ? tr("只要 %1").arg(page->number) : QString());
    if (!page)
        m_one->hide();
    m_checkState->setProperty("tone", QStringLiteral("secondary"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setProperty("tone", QStringLiteral("secondary"));
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setContentsMargins(26, 0, 0, 0);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("进度"));
    m_start->setProperty("primary", true);
    m_openFile->setProperty("primary", true);
    m_pages->setMinimumWidth(400);
    m_pages->setFrameShape(QFrame::StyledPanel);

    const QStringList chiefs = session::chiefsOf(m_session.working(), m_session.issue());
    m_signer->setEditable(chiefs.isEmpty()); // whoever the credits call 总编; where they name nobody, anybody
    m_signer->addItems(chiefs.isEmpty() ? QStringList{m_session.person()} : chiefs);
    m_signer->setAccessibleName(tr("放行人"));
    m_reason->setAccessibleName(tr("放行理由"));
    m_reason->setPlaceholderText(tr("写明理由，如：照片是史料，没有更大的"));
    m_reason->setMaxLength(200);
    auto *release = new QHBoxLayout(m_release);
    release->setContentsMargins(26, 0, 0, 0);
    release->setSpacing(8);
    release->addWidget(new QLabel(tr("总编放行")));
    release->addWidget(m_signer);
    release->addWidget(m_reason, 1);

    auto *over = new QHBoxLayout;
    over->setSpacing(8);
    auto *pagesName = new QLabel(tr("版面和预检"));
    pagesName->setFont(widgets::uiFont(13, 500));
    over->addWidget(pagesName);
    over->addWidget(m_checkState, 1);
    for (QPushButton *button : {m_all, m_one, m_recheck}) {
        button->setAutoDefault(false);
        over->addWidget(button);
    }
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addLayout(over);
    right->addWidget(m_pages, 1);
    auto *both = new QHBoxLayout;
    both->setSpacing(24);
    m_form->setMinimumWidth(400);
    both->addWidget(m_form, 0, Qt::AlignTop);
    both->addLayout(right, 1);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(8);
    outcome->addWidget(m_outcomeIcon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton *button : {m_close, m_openFolder, m_stop, m_force, m_start, m_openFile}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_start->setAutoDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    m_title = widgets::dialogTitle(*this, tr("导出 PDF"));
    column->addWidget(m_title);
    column->addLayout(both, 1);
    column->addWidget(m_progress);
    column->addLayout(outcome);
    column->addWidget(m_notes);
    column->addWidget(m_release);
    column->addLayout(buttons);
    resize(980, 620);
}

void ExportDialog::wire()
{
    connect(m_form, &ExportForm::changed, this, [this] {
        enter(Stage::Asking);
        checkSoon();
    });
    connect(m_form, &ExportForm::placeChanged, this, [this] { enter(Stage::Asking); });
    connect(m_form, &ExportForm::replacementAgreed, this, [this](const QString &path) { m_mayReplace = path; });
    connect(m_pages, &PressPages::checkedChanged, this, [this] {
        m_form->setPages(m_pages->checkedPages());
        enter(Stage::Asking);
        checkSoon();
    });
    connect(m_pages, &PressPages::findingChosen, this, [this](base::Id page, const panels::PageFinding &finding) {
        if (m_stage == Stage::Working || page.isNull())
            return;
        QDialog::reject();
        Q_EMIT findingChosen(page, finding);
    });
    connect(m_all, &QPushButton::clicked, this,
        [this] { m_pages->setChecked(m_session.working().children(m_session.issue(), model::ObjectKind::Page)); });
    connect(m_one, &QPushButton::clicked, this, [this] { m_pages->setChecked({m_page}); });
    connect(m_recheck, &QPushButton::clicked, this, &ExportDialog::check);
    connect(m_start, &QPushButton::clicked, this, [this] { proceed(false); });
    connect(m_force, &QPushButton::clicked, this, [this] {
        if (m_stage != Stage::Occupied) {
            proceed(true);
            return;
        }
        m_mayReplace = m_form->path();
        run(m_forced);
    });
    connect(m_reason, &QLineEdit::textChanged, this, &ExportDialog::refreshButtons);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_force->isVisible() && m_force->isEnabled())
            m_force->click();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopped = true;
        m_run.cancel();
    });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(
        m_openFile, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_result)); });
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_result).absolutePath())); });

    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::check);
    connect(&m_check, &ExportRun::stage, this, [this](base::Id page, session::ExportStage stage) {
        if (m_stage == Stage::Asking)
            m_pages->setStatus(page, stageStatus(stage));
    });
    connect(&m_check, &ExportRun::finished, this, &ExportDialog::checkEnded);
    connect(&m_check, &ExportRun::failed, this, [this](const base::Error &error) {
        if (m_stage != Stage::Asking || m_soon.isActive())
            return; // it gave way
        showFindings();
        m_checkState->setText(error.what);
    });
    connect(&m_run, &ExportRun::stage, this,
        [this](base::Id page, session::ExportStage stage) { m_pages->setStatus(page, stageStatus(stage)); });
    connect(&m_run, &ExportRun::progress, this, [this](int done, int total) {
        m_progress->setRange(0, std::max(1, total));
        m_progress->setValue(done);
        m_outcome->setText(done < total ? tr("正在导出：完成 %1 / %2 版").arg(done).arg(total)
                                        : tr("正在导出：转换图片、预检、写文件"));
    });
    connect(&m_run, &ExportRun::finished, this, &ExportDialog::finished);
    connect(&m_run, &ExportRun::failed, this, &ExportDialog::failed);
    connect(&m_session, &Session::layoutReady, this, [this] {
        if (m_stage == Stage::Asking)
            m_pages->setPages(pressRows(m_session));
    });
    connect(&m_deliveries, &DeliveryStates::changed, this, &ExportDialog::showDeliveries);
}

QString ExportDialog::folder() const { return m_form->folder(); }

void ExportDialog::setTarget(ExportForm::Target target)
{
    m_form->setTarget(target);
    enter(Stage::Asking);
}

void ExportDialog::fillPages()
{
    m_pages->setPages(pressRows(m_session));
    m_one->setVisible(m_one->isVisibleTo(this) && m_pages->topLevelItemCount() > 1);
}

/// Of a page that went to the plant before, in the place of its fill.
void ExportDialog::showDeliveries()
{
    for (const base::Id page : m_session.working().children(m_session.issue(), model::ObjectKind::Page)) {
        PressPages::Status status = m_pages->status(page);
        status.detail = m_deliveries.text(page);
        m_pages->setStatus(page, status);
    }
}

void ExportDialog::checkSoon()
{
    m_pages->clearFindings();
    m_form->setErrors(0);
    for (const base::Id page : m_session.working().children(m_session.issue(), model::ObjectKind::Page)) {
        PressPages::Status status;
        if (m_pages->isChecked(page) && m_form->purpose() != ExportForm::Purpose::Telephone) {
            status.text = tr("等待预检");
            status.icon = QStringLiteral("clock");
        }
        status.detail = m_deliveries.text(page);
        m_pages->setStatus(page, status);
    }
    m_checkState->clear();
    m_soon.start();
}

void ExportDialog::check()
{
    m_soon.stop();
    const std::vector<base::Id> pages = m_pages->checkedPages();
    if (m_stage == Stage::Working || pages.empty() || m_form->purpose() == ExportForm::Purpose::Telephone)
        return;
    if (m_stage != Stage::Asking)
        enter(Stage::Asking);
    Session::ExportRequest request = m_form->request(pages);
    request.checkOnly = true;
    request.deliver = false;
    m_checkState->setText(tr("正在预检…"));
    m_check.start(request, ExportRun::Others::Stop);
}

void ExportDialog::checkEnded()
{
    if (m_stage != Stage::Asking || m_soon.isActive())
        return;
    showFindings();
    const auto found = pressFindings(m_session);
    const int errors = errorsIn(found);
    m_checkState->setText(errors > 0 ? tr("错误 %1 处").arg(errors) : tr("没有错误"));
    m_pages->setPassed(passedFamilies(found));
}

/// Of the newest check or export, with each page its own.
void ExportDialog::showFindings()
{
    const auto found = pressFindings(m_session);
    for (const base::Id page : m_pages->checkedPages()) {
        const auto of = found.find(page);
        const auto findings = of == found.end() ? std::vector<panels::PageFinding>() : of->second;
        PressPages::Status status = checkedStatus(findings);
        status.detail = m_deliveries.text(page);
        m_pages->setFindings(page, findings);
        m_pages->setStatus(page, status);
    }
    const auto whole = found.find(base::Id());
    m_pages->setFindings({}, whole == found.end() ? std::vector<panels::PageFinding>() : whole->second);
    m_form->setErrors(errorsIn(found));
}

QStringList ExportDialog::occupied() const
{
    QStringList there;
    const QString path = m_form->path();
    if (path == m_mayReplace || m_form->target() == ExportForm::Target::Plant)
        return there;
    if (!m_form->isFolder())
        return QFileInfo(path).isFile() ? QStringList{path} : QStringList();
    const model::Document &document = m_session.working();
    const auto *issue = document.find<model::Issue>(m_session.issue());
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    if (!publication)
        return there;
    const std::vector<base::Id> pages = m_pages->checkedPages();
    const auto files = session::exportFiles(
        document, *issue, *publication, pages, path, m_form->request(pages).printer->fileName, true);
    for (const session::ExportFile &file : files.value_or(std::vector<session::ExportFile>())) {
        if (QFileInfo(file.path).isFile())
            there << QFileInfo(file.path).fileName();
    }
    return there;
}

void ExportDialog::refreshButtons()
{
    const bool toPlant = m_form->target() == ExportForm::Target::Plant;
    const QString hindrance = m_form->hindrance();
    const bool hasPages = !m_pages->checkedPages().empty();
    m_start->setText(m_stage == Stage::Failed ? tr("重试") : toPlant ? tr("送印厂") : tr("导出"));
    m_start->setEnabled(hindrance.isEmpty() && hasPages);
    m_start->setToolTip(hasPages ? hindrance : tr("先选要导出的版。"));
    m_force->setText(m_stage == Stage::Occupied ? tr("覆盖") : toPlant ? tr("放行并送厂") : tr("放行并导出"));
    m_force->setEnabled(m_stage == Stage::Occupied || !m_reason->text().simplified().isEmpty());
}

void ExportDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool working = stage == Stage::Working;
    const bool toPlant = m_form->target() == ExportForm::Target::Plant;
    m_title->setText(toPlant ? tr("送印厂") : tr("导出 PDF"));
    setWindowTitle(m_title->text());
    m_form->setEnabled(!working);
    for (QPushButton *button : {m_all, m_one, m_recheck})
        button->setEnabled(!working);
    m_progress->setVisible(working);
    m_stop->setVisible(working);
    m_start->setVisible(stage == Stage::Asking || stage == Stage::Failed);
    m_force->setVisible(stage == Stage::Refused || stage == Stage::Occupied);
    m_release->setVisible(stage == Stage::Refused);
    m_openFile->setText(toPlant ? tr("打开回执") : tr("打开文件"));
    m_openFile->setVisible(stage == Stage::Done && (toPlant || !m_form->isFolder()));
    m_openFolder->setVisible(stage == Stage::Done);
    m_close->setVisible(!working);
    m_close->setText(stage == Stage::Done ? tr("关闭") : stage == Stage::Refused ? tr("回去改") : tr("取消"));
    const QString hindrance = stage == Stage::Asking ? m_form->hindrance() : QString();
    const bool says = stage != Stage::Asking || !hindrance.isEmpty();
    if (stage == Stage::Asking)
        m_outcome->setText(hindrance);
    m_outcome->setVisible(says);
    m_outcomeIcon->setVisible(says && !working);
    if (stage == Stage::Asking || working)
        m_notes->clear();
    m_notes->setVisible(!m_notes->text().isEmpty());
    if (stage == Stage::Done)
        m_outcomeIcon->setIcon(QStringLiteral("circle-check"), Tone::Ok);
    else if (stage == Stage::Refused || stage == Stage::Failed)
        m_outcomeIcon->setIcon(QStringLiteral("circle-x"), Tone::Error);
    else
        m_outcomeIcon->setIcon(QStringLiteral("triangle-alert"), Tone::Warn);
    refreshButtons();
    if (stage == Stage::Refused)
        m_reason->setFocus();
}

void ExportDialog::showNotes(const QStringList &notes)
{
    constexpr int shown = 5;
    QStringList lines = notes;
    lines.removeAll(QString());
    const auto more = lines.size() - shown;
    if (more > 1) {
        lines = lines.mid(0, shown);
        lines << tr("另有 %1 处").arg(more);
    }
    m_notes->setText(lines.join(u'\n'));
}

void ExportDialog::proceed(bool force)
{
    const QStringList there = occupied();
    if (there.isEmpty()) {
        run(force);
        return;
    }
    m_forced = force;
    m_notes->clear();
    if (m_form->isFolder())
        showNotes(there);
    m_outcome->setText(m_form->isFolder() ? tr("这里已经有 %1 个同名文件，要覆盖吗？").arg(there.size())
                                          : tr("这个文件已经有了，要覆盖吗？"));
    enter(Stage::Occupied);
}

void ExportDialog::run(bool force)
{
    m_soon.stop();
    m_forced = force;
    m_stopped = false;
    enter(Stage::Working);
    m_progress->setRange(0, 0);
    m_outcome->setText(tr("正在导出…"));
    const std::vector<base::Id> pages = m_pages->checkedPages();
    for (const base::Id page : pages) {
        PressPages::Status status;
        status.text = tr("等待");
        status.icon = QStringLiteral("clock");
        status.percent = 0;
        m_pages->setStatus(page, status);
    }
    Session::ExportRequest wanted = m_form->request(pages);
    wanted.force = force;
    if (force) {
        wanted.signer = m_signer->currentText().simplified();
        wanted.reason = m_reason->text().simplified();
    }
    if (m_form->isFolder() && !wanted.deliver)
        QDir().mkpath(wanted.path); // where that fails, the export says so
    m_run.start(wanted, ExportRun::Others::Stop);
}

void ExportDialog::finished(const Session::ExportReport &report)
{
    if (m_closeWhenStopped) {
        QDialog::accept();
        return;
    }
    const std::vector<base::Id> pages = m_pages->checkedPages();
    if (m_form->purpose() != ExportForm::Purpose::Telephone) {
        showFindings();
        m_checkState->clear();
    }
    qint64 bytes = 0;
    for (const auto &file : report.files) {
        bytes += file.bytes;
        for (const base::Id page : pages) {
            const auto *object = m_session.working().find<model::Page>(page);
            if (!object || !file.pages.contains(object->number))
                continue;
            PressPages::Status status = stageStatus(session::ExportStage::Done);
            if (file.version > 0)
                status.text =
                    (m_form->purpose() == ExportForm::Purpose::Trial ? tr("已送试样，版本 %1") : tr("已送厂，版本 %1"))
                        .arg(file.version);
            if (file.pages.size() == 1)
                status.text += QStringLiteral(" · ") + sizeText(file.bytes);
            status.detail = QFileInfo(file.path).fileName();
            m_pages->setStatus(page, status);
        }
    }
    const QString seconds = QLocale::c().toString(report.timings.value(QStringLiteral("total")) / 1000.0, 'f', 2);
    QStringList notes = report.warnings;
    if (!report.receipt.isEmpty()) {
        m_result = report.receipt.chopped(5) + QStringLiteral(".txt");
        notes.prepend(tr("已读回核对，回执 %1").arg(QFileInfo(report.receipt).fileName()));
        m_outcome->setText(tr("已送厂 %1 版，%2，到 %3。")
                               .arg(pages.size())
                               .arg(sizeText(bytes), QFileInfo(report.receipt).absolutePath()));
        m_deliveries.refresh();
    } else {
        m_result = report.paths.value(0);
        m_form->setFolder(QFileInfo(m_result).absolutePath());
        m_outcome->setText(tr("已导出 %1 版，%2，用时 %3 秒。").arg(pages.size()).arg(sizeText(bytes), seconds));
    }
    showNotes(notes);
    enter(Stage::Done);
    (m_openFile->isVisible() ? m_openFile : m_openFolder)->setFocus();
}

void ExportDialog::failed(const base::Error &error)
{
    if (m_closeWhenStopped) {
        QDialog::reject();
        return;
    }
    const auto found = pressFindings(m_session);
    const int errors = m_forced || m_stopped ? 0 : errorsIn(found);
    showFindings();
    for (const base::Id page : m_pages->checkedPages()) {
        const auto of = found.find(page);
        if (errors > 0 && of != found.end() && checkedStatus(of->second).tone == Tone::Error)
            continue; // what is wrong with it stands there
        PressPages::Status status = m_pages->status(page);
        status.text = m_stopped ? tr("已停止，没有写出") : tr("没有写出");
        status.tone = m_stopped || errors > 0 ? Tone::Warn : Tone::Error;
        status.icon = m_stopped || errors > 0 ? QStringLiteral("triangle-alert") : QStringLiteral("circle-x");
        status.detail = m_stopped || errors > 0 ? QString() : error.what;
        m_pages->setStatus(page, status);
    }
    if (errors == 0 || error.kind != base::ErrorKind::Refused) {
        showNotes({error.where, error.advice});
        m_outcome->setText(error.what);
    } else { // each of them by itself, leading to its place
        m_notes->clear();
        m_outcome->setText(m_session.exportFindings().inFiles.empty()
                ? tr("版面上有 %1 处错误，没有导出。").arg(errors)
                : tr("预检在文件里发现 %1 处错误，没有导出。").arg(errors));
        if (m_session.isReadOnly())
            showNotes({tr("编辑部只读，放行的理由记不下来，所以不能放行。")});
    }
    const bool mayForce = errors > 0 && error.kind == base::ErrorKind::Refused && !m_stopped && !m_session.isReadOnly();
    enter(mayForce ? Stage::Refused : Stage::Failed);
}

void ExportDialog::reject()
{
    if (m_stage == Stage::Working) {
        m_closeWhenStopped = true;
        m_run.cancel();
        return;
    }
    if (m_stage == Stage::Refused)
        enter(Stage::Asking);
    QDialog::reject();
}

} // namespace banxin::shell
