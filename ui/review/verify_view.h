// VerifyView 核红: every accepted mark beside the page before and after, ticked one by one. It reads proofs and decides
// nothing.
#pragma once

#include <QScrollArea>
#include <QThreadPool>

#include "review/proof_desk.h"

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace banxin::review {

class VerifyView : public QScrollArea {
    Q_OBJECT
public:
    explicit VerifyView(ProofDesk &desk, QWidget *parent = nullptr);
    ~VerifyView() override;
    /// Reads the proofs that it needs anew.
    void start();
    void stop();
    int waiting() const; // not ticked yet

Q_SIGNALS:
    void confirmWanted(banxin::base::Id mark);
    void markChosen(banxin::base::Id mark);

private:
    struct Row {
        base::Id mark;
        QWidget *widget = nullptr;
        QCheckBox *tick = nullptr;
        QLabel *before = nullptr;
        QLabel *after = nullptr;
    };
    void fill();
    void addRow(const proof::Remark &remark);
    void showCrops(const proof::Remark &remark, const Row &row);
    void crop(const std::shared_ptr<const ShownProof> &proof, const QRectF &points, QLabel *into);

    ProofDesk &m_desk;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QLabel *m_note;
    std::vector<Row> m_rows;
    std::map<base::Id, std::shared_ptr<const ShownProof>> m_proofs;
    QThreadPool m_pool;
    bool m_isOn = false;
};

/// Where the mark's outcome stands on a page that was set after it was accepted, points from the trim's corner; empty
/// where it is not found.
QRectF outcomeOf(const proof::Remark &remark, const ShownProof &proof);

} // namespace banxin::review
