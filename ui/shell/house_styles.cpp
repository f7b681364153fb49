// 样式: paragraph and character styles with what each inherits, and a sample set as the page is.
#include "shell/house_sections.h"

#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "shell/list_dialog.h"
#include "shell/style_fields.h"
#include "shell/style_preview.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

#include "panels/names.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

enum Kind { Paragraphs, Characters };

template <typename Style> Style *named(std::vector<Style> &styles, const QString &name)
{
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const Style &one) { return one.name == name; });
    return found == styles.end() ? nullptr : &*found;
}

/// The style and all that are based on it: none of them can be what it is based on.
template <typename Style> QStringList descendants(const std::vector<Style> &styles, const QString &name)
{
    QStringList found{name};
    for (qsizetype at = 0; at < found.size(); ++at) {
        for (const Style &style : styles) {
            if (style.basedOn == found[at] && !found.contains(style.name))
                found << style.name;
        }
    }
    return found;
}

class StylesSection : public QWidget {
    Q_OBJECT
public:
    explicit StylesSection(HouseDraft &draft)
        : m_draft(draft)
        , m_kind(new widgets::SegmentedControl)
        , m_search(new QLineEdit)
        , m_list(new QListWidget)
        , m_name(new QLineEdit)
        , m_basedOn(new QComboBox)
        , m_fields(new StyleFields)
        , m_preview(new StylePreview(draft.session()))
        , m_note(houseNote({}))
    {
        m_kind->setObjectName(QStringLiteral("houseStyleKind"));
        m_kind->addSegment(Paragraphs, tr("段落"));
        m_kind->addSegment(Characters, tr("字符"));
        m_kind->setCurrent(Paragraphs);
        m_search->setObjectName(QStringLiteral("houseStyleSearch"));
        widgets::dressAsSearch(*m_search, tr("找样式"));
        m_list->setObjectName(QStringLiteral("houseStyles"));
        m_list->setAccessibleName(tr("样式"));
        m_list->setMinimumHeight(320);
        m_name->setObjectName(QStringLiteral("houseStyleName"));
        m_name->setAccessibleName(tr("名称"));
        m_basedOn->setObjectName(QStringLiteral("houseStyleBase"));
        m_basedOn->setAccessibleName(tr("依据"));
        m_basedOn->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_basedOn->setMinimumContentsLength(16);
        auto *add = houseButton(QStringLiteral("houseStyleAdd"), tr("新增"));
        auto *copy = houseButton(QStringLiteral("houseStyleCopy"), tr("复制"));
        m_remove = houseButton(QStringLiteral("houseStyleRemove"), tr("删除"));
        for (QPushButton *button : {add, copy, m_remove})
            button->setProperty("small", true);
        auto *tools = new QHBoxLayout;
        tools->setSpacing(6);
        tools->addWidget(add);
        tools->addWidget(copy);
        tools->addWidget(m_remove);
        tools->addStretch(1);
        auto *left = new QVBoxLayout;
        left->setSpacing(8);
        left->addWidget(m_kind, 0, Qt::AlignLeft);
        left->addWidget(m_search);
        left->addWidget(m_list, 1);
        left->addLayout(tools);
        QFormLayout *head = houseForm();
        head->addRow(tr("名称"), m_name);
        head->addRow(tr("依据"), m_basedOn);
        auto *right = new QVBoxLayout;
        right->setSpacing(10);
        right->addWidget(m_preview);
        right->addLayout(head);
        right->addWidget(m_note);
        auto *fields = new QScrollArea;
        fields->setObjectName(QStringLiteral("panelBody"));
        fields->setWidgetResizable(true);
        fields->setFrameShape(QFrame::NoFrame);
        fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        fields->setMinimumHeight(160);
        fields->setWidget(m_fields);
        right->addWidget(fields, 1);
        auto *both = new QHBoxLayout(this);
        both->setContentsMargins(0, 0, 0, 0);
        both->setSpacing(20);
        both->addLayout(left, 2);
        both->addLayout(right, 3);

        connect(m_kind, &widgets::SegmentedControl::chosen, this, [this] {
            m_chosen.clear();
            fill();
        });
        connect(m_search, &QLineEdit::textChanged, this, &StylesSection::fill);
        connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
            if (!item)
                return;
            m_chosen = item->data(Qt::UserRole).toString();
            showStyle();
        });
        connect(m_name, &QLineEdit::textEdited, this, &StylesSection::rename);
        connect(m_basedOn, &QComboBox::activated, this, [this] {
            const QString base = m_basedOn->currentData().toString();
            if (auto *style = paragraphStyle())
                style->basedOn = base;
            else if (auto *characters = characterStyle())
                characters->basedOn = base;
            m_draft.touch();
        });
        connect(m_fields, &StyleFields::paragraphChanged, this, [this](const model::ParagraphFormat &format) {
            if (auto *style = paragraphStyle()) {
                style->format = format;
                m_draft.touch();
            }
        });
        connect(m_fields, &StyleFields::charactersChanged, this, [this](const model::CharacterFormat &format) {
            if (auto *style = characterStyle()) {
                style->format = format;
                m_draft.touch();
            }
        });
        connect(add, &QPushButton::clicked, this, [this] { make(false); });
        connect(copy, &QPushButton::clicked, this, [this] { make(true); });
        connect(m_remove, &QPushButton::clicked, this, [this] {
            std::erase_if(
                m_draft.house.styles, [this](const auto &one) { return isParagraphs() && one.name == m_chosen; });
            std::erase_if(m_draft.house.characterStyles,
                [this](const auto &one) { return !isParagraphs() && one.name == m_chosen; });
            m_chosen.clear();
            m_draft.touch();
        });
        connect(&draft, &HouseDraft::changed, this, &StylesSection::fill);
        connect(&draft.session(), &session::Session::changed, this, [this] { m_used.clear(); });
    }

