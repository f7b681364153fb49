#include "shell/report_dialog.h"

#include "widgets/dialog.h"
#include "widgets/labels.h"
#include "widgets/segmented_control.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

using session::ReportRow;

namespace {

QString number(double value) { return QString::number(value, 'f', 2); }

/// Cells keep off the columns' edges as far as their heads do.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        option.rect.adjust(kPadding, 0, -kPadding, 0);
        QStyledItemDelegate::paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kPadding, 0);
    }

private:
    static constexpr int kPadding = 9; // with what the style adds the heads' 12
};

ReportRow::Scope scopeOf(int group)
{
    constexpr ReportRow::Scope scopes[] = {
        ReportRow::Scope::Page, ReportRow::Scope::Story, ReportRow::Scope::Person, ReportRow::Scope::Kind};
    return scopes[std::clamp(group, 0, 3)];
}

} // namespace

QString rateWords(const measures::ErrorRate &rate)
{
    return ReportDialog::tr("差错率万分之 %1 · %2")
        .arg(number(rate.rate), rate.passes ? ReportDialog::tr("合格") : ReportDialog::tr("不合格"));
}

QString rateDetails(const measures::ErrorRate &rate)
{
    return ReportDialog::tr("%1 字，差错 %2 处，计 %3；形式差错 %4 处。豁免的和只作提示的不计。")
        .arg(rate.characters)
        .arg(rate.errors)
        .arg(number(rate.weight))
        .arg(rate.formErrors);
}

ReportDialog::ReportDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_run(new ReportRun(session, this))
    , m_rate(new QLabel)
    , m_details(new QLabel)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(tr("停止")))
    , m_groups(new widgets::SegmentedControl)
    , m_table(new QTreeWidget)
    , m_again(new QPushButton(tr("再查一遍")))
    , m_csv(new QPushButton(tr("存为 CSV…")))
    , m_pdf(new QPushButton(tr("存为 PDF…")))
{
    setObjectName(QStringLiteral("reportDialog"));
    resize(760, 560);
    m_rate->setObjectName(QStringLiteral("reportRate"));
    m_details->setObjectName(QStringLiteral("reportDetails"));
    m_details->setProperty("tone", QStringLiteral("secondary"));
    m_details->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("reportState"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("排好的版"));
    m_stop->setObjectName(QStringLiteral("reportStop"));
    m_groups->setObjectName(QStringLiteral("reportGroups"));
    m_groups->setAccessibleName(tr("按什么列"));
    m_groups->addSegment(0, tr("各版"));
    m_groups->addSegment(1, tr("各篇"));
    m_groups->addSegment(2, tr("各人"));
    m_groups->addSegment(3, tr("各类"));
    m_groups->setCurrent(0);
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setAccessibleName(tr("质检报告"));
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_again->setObjectName(QStringLiteral("reportAgain"));
    m_csv->setObjectName(QStringLiteral("reportCsv"));
    m_pdf->setObjectName(QStringLiteral("reportPdf"));
    for (QPushButton *each : {m_stop, m_again, m_csv})
        each->setAutoDefault(false);

    auto *working = new QHBoxLayout;
    working->setSpacing(8);
    working->addWidget(m_state, 1);
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_pdf, false);
    auto *close = qobject_cast<QPushButton *>(buttons->itemAt(1)->widget());
    close->setText(tr("关闭"));
    close->setObjectName(QStringLiteral("reportClose"));
    buttons->insertWidget(0, m_again);
    buttons->insertWidget(buttons->count() - 1, m_csv);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("质检报告")));
    column->addWidget(m_rate);
    column->addWidget(m_details);
    column->addWidget(m_groups, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    column->addLayout(working);
    column->addLayout(buttons);

    connect(m_groups, &widgets::SegmentedControl::chosen, this, &ReportDialog::fill);
    connect(m_again, &QPushButton::clicked, this, &ReportDialog::look);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_run->cancel();
        m_said = tr("停下了。");
        m_isRefused = false;
        showState();
    });
    connect(m_csv, &QPushButton::clicked, this, [this] { save(QStringLiteral("csv")); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(QStringLiteral("pdf")); });
    connect(this, &QDialog::finished, m_run, &ReportRun::cancel);
    connect(m_run, &ReportRun::progress, this, [this](int done, int total) {
        m_progress->setRange(0, std::max(1, total));
        m_progress->setValue(done);
        m_state->setText(done < total ? tr("正在排版：%1/%2").arg(done).arg(total) : tr("正在检查…"));
    });
    connect(m_run, &ReportRun::finished, this, [this] {
        fill();
        showState();
    });
    connect(m_run, &ReportRun::written, this, [this](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        m_said = tr("已存为 %1").arg(QDir::toNativeSeparators(path));
        m_isRefused = false;
        showState();
    });
    connect(m_run, &ReportRun::failed, this, [this](const base::Error &error) {
        m_said = error.advice.isEmpty() ? error.what : error.what + u' ' + error.advice;
        m_isRefused = true;
        showState();
    });
    fill();
    showState();
}

