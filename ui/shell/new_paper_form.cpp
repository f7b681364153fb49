#include "shell/new_paper_form.h"

#include "edit/furniture_facts.h"
#include "session/template_titles.h"
#include "shell/house_forms.h"
#include "shell/weekday.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

using base::Length;
using widgets::LengthEdit;

namespace {

enum By { BySize, ByArea };

/// Of body text, as compositors call them.
constexpr std::pair<double, const char *> kBodies[] = {
    {7.5, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "六号 7.5 pt")},
    {8, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "8 pt")},
    {9, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "小五 9 pt")},
    {9.5, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "9.5 pt")},
    {10.5, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "五号 10.5 pt")},
    {12, QT_TRANSLATE_NOOP("banxin::shell::NewPaperForm", "小四 12 pt")}};

/// What 国新出发〔2020〕10号 asks for on page 1, of the facts that a publication keeps.
constexpr const char *kLawful[] = {"cn", "supervisor", "sponsor", "publisher", "printer", "address", "price"};

QString mm(Length length) { return QString::number(length.toMm(), 'f', 1); }

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

QWidget *inRow(std::initializer_list<QWidget *> parts, const QString &between = {})
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : parts) {
        if (row->count() > 0 && !between.isEmpty())
            row->addWidget(new QLabel(between));
        row->addWidget(part, 1);
    }
    return holder;
}

} // namespace

QString freeLocation(const QString &folder, const QString &name)
{
    QString location = QDir(folder).filePath(name + QStringLiteral(".banxin"));
    for (int i = 2; QFileInfo::exists(location); ++i)
        location = QDir(folder).filePath(QStringLiteral("%1-%2.banxin").arg(name).arg(i));
    return location;
}

NewPaperForm::NewPaperForm(std::shared_ptr<const session::NewsroomTemplate> newsroom, QWidget *parent)
    : QWidget(parent)
    , m_template(std::move(newsroom))
    , m_about(new QLabel)
    , m_name(new QLineEdit)
    , m_location(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
    , m_date(new QDateEdit(QDate::currentDate()))
    , m_weekday(new QLabel)
    , m_formatChoice(new QComboBox)
    , m_body(new QComboBox)
    , m_by(new widgets::SegmentedControl)
    , m_computed(new QLabel)
    , m_make(new QPushButton(tr("建立并打开 A01")))
    , m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("startForm"));
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("新建报纸"));
    title->setObjectName(QStringLiteral("pageTitle"));
    m_about->setProperty("tone", QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("publicationName"));
    m_name->setPlaceholderText(tr("例如：株洲日报"));
    m_location->setObjectName(QStringLiteral("publicationLocation"));
    m_choose->setObjectName(QStringLiteral("chooseLocation"));
    m_choose->setAccessibleName(tr("选存到哪个文件夹"));
    m_date->setObjectName(QStringLiteral("issueDate"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setFixedWidth(140);
    m_weekday->setProperty("tone", QStringLiteral("secondary"));

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("startFormBody"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(24, 0, 24, 16);
    column->setSpacing(8);
    QFormLayout *form = houseForm();
    const auto add = [&](const QString &label, QWidget *field, QWidget *shown) {
        field->setAccessibleName(label);
        addHouseRow(*form, label, shown);
    };
    add(tr("报名"), m_name, m_name);
    auto *where = new QWidget;
    auto *row = new QHBoxLayout(where);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_location, 1);
    row->addWidget(m_choose);
    add(tr("存到"), m_location, where);
    auto *day = new QWidget;
    auto *days = new QHBoxLayout(day);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(12);
    days->addWidget(m_date);
    days->addWidget(m_weekday, 1);
    add(tr("首期日期"), m_date, day);
    column->addLayout(form);
    buildFormat(column);
    buildFacts(column);
    column->addStretch(1);

    // The three forms stand in line, and the column is as wide as the words of the language ask for.
    int labels = 0;
    const QList<QFormLayout *> forms = body->findChildren<QFormLayout *>();
    for (const bool measure : {true, false}) {
        for (QFormLayout *each : forms) {
            for (int line = 0; line < each->rowCount(); ++line) {
                QLayoutItem *label = each->itemAt(line, QFormLayout::LabelRole);
                if (measure && label)
                    labels = std::max(labels, label->widget()->sizeHint().width());
                else if (label)
                    label->widget()->setFixedWidth(labels);
            }
        }
    }
    constexpr int kUsual = 396, kScrollBar = 12;
    setFixedWidth(std::max(kUsual, body->minimumSizeHint().width() + kScrollBar));

    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("startFormScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    m_make->setObjectName(QStringLiteral("makePublication"));
    m_make->setProperty("primary", true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("正在建立"));
    m_progress->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 12, 24, 24);
    foot->setSpacing(12);
    foot->addWidget(m_progress, 1);
    foot->addStretch(1);
    foot->addWidget(m_make);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 40, 24, 16);
    head->setSpacing(2);
    head->addWidget(title);
    head->addWidget(m_about);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll, 1);
    all->addWidget(widgets::hairline());
    all->addLayout(foot);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        suggestLocation();
        Q_EMIT changed();
    });
    connect(m_location, &QLineEdit::textEdited, this, [this] { m_ownLocation = true; });
    for (QLineEdit *line : {m_name, m_location})
        connect(line, &QLineEdit::returnPressed, this, &NewPaperForm::makeWanted);
    for (QLineEdit *line : m_facts) {
        connect(line, &QLineEdit::returnPressed, this, &NewPaperForm::makeWanted);
        connect(line, &QLineEdit::textChanged, this, &NewPaperForm::changed);
    }
    const auto showDay = [this] {
        m_weekday->setText(weekdayName(m_date->date()));
        Q_EMIT changed();
    };
    connect(m_date, &QDateEdit::dateChanged, this, showDay);
    showDay();
    connect(m_make, &QPushButton::clicked, this, &NewPaperForm::makeWanted);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("报纸放在哪个文件夹"), QFileInfo(m_location->text()).absolutePath());
        if (folder.isEmpty())
            return;
        m_folder = folder;
        m_ownLocation = false;
        suggestLocation();
    });
    setPage(m_template->startingPage());
}

