#include "shell/printers_dialog.h"

#include "edit/edits.h"
#include "session/plate_maker.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

namespace banxin::shell {

using base::Length;
using model::PrinterProfile;
using widgets::LengthEdit;

QString printerSummary(const PrinterProfile &printer)
{
    const auto tr = [](const char *text) { return PrintersDialog::tr(text); };
    QStringList facts;
    facts << (!printer.iccAsset.isNull() ? tr("自带特性文件")
            : printer.icc.isEmpty()      ? tr("本机最合适的特性文件")
                                         : QFileInfo(printer.icc).completeBaseName());
    facts << tr("墨量上限 %1%").arg(printer.inkLimitPercent);
    facts << tr("出血 %1 mm").arg(printer.bleed.toMm());
    QStringList marks;
    if (printer.cropMarks)
        marks << tr("裁切线");
    if (printer.registrationMarks)
        marks << tr("套准标记");
    if (printer.colourBar)
        marks << tr("色标");
    if (printer.slugLine)
        marks << tr("版边说明");
    facts << (marks.isEmpty() ? tr("无标记") : marks.join(tr("、")));
    return facts.join(QStringLiteral(" · "));
}

PrintersDialog::PrintersDialog(session::Session &session, QWidget *parent)
    : ListDialog(session, {QStringLiteral("printers"), tr("印刷配置")}, parent)
    , m_form(new QWidget)
    , m_rows(new QFormLayout(m_form))
    , m_name(new QLineEdit)
    , m_icc(new QLineEdit)
    , m_profile(new QLabel)
{
    resize(860, 680);
    if (const model::Publication *own = publication()) {
        m_publication = own->id;
        m_printers = own->printers;
        for (std::size_t i = 0; i < m_printers.size(); ++i) {
            if (m_printers[i].name == own->outputProfile)
                m_own = static_cast<int>(i);
        }
        if (m_printers.empty()) { // the defaults, for a start
            PrinterProfile first = model::printerNamed(*own, {});
            first.name = tr("报纸轮转");
            m_printers.push_back(first);
        }
    }

    m_add = addTool(QStringLiteral("printerAdd"), tr("新增"));
    m_copy = addTool(QStringLiteral("printerCopy"), tr("复制"));
    m_remove = addTool(QStringLiteral("printerRemove"), tr("删除"));
    m_default = addTool(QStringLiteral("printerDefault"), tr("设为本报默认"), Row::Below);
    buildForm();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    for (QWidget *ground : std::initializer_list<QWidget *>{scroll, m_form})
        ground->setObjectName(QStringLiteral("panelBody"));
    setForm(scroll);

    connect(&list(), &QListWidget::currentRowChanged, this, &PrintersDialog::showPrinter);
    connect(m_add, &QPushButton::clicked, this, [this] {
        PrinterProfile fresh;
        fresh.name = freeName(tr("新印刷配置"), names());
        add(fresh);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (Printer *from = current()) {
            PrinterProfile copy = *from;
            copy.name = freeName(tr("%1 副本").arg(from->name), names());
            add(copy);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = list().currentRow();
        if (!current())
            return;
        m_printers.erase(m_printers.begin() + row);
        if (m_own > row || m_own >= static_cast<int>(m_printers.size()))
            m_own = std::max(0, m_own - 1);
        fillList(std::min(row, static_cast<int>(m_printers.size()) - 1));
    });
    connect(m_default, &QPushButton::clicked, this, [this] {
        m_own = list().currentRow();
        fillList(m_own);
    });
    fillList(m_own);
}

PrintersDialog::Printer *PrintersDialog::current()
{
    const int row = list().currentRow();
    return row >= 0 && row < static_cast<int>(m_printers.size()) ? &m_printers[std::size_t(row)] : nullptr;
}

void PrintersDialog::addHead(const QString &text)
{
    auto *head = new QLabel(text);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    head->setContentsMargins(0, m_rows->rowCount() > 0 ? 12 : 0, 0, 0);
    m_rows->addRow(head);
}

void PrintersDialog::addNumber(const QString &name, const QString &label, const QString &unit, int decimals,
    double least, double most, const std::function<double(const Printer &)> &get,
    const std::function<void(Printer &, double)> &set)
{
    auto *field = new LengthEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setUnit(unit);
    field->setDecimals(decimals);
    field->setRange(least, most);
    field->setMaximumWidth(140);
    m_rows->addRow(label, field);
    m_show.push_back([field, get](const Printer &printer) { field->setValue(get(printer)); });
    connect(field, &LengthEdit::entered, this, [this, set](double value) {
        if (Printer *printer = current())
            set(*printer, value);
    });
}

void PrintersDialog::addInteger(
    const QString &name, const QString &label, const QString &unit, int least, int most, int Printer::*member)
{
    addNumber(
        name, label, unit, 0, least, most, [member](const Printer &printer) { return double(printer.*member); },
        [member](Printer &printer, double value) { printer.*member = qRound(value); });
}

void PrintersDialog::addLength(
    const QString &name, const QString &label, const QString &unit, double most, Length Printer::*member)
{
    const bool isMm = unit == u"mm";
    addNumber(
        name, label, unit, 2, 0, most,
        [=](const Printer &printer) { return isMm ? (printer.*member).toMm() : (printer.*member).toPt(); },
        [=](Printer &printer, double value) { printer.*member = isMm ? Length::mm(value) : Length::pt(value); });
}

void PrintersDialog::addFlag(const QString &name, const QString &label, bool Printer::*member)
{
    auto *box = new QCheckBox(label);
    box->setObjectName(name);
    m_rows->addRow(QString(), box);
    m_show.push_back([box, member](const Printer &printer) { box->setChecked(printer.*member); });
    connect(box, &QCheckBox::clicked, this, [this, member](bool on) {
        if (Printer *printer = current())
            printer->*member = on;
    });
}

void PrintersDialog::buildForm()
{
    m_rows->setContentsMargins(4, 0, 12, 4);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(6);
    m_rows->setLabelAlignment(Qt::AlignLeft);
    m_name->setObjectName(QStringLiteral("printerName"));
    m_rows->addRow(tr("名称"), m_name);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Printer *printer = current()) {
            printer->name = text;
            list().currentItem()->setText(text);
        }
    });

    addHead(tr("颜色"));
    m_icc->setObjectName(QStringLiteral("printerIcc"));
    m_icc->setAccessibleName(tr("特性文件"));
    m_icc->setPlaceholderText(tr("本机最合适的特性文件"));
    m_icc->setToolTip(tr("已安装的特性文件名或印刷条件，如 ISOnewspaper26v4、IFRA26"));
    auto *choose = new QPushButton(tr("选文件…"));
    choose->setObjectName(QStringLiteral("printerIccChoose"));
    choose->setAutoDefault(false);
    auto *icc = new QHBoxLayout;
    icc->setSpacing(8);
    icc->addWidget(m_icc, 1);
    icc->addWidget(choose);
    m_rows->addRow(tr("特性文件"), icc);
    m_profile->setObjectName(QStringLiteral("printerProfile"));
    m_profile->setWordWrap(true);
    m_rows->addRow(QString(), m_profile);
    connect(choose, &QPushButton::clicked, this, &PrintersDialog::chooseProfile);
    connect(m_icc, &QLineEdit::editingFinished, this, [this] {
        Printer *printer = current();
        if (!printer || m_icc->text().trimmed() == printer->icc)
            return;
        printer->icc = m_icc->text().trimmed();
        printer->iccAsset = {};
        showProfile();
    });
    auto *intent = new QComboBox;
    intent->setObjectName(QStringLiteral("printerIntent"));
    for (const QString &text : {tr("感知"), tr("相对色度"), tr("饱和度"), tr("绝对色度")})
        intent->addItem(text);
    m_rows->addRow(tr("转换意图"), intent);
    m_show.push_back([intent](const Printer &printer) { intent->setCurrentIndex(static_cast<int>(printer.intent)); });
    connect(intent, &QComboBox::activated, this, [this](int chosen) {
        if (Printer *printer = current())
            printer->intent = static_cast<model::RenderingIntent>(chosen);
    });
    addFlag(QStringLiteral("printerBlackPoint"), tr("黑场补偿"), &Printer::blackPointCompensation);
    addInteger(
        QStringLiteral("printerInkLimit"), tr("总墨量上限"), QStringLiteral("%"), 100, 400, &Printer::inkLimitPercent);
    addInteger(QStringLiteral("printerSpots"), tr("专色最多"), tr("个"), 0, 28, &Printer::mostSpots);
    auto *adverts = new QComboBox;
    adverts->setObjectName(QStringLiteral("printerAdverts"));
    adverts->addItem(tr("转成四色"));
    adverts->addItem(tr("拒收"));
    m_rows->addRow(tr("RGB 广告"), adverts);
    m_show.push_back(
        [adverts](const Printer &printer) { adverts->setCurrentIndex(static_cast<int>(printer.rgbAdverts)); });
    connect(adverts, &QComboBox::activated, this, [this](int chosen) {
        if (Printer *printer = current())
            printer->rgbAdverts = static_cast<model::RgbAdverts>(chosen);
    });

    addHead(tr("图片"));
    const QString ppi = QStringLiteral("ppi");
    addInteger(QStringLiteral("printerResolution"), tr("分辨率"), ppi, 1, 4800, &Printer::pictureResolution);
    addInteger(QStringLiteral("printerLowest"), tr("低于它为错误"), ppi, 1, 4800, &Printer::lowestResolution);
    addInteger(QStringLiteral("printerLow"), tr("低于它警告"), ppi, 1, 4800, &Printer::lowResolution);
    addInteger(QStringLiteral("printerLineArt"), tr("黑白线条图至少"), ppi, 1, 4800, &Printer::lineArtResolution);

    addHead(tr("文字和线"));
    const QString pt = QStringLiteral("pt");
    addLength(QStringLiteral("printerOverprint"), tr("黑字小于它叠印"), pt, 1000, &Printer::overprintBelow);
    addLength(QStringLiteral("printerReversedMany"), tr("多色底反白字至少"), pt, 1000, &Printer::reversedInSeveralInks);
    addLength(QStringLiteral("printerReversedOne"), tr("单色底反白字至少"), pt, 1000, &Printer::reversedInOneInk);
    addLength(QStringLiteral("printerColoured"), tr("多色字至少"), pt, 1000, &Printer::colouredType);
    addLength(QStringLiteral("printerRuleMany"), tr("多色线至少"), pt, 1000, &Printer::ruleInSeveralInks);
    addLength(QStringLiteral("printerRuleOne"), tr("单色线至少"), pt, 1000, &Printer::ruleInOneInk);

    addHead(tr("页面和文件"));
    addLength(QStringLiteral("printerBleed"), tr("出血"), QStringLiteral("mm"), 50, &Printer::bleed);
    addFlag(QStringLiteral("printerCrop"), tr("裁切线"), &Printer::cropMarks);
    addFlag(QStringLiteral("printerRegistration"), tr("套准标记"), &Printer::registrationMarks);
    addFlag(QStringLiteral("printerBar"), tr("色标"), &Printer::colourBar);
    addFlag(QStringLiteral("printerSlug"), tr("版边说明"), &Printer::slugLine);
    addFlag(QStringLiteral("printerPerPage"), tr("每版一个文件"), &Printer::filePerPage);
    auto *file = new QLineEdit;
    file->setObjectName(QStringLiteral("printerFile"));
    file->setToolTip(tr("可用 {code}、{publication}、{date}、{edition}、{page}、{section}、{version}（送厂的版本号）"));
    m_rows->addRow(tr("文件名"), file);
    m_show.push_back([file](const Printer &printer) { file->setText(printer.fileName); });
    connect(file, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Printer *printer = current())
            printer->fileName = text;
    });
    addFlag(QStringLiteral("printerTagged"), tr("带无障碍标签（PDF/UA-1）"), &Printer::tagged);

    addHead(tr("送厂"));
    auto *folder = new QLineEdit;
    folder->setObjectName(QStringLiteral("printerFolder"));
    folder->setAccessibleName(tr("送厂文件夹"));
    folder->setPlaceholderText(tr("不送厂"));
    folder->setToolTip(tr("印厂来取文件的文件夹：PDF、校验值和回执都写到这里"));
    auto *pick = new QPushButton(tr("选…"));
    pick->setObjectName(QStringLiteral("printerFolderChoose"));
    pick->setAccessibleName(tr("选送厂文件夹"));
    pick->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(folder, 1);
    place->addWidget(pick);
    m_rows->addRow(tr("文件夹"), place);
    m_show.push_back([folder](const Printer &printer) { folder->setText(printer.deliveryFolder); });
    connect(folder, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Printer *printer = current())
            printer->deliveryFolder = text.trimmed();
    });
    connect(pick, &QPushButton::clicked, this, [this, folder] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("送厂文件夹"), folder->text());
        if (Printer *printer = current(); printer && !chosen.isEmpty()) {
            printer->deliveryFolder = chosen;
            folder->setText(chosen);
        }
    });
}

