// 字体: what the publication's families are set in, and what of it this machine lacks.
#include "shell/house_sections.h"

#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

using model::FontEntry;

bool isHere(const FontEntry &font) { return QFontDatabase::hasFamily(font.installedFamily); }

class FontsSection : public QWidget {
    Q_OBJECT
public:
    explicit FontsSection(HouseDraft &draft)
        : m_draft(draft)
        , m_list(new QTreeWidget)
        , m_missing(houseNote({}))
        , m_form(new QWidget)
        , m_approved(new QCheckBox(tr("本机没有时，认可用别的代替")))
        , m_sample(new QLabel)
    {
        m_list->setObjectName(QStringLiteral("houseFonts"));
        m_list->setAccessibleName(tr("字体"));
        m_list->setHeaderLabels({tr("样式里叫"), tr("粗细"), tr("用哪种字体"), tr("粗细"), tr("本机")});
        m_list->setRootIsDecorated(false);
        m_list->setUniformRowHeights(true);
        m_list->setMinimumHeight(190);
        m_list->header()->setStretchLastSection(false);
        m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
        m_missing->setObjectName(QStringLiteral("houseFontsMissing"));
        auto *form = houseForm();
        m_form->setLayout(form);
        m_family = addHouseLine(*form, QStringLiteral("houseFontFamily"), tr("样式里叫"));
        m_family->setMaximumWidth(220);
        m_weight = houseNumber(QStringLiteral("houseFontWeight"), tr("样式里的粗细"), {}, 0, 1, 1000);
        form->addRow(tr("样式里的粗细"), m_weight);
        m_installed = new QComboBox;
        m_installed->setObjectName(QStringLiteral("houseFontInstalled"));
        m_installed->setAccessibleName(tr("用哪种字体"));
        m_installed->setEditable(true);
        m_installed->addItems(QFontDatabase::families(QFontDatabase::SimplifiedChinese));
        form->addRow(tr("用哪种字体"), m_installed);
        m_installedWeight = houseNumber(QStringLiteral("houseFontInstalledWeight"), tr("字体的粗细"), {}, 0, 1, 1000);
        form->addRow(tr("字体的粗细"), m_installedWeight);
        m_approved->setObjectName(QStringLiteral("houseFontApproved"));
        form->addRow(QString(), m_approved);
        form->addRow(QString(), m_sample);
        auto *add = houseButton(QStringLiteral("houseFontAdd"), tr("新增"));
        m_remove = houseButton(QStringLiteral("houseFontRemove"), tr("删除"));
        auto *tools = new QHBoxLayout;
        tools->addWidget(add);
        tools->addWidget(m_remove);
        tools->addStretch(1);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(houseNote(tr("样式只说“宋”“标宋”“黑”；这里说它们是哪几套字体。")));
        column->addWidget(m_list, 1);
        column->addLayout(tools);
        column->addWidget(m_missing);
        column->addWidget(m_form);

        connect(m_list, &QTreeWidget::currentItemChanged, this, &FontsSection::showFont);
        connect(add, &QPushButton::clicked, this, [this] {
            auto &fonts = m_draft.house.publication.fonts;
            FontEntry fresh =
                current() ? *current() : FontEntry{tr("新字体"), 400, QStringLiteral("Noto Serif CJK SC"), 400};
            while (std::any_of(fonts.begin(), fonts.end(),
                [&](const FontEntry &one) { return one.family == fresh.family && one.weight == fresh.weight; }))
                fresh.weight = fresh.weight % 1000 + 100;
            m_row = static_cast<int>(fonts.size());
            fonts.push_back(fresh);
            m_draft.touch();
            m_family->setFocus();
            m_family->selectAll();
        });
        connect(m_remove, &QPushButton::clicked, this, [this] {
            if (!current())
                return;
            auto &fonts = m_draft.house.publication.fonts;
            fonts.erase(fonts.begin() + m_row);
            m_row = std::min(m_row, static_cast<int>(fonts.size()) - 1);
            m_draft.touch();
        });
        connect(m_family, &QLineEdit::textEdited, this, [this](const QString &text) { set(&FontEntry::family, text); });
        connect(m_weight, &widgets::LengthEdit::entered, this,
            [this](double value) { set(&FontEntry::weight, qRound(value)); });
        connect(m_installed, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { set(&FontEntry::installedFamily, text); });
        connect(m_installedWeight, &widgets::LengthEdit::entered, this,
            [this](double value) { set(&FontEntry::installedWeight, qRound(value)); });
        connect(m_approved, &QCheckBox::clicked, this, [this](bool on) { set(&FontEntry::substituteApproved, on); });
        connect(&draft, &HouseDraft::changed, this, &FontsSection::fill);
        fill();
    }

private:
    FontEntry *current()
    {
        auto &fonts = m_draft.house.publication.fonts;
        return m_row >= 0 && std::size_t(m_row) < fonts.size() ? &fonts[std::size_t(m_row)] : nullptr;
    }
    template <typename T> void set(T FontEntry::*member, const T &value)
    {
        FontEntry *font = current();
        if (!font || m_showing || font->*member == value)
            return;
        font->*member = value;
        m_draft.touch();
    }

