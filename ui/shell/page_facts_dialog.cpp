#include "shell/page_facts_dialog.h"

#include "edit/issue_edits.h"
#include "edit/page_edits.h"
#include "layout/computed_fields.h"
#include "model/issue_numbering.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QCompleter>
#include <QDateEdit>
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

namespace {

const model::Publication *publicationOf(const model::Document &document, const model::Issue *issue)
{
    return issue ? document.find<model::Publication>(issue->publication) : nullptr;
}

} // namespace

PageFactsDialog::PageFactsDialog(session::Session &session, base::Id page, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_date(new QDateEdit)
    , m_computed(new QLabel)
    , m_refused(new QLabel)
{
    setObjectName(QStringLiteral("pageFactsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const model::Document &document = session.working();
    const auto *shown = document.find<model::Page>(page);
    const auto *issue = shown ? document.find<model::Issue>(shown->issue) : nullptr;
    const auto *publication = publicationOf(document, issue);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_number = addLine(*form, QStringLiteral("pageNumber"), tr("版次"), shown ? shown->number : QString());
    m_section = addLine(*form, QStringLiteral("pageSection"), tr("版名"), shown ? shown->section : QString());
    const std::vector<edit::FurnitureFact> facts = edit::furnitureFacts(document, page);
    QStringList people;
    for (const QString &person : publication ? publication->people : std::vector<QString>())
        people << person;
    const auto addHead = [&](const QString &heading) {
        auto *head = new QLabel(heading);
        head->setProperty("role", QStringLiteral("heading"));
        head->setContentsMargins(0, 8, 0, 0);
        form->addRow(head);
    };
    const std::pair<Keeper, QString> keepers[] = {
        {Keeper::Page, tr("只用于这一版")}, {Keeper::Issue, tr("本期各版通用")}, {Keeper::Publication, tr("各期通用")}};
    for (const auto &[keeper, heading] : keepers) {
        bool isFirst = true;
        if (keeper == Keeper::Issue) {
            addHead(heading);
            addIssue(*form);
            isFirst = false;
        }
        for (const edit::FurnitureFact &fact : facts) {
            if (fact.keeper != keeper)
                continue;
            if (isFirst)
                addHead(heading);
            isFirst = false;
            QLineEdit *line = addLine(*form, QStringLiteral("fact-") + fact.key, fact.title, fact.value);
            if (fact.key == QLatin1String("issue-number"))
                m_issueNumber = line;
            if (fact.isPerson && !people.isEmpty()) {
                auto *completer = new QCompleter(people, line);
                completer->setFilterMode(Qt::MatchContains);
                line->setCompleter(completer);
            }
            m_facts.emplace_back(fact.key, line);
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
    widgets::setStyleProperty(m_refused, "tone", QStringLiteral("error"));
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
    showComputed();
    // As high as it needs where the screen has it.
    resize(480, std::min(760, fields->sizeHint().height() + 136));
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

/// The day, and what follows from it wherever it stands.
void PageFactsDialog::addIssue(QFormLayout &form)
{
    const auto *page = m_session.working().find<model::Page>(m_page);
    const auto *issue = page ? m_session.working().find<model::Issue>(page->issue) : nullptr;
    m_date->setObjectName(QStringLiteral("issueDay"));
    m_date->setAccessibleName(tr("出版日期"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(140);
    m_date->setDateRange(QDate(1900, 1, 1), QDate(2999, 12, 31));
    m_date->setDate(issue ? issue->date : QDate::currentDate());
    form.addRow(tr("出版日期"), m_date);
    m_edition = addLine(form, QStringLiteral("issueEdition"), tr("版别"), issue ? issue->edition : QString());
    m_edition->setPlaceholderText(tr("一天一期时空着"));
    m_computed->setObjectName(QStringLiteral("issueComputed"));
    m_computed->setProperty("tone", QStringLiteral("secondary"));
    m_computed->setWordWrap(true);
    form.addRow(QString(), m_computed);
    connect(m_date, &QDateEdit::dateChanged, this, &PageFactsDialog::showComputed);
}

void PageFactsDialog::showComputed()
{
    const auto *page = m_session.working().find<model::Page>(m_page);
    const auto *issue = page ? m_session.working().find<model::Issue>(page->issue) : nullptr;
    const auto *publication = publicationOf(m_session.working(), issue);
    if (!publication)
        return;
    model::Issue meant = *issue;
    meant.date = m_date->date();
    QStringList words;
    for (const char *key : {"weekday", "lunar", "solar-term"}) {
        const QString word = layout::computedOf(meant, QLatin1String(key)).value_or(QString());
        if (!word.isEmpty())
            words << word;
    }
    const auto number = model::issueNumber(publication->numbering, meant.date);
    if (number && !model::comesOut(publication->numbering, meant.date))
        words << tr("按出版规则这一天不出报");
    m_computed->setText(words.join(QStringLiteral(" · ")));
    if (m_issueNumber)
        m_issueNumber->setPlaceholderText(number ? tr("%1（按出版规则）").arg(*number) : QString());
}

void PageFactsDialog::save()
{
    const edit::EditContext context{m_session.person(), base::Id::create()}; // one undo step
    model::Fields values;
    QStringList unsaid;
    const std::vector<edit::FurnitureFact> before = edit::furnitureFacts(m_session.working(), m_page);
    for (const auto &[key, line] : m_facts) {
        const auto was = std::find_if(
            before.begin(), before.end(), [key = key](const edit::FurnitureFact &fact) { return fact.key == key; });
        if (!line->isModified())
            continue;
        const bool wasUnsaid = was != before.end() && was->value.isNull();
        if (line->text().isEmpty() && wasUnsaid)
            continue; // what nobody has said stays unsaid while its line is empty
        if (line->text().isEmpty() && line == m_issueNumber && !line->placeholderText().isEmpty())
            unsaid << key; // it is counted again
        else
            values.insert(key, line->text());
    }
    const auto refuse = [this](const base::Error &error) {
        m_refused->setText(error.what);
        m_refused->show();
    };
    const auto *page = m_session.working().find<model::Page>(m_page);
    const base::Id issue = page ? page->issue : base::Id();
    const QDate day = m_date->date();
    const QString edition = m_edition->text().trimmed();
    const auto &issues = m_session.issues(); // those too that are not open
    const bool isTaken = std::any_of(issues.begin(), issues.end(), [&](const session::IssueSummary &other) {
        const auto *own = m_session.working().find<model::Issue>(issue);
        return other.id != issue && own && other.publication == own->publication && other.date == day
            && other.edition == edition;
    });
    if (isTaken)
        return refuse({base::ErrorKind::Refused,
            tr("%1 已经有一期了；同一天的另一期要有自己的版别，如“号外”。").arg(day.toString(Qt::ISODate)), {}, {}});
    // What can be refused is asked before anything is changed; then each is made on what the one before it left.
    using Step = std::function<base::Result<model::ChangeSet>()>;
    const Step steps[] = {
        [&] { return edit::setIssueDay(m_session.working(), issue, day, edition, context); },
        [&] { return edit::setFurnitureFacts(m_session.working(), m_page, values, context, unsaid); },
        [&] {
            const auto *now = m_session.working().find<model::Page>(m_page);
            return edit::setPageFacts(m_session.working(), m_page,
                {m_number->text(), m_section->text(), now ? now->role : model::PageRole::Inside,
                    now ? now->fields : model::Fields()},
                context);
        },
    };
    for (const Step &step : steps) {
        if (const auto asked = step(); !asked)
            return refuse(asked.error());
    }
    for (const Step &step : steps) {
        const auto change = step();
        if (!change)
            return refuse(change.error());
        if (change->isEmpty())
            continue;
        if (const auto done = m_session.apply(*change); !done)
            return refuse(done.error());
    }
    m_session.endUndoStep();
    accept();
}

} // namespace banxin::shell
