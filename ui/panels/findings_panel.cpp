#include "panels/findings_panel.h"

#include "panels/finding_rows.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace banxin::panels {

FindingCounts countsOf(const std::vector<PageFinding> &findings)
{
    FindingCounts counts;
    for (const PageFinding &finding : findings) {
        if (finding.isWaived) {
            ++counts.waived;
            continue;
        }
        ++(finding.kind == FindingKind::Error          ? counts.errors
                : finding.kind == FindingKind::Warning ? counts.warnings
                                                       : counts.infos);
        counts.automatic += finding.fix == FindingFix::Auto;
    }
    return counts;
}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingListModel(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_scopeButton(new QToolButton)
    , m_ruleButton(new QToolButton)
    , m_waived(new QToolButton)
    , m_scopes(new QMenu(this))
    , m_rules(new QMenu(this))
    , m_rate(new QPushButton)
    , m_fixAll(new QPushButton)
    , m_foot(new QWidget)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *delegate = new FindingDelegate(m_model, m_list);
    m_list->setObjectName(QStringLiteral("findingList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setResizeMode(QListView::Adjust); // a message takes one line or two, by the panel's width
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("问题"));
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *group = new QButtonGroup(this);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 8, 12, 4);
    chips->setSpacing(4);
    for (int i = 0; i < 4; ++i) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setChecked(i == 0);
        chip->setProperty("filter", true);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip, i);
        chips->addWidget(chip);
        m_chips[i] = chip;
    }
    chips->addStretch(1);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(12, 0, 12, 8);
    filters->setSpacing(4);
    m_scopeButton->setObjectName(QStringLiteral("findingScope"));
    m_scopeButton->setMenu(m_scopes);
    m_ruleButton->setObjectName(QStringLiteral("findingRule"));
    m_ruleButton->setMenu(m_rules);
    m_rules->setObjectName(QStringLiteral("findingRuleMenu"));
    m_scopes->setObjectName(QStringLiteral("findingScopeMenu"));
    m_waived->setObjectName(QStringLiteral("findingWaived"));
    m_waived->setCheckable(true);
    for (QToolButton *button : {m_scopeButton, m_ruleButton, m_waived}) {
        button->setProperty("filter", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setPopupMode(QToolButton::InstantPopup);
        filters->addWidget(button);
    }
    filters->addStretch(1);

    m_fixAll->setObjectName(QStringLiteral("findingFixAll"));
    m_fixAll->setProperty("link", true);
    m_fixAll->setFocusPolicy(Qt::TabFocus);
    m_rate->setObjectName(QStringLiteral("findingRate"));
    m_rate->setProperty("link", true);
    m_rate->setFocusPolicy(Qt::TabFocus);
    m_rate->hide();
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(12, 6, 12, 6);
    foot->setSpacing(12);
    foot->addWidget(m_rate);
    foot->addStretch(1);
    foot->addWidget(m_fixAll);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chips);
    column->addLayout(filters);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_foot);
    m_foot->hide();

    connect(group, &QButtonGroup::idClicked, this, [this](int) { refilter(); });
    connect(m_waived, &QToolButton::toggled, this, &FindingsPanel::refilter);
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsPanel::fixAllWanted);
    connect(m_rate, &QPushButton::clicked, this, &FindingsPanel::rateWanted);
    connect(m_scopes, &QMenu::aboutToShow, this, &FindingsPanel::fillScopes);
    connect(m_rules, &QMenu::aboutToShow, this, &FindingsPanel::fillRules);
    connect(m_list, &QListView::clicked, this, [this, delegate](const QModelIndex &index) {
        if (!delegate->tookButton())
            return choose(index);
        const PageFinding finding = m_model->at(index);
        if (canBeFitted(finding))
            Q_EMIT fitWanted(finding);
        else if (finding.isWaived || finding.fix == FindingFix::None)
            Q_EMIT waiveWanted(finding);
        else
            Q_EMIT fixWanted(finding);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QModelIndex index = m_list->indexAt(at);
        if (!index.isValid())
            index = m_list->currentIndex(); // by key
        if (index.isValid())
            Q_EMIT menuWanted(m_model->at(index), m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list, &QListView::activated, this, &FindingsPanel::choose);
    showCounts();
}

void FindingsPanel::setFindings(std::vector<PageFinding> findings)
{
    if (findings == m_model->findings)
        return;
    const PageFinding *now = current();
    const std::optional<PageFinding> at = now ? std::optional(*now) : std::nullopt;
    const int row = m_list->currentIndex().row();
    FindingListModel::Filter filter = m_model->filter;
    // A rule of which nothing is left hides nothing else.
    if (!filter.rule.isEmpty() && std::none_of(findings.begin(), findings.end(), [&](const PageFinding &each) {
            return each.rule == filter.rule;
        }))
        filter.rule.clear();
    m_model->set(std::move(findings), filter);
    if (at && !m_list->currentIndex().isValid() && m_model->rowCount() > 0) {
        const int same = m_model->rowOf(*at);
        m_list->setCurrentIndex(m_model->index(same >= 0 ? same : std::min(row, m_model->rowCount() - 1)));
    }
    showCounts();
}

void FindingsPanel::refilter()
{
    FindingListModel::Filter filter = m_model->filter;
    for (int i = 0; i < 4; ++i)
        if (m_chips[i]->isChecked())
            filter.kind = i - 1;
    filter.waived = m_waived->isChecked();
    m_model->set(m_model->findings, filter);
    showCounts();
    Q_EMIT filtered();
}

void FindingsPanel::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    showCounts();
    Q_EMIT scopeChanged();
}

int FindingsPanel::count() const { return counts().all(); }