void PrintersDialog::fillList(int row)
{
    {
        const QSignalBlocker blocker(&list());
        list().clear();
        for (std::size_t i = 0; i < m_printers.size(); ++i) {
            auto *item = new QListWidgetItem(m_printers[i].name, &list());
            if (static_cast<int>(i) != m_own)
                continue;
            item->setIcon(widgets::icon(QStringLiteral("check")));
            item->setToolTip(tr("本报默认"));
        }
        list().setCurrentRow(row);
    }
    showPrinter();
}

void PrintersDialog::showPrinter()
{
    const Printer *printer = current();
    m_form->setEnabled(printer);
    for (QPushButton *button : {m_copy, m_remove, m_default})
        button->setEnabled(printer);
    m_default->setEnabled(printer && list().currentRow() != m_own);
    if (!printer)
        return;
    m_name->setText(printer->name);
    for (const auto &show : m_show)
        show(*printer);
    showProfile();
}

void PrintersDialog::say(const QString &text, const QString &tone)
{
    m_profile->setText(text);
    widgets::setStyleProperty(m_profile, "tone", tone);
}

/// What is behind the name or the file, as the profile itself says.
void PrintersDialog::showProfile()
{
    const Printer *printer = current();
    const auto *own = session().working().find<model::Publication>(m_publication);
    if (!printer || !own)
        return;
    m_icc->setText(printer->iccAsset.isNull() ? printer->icc : QString());
    m_icc->setPlaceholderText(printer->iccAsset.isNull() ? tr("本机最合适的特性文件") : tr("选来的文件"));
    say(tr("正在读特性文件…"), QStringLiteral("secondary"));
    model::Publication asked = *own;
    asked.printers = {*printer};
    asked.outputProfile.clear();
    const int turn = ++m_asked;
    session().aside(this, [this, turn, asked, name = printer->name, &maker = session().plateMaker()] {
        std::optional<base::Error> problem;
        const session::PressCondition condition = maker.condition(asked, name, &problem);
        return [this, turn, problem, text = condition.description, isFallback = condition.isFallback] {
            if (turn != m_asked)
                return; // another is shown by now
            if (problem)
                say(problem->what, QStringLiteral("error"));
            else if (isFallback)
                say(tr("没有新闻纸特性文件，用 %1 代替").arg(text), QStringLiteral("warn"));
            else
                say(text, QStringLiteral("secondary"));
        };
    });
}

