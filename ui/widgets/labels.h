// Small labels of the interface: elided text, chips and counters. They only show what they are given.
#pragma once

#include "widgets/tokens.h"

#include <QLabel>

namespace banxin::widgets {

/// One line that is elided at the right; the whole text is its tooltip while it does not fit.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// A rounded label on a tint; `setTone` may be called again.
class Chip : public QLabel {
    Q_OBJECT
public:
    explicit Chip(const QString &text = {}, Tone tone = Tone::Accent, QWidget *parent = nullptr);
    void setTone(Tone tone);
};

/// An icon alone; it follows a change of theme.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(int size = 16, QWidget *parent = nullptr);
    void setIcon(const QString &name, Tone tone = Tone::Plain);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Plain;
};

/// Sets a dynamic property that the style sheet looks at and applies the sheet again.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);
/// The name of a tone in the style sheet: plain, accent, ok, warn, error.
QString toName(Tone tone);
/// A one-pixel line across a panel.
QWidget *hairline(QWidget *parent = nullptr);

} // namespace banxin::widgets
