#include "shell/page_facts_dialog.h"

#include "edit/page_edits.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

using Keeper = edit::FurnitureFact::Keeper;

PageFactsDialog::PageFactsDialog(session::Session &session, base::Id page, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_refused(new QLabel)
{
    setObjectName(QStringLiteral("pageFactsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto *shown = session.working().find<model::Page>(page);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_number = addLine(*form, QStringLiteral("pageNumber"), tr("版次"), shown ? shown->number : QString());
    m_section = addLine(*form, QStringLiteral("pageSection"), tr("版名"), shown ? shown->section : QString());
    const std::vector<edit::FurnitureFact> facts = edit::furnitureFacts(session.working(), page);
    const std::pair<Keeper, QString> keepers[] = {
        {Keeper::Page, tr("只用于这一版")}, {Keeper::Issue, tr("本期各版通用")}, {Keeper::Publication, tr("各期通用")}};
    for (const auto &[keeper, heading] : keepers) {
        bool isFirst = true;
        for (const edit::FurnitureFact &fact : facts) {
            if (fact.keeper != keeper)
                continue;
            if (isFirst) {
                auto *head = new QLabel(heading);
                head->setProperty("role", QStringLiteral("heading"));
                head->setContentsMargins(0, 8, 0, 0);
                form->addRow(head);
            }
            isFirst = false;
            m_facts.emplace_back(fact.key, addLine(*form, QStringLiteral("fact-") + fact.key, fact.title, fact.value));
        }
    }
    auto *fields = new QWidget;
    fields->setLayout(form);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    fields->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_refused->setObjectName(QStringLiteral("pageFactsRefused"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    auto *done = new QPushButton(tr("保存"));
    done->setObjectName(QStringLiteral("pageFactsSave"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("版面信息")));
    column->addWidget(scroll, 1);
    column->addWidget(m_refused);
    column->addLayout(widgets::dialogButtons(*this, *done));
    connect(done, &QPushButton::clicked, this, &PageFactsDialog::save);
    // As high as it needs where the screen has it.
    resize(480, std::min(720, fields->sizeHint().height() + 136));
    m_number->setFocus();
}

QLineEdit *PageFactsDialog::addLine(QFormLayout &form, const QString &name, const QString &label, const QString &value)
{
    auto *line = new QLineEdit(value);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setCursorPosition(0);
    form.addRow(label, line);
    return line;
}

void PageFactsDialog::save()
{
    const edit::EditContext context{m_session.person(), base::Id::create()}; // one undo step
    model::Fields values;
    const std::vector<edit::FurnitureFact> before = edit::furnitureFacts(m_session.working(), m_page);
    for (const auto &[key, line] : m_facts) {
        const auto was = std::find_if(
            before.begin(), before.end(), [key = key](const edit::FurnitureFact &fact) { return fact.key == key; });
        // What nobody has said stays unsaid while its line is empty.
        if (line->isModified() && !(line->text().isEmpty() && was != before.end() && was->value.isNull()))
            values.insert(key, line->text());
    }
    const auto refuse = [this](const base::Error &error) {
        m_refused->setText(error.what);
        m_refused->show();
    };
    const auto facts = edit::setFurnitureFacts(m_session.working(), m_page, values, context);
    if (!facts)
        return refuse(facts.error());
    // What can be refused is asked before anything is changed.
    const auto named = [&] {
        const auto *now = m_session.working().find<model::Page>(m_page);
        return edit::setPageFacts(m_session.working(), m_page,
            {m_number->text(), m_section->text(), now ? now->role : model::PageRole::Inside,
                now ? now->fields : model::Fields()},
            context);
    };
    if (const auto asked = named(); !asked)
        return refuse(asked.error());
    if (!facts->isEmpty()) {
        if (const auto done = m_session.apply(*facts); !done)
            return refuse(done.error());
    }
    const auto rest = named(); // on what the facts have left
    if (rest && !rest->isEmpty()) {
        if (const auto done = m_session.apply(*rest); !done)
            return refuse(done.error());
    }
    m_session.endUndoStep();
    accept();
}

} // namespace banxin::shell
