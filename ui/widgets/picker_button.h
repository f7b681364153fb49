// PickerButton: a flat button that states a choice in two weights (株洲日报 2020-10-19 周一 ⌄) and opens a
// menu; it keeps no list itself.
#pragma once

#include <QToolButton>

namespace banxin::widgets {

class PickerButton : public QToolButton {
    Q_OBJECT
public:
    explicit PickerButton(QWidget *parent = nullptr);
    void setChoice(const QString &strong, const QString &weak);
    void setIconName(const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_strong;
    QString m_weak;
    QString m_icon;
};

} // namespace banxin::widgets
