// CommandSearch: the field of Ctrl+K: what is typed finds stories, pages and everything that the menus can do; Return
// does it. It knows none of them itself.
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace banxin::shell {

class CommandSearch : public QLineEdit {
    Q_OBJECT
public:
    struct Hit {
        QString icon;
        QString text;
        QString detail; // at the right: its menu and key, its page
        QString words; // what else finds it
        std::function<void()> run;
        bool isPossible = true;
    };
    explicit CommandSearch(QWidget *parent = nullptr);

    /// Asked anew each time that somebody begins to search.
    void setSource(std::function<std::vector<Hit>()> source) { m_source = std::move(source); }
    /// Takes the focus and lists everything.
    void begin();
    /// The list of what was found; hidden while nothing is searched.
    QListView &list() const { return *m_list; }
    QSize sizeHint() const override { return {184, 28}; }
    QSize minimumSizeHint() const override { return {96, 28}; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void find();
    void open();
    void close();
    void step(int by);
    void run(int row);

    std::function<std::vector<Hit>()> m_source;
    std::vector<Hit> m_all;
    std::vector<std::size_t> m_found; // of m_all, as listed
    QListView *m_list;
    QStandardItemModel *m_model;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace banxin::shell
