#include "shell/export_dialog.h"

#include "panels/facts.h"
#include "session/export_plan.h"
#include "shell/printers_dialog.h"
#include "widgets/dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

namespace banxin::shell {

using widgets::Tone;

ExportDialog::ExportDialog(session::Session &session, base::Id currentPage, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(currentPage)
    , m_folder(folder)
    , m_all(new QRadioButton)
    , m_one(new QRadioButton)
    , m_printer(new QComboBox)
    , m_summary(new QLabel)
    , m_oneFile(new QRadioButton(tr("一个文件")))
    , m_perPage(new QRadioButton(tr("每版一个文件")))
    , m_telephone(new QCheckBox(tr("手机样：给手机看的小文件，带水印，不能付印")))
    , m_note(new QLineEdit)
    , m_standard(new QLabel)
    , m_pathName(new QLabel)
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
    , m_outcomeIcon(new widgets::IconLabel(18))
    , m_outcome(new QLabel)
    , m_notes(new QLabel)
    , m_progress(new QProgressBar)
    , m_start(new QPushButton(tr("导出")))
    , m_force(new QPushButton)
    , m_stop(new QPushButton(tr("停止")))
    , m_openFile(new QPushButton(tr("打开文件")))
    , m_openFolder(new QPushButton(tr("打开所在文件夹")))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(560);
    m_standard->setProperty("tone", QStringLiteral("secondary"));
    const auto *issue = session.working().find<model::Issue>(session.issue());
    if (const auto *publication = issue ? session.working().find<model::Publication>(issue->publication) : nullptr) {
        for (const model::PrinterProfile &printer : publication->printers)
            m_printer->addItem(printer.name, printer.name);
        if (publication->printers.empty())
            m_printer->addItem(tr("新闻纸"), QString());
        m_printer->setCurrentIndex(std::max(0, m_printer->findData(model::printerNamed(*publication, {}).name)));
    }
    m_printer->setObjectName(QStringLiteral("exportPrinter"));
    m_printer->setAccessibleName(tr("印刷配置"));
    m_summary->setObjectName(QStringLiteral("exportPrinterSummary"));
    m_summary->setWordWrap(true);
    m_summary->setProperty("tone", QStringLiteral("secondary"));
    m_oneFile->setObjectName(QStringLiteral("exportOneFile"));
    m_perPage->setObjectName(QStringLiteral("exportPerPage"));
    m_telephone->setObjectName(QStringLiteral("exportTelephone"));
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setAccessibleName(tr("版边附注"));
    auto *which = new QButtonGroup(this);
    auto *how = new QButtonGroup(this);
    for (QRadioButton *button : {m_all, m_one})
        which->addButton(button);
    for (QRadioButton *button : {m_oneFile, m_perPage})
        how->addButton(button);
    m_oneFile->setChecked(true);

    const std::vector<base::Id> pages = session.working().children(session.issue(), model::ObjectKind::Page);
    m_all->setText(tr("本期全部 %1 版").arg(pages.size()));
    m_all->setObjectName(QStringLiteral("exportAll"));
    m_all->setChecked(true);
    const auto *page = session.working().find<model::Page>(currentPage);
    m_one->setText(page ? tr("只导出 %1 %2").arg(page->number, page->section) : QString());
    m_one->setObjectName(QStringLiteral("exportOne"));
    m_one->setVisible(page && pages.size() > 1);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("存到"));
    m_notes->setObjectName(QStringLiteral("exportNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setProperty("tone", QStringLiteral("secondary"));
    m_notes->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_notes->setContentsMargins(26, 0, 0, 0);
    m_outcome->setObjectName(QStringLiteral("exportOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_start->setObjectName(QStringLiteral("exportStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_force->setObjectName(QStringLiteral("exportForce"));
    m_openFile->setProperty("primary", true);
    m_close->setObjectName(QStringLiteral("exportClose"));

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto name = [](const QString &text) {
        auto *label = new QLabel(text);
        label->setProperty("tone", QStringLiteral("secondary"));
        return label;
    };
    m_pathName->setProperty("tone", QStringLiteral("secondary"));
    form->addWidget(name(tr("印刷配置")), 0, 0);
    form->addWidget(m_printer, 0, 1, 1, 2);
    form->addWidget(m_summary, 1, 1, 1, 2);
    form->addWidget(name(tr("用途")), 2, 0);
    form->addWidget(m_telephone, 2, 1, 1, 2);
    form->addWidget(name(tr("版面")), 3, 0);
    form->addWidget(m_all, 3, 1, 1, 2);
    form->addWidget(m_one, 4, 1, 1, 2);
    auto *files = new QHBoxLayout;
    files->setSpacing(16);
    files->addWidget(m_oneFile);
    files->addWidget(m_perPage);
    files->addStretch(1);
    form->addWidget(name(tr("分文件")), 5, 0);
    form->addLayout(files, 5, 1, 1, 2);
    form->addWidget(name(tr("附注")), 6, 0);
    form->addWidget(m_note, 6, 1, 1, 2);
    form->addWidget(m_pathName, 7, 0);
    form->addWidget(m_path, 7, 1);
    form->addWidget(m_choose, 7, 2);
    form->setColumnStretch(1, 1);
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
    column->addWidget(widgets::dialogTitle(*this, tr("导出 PDF")));
    column->addWidget(m_standard);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addLayout(outcome);
    column->addWidget(m_notes);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_all, &QRadioButton::toggled, this, &ExportDialog::offerName);
    connect(m_perPage, &QRadioButton::toggled, this, &ExportDialog::offerName);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &ExportDialog::showPrinter);
    connect(m_telephone, &QCheckBox::toggled, this, &ExportDialog::showPrinter);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        if (m_stage != Stage::Working)
            enter(Stage::Asking);
    });
    connect(m_choose, &QPushButton::clicked, this, [this] {
        if (isFolder()) {
            const QString into = QFileDialog::getExistingDirectory(this, tr("导出到"), m_path->text());
            if (!into.isEmpty()) {
                m_path->setText(into);
                m_folder = into;
                enter(Stage::Asking);
            }
            return;
        }
        const QString chosen = QFileDialog::getSaveFileName(this, tr("导出到"), m_path->text(), tr("PDF 文件 (*.pdf)"));
        if (!chosen.isEmpty()) {
            m_path->setText(chosen);
            m_folder = QFileInfo(chosen).absolutePath();
            m_mayReplace = chosen; // the file dialog has asked
            enter(Stage::Asking);
        }
    });
    connect(m_start, &QPushButton::clicked, this, [this] { proceed(false); });
    connect(m_force, &QPushButton::clicked, this, [this] {
        if (m_stage != Stage::Occupied) {
            proceed(true);
            return;
        }
        m_mayReplace = m_path->text();
        run(m_forced);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopped = true;
        m_session.cancelExport();
    });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_notes, &QLabel::linkActivated, this, [this](const QString &link) {
        const Note chosen = m_shownNotes[std::size_t(link.toInt())];
        QDialog::reject();
        Q_EMIT findingChosen(chosen.page, chosen.finding);
    });
    connect(m_openFile, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path->text())); });
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(&m_session, &session::Session::exportProgress, this, [this](int done, int total) {
        m_progress->setRange(0, std::max(1, total));
        m_progress->setValue(done);
        m_outcome->setText(tr("正在导出：完成 %1 / %2 版").arg(done).arg(total));
    });
    connect(&m_session, &session::Session::exportFinished, this, &ExportDialog::finished);
    connect(&m_session, &session::Session::exportFailed, this, &ExportDialog::failed);
    showPrinter();
    enter(Stage::Asking);
}

