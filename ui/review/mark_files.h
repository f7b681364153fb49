// MarkFiles 批注 PDF: the marks of the shown proof out to a PDF that any reader shows and writes on, and back; beside
// the window. It asks for the files, and says what came of it.
#pragma once

#include "review/proof_desk.h"

#include "session/mark_exchange.h"

namespace banxin::review {

class MarkFiles : public QObject {
    Q_OBJECT
public:
    /// `window`: over which the files are asked for.
    MarkFiles(ProofDesk &desk, QWidget &window);
    void askToExport();
    void askToImport();
    /// told() or failed() follows; nothing is written where the file cannot be.
    void exportTo(const QString &path);
    /// told() or failed() follows. What it says is in the newsroom then, in one commit; the same file again adds
    /// nothing.
    void importFrom(const QString &path);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void told(const QString &what);
    void failed(const banxin::base::Error &error);

private:
    void fail(const base::Error &error);
    void takeIn(const session::ReturnedMarks &returned, const model::Document &document);
    void keep(const proof::TakenIn &taken);

    ProofDesk &m_desk;
    QWidget &m_window;
    bool m_isBusy = false;
};

/// 新批注 2 条，回复 1 条……: what an import brought.
QString reportOf(const proof::TakenIn &taken, std::size_t stale);

} // namespace banxin::review
