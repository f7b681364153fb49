// 规则: what of the rules of setting and of the findings the publication does without.
#include "shell/house_sections.h"

#include "layout/muted_findings.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

/// A rule of resources/rules/typesetting.json by its name there; without a name the head of a group.
struct RuleRow {
    const char *rule;
    const char *title;
};
constexpr RuleRow kRules[] = {
    {nullptr, QT_TRANSLATE_NOOP("shell", "行首禁则")},
    {"startPoints", QT_TRANSLATE_NOOP("shell", "点号不在行首")},
    {"startClosers", QT_TRANSLATE_NOOP("shell", "后引号、后括号不在行首")},
    {"startConnectors", QT_TRANSLATE_NOOP("shell", "连接号不在行首")},
    {"startSingleDash", QT_TRANSLATE_NOOP("shell", "一字线不在行首")},
    {"startMiddleDots", QT_TRANSLATE_NOOP("shell", "间隔号不在行首")},
    {"startSolidi", QT_TRANSLATE_NOOP("shell", "分隔号不在行首")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "行尾禁则")},
    {"endOpeners", QT_TRANSLATE_NOOP("shell", "前引号、前括号不在行尾")},
    {"endSolidi", QT_TRANSLATE_NOOP("shell", "分隔号不在行尾")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "不拆开的")},
    {"dashUndivided", QT_TRANSLATE_NOOP("shell", "破折号不拆开")},
    {"ellipsisUndivided", QT_TRANSLATE_NOOP("shell", "省略号不拆开")},
    {"wordsUndivided", QT_TRANSLATE_NOOP("shell", "西文词不拆开")},
    {"numbersUndivided", QT_TRANSLATE_NOOP("shell", "数字不拆开")},
    {"numberPrefixes", QT_TRANSLATE_NOOP("shell", "￥ 等与数字不分开")},
    {"numberSuffixes", QT_TRANSLATE_NOOP("shell", "％、℃ 等与数字不分开")},
    {"addressBreaks", QT_TRANSLATE_NOOP("shell", "网址只在 / . ? & - 之后断")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "标点宽度")},
    {"pairCloserOpener", QT_TRANSLATE_NOOP("shell", "前后括号相连，收半个字")},
    {"pairPointCloser", QT_TRANSLATE_NOOP("shell", "点号接后引号，收半个字")},
    {"pairCloserPoint", QT_TRANSLATE_NOOP("shell", "后引号接点号，收半个字")},
    {"lineEndTrim", QT_TRANSLATE_NOOP("shell", "行尾标点占半个字")},
    {"lineStartTrim", QT_TRANSLATE_NOOP("shell", "行首前引号收半个字")},
    {"halfMiddleDots", QT_TRANSLATE_NOOP("shell", "间隔号占半个字")},
    {"askPairs", QT_TRANSLATE_NOOP("shell", "？！连用占一个字")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "中西文之间")},
    {"gap", QT_TRANSLATE_NOOP("shell", "中西文之间留空")},
    {"noGapAtEdges", QT_TRANSLATE_NOOP("shell", "行首行尾不留空")},
    {"noGapBesidePoints", QT_TRANSLATE_NOOP("shell", "标点旁不留空")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "段落与标题")},
    {"orphanAvoided", QT_TRANSLATE_NOOP("shell", "避免孤字")},
    {"senseWords", QT_TRANSLATE_NOOP("shell", "标题按词断行")},
    {"senseNames", QT_TRANSLATE_NOOP("shell", "标题里人名地名不拆开")},
    {"senseEven", QT_TRANSLATE_NOOP("shell", "标题各行长短相近")},
    {"headlineQuotes", QT_TRANSLATE_NOOP("shell", "标题里引号占半个字")},
    {"headlineWidth", QT_TRANSLATE_NOOP("shell", "标题可以压扁以少占行")},
    {"headlineSize", QT_TRANSLATE_NOOP("shell", "标题可以缩小以少占行")},
    {nullptr, QT_TRANSLATE_NOOP("shell", "竖排")},
    {"uprightDigits", QT_TRANSLATE_NOOP("shell", "两三位数字竖中横")},
    {"verticalForms", QT_TRANSLATE_NOOP("shell", "引号换成竖排的")},
};

QJsonObject jsonOf(const QString &typesetting) { return QJsonDocument::fromJson(typesetting.toUtf8()).object(); }

