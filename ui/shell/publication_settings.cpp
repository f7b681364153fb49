#include "shell/publication_settings.h"

#include "shell/house_forms.h"
#include "shell/house_sections.h"
#include "shell/printers_dialog.h"
#include "widgets/dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace banxin::shell {

PublicationSettings::PublicationSettings(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_draft(new HouseDraft(session, this))
    , m_sections(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_state(new QLabel)
    , m_save(new QPushButton(tr("保存")))
{
    setObjectName(QStringLiteral("publicationSettings"));
    setWindowModality(Qt::WindowModal);
    resize(1000, 740);
    m_sections->setObjectName(QStringLiteral("settingsSections"));
    m_sections->setAccessibleName(tr("报纸设置的各部分"));
    m_sections->setFixedWidth(184);
    m_sections->setIconSize({16, 16});
    addSection(QStringLiteral("names"), tr("报名与法定项目"), QStringLiteral("newspaper"), makeNamesSection(*m_draft));
    addSection(QStringLiteral("formats"), tr("开本与版心"), QStringLiteral("grid-3x3"), makeFormatsSection(*m_draft),
        Room::Filled);
    addSection(
        QStringLiteral("styles"), tr("样式"), QStringLiteral("pilcrow"), makeStylesSection(*m_draft), Room::Filled);
    addSection(QStringLiteral("colors"), tr("色板"), QStringLiteral("palette"), buildColors());
    addSection(QStringLiteral("fonts"), tr("字体"), QStringLiteral("type"), makeFontsSection(*m_draft), Room::Filled);
    addSection(QStringLiteral("people"), tr("署名职务"), QStringLiteral("pen-line"), makePeopleSection(*m_draft),
        Room::Filled);
    addSection(QStringLiteral("staff"), tr("人员"), QStringLiteral("group"), makeStaffSection(*m_draft), Room::Filled);
    addSection(QStringLiteral("course"), tr("流程"), QStringLiteral("flag"), makeCourseSection(*m_draft), Room::Filled);
    addSection(
        QStringLiteral("rules"), tr("规则"), QStringLiteral("spell-check"), makeRulesSection(*m_draft), Room::Filled);
    addSection(QStringLiteral("checks"), tr("检查"), QStringLiteral("circle-check"), makeChecksSection(*m_draft),
        Room::Filled);
    addSection(QStringLiteral("press"), tr("印刷配置"), QStringLiteral("printer"), buildPress());

    m_state->setObjectName(QStringLiteral("settingsState"));
    m_state->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("settingsSave"));
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_save, false);
    buttons->insertWidget(0, m_state, 1);
    buttons->setStretch(0, 1);
    buttons->setStretch(1, 0); // all the room is for the words
    auto *middle = new QHBoxLayout;
    middle->setSpacing(20);
    middle->addWidget(m_sections);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("报纸设置")));
    column->addLayout(middle, 1);
    column->addWidget(widgets::hairline());
    column->addLayout(buttons);
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_save, &QPushButton::clicked, this, &PublicationSettings::save);
    connect(m_draft, &HouseDraft::changed, this, [this] {
        m_refused = false;
        refresh();
    });
    m_sections->setCurrentRow(0);
    m_sections->setFocus();
    refresh();
}

void PublicationSettings::addSection(
    const QString &name, const QString &title, const QString &icon, QWidget *content, Room room)
{
    auto *item = new QListWidgetItem(widgets::icon(icon), title, m_sections);
    item->setData(Qt::UserRole, name);
    item->setSizeHint({0, 34});
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("panelBody"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2, 2, 14, 8);
    column->addWidget(content);
    if (room == Room::Filled) {
        body->setAccessibleName(title);
        m_stack->addWidget(body);
        return;
    }
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("panelBody"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->setAccessibleName(title);
    m_stack->addWidget(scroll);
}

void PublicationSettings::showSection(const QString &name)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->data(Qt::UserRole).toString() == name)
            m_sections->setCurrentRow(row);
    }
}