void NewPaperForm::buildFormat(QVBoxLayout *column)
{
    const auto number = [this](const char *name, const QString &label, const QString &unit, int decimals, double least,
                            double most) {
        LengthEdit *field = houseNumber(QLatin1String(name), label, unit, decimals, least, most);
        field->setMinimumWidth(72);
        connect(field, &LengthEdit::entered, this, &NewPaperForm::takeGrid);
        return field;
    };
    const QString millimetres = QStringLiteral("mm");
    m_formatChoice->setObjectName(QStringLiteral("startFormat"));
    m_formatChoice->setAccessibleName(tr("开本"));
    for (const auto &[name, format] : m_template->formats())
        m_formatChoice->insertItem(
            format.trim.width < Length::mm(300) ? 0 : m_formatChoice->count(), formatTitle(name), name);
    m_bleed = number("startBleed", tr("出血"), millimetres, 2, 0, 50);
    m_by->setObjectName(QStringLiteral("startGridBy"));
    m_by->addSegment(BySize, tr("按字号与栏数", "short"), tr("给字号、栏数和字数，版心由程序算出"));
    m_by->addSegment(ByArea, tr("按尺寸"), tr("给版心的宽高，栏距和行距由程序算出"));
    m_body->setObjectName(QStringLiteral("startBody"));
    m_body->setAccessibleName(tr("正文字号"));
    for (const auto &[size, title] : kBodies)
        m_body->addItem(tr(title), size);
    m_columns = number("startColumns", tr("栏数"), tr("栏"), 0, 1, 30);
    m_characters = number("startCharacters", tr("每栏字数"), tr("字"), 0, 1, 200);
    m_gutter = number("startGutter", tr("栏距"), tr("字"), 2, 0, 20);
    m_rows = number("startRows", tr("行数"), tr("行"), 0, 1, 500);
    m_pitch = number("startPitch", tr("行距"), millimetres, 3, 1, 50);
    m_width = number("startAreaWidth", tr("版心宽"), millimetres, 2, 10, 2000);
    m_height = number("startAreaHeight", tr("版心高"), millimetres, 2, 10, 2000);
    QFormLayout *form = houseForm();
    addHouseRow(*form, tr("开本"), m_formatChoice);
    addHouseRow(*form, tr("出血"), m_bleed);
    addHouseRow(*form, tr("版心"), m_by);
    addHouseRow(*form, tr("正文"), m_body);
    addHouseRow(*form, tr("栏 × 字", "short"), inRow({m_columns, m_characters}, QStringLiteral("×")));
    addHouseRow(*form, tr("栏距"), m_gutter);
    addHouseRow(*form, tr("行 × 行距"), inRow({m_rows, m_pitch}, QStringLiteral("×")));
    addHouseRow(*form, tr("宽 × 高"), inRow({m_width, m_height}, QStringLiteral("×")));
    column->addLayout(form);
    m_computed->setObjectName(QStringLiteral("computed"));
    m_computed->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(m_computed);
    connect(m_formatChoice, &QComboBox::activated, this,
        [this] { Q_EMIT formatChosen(m_formatChoice->currentData().toString()); });
    connect(m_by, &widgets::SegmentedControl::chosen, this, &NewPaperForm::showFormat);
    connect(m_body, &QComboBox::activated, this, &NewPaperForm::takeBody);
}

