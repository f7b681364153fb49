// 检查: which rules of text and page the publication runs, how grave it takes them, its own words, and what errors
// weigh.
#include "shell/house_sections.h"

#include "check/rule.h"
#include "check/word_list.h"
#include "measures/weight_rows.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/segmented_control.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

namespace {

enum Grade { AsDeclared, AsError, AsWarning, AsInfo };
const char *const kGradeNames[] = {"", "error", "warning", "info"};

class ChecksSection : public QWidget {
    Q_OBJECT
public:
    explicit ChecksSection(HouseDraft &draft)
        : m_draft(draft)
        , m_tabs(new widgets::SegmentedControl)
        , m_stack(new QStackedWidget)
    {
        m_tabs->setObjectName(QStringLiteral("houseChecksTabs"));
        m_tabs->addSegment(0, tr("规则"));
        m_tabs->addSegment(1, tr("本报词表"));
        m_tabs->addSegment(2, tr("差错率"));
        m_tabs->setCurrent(0);
        m_stack->addWidget(buildRules());
        m_stack->addWidget(buildWords());
        m_stack->addWidget(buildWeights());
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(m_tabs, 0, Qt::AlignLeft);
        column->addWidget(m_stack, 1);
        connect(m_tabs, &widgets::SegmentedControl::chosen, m_stack, &QStackedWidget::setCurrentIndex);
        connect(&draft, &HouseDraft::changed, this, &ChecksSection::show);
        show();
    }

private:
    model::Publication &publication() { return m_draft.house.publication; }

    static QVBoxLayout *columnOf(QWidget *page)
    {
        auto *column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(8);
        return column;
    }

    QWidget *buildRules()
    {
        auto *page = new QWidget;
        QVBoxLayout *column = columnOf(page);
        column->addWidget(
            houseNote(tr("取消勾选的规则本报不查。版面规范在排版时是警告，付印时是错误；选中一条，可以改它的级别。")));
        m_search = new QLineEdit;
        m_search->setObjectName(QStringLiteral("houseChecksSearch"));
        m_search->setPlaceholderText(tr("找规则：编号、名称或依据"));
        m_search->setAccessibleName(tr("找规则"));
        m_search->setClearButtonEnabled(true);
        column->addWidget(m_search);
        m_rules = new QTreeWidget;
        m_rules->setObjectName(QStringLiteral("houseChecks"));
        m_rules->setAccessibleName(tr("检查规则"));
        m_rules->setColumnCount(3);
        m_rules->setHeaderLabels({tr("规则"), tr("级别"), tr("依据")});
        m_rules->setUniformRowHeights(true);
        m_rules->header()->setStretchLastSection(false);
        m_rules->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_rules->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        m_rules->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        m_rules->setMinimumHeight(240);
        QTreeWidgetItem *group = nullptr;
        QString name;
        for (const check::RuleInfo &info : check::allRules()) {
            if (!info.id.at(0).isUpper())
                continue; // what layout finds by name stands under 规则
            if (const QString is = check::groupName(info.group); is != name) {
                name = is;
                group = new QTreeWidgetItem(m_rules, {name});
                group->setFlags(Qt::ItemIsEnabled);
                group->setFirstColumnSpanned(true);
                QFont bold = m_rules->font();
                bold.setWeight(QFont::Medium);
                group->setFont(0, bold);
            }
            auto *item = new QTreeWidgetItem(group, {info.id + QStringLiteral("　") + info.title(), {}, info.basis()});
            item->setData(0, Qt::UserRole, info.id);
            item->setToolTip(0, item->text(0) + u'\n' + tr("查出：%1\n不查：%2").arg(info.hit(), info.miss()));
            item->setFlags(
                Qt::ItemIsEnabled | Qt::ItemIsSelectable | (info.canBeOff ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        }
        m_rules->expandAll();
        column->addWidget(m_rules, 1);
        m_grade = new widgets::SegmentedControl;
        m_grade->setObjectName(QStringLiteral("houseChecksGrade"));
        m_grade->addSegment(AsDeclared, tr("照规则"));
        m_grade->addSegment(AsError, tr("错误"));
        m_grade->addSegment(AsWarning, tr("警告"));
        m_grade->addSegment(AsInfo, tr("提示"));
        column->addWidget(m_grade, 0, Qt::AlignLeft);
        m_summary = houseNote({});
        m_summary->setObjectName(QStringLiteral("houseChecksSummary"));
        column->addWidget(m_summary);
        connect(m_rules, &QTreeWidget::itemChanged, this, &ChecksSection::takeSwitch);
        connect(m_rules, &QTreeWidget::currentItemChanged, this, &ChecksSection::showGrade);
        connect(m_grade, &widgets::SegmentedControl::chosen, this, &ChecksSection::takeGrade);
        connect(m_search, &QLineEdit::textChanged, this, &ChecksSection::filter);
        return page;
    }

    QWidget *buildWords()
    {
        auto *page = new QWidget;
        QVBoxLayout *column = columnOf(page);
        column->addWidget(houseNote(tr("一行一个词：词、级别（E 错误、W 警告、I 提示，off "
                                       "本报这样用、不算错）、改为、同句要有、例外、范围（headline 标题、body 正文）。"
                                       "同句要有和例外里几个词用 | 分开。可以从表格里粘贴。")));
        m_words = new QPlainTextEdit;
        m_words->setObjectName(QStringLiteral("houseWords"));
        m_words->setAccessibleName(tr("本报词表"));
        m_words->setPlaceholderText(
            QStringLiteral("word,level,replacement,context,exception,scope\n疑犯,E,犯罪嫌疑人,,,"));
        column->addWidget(m_words, 1);
        m_wordState = houseNote({});
        m_wordState->setObjectName(QStringLiteral("houseWordState"));
        column->addWidget(m_wordState);
        connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
            QString text = m_words->toPlainText();
            if (text.contains(u'\t')) // cells of a spreadsheet
                text.replace(u'\t', u',');
            if (publication().checks.words == text)
                return;
            publication().checks.words = text;
            m_draft.touch();
        });
        return page;
    }