class RulesSection : public QWidget {
    Q_OBJECT
public:
    explicit RulesSection(HouseDraft &draft)
        : m_draft(draft)
        , m_rules(new QTreeWidget)
        , m_findings(new QTreeWidget)
        , m_summary(houseNote({}))
        , m_reset(houseButton(QStringLiteral("houseRulesReset"), tr("都照标准")))
    {
        for (auto *list : {m_rules, m_findings}) {
            list->setHeaderHidden(true);
            list->setUniformRowHeights(true);
        }
        m_rules->setObjectName(QStringLiteral("houseRules"));
        m_rules->setAccessibleName(tr("排版规则"));
        m_rules->setMinimumHeight(180);
        m_findings->setObjectName(QStringLiteral("houseMuted"));
        m_findings->setAccessibleName(tr("报告哪些问题"));
        m_findings->setMinimumHeight(96);
        m_findings->setRootIsDecorated(false);
        QTreeWidgetItem *group = nullptr;
        for (const RuleRow &row : kRules) {
            const QString title = QCoreApplication::translate("shell", row.title);
            if (!row.rule) {
                group = new QTreeWidgetItem(m_rules, {title});
                group->setFlags(Qt::ItemIsEnabled);
                QFont bold = m_rules->font();
                bold.setWeight(QFont::Medium);
                group->setFont(0, bold);
                continue;
            }
            auto *item = new QTreeWidgetItem(group, {title});
            item->setData(0, Qt::UserRole, QLatin1String(row.rule));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
        m_rules->expandAll();
        for (const layout::MutableRule &rule : layout::mutableRules()) {
            auto *item = new QTreeWidgetItem(m_findings, {QCoreApplication::translate("layout", rule.title)});
            item->setToolTip(0, QCoreApplication::translate("layout", rule.about));
            item->setData(0, Qt::UserRole, QLatin1String(rule.rule));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(8);
        column->addWidget(houseHead(tr("排版规则")));
        column->addWidget(houseNote(tr(
            "标准是《中文排版需求》的内地报纸做法。取消勾选的规则本报不用；样式里还可以选禁则的松紧和标点的宽度。")));
        column->addWidget(m_rules, 3);
        column->addWidget(m_reset, 0, Qt::AlignLeft);
        column->addWidget(houseHead(tr("报告哪些问题")));
        column->addWidget(houseNote(tr("取消勾选的不再列在“问题”里；错误总要列出，不能关掉。")));
        column->addWidget(m_findings, 2);
        m_summary->setObjectName(QStringLiteral("houseRulesSummary"));
        column->addWidget(m_summary);

        connect(m_rules, &QTreeWidget::itemChanged, this, &RulesSection::takeRule);
        connect(m_findings, &QTreeWidget::itemChanged, this, &RulesSection::takeFinding);
        connect(m_reset, &QPushButton::clicked, this, [this] {
            QJsonObject own = jsonOf(m_draft.house.publication.typesetting);
            own.remove(QStringLiteral("rules"));
            put(own);
        });
        connect(&draft, &HouseDraft::changed, this, &RulesSection::show);
        show();
    }

private:
    void put(const QJsonObject &own)
    {
        m_draft.house.publication.typesetting =
            own.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact));
        m_draft.touch();
    }

    void takeRule(QTreeWidgetItem *item)
    {
        const QString rule = item->data(0, Qt::UserRole).toString();
        if (rule.isEmpty())
            return;
        QJsonObject own = jsonOf(m_draft.house.publication.typesetting);
        QJsonObject rules = own[u"rules"].toObject();
        if (item->checkState(0) == Qt::Checked)
            rules.remove(rule); // as the standard has it
        else
            rules.insert(rule, false);
        if (rules.isEmpty())
            own.remove(QStringLiteral("rules"));
        else
            own.insert(QStringLiteral("rules"), rules);
        put(own);
    }

    void takeFinding(QTreeWidgetItem *item)
    {
        const QString rule = item->data(0, Qt::UserRole).toString();
        auto &muted = m_draft.house.publication.mutedFindings;
        std::erase(muted, rule);
        if (item->checkState(0) != Qt::Checked)
            muted.push_back(rule);
        m_draft.touch();
    }

    void show()
    {
        const model::Publication &publication = m_draft.house.publication;
        const QJsonObject rules = jsonOf(publication.typesetting)[u"rules"].toObject();
        const QSignalBlocker quietRules(m_rules), quietFindings(m_findings);
        for (int g = 0; g < m_rules->topLevelItemCount(); ++g) {
            QTreeWidgetItem *group = m_rules->topLevelItem(g);
            for (int i = 0; i < group->childCount(); ++i) {
                QTreeWidgetItem *item = group->child(i);
                const QString rule = item->data(0, Qt::UserRole).toString();
                item->setCheckState(0, rules.value(rule).toBool(true) ? Qt::Checked : Qt::Unchecked);
            }
        }
        const auto &muted = publication.mutedFindings;
        for (int i = 0; i < m_findings->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = m_findings->topLevelItem(i);
            const bool isMuted =
                std::find(muted.begin(), muted.end(), item->data(0, Qt::UserRole).toString()) != muted.end();
            item->setCheckState(0, isMuted ? Qt::Unchecked : Qt::Checked);
        }
        int off = 0;
        for (auto it = rules.begin(); it != rules.end(); ++it)
            off += !it->toBool(true);
        m_reset->setEnabled(!rules.isEmpty());
        int quiet = 0; // of those listed here; the rules of checking have a section of their own
        for (int i = 0; i < m_findings->topLevelItemCount(); ++i)
            quiet += m_findings->topLevelItem(i)->checkState(0) != Qt::Checked;
        m_summary->setText(off == 0 && quiet == 0 ? tr("都照标准。")
                                                  : tr("关掉了 %1 条排版规则，%2 种问题不报告。").arg(off).arg(quiet));
    }

    HouseDraft &m_draft;
    QTreeWidget *m_rules;
    QTreeWidget *m_findings;
    QLabel *m_summary;
    QPushButton *m_reset;
};

} // namespace

QWidget *makeRulesSection(HouseDraft &draft) { return new RulesSection(draft); }

} // namespace banxin::shell

#include "house_rules.moc"
