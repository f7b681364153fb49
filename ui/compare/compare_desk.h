// CompareDesk: two pages, each a proof, a version or somebody's PDF, read and compared beside the window: text of ours
// by its stories, everything else by the pages. It draws nothing and changes nothing.
#pragma once

#include <QObject>

#include "layout/page_layout.h"
#include "proof/compare_files.h"
#include "raster/page_tiles.h"
#include "session/session.h"

#include <atomic>
#include <memory>

namespace banxin::compare {

/// What may stand on a side.
struct SideChoice {
    QString title; // 大样 1
    QString note; // 12:05 · 谭智方
    std::int64_t revision = 0; // of the page then; 0: as it is now
    base::Digest pdf; // of a proof: its very file; null: the page is made anew from the revision
    base::Id proof; // whose file it is
    QByteArray foreign; // somebody's PDF instead of all this
    int foreignPage = 0;
    bool isForeign() const { return !foreign.isEmpty(); }
};

/// A side that was read.
struct ReadSide {
    QByteArray pdf;
    int page = 0; // of it
    raster::PageFacts facts;
    std::optional<model::Document> document; // of a page of ours, with its layout
    std::shared_ptr<const layout::PageLayout> layout;
};

struct Comparison {
    std::shared_ptr<const ReadSide> before, after;
    std::vector<proof::Difference> differences;
    /// To which story each belongs, by its title; empty: to the page itself. Empty as a whole where no side is ours.
    std::vector<QString> stories;
    bool isTextExact = false; // from the stories
    double seconds = 0;
};

class CompareDesk : public QObject {
    Q_OBJECT
public:
    CompareDesk(session::Session &session, base::Id page, QObject *parent = nullptr);
    ~CompareDesk() override;

    /// done() or failed() follows; what was asked before is let go.
    void compare(const SideChoice &before, const SideChoice &after);
    bool isComparing() const { return m_isComparing; }

Q_SIGNALS:
    void done(const std::shared_ptr<const banxin::compare::Comparison> &comparison);
    void failed(const banxin::base::Error &error);

private:
    struct Wish;
    void readDocument(const std::shared_ptr<Wish> &wish, int side);
    void start(const std::shared_ptr<Wish> &wish);
    void fail(const std::shared_ptr<Wish> &wish, const base::Error &error);

    session::Session &m_session;
    const base::Id m_page;
    std::shared_ptr<Wish> m_wish; // the newest
    bool m_isComparing = false;
};

/// Differences of text from the stories, placed by the layouts; of the pages' own what no story explains.
std::vector<proof::Difference> joined(
    std::vector<proof::Difference> found, const ReadSide &before, const ReadSide &after, base::Id page);

/// Of each difference the title of the story on whose lines or in whose area it stands, on the page after where it has
/// a place there; empty where that is the page's own.
std::vector<QString> storiesOf(
    const std::vector<proof::Difference> &differences, const ReadSide &before, const ReadSide &after);

} // namespace banxin::compare