void NewPaperForm::buildFacts(QVBoxLayout *column)
{
    column->addSpacing(8);
    column->addWidget(widgets::hairline());
    column->addWidget(houseHead(tr("头版法定项目")));
    column->addWidget(houseNote(tr("填一次，每一版都对。可稍后填，头版付印前必填。")));
    QFormLayout *form = houseForm();
    const std::vector<edit::FurnitureFact> known = edit::houseFacts(model::Publication());
    for (const char *key : kLawful) {
        const auto fact = std::find_if(
            known.begin(), known.end(), [&](const edit::FurnitureFact &one) { return one.key == QLatin1String(key); });
        if (fact == known.end())
            continue;
        QLineEdit *line = addHouseLine(*form, QStringLiteral("startFact-") + fact->key, fact->title);
        line->setProperty("key", fact->key);
        m_facts.push_back(line);
        if (fact->key == u"cn")
            line->setPlaceholderText(QStringLiteral("43-0001"));
    }
    column->addLayout(form);
}

QString NewPaperForm::formatTitle(const QString &name) const
{
    const session::PageFormat *format = m_template->format(name);
    const QString title = name == u"tabloid" ? tr("四开") : name == u"broadsheet" ? tr("对开") : name;
    return format ? tr("%1 %2 × %3 mm")
                        .arg(title)
                        .arg(format->trim.width.toMm(), 0, 'f', 0)
                        .arg(format->trim.height.toMm(), 0, 'f', 0)
                  : title;
}

void NewPaperForm::setPage(const QString &name)
{
    const session::TemplatePage *page = m_template->page(name);
    if (!page)
        return;
    m_page = name;
    m_about->setText(tr("%1 · 以后都可以在“报纸设置”里改").arg(session::shownTitle(*page)));
    if (const session::PageFormat *format = m_template->format(page->format); format && m_format.name != page->format) {
        m_format = {page->format, format->trim, format->bleed, format->grid};
        m_formatChoice->setCurrentIndex(m_formatChoice->findData(page->format));
    }
    showFormat();
}

void NewPaperForm::setFolder(const QString &folder)
{
    m_folder = folder;
    suggestLocation();
}

/// A free folder of the paper's name, as long as the person has not written another.
void NewPaperForm::suggestLocation()
{
    if (m_ownLocation)
        return;
    const QString name = fileName(m_name->text());
    m_location->setText(QDir::toNativeSeparators(freeLocation(m_folder, name.isEmpty() ? tr("未命名的报纸") : name)));
}

void NewPaperForm::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

/// Another body size fills the type area as it is.
void NewPaperForm::takeBody()
{
    m_format.grid = session::refilled(
        m_format.grid, m_format.trim, Length::pt(m_body->currentData().toDouble()), m_format.grid.columns);
    showFormat();
}

void NewPaperForm::takeGrid()
{
    model::Grid &grid = m_format.grid;
    m_format.bleed = Length::mm(m_bleed->value());
    const int columns = qRound(m_columns->value());
    if (sender() == m_columns && qRound(m_characters->value()) == grid.charactersPerColumn) {
        grid = session::refilled(grid, m_format.trim, grid.bodySize, columns);
    } else if (m_by->current() == BySize) {
        if (sender() != m_bleed)
            grid = session::gridBySize(m_format.trim, grid.bodySize, columns, qRound(m_characters->value()),
                m_gutter->value(), qRound(m_rows->value()), Length::mm(m_pitch->value()));
    } else {
        grid.columns = columns;
        grid.charactersPerColumn = qRound(m_characters->value());
        grid.rows = qRound(m_rows->value());
        grid.typeArea.width = Length::mm(m_width->value());
        grid.typeArea.height = Length::mm(m_height->value());
        grid.typeArea.x = (m_format.trim.width - grid.typeArea.width) / 2;
        grid.typeArea.y = (m_format.trim.height - grid.typeArea.height) / 2;
    }
    showFormat();
}

