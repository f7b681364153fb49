#include "find/format_choice.h"

#include "base/type_size.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace banxin::find {

namespace {

// What stands before the names in a list.
enum Choice { Any, None, Named };
constexpr int kKindRole = Qt::UserRole + 1;

} // namespace

FormatChoice::FormatChoice(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("findFormats"));
    setProperty("popover", true);
    setAccessibleName(tr("查找和替换的格式"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    int column = 1;
    const QString heads[] = {tr("查找"), tr("替换为")};
    const QString rows[] = {tr("段落样式"), tr("字符样式"), tr("字体"), tr("字号")};
    for (int row = 0; row < 4; ++row)
        grid->addWidget(new QLabel(rows[row]), row + 1, 0);
    for (Side *side : {&m_find, &m_replace}) {
        auto *head = new QLabel(heads[column - 1]);
        head->setProperty("role", QStringLiteral("heading"));
        grid->addWidget(head, 0, column);
        const QString name = column == 1 ? QStringLiteral("find") : QStringLiteral("replace");
        QComboBox **boxes[] = {&side->paragraph, &side->characters, &side->family, &side->size};
        const char *names[] = {"Paragraph", "Characters", "Family", "Size"};
        for (int row = 0; row < 4; ++row) {
            auto *box = *boxes[row] = new QComboBox;
            box->setObjectName(name + QLatin1String(names[row]));
            box->setAccessibleName(QStringLiteral("%1 · %2").arg(heads[column - 1], rows[row]));
            box->setMinimumWidth(168);
            grid->addWidget(box, row + 1, column);
            connect(box, &QComboBox::currentIndexChanged, this, &FormatChoice::changed);
        }
        side->size->setEditable(true);
        side->size->setInsertPolicy(QComboBox::NoInsert);
        side->size->addItem(column == 1 ? tr("任意") : tr("不变"));
        for (const char16_t *size : {u"初号", u"小初", u"一号", u"小一", u"二号", u"小二", u"三号", u"小三", u"四号",
                 u"小四", u"五号", u"小五", u"六号", u"小六", u"七号", u"八号"})
            side->size->addItem(QString::fromUtf16(size));
        connect(side->size, &QComboBox::editTextChanged, this, &FormatChoice::changed);
        ++column;
    }
    auto *clear = new QPushButton(tr("清除格式条件"));
    clear->setObjectName(QStringLiteral("findFormatsClear"));
    clear->setProperty("link", true);
    grid->addWidget(clear, 5, 0, 1, 3, Qt::AlignRight);
    connect(clear, &QPushButton::clicked, this, &FormatChoice::clear);
    setNames({}, {}, {});
}

void FormatChoice::setNames(const Names &paragraphStyles, const Names &characterStyles, const Names &families)
{
    const auto fill = [](QComboBox &box, const QString &any, const QString &none, const Names &names) {
        const QSignalBlocker blocker(box);
        const int kind = box.currentIndex() < 0 ? Any : box.currentData(kKindRole).toInt();
        const QString chosen = box.currentData().toString();
        box.clear();
        const auto add = [&](const QString &title, const QString &name, Choice choice) {
            box.addItem(title, name);
            box.setItemData(box.count() - 1, choice, kKindRole);
            if (choice == kind && name == chosen)
                box.setCurrentIndex(box.count() - 1);
        };
        add(any, {}, Any);
        if (!none.isEmpty())
            add(none, {}, None);
        for (const auto &[name, title] : names)
            add(title, name, Named);
    };
    fill(*m_find.paragraph, tr("任意"), {}, paragraphStyles);
    fill(*m_find.characters, tr("任意"), tr("没有"), characterStyles);
    fill(*m_find.family, tr("任意"), {}, families);
    fill(*m_replace.paragraph, tr("不变"), tr("类别自己的"), paragraphStyles);
    fill(*m_replace.characters, tr("不变"), tr("去掉"), characterStyles);
    fill(*m_replace.family, tr("不变"), {}, families);
}

bool FormatChoice::isSet(const Side &side)
{
    return side.paragraph->currentIndex() > 0 || side.characters->currentIndex() > 0 || side.family->currentIndex() > 0
        || base::typeSize(side.size->currentText()).has_value();
}

bool FormatChoice::asks() const { return isSet(m_find); }
bool FormatChoice::sets() const { return isSet(m_replace); }

void FormatChoice::take(const Side &side, std::optional<QString> &paragraph, std::optional<QString> &characters,
    model::CharacterFormat &look) const
{
    const auto chosen = [](const QComboBox &box) -> std::optional<QString> {
        if (box.currentIndex() <= 0)
            return {};
        return box.currentData().toString(); // empty: none
    };
    paragraph = chosen(*side.paragraph);
    characters = chosen(*side.characters);
    look.family = chosen(*side.family);
    look.size = base::typeSize(side.size->currentText());
}

void FormatChoice::addTo(edit::FindQuery &query) const
{
    take(m_find, query.paragraphStyle, query.characterStyle, query.look);
}

void FormatChoice::addTo(edit::Replacement &replacement) const
{
    take(m_replace, replacement.paragraphStyle, replacement.characterStyle, replacement.look);
}

void FormatChoice::clear()
{
    for (const Side &side : {m_find, m_replace})
        for (QComboBox *box : {side.paragraph, side.characters, side.family, side.size})
            box->setCurrentIndex(0);
}

} // namespace banxin::find
