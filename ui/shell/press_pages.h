// PressPages: the pages as the press room and the export dialog list them: what each waits for or how far it
// is, and below it what was found on it. It runs nothing and finds nothing.
#pragma once

#include <QPixmap>
#include <QTreeWidget>

#include "panels/facts.h"

#include <functional>
#include <map>

namespace banxin::shell {

class PressPages : public QTreeWidget {
    Q_OBJECT
public:
    struct Row {
        base::Id page;
        QString number; // A01
        QString section;
        QString about; // state and fill: 组版 · 满版率 98%
        base::Size trim;
        friend bool operator==(const Row &, const Row &) = default;
    };
    /// How a page stands, at the right of its row.
    struct Status {
        QString text;
        widgets::Tone tone = widgets::Tone::Faint;
        QString icon; // of resources/icons; may be empty
        int percent = -1; // of the way; without a bar below 0
        QString detail; // instead of `about`, e.g. why it failed or when it was delivered
        friend bool operator==(const Status &, const Status &) = default;
    };
    using Thumbnails = std::function<QPixmap(base::Id page, QSize pixels)>;

    explicit PressPages(QWidget *parent = nullptr);
    /// Checks, findings and what is folded stay of pages that were there before; new ones are checked.
    void setPages(const std::vector<Row> &rows);
    void setCheckable(bool checkable);
    bool isChecked(base::Id page) const;
    void setChecked(const std::vector<base::Id> &pages);
    std::vector<base::Id> checkedPages() const;
    void setStatus(base::Id page, const Status &status);
    Status status(base::Id page) const;
    /// Of one page; of the file as a whole where it is null. Errors first; unfolded where there are errors.
    void setFindings(base::Id page, std::vector<panels::PageFinding> findings);
    void clearFindings();
    /// A last row with what was looked at and found in order, one below it each.
    void setPassed(const QStringList &families);
    void setThumbnails(Thumbnails thumbnails) { m_thumbnails = std::move(thumbnails); }
    void showCurrent(base::Id page);

Q_SIGNALS:
    void checkedChanged();
    void pageChosen(banxin::base::Id page);
    void findingChosen(banxin::base::Id page, const banxin::panels::PageFinding &finding);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class PressPagesDelegate;
    QTreeWidgetItem *itemOf(base::Id page) const;
    void choose(QTreeWidgetItem *item);
    void tellItem(QTreeWidgetItem &item) const;

    std::vector<Row> m_rows;
    std::map<base::Id, Status> m_status;
    std::map<base::Id, std::vector<panels::PageFinding>> m_findings;
    Thumbnails m_thumbnails;
    bool m_checkable = false;
    bool m_filling = false;
};

} // namespace banxin::shell