    QWidget *buildWeights()
    {
        auto *page = new QWidget;
        QVBoxLayout *column = columnOf(page);
        column->addWidget(houseNote(tr(
            "差错率按《报纸期刊质量管理规定》（国新出发〔2020〕10号）算，以万分之一计。各类差错一处计几，可以改。")));
        QFormLayout *form = houseForm();
        for (const measures::WeightRow &row : measures::weightRows(publication())) {
            auto *box = new QDoubleSpinBox;
            box->setObjectName(QStringLiteral("houseWeight-") + row.key);
            box->setRange(0, 100);
            box->setKeyboardTracking(false); // what is half typed is no weight yet
            const bool isCount = row.key == QLatin1String("mostRepeats") || row.key == QLatin1String("mostForm");
            box->setDecimals(isCount ? 0 : 2);
            box->setSingleStep(isCount ? 1 : 0.1);
            box->setFixedWidth(88);
            box->setAccessibleName(row.title);
            box->setProperty("key", row.key);
            addHouseRow(*form, row.title, box);
            m_weights.push_back(box);
            connect(box, &QDoubleSpinBox::valueChanged, this, [this, box](double value) {
                publication().checks.weights =
                    measures::withWeight(publication(), box->property("key").toString(), value);
                m_draft.touch();
            });
        }
        column->addLayout(form);
        m_standard = houseButton(QStringLiteral("houseWeightsReset"), tr("都照规定"));
        column->addWidget(m_standard, 0, Qt::AlignLeft);
        column->addStretch(1);
        connect(m_standard, &QPushButton::clicked, this, [this] {
            publication().checks.weights.clear();
            m_draft.touch();
        });
        return page;
    }

    QString currentRule() const
    {
        const QTreeWidgetItem *item = m_rules->currentItem();
        return item ? item->data(0, Qt::UserRole).toString() : QString();
    }

    void takeSwitch(QTreeWidgetItem *item, int column)
    {
        const QString rule = item->data(0, Qt::UserRole).toString();
        if (rule.isEmpty() || column != 0)
            return;
        auto &muted = publication().mutedFindings;
        std::erase(muted, rule);
        if (item->checkState(0) != Qt::Checked)
            muted.push_back(rule);
        m_draft.touch();
    }

    void takeGrade(int grade)
    {
        const QString rule = currentRule();
        if (rule.isEmpty())
            return;
        auto &severities = publication().checks.severities;
        if (grade == AsDeclared)
            severities.remove(rule);
        else
            severities.insert(rule, QLatin1String(kGradeNames[grade]));
        m_draft.touch();
    }

