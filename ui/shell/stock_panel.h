// StockPanel 元素库: what the publication keeps under names: saved frames, dragged back onto any page, and page
// templates of its own. It shows what the session has, and edits it by change sets.
#pragma once

#include <QWidget>

#include "canvas/page_view.h"
#include "session/session.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::shell {

class StockPanel : public QWidget {
    Q_OBJECT
public:
    StockPanel(session::Session &session, canvas::PageView &view, QWidget *parent = nullptr);

    /// MIME type of what is dragged: the id of a stock item.
    static QString mimeType();
    /// Puts saved frames onto the page that is shown, their middle at `at`, or where they came from.
    base::Status place(base::Id item, std::optional<base::Point> at = {});
    /// 存为元素: asks for a name and keeps what is selected.
    void keepSelection();
    /// 存为模板: the same of a page as it stands.
    void keepPage(base::Id page);
    void showKind(model::StockKind kind);

Q_SIGNALS:
    void refused(const QString &why);
    /// A page is to be made like this template.
    void pageWanted(banxin::base::Id item);
    /// Something has been kept, renamed, removed: said where things are told.
    void told(const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void refreshTools();
    const model::StockItem *current() const;
    model::StockKind kind() const;
    base::Id publication() const;
    void rename();
    void remove();
    void use();
    void startDrag();
    base::Status apply(const base::Result<model::ChangeSet> &change);

    session::Session &m_session;
    canvas::PageView &m_view;
    widgets::SegmentedControl *m_kind;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_keep;
    QToolButton *m_use;
    QToolButton *m_rename;
    QToolButton *m_remove;
    QLabel *m_hint;
    model::Document m_shown; // what the list was filled from
    QPoint m_pressed;
    bool m_dark = false;
};

} // namespace banxin::shell
