#include "shell/export_form.h"

#include "session/export_plan.h"
#include "shell/printers_dialog.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace banxin::shell {

using base::Length;

namespace {

const model::Publication *publicationOf(const session::Session &session)
{
    const auto *issue = session.working().find<model::Issue>(session.issue());
    return issue ? session.working().find<model::Publication>(issue->publication) : nullptr;
}

} // namespace

ExportForm::ExportForm(session::Session &session, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_folder(folder)
    , m_target(new widgets::SegmentedControl)
    , m_printer(new QComboBox)
    , m_summary(new QLabel)
    , m_purpose(new widgets::SegmentedControl)
    , m_purposeNote(new QLabel)
    , m_standard(new widgets::SegmentedControl)
    , m_crop(new QCheckBox(tr("裁切线")))
    , m_registration(new QCheckBox(tr("套准标记")))
    , m_bar(new QCheckBox(tr("色标")))
    , m_slug(new QCheckBox(tr("版边说明")))
    , m_bleed(new widgets::LengthEdit)
    , m_oneFile(new QRadioButton(tr("合为一个文件")))
    , m_perPage(new QRadioButton(tr("每版一个文件")))
    , m_note(new QLineEdit)
    , m_pathName(new QLabel)
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
{
    build();
    wire();
    takePrinter();
}

QLabel *ExportForm::addName(QGridLayout &grid, const QString &text, int row)
{
    auto *label = new QLabel(text);
    label->setProperty("tone", QStringLiteral("secondary"));
    grid.addWidget(label, row, 0);
    return label;
}

void ExportForm::build()
{
    m_target->setObjectName(QStringLiteral("exportTarget"));
    m_target->setAccessibleName(tr("去向"));
    m_target->addSegment(int(Target::File), tr("存为文件"), tr("写到自己选的地方"));
    m_target->addSegment(int(Target::Plant), tr("送印厂"), tr("写到印刷配置的送厂文件夹，带校验值和回执"));
    m_target->setCurrent(int(Target::File));
    m_printer->setObjectName(QStringLiteral("exportPrinter"));
    m_printer->setAccessibleName(tr("印刷配置"));
    if (const model::Publication *publication = publicationOf(m_session)) {
        for (const model::PrinterProfile &printer : publication->printers)
            m_printer->addItem(printer.name, printer.name);
        if (publication->printers.empty())
            m_printer->addItem(tr("新闻纸"), QString());
        m_printer->setCurrentIndex(std::max(0, m_printer->findData(model::printerNamed(*publication, {}).name)));
    }
    m_summary->setObjectName(QStringLiteral("exportPrinterSummary"));
    m_summary->setWordWrap(true);
    m_summary->setProperty("tone", QStringLiteral("secondary"));
    m_purpose->setObjectName(QStringLiteral("exportPurpose"));
    m_purpose->setAccessibleName(tr("用途"));
    m_purpose->addSegment(int(Purpose::Press), tr("付印版"), tr("有错误时不导出，除非总编放行"));
    m_purpose->addSegment(int(Purpose::Trial), tr("送厂试样"), tr("有错误也导出，版边印“样张　不作付印”"));
    m_purpose->addSegment(int(Purpose::Telephone), tr("手机样", "purpose"), tr("给手机看的小文件，带水印，不能付印"));
    m_purpose->setCurrent(int(Purpose::Press));
    m_purposeNote->setObjectName(QStringLiteral("exportPurposeNote"));
    m_purposeNote->setWordWrap(true);
    m_standard->setObjectName(QStringLiteral("exportStandard"));
    m_standard->setAccessibleName(tr("标准"));
    m_standard->addSegment(1, tr("PDF/X-4 + 无障碍"), tr("PDF/X-4，也是 PDF/UA-1：有阅读顺序和替代文字"));
    m_standard->addSegment(0, tr("PDF/X-4"), tr("只有印刷要的，文件小一些"));
    m_crop->setObjectName(QStringLiteral("exportCrop"));
    m_registration->setObjectName(QStringLiteral("exportRegistration"));
    m_bar->setObjectName(QStringLiteral("exportBar"));
    m_slug->setObjectName(QStringLiteral("exportSlug"));
    m_bleed->setObjectName(QStringLiteral("exportBleed"));
    m_bleed->setAccessibleName(tr("出血"));
    m_bleed->setUnit(QStringLiteral("mm"));
    m_bleed->setDecimals(1, 2);
    m_bleed->setRange(0, 50);
    m_bleed->setFixedWidth(84);
    m_oneFile->setObjectName(QStringLiteral("exportOneFile"));
    m_perPage->setObjectName(QStringLiteral("exportPerPage"));
    auto *files = new QButtonGroup(this);
    files->addButton(m_oneFile);
    files->addButton(m_perPage);
    m_oneFile->setChecked(true);
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setAccessibleName(tr("版边附注"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("存到"));
    m_choose->setObjectName(QStringLiteral("exportChoose"));
    m_choose->setAccessibleName(tr("选存到哪里"));
    m_choose->setAutoDefault(false);

    QSizePolicy wrapped(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as the choices, whatever they say
    wrapped.setHeightForWidth(true);
    m_summary->setSizePolicy(wrapped);
    m_purposeNote->setSizePolicy(wrapped);
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printer->setMinimumContentsLength(12);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto row = [](std::initializer_list<QWidget *> parts) {
        auto *line = new QHBoxLayout;
        line->setSpacing(16);
        for (QWidget *part : parts)
            line->addWidget(part);
        line->addStretch(1);
        return line;
    };
    addName(*grid, tr("去向"), 0);
    grid->addLayout(row({m_target}), 0, 1, 1, 2);
    addName(*grid, tr("印刷配置"), 1);
    grid->addWidget(m_printer, 1, 1, 1, 2);
    grid->addWidget(m_summary, 2, 1, 1, 2);
    addName(*grid, tr("用途"), 3);
    grid->addLayout(row({m_purpose}), 3, 1, 1, 2);
    grid->addWidget(m_purposeNote, 4, 1, 1, 2);
    addName(*grid, tr("标准"), 5);
    grid->addLayout(row({m_standard}), 5, 1, 1, 2);
    addName(*grid, tr("标记"), 6);
    auto *marks = new QGridLayout;
    marks->setHorizontalSpacing(16);
    marks->setVerticalSpacing(4);
    marks->addWidget(m_crop, 0, 0);
    marks->addWidget(m_registration, 0, 1);
    marks->addWidget(m_bar, 1, 0);
    marks->addWidget(m_slug, 1, 1);
    marks->setColumnStretch(2, 1);
    grid->addLayout(marks, 6, 1, 1, 2);
    addName(*grid, tr("出血"), 7)->setBuddy(m_bleed);
    grid->addLayout(row({m_bleed}), 7, 1, 1, 2);
    addName(*grid, tr("分文件"), 8);
    grid->addLayout(row({m_oneFile, m_perPage}), 8, 1, 1, 2);
    addName(*grid, tr("附注"), 9)->setBuddy(m_note);
    grid->addWidget(m_note, 9, 1, 1, 2);
    m_pathName->setProperty("tone", QStringLiteral("secondary"));
    m_pathName->setBuddy(m_path);
    grid->addWidget(m_pathName, 10, 0);
    grid->addWidget(m_path, 10, 1);
    grid->addWidget(m_choose, 10, 2);
    grid->setRowStretch(11, 1);
}

void ExportForm::wire()
{
    const auto anew = [this] {
        showState();
        Q_EMIT changed();
    };
    const auto place = [this] {
        showState();
        offerPath();
        Q_EMIT placeChanged();
    };
    connect(m_target, &widgets::SegmentedControl::chosen, this, place);
    connect(m_perPage, &QRadioButton::toggled, this, place);
    connect(m_printer, &QComboBox::currentIndexChanged, this, [this, anew] {
        m_plantFolder.clear();
        takePrinter();
        anew();
    });
    connect(m_purpose, &widgets::SegmentedControl::chosen, this, [this, anew] {
        if (purpose() == Purpose::Telephone && target() == Target::Plant)
            m_target->setCurrent(int(Target::File));
        offerPath();
        anew();
    });
    connect(m_standard, &widgets::SegmentedControl::chosen, this, anew);
    for (QCheckBox *box : {m_crop, m_registration, m_bar, m_slug})
        connect(box, &QCheckBox::toggled, this, anew);
    connect(m_bleed, &widgets::LengthEdit::entered, this, anew);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (target() == Target::Plant)
            m_plantFolder = text.trimmed();
        Q_EMIT placeChanged();
    });
    connect(m_choose, &QPushButton::clicked, this, &ExportForm::choosePath);
}

model::PrinterProfile ExportForm::chosenPrinter() const
{
    const model::Publication *publication = publicationOf(m_session);
    return publication ? model::printerNamed(*publication, m_printer->currentData().toString())
                       : model::PrinterProfile();
}

/// The printer's own marks, standard and files; the person may have others for once.
void ExportForm::takePrinter()
{
    const model::PrinterProfile printer = chosenPrinter();
    m_summary->setText(printerSummary(printer));
    const std::pair<QCheckBox *, bool> marks[] = {{m_crop, printer.cropMarks},
        {m_registration, printer.registrationMarks}, {m_bar, printer.colourBar}, {m_slug, printer.slugLine}};
    for (const auto &[box, on] : marks) {
        const QSignalBlocker blocker(box);
        box->setChecked(on);
    }
    m_bleed->setValue(printer.bleed.toMm());
    m_standard->setCurrent(printer.tagged ? 1 : 0);
    {
        const QSignalBlocker one(m_oneFile), each(m_perPage);
        (printer.filePerPage ? m_perPage : m_oneFile)->setChecked(true);
    }
    showState();
    offerPath();
}

void ExportForm::setTarget(Target target)
{
    m_target->setCurrent(int(target));
    showState();
    offerPath();
}

ExportForm::Target ExportForm::target() const { return static_cast<Target>(m_target->current()); }
ExportForm::Purpose ExportForm::purpose() const { return static_cast<Purpose>(m_purpose->current()); }
bool ExportForm::isPerPage() const { return m_perPage->isChecked(); }
QString ExportForm::path() const { return m_path->text().trimmed(); }

session::Session::ExportRequest ExportForm::request(const std::vector<base::Id> &pages) const
{
    session::Session::ExportRequest request;
    request.pages = pages;
    request.path = path();
    request.profile = m_printer->currentData().toString();
    request.filePerPage = isPerPage();
    request.forTelephone = purpose() == Purpose::Telephone;
    request.isTrial = purpose() == Purpose::Trial;
    request.deliver = target() == Target::Plant;
    if (m_note->isEnabledTo(this)) // while it works, all of the form is closed
        request.note = m_note->text().trimmed();
    model::PrinterProfile printer = chosenPrinter();
    printer.cropMarks = m_crop->isChecked();
    printer.registrationMarks = m_registration->isChecked();
    printer.colourBar = m_bar->isChecked();
    printer.slugLine = m_slug->isChecked();
    printer.bleed = Length::mm(m_bleed->value());
    printer.tagged = m_standard->current() == 1;
    printer.filePerPage = isPerPage();
    if (request.deliver)
        printer.deliveryFolder = path();
    request.printer = printer;
    return request;
}

void ExportForm::setPages(const std::vector<base::Id> &pages)
{
    if (pages == m_pages)
        return;
    m_pages = pages;
    if (target() == Target::File && !isPerPage())
        offerPath();
}

void ExportForm::setErrors(int errors)
{
    m_errors = errors;
    showState();
}

QString ExportForm::hindrance() const
{
    if (target() == Target::Plant && path().isEmpty())
        return tr("这个印刷配置没有送厂文件夹：请在“付印 > 印刷配置”里填上，或者这一次自己选一个。");
    return path().isEmpty() ? tr("请写上存到哪里。") : QString();
}

/// What goes with what.
void ExportForm::showState()
{
    const bool forTelephone = purpose() == Purpose::Telephone;
    const bool toPlant = target() == Target::Plant;
    m_target->setSegmentEnabled(int(Target::Plant), !forTelephone);
    m_purpose->setSegmentEnabled(int(Purpose::Telephone), !toPlant);
    for (QWidget *each : std::initializer_list<QWidget *>{
             m_printer, m_summary, m_standard, m_crop, m_registration, m_bar, m_slug, m_bleed})
        each->setEnabled(!forTelephone);
    m_note->setEnabled(forTelephone || toPlant || m_slug->isChecked());
    m_note->setPlaceholderText(forTelephone ? tr("水印上的字，不填为“样张 请勿外传”")
            : toPlant                       ? tr("写进回执，有版边说明时也印在那里")
            : m_slug->isChecked()           ? tr("印在版边说明里，如时间、操作人")
                                            : tr("选了版边说明才印"));
    QString note;
    QString tone = QStringLiteral("secondary");
    if (forTelephone) {
        note = tr("手机样，RGB，每版不超过 1 MB，不能付印。");
    } else if (purpose() == Purpose::Trial) {
        note = tr("试样版边印“样张　不作付印”，有错误也导出，不计入付印。");
    } else if (m_errors > 0) {
        note = tr("差 %1 项：改好，或者由总编写明理由放行。").arg(m_errors);
        tone = QStringLiteral("error");
    } else {
        note = tr("付印版有错误时不导出。");
    }
    m_purposeNote->setText(note);
    widgets::setStyleProperty(m_purposeNote, "tone", tone);
}

void ExportForm::offerPath()
{
    m_pathName->setText(isFolder() ? tr("文件夹") : tr("文件"));
    m_path->setPlaceholderText(QString());
    if (target() == Target::Plant) {
        m_path->setText(m_plantFolder.isEmpty() ? chosenPrinter().deliveryFolder : m_plantFolder);
        m_path->setPlaceholderText(tr("这个印刷配置没有送厂文件夹"));
        return;
    }
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    const model::Publication *publication = publicationOf(m_session);
    QString name = publication ? publication->name : tr("版面");
    if (issue)
        name += u' ' + issue->date.toString(Qt::ISODate);
    const auto *page = m_pages.size() == 1 ? m_session.working().find<model::Page>(m_pages.front()) : nullptr;
    if (page)
        name += u' ' + page->number;
    name.replace(u'/', u'-');
    if (purpose() == Purpose::Telephone)
        name += u' ' + tr("手机样");
    else if (purpose() == Purpose::Trial)
        name += u' ' + tr("试样");
    m_path->setText(isFolder() ? m_folder : QDir(m_folder).filePath(name + QStringLiteral(".pdf")));
}

void ExportForm::choosePath()
{
    if (isFolder()) {
        const QString into = QFileDialog::getExistingDirectory(
            this, target() == Target::Plant ? tr("送到") : tr("导出到"), m_path->text());
        if (into.isEmpty())
            return;
        m_path->setText(into);
        (target() == Target::Plant ? m_plantFolder : m_folder) = into;
        Q_EMIT placeChanged();
        return;
    }
    const QString chosen = QFileDialog::getSaveFileName(this, tr("导出到"), m_path->text(), tr("PDF 文件 (*.pdf)"));
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    m_folder = QFileInfo(chosen).absolutePath();
    Q_EMIT replacementAgreed(chosen); // the file dialog has asked
    Q_EMIT placeChanged();
}

} // namespace banxin::shell