/// What the chosen printer asks for; a proof for telephones goes to none.
void ExportDialog::showPrinter()
{
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    const auto *publication = issue ? m_session.working().find<model::Publication>(issue->publication) : nullptr;
    const bool forTelephone = m_telephone->isChecked();
    m_printer->setEnabled(!forTelephone);
    m_summary->setEnabled(!forTelephone);
    if (publication) {
        const auto printer = model::printerNamed(*publication, m_printer->currentData().toString());
        m_summary->setText(printerSummary(printer));
        m_note->setEnabled(forTelephone || printer.slugLine);
        m_note->setPlaceholderText(forTelephone ? tr("水印上的字，不填为“样张 请勿外传”")
                : printer.slugLine              ? tr("印在版边说明里，如时间、操作人")
                                                : tr("这个印刷配置没有版边说明"));
        if (sender() == m_printer)
            (printer.filePerPage ? m_perPage : m_oneFile)->setChecked(true);
    }
    m_standard->setText(forTelephone ? tr("手机样，RGB，每版不超过 1 MB") : tr("PDF/X-4，可付印"));
    offerName();
}

bool ExportDialog::isFolder() const { return m_perPage->isChecked(); }

session::Session::ExportRequest ExportDialog::request() const
{
    session::Session::ExportRequest request;
    request.pages = chosenPages();
    request.path = m_path->text();
    request.profile = m_printer->currentData().toString();
    request.filePerPage = isFolder();
    request.forTelephone = m_telephone->isChecked();
    if (m_note->isEnabled())
        request.note = m_note->text().trimmed();
    return request;
}

