// MessageBar: one message above the canvas: what, where, and what to do next; details fold out. It
// never hides an error or a warning by itself; that something went well goes after some seconds, unless the pointer is
// on it.
#pragma once

#include "base/result.h"
#include "widgets/tokens.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace banxin::widgets {

class IconLabel;

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const base::Error &error);
    void showMessage(Tone tone, const QString &what, const QString &advice = {}, const QString &details = {});
    /// A button at the right, e.g. 重试; empty takes it away. actionTriggered() follows a press.
    void setAction(const QString &text);
    /// How long good news stay, milliseconds.
    void setPatience(int milliseconds) { m_goes.setInterval(milliseconds); }
    QString what() const;

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_what;
    QLabel *m_advice;
    QLabel *m_details;
    QToolButton *m_fold;
    QPushButton *m_action;
    QTimer m_goes;
};

} // namespace banxin::widgets
