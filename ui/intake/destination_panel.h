// DestinationPanel: where a manuscript goes, what it holds, and what to look at before it does. It stores nothing.
#pragma once

#include "intake/intake_desk.h"
#include "widgets/tokens.h"

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
    /// The issue's pages as they are now; `page` is the one at hand, where manuscripts are likely to go.
    void setPages(base::Id page);
    /// Of each page of the reading the issue's page; null: not said yet.
    std::vector<base::Id> pages() const;
    /// A01, A01–A02; empty where none is said.
    QString pageNumbers() const;
    bool places() const;
    bool takesFurniture() const;

Q_SIGNALS:
    void destinationChanged();
    void lineChosen(int line);

private:
    void fillPages(const Incoming *item);
    base::Id likelyPage(const manuscript::ReadPage *read, base::Id before) const;
    void showCounts(const Incoming *item);
    void showHints(const Incoming *item);
    void addHint(widgets::Tone tone, const QString &text, int line);
    void showLike(const Incoming *item);

    session::Session &m_session;
    base::Id m_page; // at hand
    QLabel *m_issue;
    QFormLayout *m_where;
    std::vector<QComboBox *> m_pages; // one for each page of the reading, one at least
    QCheckBox *m_place;
    QCheckBox *m_furniture;
    QFormLayout *m_counts;
    QLabel *m_values[5];
    QLabel *m_hintsHead;
    QVBoxLayout *m_hints;
    QWidget *m_likeBox;
    QVBoxLayout *m_like;
    const void *m_shown = nullptr; // the item that pages were chosen for
    std::size_t m_shownPages = 0;
};

} // namespace banxin::intake
