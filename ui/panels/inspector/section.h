// Section: one part of the inspector: a heading and rows of fields for what is selected. It asks for changes and makes
// none.
#pragma once

#include "panels/inspector/fields.h"
#include "panels/inspector/inspected.h"
#include "panels/wanted.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace banxin::panels {

class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(const QString &heading);
    /// Shows what is selected; hides itself where it has nothing to say of it.
    void inspect(const Inspected &seen);

Q_SIGNALS:
    void changeWanted(const banxin::panels::WantedChange &change);

protected:
    /// Fills the fields from seen(); false: nothing to show.
    virtual bool refresh() = 0;
    /// The selection before this one is another: what was folded out is to be closed.
    virtual void selectionChanged() { }

    const Inspected &seen() const { return m_seen; }
    void setHeading(const QString &text);
    /// Beside the heading, at the right.
    QHBoxLayout *head() { return m_head; }
    QVBoxLayout *column() { return m_column; }
    /// A named field across the section, or two side by side; the answer is the first row's number.
    int addRow(const QString &name, QWidget *field, const QString &second = {}, QWidget *secondField = nullptr);
    void addWide(QWidget *field);
    void setRowVisible(int row, bool visible);
    QLabel *nameOf(int row, int part = 0) const;

    /// The same change of every selected frame of this content, as one step.
    template <typename Content> void change(const std::function<void(Content &)> &by)
    {
        std::vector<base::Result<model::ChangeSet>> changes;
        for (const model::Frame *frame : seen().objects())
            if (const auto *content = std::get_if<Content>(&frame->content)) {
                Content after = *content;
                by(after);
                if (!(after == *content))
                    changes.push_back(contentChange(*frame, after));
            }
        want(changes);
    }
    base::Result<model::ChangeSet> contentChange(const model::Frame &frame, const model::FrameContent &content) const;
    void want(const base::Result<model::ChangeSet> &change);
    /// All of them as one step; the first that is refused stands for all.
    void want(const std::vector<base::Result<model::ChangeSet>> &changes);

private:
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    QLabel *m_heading;
    QGridLayout *m_grid;
    int m_rows = 0;
    Inspected m_seen;
};

} // namespace banxin::panels