QStringList ExportDialog::occupied() const
{
    QStringList there;
    const QString path = m_path->text();
    if (!isFolder())
        return QFileInfo(path).isFile() && path != m_mayReplace ? QStringList{path} : QStringList();
    const model::Document &document = m_session.working();
    const auto *issue = document.find<model::Issue>(m_session.issue());
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    if (!publication || path == m_mayReplace)
        return there;
    const auto printer = model::printerNamed(*publication, m_printer->currentData().toString());
    const auto files =
        session::exportFiles(document, *issue, *publication, chosenPages(), path, printer.fileName, true);
    for (const session::ExportFile &file : files.value_or(std::vector<session::ExportFile>())) {
        if (QFileInfo(file.path).isFile())
            there << QFileInfo(file.path).fileName();
    }
    return there;
}

QString ExportDialog::folder() const { return m_folder; }

std::vector<base::Id> ExportDialog::chosenPages() const
{
    if (m_one->isChecked())
        return {m_page};
    return m_session.working().children(m_session.issue(), model::ObjectKind::Page);
}

void ExportDialog::offerName()
{
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    const auto *publication = issue ? m_session.working().find<model::Publication>(issue->publication) : nullptr;
    QString name = publication ? publication->name : tr("版面");
    if (issue)
        name += u' ' + issue->date.toString(Qt::ISODate);
    if (m_one->isChecked())
        if (const auto *page = m_session.working().find<model::Page>(m_page))
            name += u' ' + page->number;
    name.replace(u'/', u'-');
    if (m_telephone->isChecked())
        name += u' ' + tr("手机样");
    m_pathName->setText(isFolder() ? tr("文件夹") : tr("文件"));
    m_path->setText(isFolder() ? m_folder : QDir(m_folder).filePath(name + QStringLiteral(".pdf")));
    if (m_stage != Stage::Working)
        enter(Stage::Asking);
}

std::vector<ExportDialog::Note> ExportDialog::errorsFound() const
{
    std::vector<Note> errors;
    const session::Session::ExportFindings &found = m_session.exportFindings();
    for (const auto *findings : {&found.onPages, &found.inFiles}) {
        for (const auto &[page, finding] : *findings) {
            if (finding.severity != layout::Finding::Severity::Error)
                continue;
            const auto *object = m_session.working().find<model::Page>(page);
            errors.push_back({object ? tr("%1：%2").arg(object->number, finding.message) : finding.message,
                object ? page : base::Id(), panels::pageFinding(m_session.working(), page, finding)});
        }
    }
    return errors;
}

std::vector<ExportDialog::Note> ExportDialog::plain(const QStringList &texts)
{
    std::vector<Note> notes;
    for (const QString &text : texts)
        notes.push_back({text, {}, {}});
    return notes;
}

void ExportDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool working = stage == Stage::Working;
    for (QWidget *input :
        std::initializer_list<QWidget *>{m_all, m_one, m_oneFile, m_perPage, m_telephone, m_path, m_choose})
        input->setEnabled(!working);
    m_printer->setEnabled(!working && !m_telephone->isChecked());
    m_progress->setVisible(working);
    m_stop->setVisible(working);
    m_start->setVisible(stage == Stage::Asking || stage == Stage::Failed);
    m_force->setVisible(stage == Stage::Refused || stage == Stage::Occupied);
    m_force->setText(stage == Stage::Occupied ? tr("覆盖") : tr("仍要导出"));
    m_openFile->setVisible(stage == Stage::Done && !isFolder());
    m_openFolder->setVisible(stage == Stage::Done);
    m_close->setVisible(!working);
    m_close->setText(stage == Stage::Done ? tr("关闭") : stage == Stage::Refused ? tr("回去改") : tr("取消"));
    const bool says = stage != Stage::Asking;
    m_outcome->setVisible(says);
    m_outcomeIcon->setVisible(says && !working);
    if (!says || working)
        m_notes->clear();
    m_notes->setVisible(!m_notes->text().isEmpty());
    if (stage == Stage::Done)
        m_outcomeIcon->setIcon(QStringLiteral("circle-check"), Tone::Ok);
    else if (stage == Stage::Refused || stage == Stage::Failed)
        m_outcomeIcon->setIcon(QStringLiteral("circle-x"), Tone::Error);
    else if (stage == Stage::Occupied)
        m_outcomeIcon->setIcon(QStringLiteral("triangle-alert"), Tone::Warn);
    adjustSize();
}