void PrintersDialog::chooseProfile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("选特性文件"), QStringLiteral("/usr/share/color/icc"), tr("ICC 特性文件 (*.icc *.icm)"));
    if (!path.isEmpty())
        useProfileFile(path);
}

/// Nothing else is done meanwhile but closing the dialog.
void PrintersDialog::setReading(bool reading)
{
    list().setEnabled(!reading);
    m_form->setEnabled(!reading);
    m_add->setEnabled(!reading);
    for (QPushButton *button : {m_copy, m_remove, m_default})
        button->setEnabled(!reading && current());
    m_default->setEnabled(!reading && current() && list().currentRow() != m_own);
    setMaySave(!reading);
}

void PrintersDialog::useProfileFile(const QString &path)
{
    if (!current())
        return;
    setReading(true);
    const int turn = ++m_asked;
    say(tr("正在读 %1…").arg(QFileInfo(path).fileName()), QStringLiteral("secondary"));
    session().aside(this, [this, turn, path, &session = session()] {
        const auto kept = session.addPressProfileNow(path);
        return [this, turn, kept, file = QFileInfo(path).fileName()] {
            setReading(false);
            Printer *printer = current();
            if (turn != m_asked || !printer)
                return;
            if (!kept) {
                const base::Error &error = kept.error();
                say(tr("%1：%2").arg(file, error.what) + u' ' + error.advice, QStringLiteral("error"));
                return;
            }
            printer->iccAsset = *kept;
            printer->icc.clear();
            showProfile();
        };
    });
}

QStringList PrintersDialog::names() const
{
    QStringList taken;
    for (const Printer &printer : m_printers)
        taken << printer.name;
    return taken;
}

void PrintersDialog::add(const Printer &printer)
{
    m_printers.push_back(printer);
    fillList(static_cast<int>(m_printers.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void PrintersDialog::save()
{
    const QString own = m_printers.empty() ? QString() : m_printers[std::size_t(m_own)].name;
    commit(edit::setPrinters(session().working(), m_publication, m_printers, own, {session().person(), base::Id()}));
}

} // namespace banxin::shell
