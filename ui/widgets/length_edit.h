// LengthEdit: a field for one number with its unit (栏, 行, mm, pt), arithmetic in all units of length allowed. It
// reports what was entered; what is no number or beyond its range stays, marked red with the reason below it, and
// changes nothing.
#pragma once

#include "widgets/length_expression.h"

#include <QLineEdit>
#include <QPointer>

#include <optional>

namespace banxin::widgets {

class FieldBubble;

/// valueOf() of plain numbers: nothing where they cannot be reckoned.
std::optional<double> evaluated(QStringView expression);

class LengthEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LengthEdit(QWidget *parent = nullptr);

    /// Shown in grey at the right: 栏, mm; `hint` stands before it (235.0 mm).
    void setUnit(const QString &unit);
    void setHint(const QString &hint);
    /// What 字, 行 and 栏 are worth here; until then they are refused, unless one of them is the field's own unit.
    void setMeasure(const LengthMeasure &measure) { m_measure = measure; }
    /// As many decimals are always shown; what is typed finer is kept, and shown, to `finest` of them (none: as many).
    void setDecimals(int decimals, int finest = 0);
    /// What may be entered, both ends included.
    void setRange(double least, double most);
    /// Shows the value without the signal; does not disturb what is being typed.
    void setValue(double value);
    double value() const { return m_value; }
    /// Shows nothing: several things differ in it. What is entered then is always reported.
    void setMixed();
    bool isMixed() const { return m_mixed; }

Q_SIGNALS:
    /// Return, leaving the field or an arrow key, when the value is another one.
    void entered(double value);
    /// What was typed cannot be taken, and why; empty once that is over.
    void refused(const QString &why);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void showValue();
    QString shown(double value) const;
    void refuse(const QString &why);
    QString shownHint() const;

    QPointer<FieldBubble> m_bubble; // made when it is first wanted
    QString m_unit;
    QString m_hint;
    LengthMeasure m_measure;
    bool m_mixed = false;
    int m_decimals = 0;
    int m_finest = 0;
    double m_least = 0;
    double m_most = 1e9;
    double m_value = 0;
};

} // namespace banxin::widgets
