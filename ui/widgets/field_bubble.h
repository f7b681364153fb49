// FieldBubble: why what stands in a field cannot be taken, in words right below it, for as long as that is so. It takes
// no pointer and no focus, and keeps clear of the field that somebody types in meanwhile.
#pragma once

#include <QLabel>
#include <QPointer>

namespace banxin::widgets {

class FieldBubble : public QLabel {
    Q_OBJECT
public:
    /// Of the field; it goes with it.
    explicit FieldBubble(QWidget &field);
    ~FieldBubble() override;
    /// Shows the words by the field; none take the bubble away.
    void say(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void leave();
    void place();

    QPointer<QWidget> m_field;
    QList<QPointer<QWidget>> m_watched; // the field and all that it stands in
    bool m_isWanted = false;
};

} // namespace banxin::widgets