/// Why a paper cannot have it; empty where it can.
QString NewPaperForm::faultOf(const model::HouseFormat &format) const
{
    session::NewPaper asked;
    asked.name = QStringLiteral("A");
    asked.firstPage = m_page;
    asked.format = format;
    const base::Rect &area = format.grid.typeArea;
    if (area.width > format.trim.width || area.height > format.trim.height)
        return tr("版心 %1 × %2 mm，比纸（%3 × %4 mm）大；请减栏数、字数或行数。")
            .arg(mm(area.width), mm(area.height), mm(format.trim.width), mm(format.trim.height));
    const auto can = session::newPaper(asked, *m_template);
    return can ? QString() : can.error().what;
}

void NewPaperForm::showFormat()
{
    const model::Grid &grid = m_format.grid;
    const bool bySize = m_by->current() == BySize;
    m_bleed->setValue(m_format.bleed.toMm());
    const double body = grid.bodySize.toPt();
    int choice = -1;
    for (int i = 0; i < m_body->count(); ++i)
        if (std::abs(m_body->itemData(i).toDouble() - body) < 0.01)
            choice = i;
    m_body->setCurrentIndex(choice);
    m_columns->setValue(grid.columns);
    m_characters->setValue(grid.charactersPerColumn);
    m_gutter->setValue(grid.gutter().toPt() / std::max(1.0, body));
    m_rows->setValue(grid.rows);
    m_pitch->setValue(grid.pitch().toMm());
    m_width->setValue(grid.typeArea.width.toMm());
    m_height->setValue(grid.typeArea.height.toMm());
    for (LengthEdit *field : {m_gutter, m_pitch})
        field->setEnabled(bySize);
    for (LengthEdit *field : {m_width, m_height})
        field->setEnabled(!bySize);
    const QString fault = faultOf(m_format);
    m_computed->setText(fault.isEmpty()
            ? tr("版心 %1 × %2 mm，每版约 %3 字")
                  .arg(mm(grid.typeArea.width), mm(grid.typeArea.height),
                      QLocale(QLocale::English).toString(grid.columns * grid.charactersPerColumn * grid.rows))
            : fault);
    widgets::setStyleProperty(m_computed, "tone", fault.isEmpty() ? QString() : QStringLiteral("error"));
    Q_EMIT changed();
}

session::NewPaper NewPaperForm::paper() const
{
    session::NewPaper made;
    made.name = m_name->text().trimmed();
    made.firstPage = m_page;
    made.date = m_date->date();
    if (!m_format.name.isEmpty())
        made.format = m_format;
    for (const QLineEdit *line : m_facts)
        if (const QString said = line->text().trimmed(); !said.isEmpty())
            made.fields.insert(line->property("key").toString(), said);
    return made;
}

QString NewPaperForm::location() const
{
    const QString location = QDir::fromNativeSeparators(m_location->text().trimmed());
    return location.isEmpty() ? location : QFileInfo(location).absoluteFilePath();
}

QString NewPaperForm::lacking(QWidget **field) const
{
    const auto says = [field](QWidget *which, const QString &why) {
        if (field)
            *field = which;
        return why;
    };
    if (m_name->text().trimmed().isEmpty())
        return says(m_name, tr("报纸还没有名字。"));
    if (m_location->text().trimmed().isEmpty())
        return says(m_location, tr("还没有说报纸存到哪里。"));
    const QString fault = faultOf(m_format);
    return fault.isEmpty() ? fault : says(m_columns, fault);
}

void NewPaperForm::setBusy(bool busy, bool isThis)
{
    for (QWidget *part : findChildren<QWidget *>())
        if (qobject_cast<QLineEdit *>(part) || qobject_cast<QAbstractButton *>(part) || qobject_cast<QComboBox *>(part)
            || part == m_date)
            if (part->parentWidget() != m_date)
                part->setEnabled(!busy);
    m_progress->setVisible(isThis);
    if (!busy)
        showFormat(); // what follows from the rest stays so
}

} // namespace banxin::shell