void ExportDialog::showNotes(std::vector<Note> notes)
{
    constexpr std::size_t shown = 8;
    std::erase_if(notes, [](const Note &note) { return note.text.isEmpty(); });
    m_shownNotes = std::move(notes);
    const bool hasMore = m_shownNotes.size() > shown + 1;
    QStringList lines;
    for (std::size_t i = 0; i < (hasMore ? shown : m_shownNotes.size()); ++i) {
        const Note &note = m_shownNotes[i];
        const QString text = note.text.toHtmlEscaped();
        lines << (note.page.isNull() ? text : QStringLiteral("<a href=\"%1\">%2</a>").arg(i).arg(text));
    }
    if (hasMore)
        lines << tr("另有 %1 处").arg(m_shownNotes.size() - shown).toHtmlEscaped();
    m_notes->setText(lines.join(QStringLiteral("<br>")));
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
    if (isFolder())
        showNotes(plain(there));
    m_outcome->setText(
        isFolder() ? tr("这里已经有 %1 个同名文件，要覆盖吗？").arg(there.size()) : tr("这个文件已经有了，要覆盖吗？"));
    enter(Stage::Occupied);
}

void ExportDialog::run(bool force)
{
    m_forced = force;
    m_stopped = false;
    enter(Stage::Working);
    m_progress->setRange(0, 0);
    m_outcome->setText(tr("正在导出…"));
    session::Session::ExportRequest wanted = request();
    wanted.force = force;
    if (isFolder())
        QDir().mkpath(wanted.path); // where that fails, the export says so
    m_session.exportPdf(wanted);
}

void ExportDialog::finished(const session::Session::ExportReport &report)
{
    if (m_closeWhenStopped) {
        QDialog::accept();
        return;
    }
    std::vector<Note> notes = errorsFound();
    const std::vector<Note> warnings = plain(report.warnings);
    notes.insert(notes.end(), warnings.begin(), warnings.end());
    showNotes(std::move(notes));
    const double seconds = report.timings.value(QStringLiteral("total")) / 1000.0;
    qint64 bytes = 0;
    for (const QString &path : report.paths)
        bytes += QFileInfo(path).size();
    m_outcome->setText(
        tr("已导出 %1 版，%2，用时 %3 秒。")
            .arg(chosenPages().size())
            .arg(QLocale(QLocale::English).formattedDataSize(bytes, 1), QLocale::c().toString(seconds, 'f', 2)));
    m_folder = QFileInfo(report.paths.constFirst()).absolutePath();
    enter(Stage::Done);
}

void ExportDialog::failed(const base::Error &error)
{
    if (m_closeWhenStopped) {
        QDialog::reject();
        return;
    }
    // Where errors were to be passed over, it was something else that failed.
    const std::vector<Note> found = m_forced ? std::vector<Note>() : errorsFound();
    if (found.empty() || error.kind != base::ErrorKind::Refused) {
        showNotes(plain({error.where, error.advice}));
        m_outcome->setText(error.what);
    } else { // each of them by itself, leading to its place
        showNotes(found);
        m_outcome->setText(m_session.exportFindings().inFiles.empty()
                ? tr("版面上有 %1 处错误，没有导出。").arg(found.size())
                : tr("预检在文件里发现 %1 处错误，没有导出。").arg(found.size()));
    }
    // What was found on the pages and in the file comes this way; it may be handed over all the same.
    const QFileInfo place(isFolder() ? m_path->text() : QFileInfo(m_path->text()).absolutePath());
    const bool mayForce = error.kind == base::ErrorKind::Refused && !m_forced && !m_stopped && place.isWritable();
    enter(mayForce ? Stage::Refused : Stage::Failed);
}

void ExportDialog::reject()
{
    if (m_stage == Stage::Working) {
        m_closeWhenStopped = true;
        m_session.cancelExport();
        return;
    }
    if (m_stage == Stage::Refused) {
        enter(Stage::Asking);
        QDialog::reject();
        return;
    }
    QDialog::reject();
}

} // namespace banxin::shell
