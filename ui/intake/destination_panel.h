// DestinationPanel: where a manuscript goes, what it holds, and what to look at before it does. It stores nothing.
#pragma once

#include "intake/intake_desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace banxin::intake {

class DestinationPanel : public QWidget {
    Q_OBJECT
public:
    DestinationPanel(session::Session &session, QWidget *parent = nullptr);
    void show(const Incoming *item);
    /// The issue's pages as they are now; `page` is chosen unless another was by hand.
    void setPages(base::Id page);
    base::Id page() const; // null: not said yet
    QString pageNumber() const;
    bool places() const;

Q_SIGNALS:
    void destinationChanged();
    void lineChosen(int line);

private:
    void showCounts(const Incoming *item);
    void showHints(const Incoming *item);
    void showLike(const Incoming *item);

    session::Session &m_session;
    QLabel *m_issue;
    QComboBox *m_pages;
    QCheckBox *m_place;
    QFormLayout *m_counts;
    QLabel *m_values[5];
    QLabel *m_hintsHead;
    QVBoxLayout *m_hints;
    QWidget *m_likeBox;
    QVBoxLayout *m_like;
    bool m_isByHand = false;
};

} // namespace banxin::intake