    Grade gradeOf(const QString &rule)
    {
        const QString own = publication().checks.severities.value(rule);
        for (const Grade grade : {AsError, AsWarning, AsInfo}) {
            if (own == QLatin1String(kGradeNames[grade]))
                return grade;
        }
        return AsDeclared;
    }

    void showGrade()
    {
        const QString rule = currentRule();
        m_grade->setEnabled(!rule.isEmpty());
        m_grade->setCurrent(rule.isEmpty() ? -1 : gradeOf(rule));
    }

    void filter(const QString &words)
    {
        for (int g = 0; g < m_rules->topLevelItemCount(); ++g) {
            QTreeWidgetItem *group = m_rules->topLevelItem(g);
            bool any = false;
            for (int i = 0; i < group->childCount(); ++i) {
                QTreeWidgetItem *item = group->child(i);
                const bool fits = words.trimmed().isEmpty()
                    || item->text(0).contains(words.trimmed(), Qt::CaseInsensitive)
                    || item->text(2).contains(words.trimmed(), Qt::CaseInsensitive);
                item->setHidden(!fits);
                any = any || fits;
            }
            group->setHidden(!any);
        }
    }

    static QString nameOf(base::Severity severity)
    {
        return severity == base::Severity::Error  ? tr("错误")
            : severity == base::Severity::Warning ? tr("警告")
                                                  : tr("提示");
    }

    void show()
    {
        const QSignalBlocker quietRules(m_rules), quietWords(m_words);
        const auto &muted = publication().mutedFindings;
        int off = 0, graded = 0;
        for (int g = 0; g < m_rules->topLevelItemCount(); ++g) {
            QTreeWidgetItem *group = m_rules->topLevelItem(g);
            for (int i = 0; i < group->childCount(); ++i) {
                QTreeWidgetItem *item = group->child(i);
                const QString rule = item->data(0, Qt::UserRole).toString();
                const bool isOff = std::find(muted.begin(), muted.end(), rule) != muted.end();
                const check::RuleInfo *info = check::ruleInfo(rule);
                const Grade grade = gradeOf(rule);
                off += isOff;
                graded += grade != AsDeclared;
                item->setCheckState(0, isOff && info->canBeOff ? Qt::Unchecked : Qt::Checked);
                item->setText(1,
                    grade == AsError         ? tr("错误")
                        : grade == AsWarning ? tr("警告")
                        : grade == AsInfo    ? tr("提示")
                                             : nameOf(info->severity));
            }
        }
        m_summary->setText(
            off == 0 && graded == 0 ? tr("都照标准。") : tr("关掉了 %1 条，改了 %2 条的级别。").arg(off).arg(graded));
        showGrade();
        if (m_words->toPlainText() != publication().checks.words)
            m_words->setPlainText(publication().checks.words);
        const check::WordListState words = check::wordListState(publication().checks.words);
        m_wordState->setText(words.faults.isEmpty() ? tr("%1 个词。").arg(words.words)
                                                    : tr("%1 个词；读不懂的行：%2")
                                                          .arg(words.words)
                                                          .arg(words.faults.mid(0, 3).join(QStringLiteral("；"))));
        const std::vector<measures::WeightRow> rows = measures::weightRows(publication());
        for (std::size_t i = 0; i < rows.size() && i < m_weights.size(); ++i) {
            const QSignalBlocker quiet(m_weights[i]);
            m_weights[i]->setValue(rows[i].value);
        }
        m_standard->setEnabled(!publication().checks.weights.isEmpty());
    }

    HouseDraft &m_draft;
    widgets::SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    QLineEdit *m_search = nullptr;
    QTreeWidget *m_rules = nullptr;
    widgets::SegmentedControl *m_grade = nullptr;
    QLabel *m_summary = nullptr;
    QPlainTextEdit *m_words = nullptr;
    QLabel *m_wordState = nullptr;
    std::vector<QDoubleSpinBox *> m_weights;
    QPushButton *m_standard = nullptr;
};

} // namespace

QWidget *makeChecksSection(HouseDraft &draft) { return new ChecksSection(draft); }

} // namespace banxin::shell

#include "house_checks.moc"