protected:
    void showEvent(QShowEvent *) override { fill(); }

private:
    bool isParagraphs() const { return m_kind->current() == Paragraphs; }
    model::ParagraphStyle *paragraphStyle() { return isParagraphs() ? named(m_draft.house.styles, m_chosen) : nullptr; }
    model::CharacterStyle *characterStyle()
    {
        return isParagraphs() ? nullptr : named(m_draft.house.characterStyles, m_chosen);
    }
    QStringList names() const
    {
        QStringList all;
        if (isParagraphs()) {
            for (const auto &style : m_draft.house.styles)
                all << style.name;
        } else {
            for (const auto &style : m_draft.house.characterStyles)
                all << style.name;
        }
        return all;
    }
    /// Names that pages know already stay; a new style's may still be changed.
    bool isStored(const QString &name) const
    {
        const auto same = [&](const auto &one) { return one.name == name; };
        const edit::House &before = m_draft.before();
        return isParagraphs() ? std::any_of(before.styles.begin(), before.styles.end(), same)
                              : std::any_of(before.characterStyles.begin(), before.characterStyles.end(), same);
    }

    void make(bool copy)
    {
        const base::Id publication = m_draft.house.publication.id;
        const QString wish =
            copy && !m_chosen.isEmpty() ? tr("%1 副本").arg(panels::styleTitle(m_chosen)) : tr("新样式");
        const QString name = freeName(wish, names());
        if (isParagraphs()) {
            const model::ParagraphStyle *from = paragraphStyle();
            model::ParagraphStyle fresh = copy && from ? *from : model::ParagraphStyle();
            if (!copy && from)
                fresh.basedOn = from->name;
            fresh.id = base::Id::create();
            fresh.publication = publication;
            fresh.name = name;
            m_draft.house.styles.push_back(fresh);
        } else {
            const model::CharacterStyle *from = characterStyle();
            model::CharacterStyle fresh = copy && from ? *from : model::CharacterStyle();
            fresh.id = base::Id::create();
            fresh.publication = publication;
            fresh.name = name;
            m_draft.house.characterStyles.push_back(fresh);
        }
        m_chosen = name;
        m_search->clear();
        m_draft.touch();
        m_name->setFocus();
        m_name->selectAll();
    }

    void rename(const QString &text)
    {
        if (m_chosen.isEmpty() || isStored(m_chosen))
            return;
        const QString before = m_chosen;
        if (text.isEmpty() || names().contains(text))
            return; // two may not share a name, not even while one types
        if (auto *style = paragraphStyle()) {
            style->name = text;
            for (auto &other : m_draft.house.styles)
                other.basedOn = other.basedOn == before ? text : other.basedOn;
        } else if (auto *characters = characterStyle()) {
            characters->name = text;
            for (auto &other : m_draft.house.characterStyles)
                other.basedOn = other.basedOn == before ? text : other.basedOn;
        }
        m_chosen = text;
        m_draft.touch();
    }

    /// Nobody waits for what is not seen.
    void fill()
    {
        if (!isVisible())
            return;
        QStringList all = names();
        std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) {
            const bool roleA = model::roleFromName(a).has_value(), roleB = model::roleFromName(b).has_value();
            return roleA != roleB ? roleA : panels::styleTitle(a).localeAwareCompare(panels::styleTitle(b)) < 0;
        });
        const QString wanted = m_search->text().trimmed();
        {
            const QSignalBlocker blocker(m_list);
            m_list->clear();
            for (const QString &name : std::as_const(all)) {
                const QString title = panels::styleTitle(name);
                if (!wanted.isEmpty() && !title.contains(wanted, Qt::CaseInsensitive)
                    && !name.contains(wanted, Qt::CaseInsensitive))
                    continue;
                auto *item = new QListWidgetItem(title, m_list);
                item->setData(Qt::UserRole, name);
                if (name == m_chosen)
                    m_list->setCurrentItem(item);
            }
            if (!m_list->currentItem() && m_list->count() > 0)
                m_list->setCurrentRow(0);
            m_chosen = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
        }
        showStyle();
    }

    void showStyle()
    {
        const model::ParagraphStyle *style = paragraphStyle();
        const model::CharacterStyle *characters = characterStyle();
        const bool isAny = style || characters;
        for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_basedOn, m_fields, m_remove})
            part->setEnabled(isAny);
        if (!isAny)
            return;
        const bool stored = isStored(m_chosen);
        m_name->setReadOnly(stored);
        if (!m_name->hasFocus() || stored)
            m_name->setText(stored ? panels::styleTitle(m_chosen) : m_chosen);
        const model::Document document = m_draft.document();
        const base::Id publication = m_draft.house.publication.id;
        const QStringList without = isParagraphs() ? descendants(m_draft.house.styles, m_chosen)
                                                   : descendants(m_draft.house.characterStyles, m_chosen);
        const QString base = style ? style->basedOn : characters->basedOn;
        m_basedOn->clear();
        m_basedOn->addItem(isParagraphs() ? tr("不依据别的样式") : tr("照段落样式"), QString());
        for (const QString &name : names()) {
            if (!without.contains(name))
                m_basedOn->addItem(panels::styleTitle(name), name);
        }
        m_basedOn->setCurrentIndex(std::max(0, m_basedOn->findData(base)));
        const QString key = QString::number(int(isParagraphs())) + m_chosen;
        if (!m_used.contains(key)) // all text of the issue is looked through
            m_used.insert(key,
                isParagraphs() ? edit::isStyleUsed(m_draft.session().working(), publication, m_chosen)
                               : edit::isCharacterStyleUsed(m_draft.session().working(), publication, m_chosen));
        const bool isUsed = m_used.value(key);
        m_remove->setEnabled(!stored || !isUsed);
        m_remove->setToolTip(stored && isUsed ? tr("正在用，不能删除。") : QString());
        m_note->setText(without.size() > 1
                ? tr("%1 个样式依据它；淡色的值是依据来的，改了就成自己的。").arg(without.size() - 1)
                : tr("淡色的值是依据来的，改了就成自己的；按 ↺ 恢复照依据。"));
        m_fields->setPublication(m_draft.house.publication);
        if (style)
            m_fields->show(style->format, model::resolvedParagraphStyle(document, publication, style->name));
        else
            m_fields->show(characters->format,
                model::resolvedCharacterStyle(document, publication, characters->name,
                    model::resolvedParagraphStyle(document, publication, QStringLiteral("body")).characters));
        m_preview->show(document, publication, style ? style->name : QStringLiteral("body"),
            characters ? characters->name : QString());
    }

    HouseDraft &m_draft;
    widgets::SegmentedControl *m_kind;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_basedOn;
    StyleFields *m_fields;
    StylePreview *m_preview;
    QLabel *m_note;
    QPushButton *m_remove = nullptr;
    QString m_chosen;
    QHash<QString, bool> m_used; // is it, in the working document?
};

} // namespace

QWidget *makeStylesSection(HouseDraft &draft) { return new StylesSection(draft); }

} // namespace banxin::shell

#include "house_styles.moc"
