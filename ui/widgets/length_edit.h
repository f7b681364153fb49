// LengthEdit: a field for one number with its unit (栏, 行, mm, pt), plain arithmetic allowed. It
// reports what was entered; what is no number or beyond its range stays, marked red, and changes nothing.
#pragma once

#include <QLineEdit>

#include <optional>

namespace banxin::widgets {

/// The value of `12+1.5*2` and the like: + − × ÷ ( ) and decimal numbers, full-width signs too, an
/// ending unit left out by the caller. Nothing for anything else.
std::optional<double> evaluated(QStringView expression);

class LengthEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LengthEdit(QWidget *parent = nullptr);

    /// Shown in grey at the right: 栏, mm; `hint` stands before it (235.0 mm).
    void setUnit(const QString &unit);
    void setHint(const QString &hint);
    void setDecimals(int decimals);
    /// What may be entered, both ends included.
    void setRange(double least, double most);
    /// Shows the value without the signal; does not disturb what is being typed.
    void setValue(double value);
    double value() const { return m_value; }

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
    void refuse(const QString &why);
    QString shownHint() const;

    QString m_unit;
    QString m_hint;
    int m_decimals = 0;
    double m_least = 0;
    double m_most = 1e9;
    double m_value = 0;
};

} // namespace banxin::widgets