void ReportDialog::look()
{
    m_said.clear();
    m_isRefused = false;
    m_run->start();
    m_state->setText(tr("正在检查…"));
    showState();
}

void ReportDialog::showState()
{
    const bool isRunning = m_run->isRunning(), isWriting = m_run->isWriting();
    const auto result = m_run->result();
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (!isRunning)
        m_state->setText(isWriting ? tr("正在写报告…") : m_said);
    widgets::setStyleProperty(
        m_state, "tone", m_isRefused && !isRunning ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_again->setEnabled(!isRunning);
    m_csv->setEnabled(result && !isRunning && !isWriting);
    m_pdf->setEnabled(result && !isRunning && !isWriting);
}

void ReportDialog::fill()
{
    const auto result = m_run->result();
    const ReportRow::Scope scope = scopeOf(m_groups->current());
    const bool isKind = scope == ReportRow::Scope::Kind;
    const QString heads[] = {tr("版"), tr("稿件", "column"), tr("人"), tr("规则", "column")};
    QStringList columns{heads[std::clamp(m_groups->current(), 0, 3)]};
    if (!isKind)
        columns << tr("字数");
    columns << tr("处数") << tr("差错") << tr("计");
    if (!isKind)
        columns << tr("万分之");
    columns << tr("形式") << tr("已豁免");
    if (!isKind)
        columns << tr("结论");
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(columns.size()));
    m_table->setHeaderLabels(columns);
    for (int i = 1; i < columns.size(); ++i)
        m_table->headerItem()->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    m_table->header()->setStretchLastSection(false);
    for (int i = 0; i < columns.size(); ++i)
        m_table->header()->setSectionResizeMode(i, i == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_rate->setText(result ? rateWords(result->check.rate) : QString());
    widgets::setStyleProperty(
        m_rate, "tone", !result || result->check.rate.passes ? QStringLiteral("plain") : QStringLiteral("error"));
    m_details->setText(result ? rateDetails(result->check.rate) : QString());
    if (!result)
        return;
    for (const ReportRow &row : result->rows) {
        if (row.scope != scope)
            continue;
        QStringList cells{row.name};
        if (!isKind)
            cells << QString::number(row.rate.characters);
        cells << QString::number(row.findings) << QString::number(row.rate.errors) << number(row.rate.weight);
        if (!isKind)
            cells << number(row.rate.rate);
        cells << QString::number(row.rate.formErrors) << QString::number(row.waived);
        if (!isKind)
            cells << (row.rate.passes ? tr("合格") : tr("不合格"));
        auto *item = new QTreeWidgetItem(m_table, cells);
        for (int i = 1; i < cells.size(); ++i)
            item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, row.name);
    }
}

QString ReportDialog::suggestion(const QString &suffix) const
{
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const auto result = m_run->result();
    const auto *issue = result->document.find<model::Issue>(result->issue);
    const auto *paper = issue ? result->document.find<model::Publication>(issue->publication) : nullptr;
    QString name = tr("%1 %2 质检报告").arg(paper ? paper->name : QString(), issue->date.toString(Qt::ISODate));
    name.replace(u'/', u'-');
    return QDir(folder).filePath(name.trimmed() + u'.' + suffix);
}

void ReportDialog::save(const QString &suffix)
{
    if (!m_run->result())
        return;
    QFileDialog dialog(
        this, tr("存质检报告"), suggestion(suffix), suffix == u"csv" ? tr("CSV 表格 (*.csv)") : tr("PDF 文件 (*.pdf)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestion(suffix));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    QString path = dialog.selectedFiles().constFirst();
    if (!path.endsWith(u'.' + suffix, Qt::CaseInsensitive)) // what is written goes by its end
        path += u'.' + suffix;
    m_run->write(path);
    showState();
}

} // namespace banxin::shell
