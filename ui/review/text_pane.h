// TextPane: a proof's text beside it, paragraph by paragraph, with the same selection and its marks. It edits nothing.
#pragma once

#include <QAbstractScrollArea>
#include <QTextLayout>

#include "review/proof_view.h"

#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace banxin::review {

class TextPane : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TextPane(QWidget *parent = nullptr);
    void setProof(std::shared_ptr<const ShownProof> shown);
    void setMarks(const std::vector<ProofView::Mark> &marks, base::Id chosen);
    /// The same as in the proof; brought into sight.
    void setSelection(const ProofSelection &selection);
    const ProofSelection &selection() const { return m_selection; }
    QRect rectOf(base::Id paragraph, int offset) const; // in the viewport

Q_SIGNALS:
    void selectionChanged(const banxin::review::ProofSelection &selection);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Block {
        base::Id paragraph;
        base::Id story;
        bool isHeading = false;
        bool startsStory = false;
        std::unique_ptr<QTextLayout> text;
        double top = 0;
        double height = 0;
    };
    struct Underline {
        base::Id paragraph;
        int from = 0;
        int to = 0;
        QColor ink;
        bool isChosen = false;
        auto key() const { return std::tuple(paragraph, from, to, ink.rgba(), isChosen); }
    };
    void layOut();
    void repaintParagraph(base::Id paragraph);
    void repaintSelection();
    std::optional<layout::TextPosition> positionAt(QPointF view) const;
    int indexOf(base::Id paragraph) const;

    std::shared_ptr<const ShownProof> m_shown;
    std::vector<Block> m_blocks;
    std::vector<Underline> m_underlines;
    std::unordered_map<base::Id, std::pair<proof::TextAnchor, std::optional<proof::TextPlace>>> m_places; // of marks
    ProofSelection m_selection;
    layout::TextPosition m_anchor;
};

} // namespace banxin::review