int FindingsPanel::errors() const
{
    return static_cast<int>(
        std::count_if(m_model->findings.begin(), m_model->findings.end(), [](const PageFinding &finding) {
            return finding.kind == FindingKind::Error && finding.blocks && !finding.isWaived;
        }));
}

FindingCounts FindingsPanel::counts() const { return countsOf(m_model->findings); }

std::vector<PageFinding> FindingsPanel::shown() const
{
    std::vector<PageFinding> all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.push_back(m_model->at(m_model->index(row)));
    return all;
}

const PageFinding *FindingsPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index) : nullptr;
}

void FindingsPanel::setCurrent(const PageFinding &finding)
{
    if (const int row = m_model->rowOf(finding); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void FindingsPanel::setRate(const QString &words, const QString &details, bool passes)
{
    if (words != m_rate->text() || details != m_rate->toolTip()) {
        m_rate->setText(words);
        m_rate->setToolTip(details);
        m_rate->setAccessibleDescription(details);
    }
    widgets::setStyleProperty(m_rate, "tone", passes ? QStringLiteral("plain") : QStringLiteral("error"));
    m_rate->setVisible(!words.isEmpty());
    m_foot->setVisible(!words.isEmpty() || counts().automatic > 0);
}

void FindingsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const QModelIndex index = m_model->index(now < 0 ? (by > 0 ? 0 : rows - 1) : ((now + by) % rows + rows) % rows);
    m_list->setCurrentIndex(index);
    choose(index);
}

void FindingsPanel::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return;
    const PageFinding finding = m_model->at(index); // whoever shows it may bring others
    Q_EMIT findingChosen(finding);
}

void FindingsPanel::fillScopes()
{
    m_scopes->clear();
    auto *group = new QActionGroup(m_scopes);
    const std::pair<Scope, QString> scopes[] = {
        {Scope::Page, tr("本版")}, {Scope::Story, tr("本稿")}, {Scope::Issue, tr("本期")}};
    for (const auto &[scope, name] : scopes) {
        QAction *choice = m_scopes->addAction(name, this, [this, scope = scope] { setScope(scope); });
        choice->setCheckable(true);
        choice->setChecked(scope == m_scope);
        group->addAction(choice);
    }
}

void FindingsPanel::fillRules()
{
    m_rules->clear();
    std::map<QString, std::pair<QString, int>> rules; // by their numbers
    for (const PageFinding &finding : m_model->findings) {
        if (finding.isWaived != m_model->filter.waived)
            continue;
        auto &[name, count] = rules[finding.rule];
        if (name.isEmpty())
            name = finding.ruleName.isEmpty() ? finding.message : finding.ruleName;
        ++count;
    }
    auto *group = new QActionGroup(m_rules);
    const auto add = [&](const QString &rule, const QString &text) {
        QAction *choice = m_rules->addAction(text, this, [this, rule] {
            FindingListModel::Filter filter = m_model->filter;
            filter.rule = rule;
            m_model->set(m_model->findings, filter);
            showCounts();
            Q_EMIT filtered();
        });
        choice->setCheckable(true);
        choice->setChecked(rule == m_model->filter.rule);
        choice->setData(rule);
        group->addAction(choice);
    };
    add({}, tr("全部规则"));
    m_rules->addSeparator();
    for (const auto &[rule, of] : rules) {
        const QString &name = of.first;
        const bool isNumber = rule.size() <= 4; // W05; what the layout finds has no number
        add(rule,
            isNumber ? QStringLiteral("%1 %2  %3").arg(rule, name).arg(of.second)
                     : QStringLiteral("%1  %2").arg(name).arg(of.second));
    }
}

void FindingsPanel::showCounts()
{
    const FindingCounts now = counts();
    const QString scopes[] = {tr("本版"), tr("本稿"), tr("本期")};
    m_chips[0]->setText(tr("全部 %1", "findings").arg(now.all()));
    m_chips[1]->setText(tr("错误 %1").arg(now.errors));
    m_chips[2]->setText(tr("警告 %1").arg(now.warnings));
    m_chips[3]->setText(tr("提示 %1").arg(now.infos));
    m_scopeButton->setText(scopes[static_cast<int>(m_scope)]);
    m_scopeButton->setAccessibleName(tr("哪里的问题：%1").arg(m_scopeButton->text()));
    m_ruleButton->setText(m_model->filter.rule.isEmpty() ? tr("全部规则") : m_model->filter.rule);
    m_ruleButton->setAccessibleName(tr("哪条规则的问题：%1").arg(m_ruleButton->text()));
    m_waived->setText(tr("已豁免 %1").arg(now.waived));
    m_waived->setVisible(now.waived > 0 || m_waived->isChecked());
    m_waived->setToolTip(tr("只看已经豁免的"));
    m_fixAll->setText(tr("自动改 %1 处…").arg(now.automatic));
    m_fixAll->setToolTip(tr("先看一遍，再一步改完"));
    m_fixAll->setVisible(now.automatic > 0);
    m_foot->setVisible(now.automatic > 0 || !m_rate->text().isEmpty());
    m_list->setAccessibleDescription(tr("错误 %1，警告 %2，提示 %3").arg(now.errors).arg(now.warnings).arg(now.infos));
    const QString none[] = {tr("本版没有问题。"), tr("本稿没有问题。"), tr("本期没有问题。")};
    m_empty->setText(now.all() > 0 || m_waived->isChecked() ? tr("没有这样的问题。") : none[static_cast<int>(m_scope)]);
    const bool nothing = m_model->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_empty->setVisible(nothing);
}

bool FindingsPanel::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showCounts();
    return QWidget::event(event);
}

} // namespace banxin::panels
