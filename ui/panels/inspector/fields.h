// Fields of the inspector: lengths, choices, switches and colours, each able to show that several things differ. They
// report what is entered and keep nothing.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QToolButton>

#include "model/publication.h" // behind a header of Qt, or moc stumbles over <compare>
#include "panels/inspector/inspected.h"
#include "widgets/length_edit.h"

namespace banxin::panels {

enum class LengthUnit { Millimetre, Point };

/// The grid's worth on a page, for 字 行 栏 in fields.
widgets::LengthMeasure measureOf(const model::Grid &grid);

class LengthField : public widgets::LengthEdit {
    Q_OBJECT
public:
    LengthField(const char *name, LengthUnit unit, base::Length least, base::Length most);
    void showLength(const Shared<base::Length> &length);
    void setLimits(base::Length least, base::Length most);

Q_SIGNALS:
    void lengthEntered(banxin::base::Length length);

private:
    LengthUnit m_unit;
};

/// A list to choose from; it lets the wheel scroll the panel.
class Choice : public QComboBox {
    Q_OBJECT
public:
    explicit Choice(const char *name);
    void add(const QString &text, const QVariant &value) { addItem(text, value); }
    void showValue(const QVariant &value, bool mixed);

Q_SIGNALS:
    void chosen(const QVariant &value);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

class Switch : public QCheckBox {
    Q_OBJECT
public:
    Switch(const char *name, const QString &text);
    void showValue(bool on, bool mixed);

Q_SIGNALS:
    void switched(bool on);

protected:
    void nextCheckState() override { setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked); }
};

/// A colour with its name; its menu offers the publication's swatches, black, paper, none and inks of one's own.
class ColorButton : public QToolButton {
    Q_OBJECT
public:
    explicit ColorButton(const char *name);
    void setMayBeNone(bool may) { m_mayBeNone = may; }
    void showColor(const model::Publication *publication, const Shared<std::optional<base::Color>> &color);
    QSize sizeHint() const override { return {120, 28}; }
    QSize minimumSizeHint() const override { return {64, 28}; }

Q_SIGNALS:
    void colorEntered(const std::optional<banxin::base::Color> &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void askForInks();

    model::Publication m_publication; // as it was when the colour was shown
    Shared<std::optional<base::Color>> m_color;
    bool m_mayBeNone = true;
};

} // namespace banxin::panels
