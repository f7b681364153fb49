#include "shell/new_page_dialog.h"

#include "panels/facts.h"
#include "session/issue_plan.h"
#include "session/page_template.h"
#include "session/template_titles.h"
#include "shell/frame_sketch.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

QString nextPageNumber(const model::Document &document, base::Id issue)
{
    const auto pages = document.childrenOf<model::Page>(issue);
    if (pages.empty())
        return QStringLiteral("A01");
    static const QRegularExpression kTail(QStringLiteral("(\\d+)$"));
    const QString last = pages.back()->number;
    const QString digits = kTail.match(last).captured(1);
    const auto width = static_cast<int>(std::max<qsizetype>(1, digits.size()));
    QString number;
    int next = digits.toInt();
    do {
        number = last.chopped(digits.size()) + QStringLiteral("%1").arg(++next, width, 10, QChar(u'0'));
    } while (std::any_of(pages.begin(), pages.end(), [&](const model::Page *page) { return page->number == number; }));
    return number;
}

NewPageDialog::NewPageDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_template(session::templateOf(session.working(), session.issue()))
    , m_kinds(new QListWidget)
    , m_number(new QLineEdit)
    , m_section(new QLineEdit)
    , m_size(new QLabel)
    , m_sketch(new QLabel)
    , m_said(new QLabel)
    , m_make(new QPushButton(tr("新建")))
{
    setObjectName(QStringLiteral("newPageDialog"));
    setWindowModality(Qt::WindowModal);
    m_kinds->setObjectName(QStringLiteral("newPageKinds"));
    m_kinds->setAccessibleName(tr("版的样子"));
    m_kinds->setFixedHeight(188);
    m_number->setObjectName(QStringLiteral("newPageNumber"));
    m_section->setObjectName(QStringLiteral("newPageSection"));
    const QString proposed =
        m_template ? session::proposedPage(*m_template, session.working(), session.issue()) : QString();
    QListWidgetItem *chosen = nullptr;
    for (const session::TemplatePage &kind : m_template ? m_template->pages() : std::vector<session::TemplatePage>()) {
        auto *item = new QListWidgetItem(session::shownTitle(kind), m_kinds);
        item->setData(Qt::UserRole, kind.name);
        item->setSizeHint(QSize(0, 28));
        if (kind.name == proposed)
            chosen = item;
    }
    m_number->setText(nextPageNumber(session.working(), session.issue()));
    m_number->setFixedWidth(96);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("版样"), m_kinds);
    form->addRow(QString(), m_size);
    form->addRow(tr("版次"), m_number);
    form->addRow(tr("版名"), m_section);
    m_said->setObjectName(QStringLiteral("newPageSaid"));
    m_said->setWordWrap(true);
    m_said->hide();
    m_make->setObjectName(QStringLiteral("newPageMake"));
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_make);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("新建版")));
    m_sketch->setObjectName(QStringLiteral("newPageSketch"));
    m_sketch->setFixedSize(168, 232);
    m_sketch->setAlignment(Qt::AlignCenter);
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(m_sketch, 0, Qt::AlignTop);
    top->addLayout(form, 1);
    column->addLayout(top);
    column->addWidget(m_said);
    column->addLayout(buttons);
    setFixedWidth(580);
    connect(m_make, &QPushButton::clicked, this, &NewPageDialog::make);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &NewPageDialog::showChoice);
    connect(m_kinds, &QListWidget::itemDoubleClicked, this, &NewPageDialog::make);
    connect(m_section, &QLineEdit::textEdited, this, [this] { m_ownSection = true; });
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_make->setEnabled(m_template && !text.trimmed().isEmpty());
        m_said->hide();
        showChoice();
    });
    m_kinds->setCurrentItem(chosen);
    m_kinds->setFocus();
    readBefore();
    if (!m_template) {
        m_make->setEnabled(false);
        refuse(m_template.error());
    }
}

/// Its size, and the section that it brings.
void NewPageDialog::showChoice()
{
    const QListWidgetItem *item = m_kinds->currentItem();
    const session::TemplatePage *kind =
        item && m_template ? m_template->page(item->data(Qt::UserRole).toString()) : nullptr;
    if (!kind) {
        m_size->clear();
        m_sketch->clear();
        return;
    }
    m_size->setText(tr("%1 · %2 栏 × %3 字")
                        .arg(panels::formatName(kind->page.trim))
                        .arg(kind->page.grid.columns)
                        .arg(kind->page.grid.charactersPerColumn));
    if (!kind->about.isEmpty())
        m_size->setText(m_size->text() + u'\n' + session::shownAbout(*kind));
    m_sketch->setPixmap(QPixmap::fromImage(templateSketch(
        m_session.working(), m_session.issue(), *m_template, *kind, m_sketch->size(), devicePixelRatioF())));
    m_sketch->setAccessibleName(tr("版样：%1").arg(session::shownTitle(*kind)));
    if (!m_ownSection)
        m_section->setText(sectionFor(*kind));
}

/// What the page of this number was called in the issue before, else what such a page is called; nothing where another
/// page of this issue has that name already.
QString NewPageDialog::sectionFor(const session::TemplatePage &kind) const
{
    const auto pages = m_session.working().childrenOf<model::Page>(m_session.issue());
    const auto isFree = [&pages](const QString &section) {
        return std::none_of(pages.begin(), pages.end(), [&](const auto *page) { return page->section == section; });
    };
    for (const QString &section : {m_before.value(m_number->text().trimmed()), kind.page.section})
        if (!section.isEmpty() && isFree(section))
            return section;
    return {};
}

/// The pages of the newest issue before this one.
void NewPageDialog::readBefore()
{
    const auto *open = m_session.working().find<model::Issue>(m_session.issue());
    if (!open)
        return;
    base::Id before;
    for (const session::IssueSummary &issue : m_session.issues()) // ascending by date
        if (issue.publication == open->publication && issue.date < open->date && issue.edition == open->edition)
            before = issue.id;
    if (before.isNull())
        return;
    m_session.readIssue(before, this, [this, before](const base::Result<model::Document> &document) {
        if (!document)
            return; // a proposal less
        for (const auto *page : document->childrenOf<model::Page>(before))
            m_before.insert(page->number, page->section);
        showChoice();
    });
}

void NewPageDialog::refuse(const base::Error &error)
{
    m_said->setText(error.toText());
    widgets::setStyleProperty(m_said, "tone", QStringLiteral("error"));
    m_said->show();
    adjustSize();
}

void NewPageDialog::make()
{
    const QListWidgetItem *item = m_kinds->currentItem();
    if (!item || !m_template)
        return;
    const session::TemplatePage *kind = m_template->page(item->data(Qt::UserRole).toString());
    session::PlannedPage row;
    row.number = m_number->text().trimmed();
    row.section = m_section->text().trimmed();
    row.role = kind ? kind->page.role : model::PageRole::Inside;
    row.kind = item->data(Qt::UserRole).toString();
    base::Id page;
    const auto change =
        session::addedPage(m_session.working(), m_session.issue(), row, *m_template, m_session.person(), page);
    if (!change) {
        refuse(change.error());
        return;
    }
    m_session.endUndoStep();
    if (const base::Status applied = m_session.apply(*change); !applied) {
        refuse(applied.error());
        return;
    }
    m_session.endUndoStep();
    accept();
    Q_EMIT made(page);
}

} // namespace banxin::shell
