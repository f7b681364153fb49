// IntakeDesk: the manuscripts that lie in the import room, each as it came, as it is read, and what the editor said
// otherwise. It reads and recognises aside and shows nothing itself; nothing of it is in the newsroom until stored.
#pragma once

#include "manuscript/correction.h"
#include "manuscript/foreign_source.h"
#include "session/session.h"

#include <QObject>

#include <memory>
#include <vector>

class QMimeData;

namespace banxin::intake {

/// A story in the newsroom that says much the same.
/// A story in the newsroom that says much the same.
struct LikeStory {
    base::Id story;
    int readStory = 0; // of the manuscript's stories, counted through all its pages
    QString title;
    QStringList pages; // of the open issue, on which it stands
    double likeness = 0;
};

/// 来稿: one manuscript in the room.
struct Incoming {
    enum class State { Reading, Ready, Refused };
    State state = State::Reading;
    QString name;
    QString path; // empty: it was pasted
    QByteArray bytes; // as it came, kept untouched
    manuscript::ReadOptions options;
    std::shared_ptr<const manuscript::Source> source;
    std::vector<manuscript::Correction> corrections;
    std::shared_ptr<const manuscript::Reading> reading; // with the corrections, but for those still at work
    std::vector<manuscript::Passage> passages; // of `reading`
    std::vector<std::size_t> refused; // of the corrections
    std::vector<LikeStory> like;
    base::Error error; // where it was refused
    double milliseconds = 0; // that recognition took
};

class IntakeDesk : public QObject {
    Q_OBJECT
public:
    explicit IntakeDesk(session::Session &session, QObject *parent = nullptr);

    // What lies there -----------------------------------------------------------------------------
    /// Reads each; they appear at once, as Reading.
    void addFiles(const QStringList &paths);
    /// `kind`: what they are said to be; nothing: what they say themselves.
    void addBytes(const QString &name, const QByteArray &bytes, std::optional<manuscript::FileKind> kind = {});
    /// Files, a web page, a text or a picture of the clipboard or of a drag; false where it holds none of them.
    bool addMime(const QMimeData &data);
    static bool takes(const QMimeData &data);
    int count() const { return static_cast<int>(m_items.size()); }
    int current() const { return m_current; }
    void setCurrent(int index);
    /// Null where nothing lies there.
    const Incoming *currentItem() const;
    const Incoming &item(int index) const { return m_items[static_cast<std::size_t>(index)]->seen; }
    /// Takes it from the desk; nothing else is lost, the file stays where it is.
    void remove(int index);
    /// Reads it again, e.g. in another encoding; corrections are kept as far as they still say anything.
    void setOptions(const manuscript::ReadOptions &options);

    // What the editor says of the current one -----------------------------------------------------
    void correct(const std::vector<manuscript::Correction> &corrections);
    /// Takes one of the corrections back.
    void withdraw(std::size_t correction);
    void undo();
    void redo();
    bool canUndo() const;
    bool canRedo() const;
    bool isBusy() const;

    // Into the newsroom ---------------------------------------------------------------------------
    struct Stored {
        std::vector<base::Id> stories;
        std::vector<base::Id> placed; // of them
        QStringList notes;
    };
    /// What is to be done with a manuscript beyond keeping it.
    struct Destination {
        std::vector<base::Id> pages; // of each page of the reading; null: none said
        bool places = false; // on these pages, where there is room
        bool withFurniture = false; // its masthead and credits go into their fields
    };
    /// Keeps the file and its stories. One undo step. stored() or refused() follows, and on stored() the manuscript has
    /// left the desk.
    void store(const Destination &to);

Q_SIGNALS:
    /// Manuscripts came or went, or another is the current one.
    void itemsChanged();
    /// The current one is read, recognised again, or refused.
    void readingChanged();
    void stored(const banxin::intake::IntakeDesk::Stored &what);
    void refused(const banxin::base::Error &error);

private:
    struct Entry {
        Incoming seen;
        int turn = 0; // of reading and recognising: an older answer counts no more
        std::vector<std::vector<manuscript::Correction>> past;
        std::vector<std::vector<manuscript::Correction>> future;
    };
    void add(
        const QString &name, const QString &path, const QByteArray &bytes, const manuscript::ReadOptions &options = {});
    void read(const std::shared_ptr<Entry> &entry);
    void recognise(const std::shared_ptr<Entry> &entry);
    void change(std::vector<manuscript::Correction> corrections);
    bool holds(const std::shared_ptr<Entry> &entry) const;
    void tell(const std::shared_ptr<Entry> &entry);

    session::Session &m_session;
    std::vector<std::shared_ptr<Entry>> m_items;
    int m_current = -1;
    bool m_storing = false;
};

} // namespace banxin::intake
