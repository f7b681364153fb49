#include "tests/support/looks.h"

#include "widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QSizeGrip>
#include <QSplitter>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace banxin::support {
namespace {

using namespace Qt::StringLiterals;

bool isSeen(const QWidget &widget) { return widget.isVisible() && !widget.visibleRegion().isEmpty(); }

/// What stands on others by intent: it floats over the page.
bool floats(const QWidget &widget)
{
    return widget.isWindow() || widget.property("popover").toBool() || widget.objectName() == u"commandHits"_s
        || qobject_cast<const QSplitterHandle *>(&widget) // a hair wide, grasped beside it
        || widget.objectName() == u"qt_qmainwindow_extended_splitter"_s
        || qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()) // scroll bars, corners, the viewport
        || (widget.parentWidget() && qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget())
            && static_cast<const QAbstractScrollArea *>(widget.parentWidget()->parentWidget())->viewport()
                == widget.parentWidget());
}

int widthOf(const QString &text, const QFont &font)
{
    int most = 0;
    for (const QString &line : text.split(u'\n'))
        most = std::max(most, static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(line) - 0.01)));
    return most;
}

QString withoutMnemonic(QString text) { return text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&'); }

class Looks {
public:
    explicit Looks(QWidget &root)
        : m_root(root)
    {
    }

    QStringList faults()
    {
        QList<QWidget *> all = m_root.findChildren<QWidget *>();
        all.prepend(&m_root);
        for (QWidget *widget : std::as_const(all)) {
            if (!isSeen(*widget) || (widget != &m_root && widget->isWindow()) || inOtherWindow(*widget))
                continue;
            words(*widget);
            if (widget->inherits("QToolBarExtension"))
                say(*widget, u"the bar has no room for all of its buttons"_s);
            else
                place(*widget);
            name(*widget);
            siblings(*widget);
        }
        return m_faults;
    }

private:
    bool inOtherWindow(const QWidget &widget) const { return widget.window() != m_root.window(); }

    void say(const QWidget &widget, const QString &what) { m_faults << pathOf(widget) + u": "_s + what; }

    void fits(const QWidget &widget, const QString &text, int needed, int given)
    {
        if (!text.isEmpty() && needed > given)
            say(widget, u"“%1” needs %2 and has %3"_s.arg(text).arg(needed).arg(given));
    }

    void words(QWidget &widget)
    {
        if (auto *label = qobject_cast<QLabel *>(&widget))
            labelWords(*label);
        else if (auto *combo = qobject_cast<QComboBox *>(&widget))
            comboWords(*combo);
        else if (auto *field = qobject_cast<QLineEdit *>(&widget))
            fieldWords(*field);
        else if (auto *bar = qobject_cast<QTabBar *>(&widget))
            tabWords(*bar);
        else if (auto *header = qobject_cast<QHeaderView *>(&widget))
            headerWords(*header);
        else if (auto *view = qobject_cast<QAbstractItemView *>(&widget))
            itemWords(*view);
        else if (auto *button = qobject_cast<QAbstractButton *>(&widget))
            buttonWords(*button);
    }

    void labelWords(QLabel &label)
    {
        if (label.text().isEmpty() || qobject_cast<widgets::ElidedLabel *>(&label))
            return;
        const QRect inside =
            label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
        QString text = label.text();
        if (Qt::mightBeRichText(text) && label.textFormat() != Qt::PlainText) {
            QTextDocument document;
            document.setHtml(text);
            text = document.toPlainText();
        }
        if (!label.wordWrap()) {
            fits(label, text, widthOf(withoutMnemonicOf(label, text), label.font()), inside.width());
            if (label.height() + 1 < label.fontMetrics().height())
                say(label, u"“%1” is cut in its height"_s.arg(text));
            return;
        }
        if (label.heightForWidth(label.width()) > label.height() + 1)
            say(label,
                u"“%1” needs a height of %2 and has %3"_s.arg(text)
                    .arg(label.heightForWidth(label.width()))
                    .arg(label.height()));
        static const QRegularExpression kSpace(u"[\\s\\x{2e80}-\\x{ffef}/\\\\·-]+"_s); // breaks between ideographs
        for (const QString &word : text.split(kSpace, Qt::SkipEmptyParts))
            fits(label, word, widthOf(word, label.font()), inside.width());
    }
    static QString withoutMnemonicOf(const QLabel &label, const QString &text)
    {
        return label.buddy() ? withoutMnemonic(text) : text;
    }

    void comboWords(QComboBox &combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        const int given =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).width();
        const int icon = combo.itemIcon(combo.currentIndex()).isNull() ? 0 : combo.iconSize().width() + 4;
        const QString text =
            combo.currentIndex() < 0 && !combo.isEditable() ? combo.placeholderText() : combo.currentText();
        fits(combo, text, widthOf(text, combo.font()) + icon, given);
    }

    void fieldWords(QLineEdit &field)
    {
        if (!field.text().isEmpty()) // what was typed scrolls
            return;
        QStyleOptionFrame option;
        option.initFrom(&field);
        option.lineWidth = 1;
        const QRect inside = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
        int buttons = 0;
        for (const auto *button : field.findChildren<QToolButton *>())
            buttons += button->isVisible() ? button->width() + 4 : 0;
        fits(field, field.placeholderText(), widthOf(field.placeholderText(), field.font()), inside.width() - buttons);
    }

    void tabWords(QTabBar &bar)
    {
        const auto *menu = bar.findChild<QToolButton *>(u"dockMenu"_s);
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (!bar.isTabVisible(tab))
                continue;
            QFont font = bar.font();
            if (tab == bar.currentIndex())
                font.setWeight(QFont::Bold);
            const QRect place = bar.tabRect(tab);
            fits(bar, bar.tabText(tab), widthOf(withoutMnemonic(bar.tabText(tab)), font) + 8, place.width());
            const int right = menu && menu->isVisible() ? menu->x() : bar.width();
            if (place.left() < 0 || place.right() >= right + 4)
                say(bar, u"the tab “%1” is not whole in sight"_s.arg(bar.tabText(tab)));
        }
    }

    void headerWords(QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            if (!header.isSectionHidden(section))
                fits(header, text, widthOf(text, header.font()) + 8, header.sectionSize(section));
        }
    }

    /// Of lists whose rows the style draws: their own delegates know what they elide.
    void itemWords(QAbstractItemView &view)
    {
        const QAbstractItemDelegate *delegate = view.itemDelegate();
        if (!view.model() || !delegate || delegate->metaObject() != &QStyledItemDelegate::staticMetaObject)
            return;
        if (typeid(*delegate) != typeid(QStyledItemDelegate))
            return;
        const QRect shown = view.viewport()->rect();
        itemsOf(view, {}, shown);
    }
    void itemsOf(QAbstractItemView &view, const QModelIndex &parent, const QRect &shown)
    {
        for (int row = 0; row < view.model()->rowCount(parent); ++row)
            for (int column = 0; column < view.model()->columnCount(parent); ++column) {
                const QModelIndex index = view.model()->index(row, column, parent);
                const QRect place = view.visualRect(index);
                if (column == 0 && view.model()->rowCount(index) > 0)
                    itemsOf(view, index, shown);
                if (!shown.intersects(place) || place.isEmpty())
                    continue;
                const QString text = index.data().toString();
                if (!text.isEmpty() && index.data(Qt::ToolTipRole).toString().contains(text))
                    continue; // may be elided: all of it is said at the pointer
                const QVariant own = index.data(Qt::FontRole);
                const QFont font = own.isValid() ? own.value<QFont>() : view.font();
                fits(view, text, widthOf(text, font), std::min(place.right(), shown.right()) - place.left() + 1);
            }
    }

    void buttonWords(QAbstractButton &button)
    {
        const auto *tool = qobject_cast<QToolButton *>(&button);
        if (button.text().isEmpty()
            || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !button.icon().isNull()))
            return;
        const QString text = withoutMnemonic(button.text());
        if (const auto *check = qobject_cast<QCheckBox *>(&button)) {
            fits(button, text, check->minimumSizeHint().width(), button.width());
            return;
        }
        if (const auto *radio = qobject_cast<QRadioButton *>(&button)) {
            fits(button, text, radio->minimumSizeHint().width(), button.width());
            return;
        }
        if (!tool && !qobject_cast<QPushButton *>(&button)) { // paints itself: a picker
            fits(button, text, button.minimumSizeHint().width(), button.width());
            return;
        }
        if (tool && tool->property("segment").toBool()) { // its padding cuts what does not fit between
            constexpr int kPadding = 2 * 9 - 1; // resources/style/banxin.qss; a pixel of white beside the letters
            fits(button, text, widthOf(text, tool->font()), tool->width() - kPadding);
            return;
        }
        if (const auto *push = qobject_cast<QPushButton *>(&button)) {
            QStyleOptionButton option;
            option.initFrom(push);
            option.text = push->text();
            const int given = push->style()->subElementRect(QStyle::SE_PushButtonContents, &option, push).width();
            const int icon = push->icon().isNull() ? 0 : push->iconSize().width() + 4;
            fits(button, text, widthOf(text, push->font()) + icon, given);
        } else {
            const int icon = tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon && !tool->icon().isNull()
                ? tool->iconSize().width() + 4
                : 0;
            fits(button, text, widthOf(text, tool->font()) + icon + 4, button.width());
        }
        if (button.height() < button.fontMetrics().height())
            say(button, u"“%1” is cut in its height"_s.arg(text));
    }

    void place(QWidget &widget)
    {
        const QWidget *parent = widget.parentWidget();
        if (&widget == &m_root || !parent || floats(widget) || widget.width() <= 0 || widget.height() <= 0)
            return;
        if (!parent->rect().contains(widget.geometry())) {
            const QRect at = widget.geometry();
            say(widget,
                u"%1,%2 %3×%4 sticks out of %5×%6"_s.arg(at.x())
                    .arg(at.y())
                    .arg(at.width())
                    .arg(at.height())
                    .arg(parent->width())
                    .arg(parent->height()));
        }
    }

    void siblings(QWidget &parent)
    {
        QList<QWidget *> seen;
        for (QObject *child : parent.children())
            if (auto *widget = qobject_cast<QWidget *>(child); widget && isSeen(*widget) && !floats(*widget)
                && !widget->testAttribute(Qt::WA_TransparentForMouseEvents) && !qobject_cast<QSizeGrip *>(widget)
                && !qobject_cast<QMenu *>(widget))
                seen << widget;
        for (qsizetype i = 0; i < seen.size(); ++i)
            for (qsizetype k = i + 1; k < seen.size(); ++k) {
                const QRect both = seen[i]->geometry().intersected(seen[k]->geometry());
                if (both.width() > 0 && both.height() > 0 && !both.isEmpty())
                    say(*seen[i],
                        u"lies over %1 by %2×%3"_s.arg(pathOf(*seen[k])).arg(both.width()).arg(both.height()));
            }
    }

    void name(QWidget &widget)
    {
        const bool acts = qobject_cast<QAbstractButton *>(&widget) || qobject_cast<QLineEdit *>(&widget)
            || qobject_cast<QComboBox *>(&widget) || qobject_cast<QAbstractItemView *>(&widget)
            || qobject_cast<QAbstractSlider *>(&widget);
        if (!acts || qobject_cast<QScrollBar *>(&widget) || qobject_cast<QHeaderView *>(&widget)
            || widget.objectName().startsWith(u"qt_"_s) || !widget.isEnabled())
            return;
        const bool inside = qobject_cast<QLineEdit *>(widget.parentWidget()) // a field's own buttons
            || qobject_cast<QComboBox *>(widget.parentWidget()) || qobject_cast<QTabBar *>(widget.parentWidget())
            || widget.parentWidget()->inherits("QAbstractSpinBox")
            || widget.parentWidget()->inherits("QKeySequenceEdit") || widget.inherits("QToolBarExtension");
        if (inside && !(widget.focusPolicy() & Qt::TabFocus))
            return;
        if (inside && qobject_cast<QLineEdit *>(&widget))
            return;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
        QString name = accessible ? accessible->text(QAccessible::Name) : QString();
        if (auto *field = qobject_cast<QLineEdit *>(&widget); field && name == field->text() && !name.isEmpty())
            name = field->accessibleName();
        if (name.trimmed().isEmpty())
            say(widget, u"has no name for who hears it"_s);
    }

    QWidget &m_root;
    QStringList m_faults;
};

} // namespace

