// MessageBar: one message above the canvas: what, where, and what to do next; details fold out. It
// never hides an error or a warning by itself; that something went well goes after some seconds, unless the pointer is
// on it.
#pragma once

#include "base/result.h"
#include "widgets/tokens.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

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
    /// Ways on, a button each, the first foremost: a press takes the message away and does what it says. At most
    /// kMostWays.
    using Way = std::pair<QString, std::function<void()>>; // what the button says
    static constexpr int kMostWays = 3;
    void setWays(std::vector<Way> ways);
    /// The message is about this page as it stands: pass() takes it away. Any other one stays.
    void setPassing(bool passing) { m_isPassing = passing; }
    /// How long good news stay, milliseconds.
    void setPatience(int milliseconds) { m_goes.setInterval(milliseconds); }
    QString what() const;

public Q_SLOTS:
    void clear();
    /// The page or what is on it is another one by now.
    void pass();

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButtons();
    void dropWays();
    void take(std::size_t way);

    IconLabel *m_icon;
    QLabel *m_what;
    QLabel *m_advice;
    QLabel *m_details;
    QToolButton *m_fold;
    QVBoxLayout *m_text;
    QHBoxLayout *m_row = nullptr;
    QWidget *m_buttons = nullptr;
    bool m_isBelow = false;
    QPushButton *m_action;
    QPushButton *m_others[kMostWays - 1]; // less wanted than m_action
    std::vector<Way> m_ways;
    bool m_isPassing = false;
    QTimer m_goes;
};

} // namespace banxin::widgets