/// Both have dialogs of their own, with a save of their own.
QWidget *PublicationSettings::buildColors()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(houseHead(tr("色板")));
    column->addWidget(houseNote(
        tr("本报有名字的颜色：四色合成的，和自成一块印版的专色。色板在自己的窗口里改，在那里保存就生效，可以撤销。")));
    m_swatches = new QLabel;
    m_swatches->setObjectName(QStringLiteral("settingsSwatches"));
    m_swatches->setWordWrap(true);
    column->addWidget(m_swatches);
    auto *open = houseButton(QStringLiteral("settingsSwatchesOpen"), tr("改色板…"));
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(open, &QPushButton::clicked, this, &PublicationSettings::swatchesWanted);
    return content;
}

QWidget *PublicationSettings::buildPress()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(houseHead(tr("印刷配置")));
    column->addWidget(houseNote(tr("印厂要什么：特性文件、墨量上限、分辨率、标记和文件名。印刷配置在自己的窗口里改，在"
                                   "那里保存就生效，可以撤销。")));
    m_printers = new QLabel;
    m_printers->setObjectName(QStringLiteral("settingsPrinters"));
    m_printers->setWordWrap(true);
    column->addWidget(m_printers);
    auto *open = houseButton(QStringLiteral("settingsPrintersOpen"), tr("改印刷配置…"));
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(open, &QPushButton::clicked, this, &PublicationSettings::printersWanted);
    return content;
}

void PublicationSettings::refresh()
{
    const model::Publication &publication = m_draft->house.publication;
    QStringList colors;
    for (const model::Swatch &swatch : publication.swatches)
        colors << (swatch.kind == model::InkKind::Spot ? tr("%1（专色）").arg(swatch.name) : swatch.name);
    m_swatches->setText(colors.isEmpty() ? tr("还没有颜色。") : colors.join(tr("、")));
    QStringList printers;
    for (const model::PrinterProfile &printer : publication.printers) {
        const bool isOwn = printer.name == publication.outputProfile
            || (publication.outputProfile.isEmpty() && &printer == &publication.printers.front());
        printers << (isOwn ? tr("%1（本报默认）").arg(printer.name) : printer.name) + u'\n' + printerSummary(printer);
    }
    m_printers->setText(printers.isEmpty() ? tr("还没有印刷配置，用默认的。") : printers.join(QStringLiteral("\n\n")));
    if (m_refused)
        return;
    const bool isChanged = m_draft->isChanged();
    m_save->setEnabled(isChanged && !m_draft->session().isReadOnly());
    widgets::setStyleProperty(m_state, "tone", QStringLiteral("secondary"));
    m_state->setText(m_draft->session().isReadOnly() ? tr("只读，不能改报纸设置。")
            : isChanged ? tr("有没保存的改动。按“保存”一起生效，一步可以撤销；按“取消”都不改。")
                        : tr("还没有改动。"));
}

void PublicationSettings::save()
{
    if (QWidget *focused = focusWidget()) // what is being typed is meant as well
        focused->clearFocus();
    if (const base::Status saved = m_draft->save(); !saved) {
        m_refused = true;
        widgets::setStyleProperty(m_state, "tone", QStringLiteral("error"));
        m_state->setText(saved.error().what);
        return;
    }
    accept();
}

void PublicationSettings::giveUp() { QDialog::reject(); }

void PublicationSettings::reject()
{
    if (!m_draft->isChanged()) {
        QDialog::reject();
        return;
    }
    auto *ask =
        new QMessageBox(QMessageBox::NoIcon, tr("报纸设置"), tr("改动还没有保存。"), QMessageBox::NoButton, this);
    ask->setObjectName(QStringLiteral("settingsGiveUp"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setInformativeText(tr("放弃以后，报纸设置和打开时一样。"));
    auto *leave = ask->addButton(tr("放弃改动"), QMessageBox::DestructiveRole);
    auto *stay = ask->addButton(tr("继续改"), QMessageBox::RejectRole);
    leave->setObjectName(QStringLiteral("settingsLeave"));
    ask->setDefaultButton(qobject_cast<QPushButton *>(stay));
    ask->setEscapeButton(stay);
    connect(leave, &QAbstractButton::clicked, this, &PublicationSettings::giveUp);
    ask->open();
}

} // namespace banxin::shell