    void fill()
    {
        const auto &fonts = m_draft.house.publication.fonts;
        {
            const QSignalBlocker blocker(m_list);
            m_list->clear();
            QStringList missing;
            for (const FontEntry &font : fonts) {
                const bool here = isHere(font);
                auto *item = new QTreeWidgetItem(m_list,
                    {font.family, QString::number(font.weight), font.installedFamily,
                        QString::number(font.installedWeight), here ? tr("有") : tr("缺")});
                if (!here) {
                    item->setForeground(4, widgets::tokens(palette()).error);
                    if (!missing.contains(font.installedFamily))
                        missing << font.installedFamily;
                }
            }
            m_missing->setText(missing.isEmpty()
                    ? tr("本机都有。")
                    : tr("本机没有 %1：排版时用别的字体代替，每一处都列在“问题”里。").arg(missing.join(tr("、"))));
            widgets::setStyleProperty(
                m_missing, "tone", missing.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("warn"));
            m_row = std::min(std::max(m_row, 0), static_cast<int>(fonts.size()) - 1);
            m_list->setCurrentItem(m_list->topLevelItem(m_row));
            for (int column : {0, 1, 3, 4})
                m_list->resizeColumnToContents(column);
        }
        showFont();
    }

    void showFont()
    {
        if (QTreeWidgetItem *item = m_list->currentItem())
            m_row = m_list->indexOfTopLevelItem(item);
        const FontEntry *font = current();
        m_form->setEnabled(font);
        m_remove->setEnabled(font && m_draft.house.publication.fonts.size() > 1);
        if (!font)
            return;
        m_showing = true;
        if (m_family->text() != font->family)
            m_family->setText(font->family);
        m_weight->setValue(font->weight);
        if (m_installed->currentText() != font->installedFamily)
            m_installed->setCurrentText(font->installedFamily);
        m_installedWeight->setValue(font->installedWeight);
        m_approved->setChecked(font->substituteApproved);
        QFont face(font->installedFamily);
        face.setPixelSize(24);
        face.setWeight(static_cast<QFont::Weight>(font->installedWeight));
        m_sample->setFont(face);
        m_sample->setText(QStringLiteral("永和九年，岁在癸丑 Aa 120"));
        m_showing = false;
    }

    HouseDraft &m_draft;
    QTreeWidget *m_list;
    QLabel *m_missing;
    QWidget *m_form;
    QLineEdit *m_family = nullptr;
    widgets::LengthEdit *m_weight = nullptr;
    QComboBox *m_installed = nullptr;
    widgets::LengthEdit *m_installedWeight = nullptr;
    QCheckBox *m_approved;
    QLabel *m_sample;
    QPushButton *m_remove = nullptr;
    int m_row = 0;
    bool m_showing = false;
};

} // namespace

QWidget *makeFontsSection(HouseDraft &draft) { return new FontsSection(draft); }

} // namespace banxin::shell

#include "house_fonts.moc"