QString pathOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at && path.size() < 4; at = at->parentWidget()) {
        const QString kind = QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1);
        path.prepend(at->objectName().isEmpty() ? kind : kind + u'#' + at->objectName());
        if (at->isWindow())
            break;
    }
    return path.join(u'>');
}

QStringList faultsOfLooks(QWidget &root) { return Looks(root).faults(); }

QStringList unreachedByTab(QWidget &window)
{
    const auto takesTab = [&](const QWidget &widget) {
        return isSeen(widget) && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus
            && widget.window() == window.window() && !widget.focusProxy();
    };
    QSet<const QWidget *> wanted;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *choice = qobject_cast<const QAbstractButton *>(widget); // arrows go to those that are not chosen
        const bool isOneOf =
            choice && (qobject_cast<const QRadioButton *>(widget) || (choice->group() && choice->group()->exclusive()));
        if (takesTab(*widget) && (!isOneOf || choice->isChecked()))
            wanted.insert(widget);
    }
    const qsizetype most = 3 * wanted.size() + 10;
    QWidget *first = QApplication::focusWidget();
    for (qsizetype step = 0; step < most && !wanted.isEmpty(); ++step) {
        QWidget *now = QApplication::focusWidget();
        for (const QWidget *at = now; at && at != &window; at = at->parentWidget()) // a field of a date, of keys
            wanted.remove(at);
        if (step > 0 && now == first && now)
            break;
        QTest::keyClick(now ? now : &window, Qt::Key_Tab);
    }
    QStringList left;
    for (const QWidget *widget : std::as_const(wanted))
        left << pathOf(*widget);
    left.sort();
    return left;
}

} // namespace banxin::support
