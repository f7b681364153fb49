// IntakeDesk: the manuscripts that lie in the import room, each as it came, as it is read, and what the editor said
// otherwise. It reads and recognises aside and shows nothing itself; nothing of it is in the newsroom until stored.
#pragma once

#include "formats/foreign_source.h"
#include "manuscript/correction.h"
#include "session/like_stories.h"
#include "session/session.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <memory>
#include <vector>

class QMimeData;

namespace banxin::intake {

/// 来稿: one manuscript in the room.
struct Incoming {
    enum class State { Reading, Ready, Refused };
    State state = State::Reading;
    QString name;
    QString path; // empty: it was pasted
    QByteArray bytes; // as it came, kept untouched
    bool isPlainText = false; // so that its encoding may be named
    formats::ReadOptions options;
    std::shared_ptr<const manuscript::Source> source;
    std::vector<manuscript::Correction> corrections;
    std::shared_ptr<const manuscript::Reading> reading; // while corrections are at work the one before them
    std::vector<manuscript::Passage> passages; // of `reading`
    std::vector<std::size_t> refused; // of the corrections
    std::vector<session::LikeStory> like; // `reading` of another one's here: its index on the desk
    base::Error error; // where it was refused
    double milliseconds = 0; // that recognition took
};

class IntakeDesk : public QObject {
    Q_OBJECT
public:
    explicit IntakeDesk(session::Session &session, QObject *parent = nullptr);
    ~IntakeDesk() override;

    // What lies there -----------------------------------------------------------------------------
    /// Reads each, one after another; they lie there at once, as Reading, and the first of them is the current one.
    void addFiles(const QStringList &paths);
    /// `kind`: what they are said to be; nothing: what they say themselves.
    void addBytes(const QString &name, const QByteArray &bytes, std::optional<formats::FileKind> kind = {});
    /// Files, a picture, a web page or a text of the clipboard or of a drag; false where it holds none of them.
    bool addMime(const QMimeData &data);
    static bool takes(const QMimeData &data);
    int count() const { return static_cast<int>(m_items.size()); }
    int current() const { return m_current; }
    void setCurrent(int index);
    /// Null where nothing lies there.
    const Incoming *currentItem() const;
    const Incoming &item(int index) const { return m_items[static_cast<std::size_t>(index)]->seen; }
    /// Takes it from the desk; a file stays where it is. Nothing happens to one that is being stored.
    void remove(int index);
    void clear();
    /// Reads it again, in another encoding or with its tracked changes settled otherwise. Corrections of lines that
    /// read the same are kept, the others are gone: correctionsLost() says how many.
    void setOptions(const formats::ReadOptions &options);

    // What the editor says of the current one -----------------------------------------------------
    /// Nothing is taken while it is being read or stored.
    void correct(const std::vector<manuscript::Correction> &corrections);
    /// Takes one of the corrections back.
    void withdraw(std::size_t correction);
    void undo();
    void redo();
    bool canUndo() const;
    bool canRedo() const;
    /// Something is read, recognised or stored.
    bool isBusy() const;
    bool isStoring() const { return m_storing != nullptr; }

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
    /// Keeps the file and its stories as the newest corrections have them. One undo step. stored() or storingRefused()
    /// follows, and on stored() the manuscript has left the desk. False where there is nothing that can be stored.
    bool store(const Destination &to);

Q_SIGNALS:
    /// Manuscripts came or went, or another is the current one.
    void itemsChanged();
    /// The current one is read, recognised again, or refused.
    void readingChanged();
    void correctionsLost(int count);
    void stored(const banxin::intake::IntakeDesk::Stored &what);
    void storingRefused(const banxin::base::Error &error);

private:
    using Corrections = std::vector<manuscript::Correction>;
    struct Entry {
        Incoming seen;
        bool isRecognising = false;
        std::atomic<int> turn = 0; // of recognising: an older answer counts no more
        std::shared_ptr<std::atomic<bool>> stop; // of reading
        std::vector<manuscript::Shingles> shingles; // of `seen.reading`
        std::vector<Corrections> past;
        std::vector<Corrections> future;
    };
    using Item = std::shared_ptr<Entry>;

    void add(const QString &name, const QString &path, const QByteArray &bytes, const formats::ReadOptions &options);
    Item currentEntry() const;
    bool isOpenToCorrection(const Item &entry) const;
    void wantRead(const Item &entry);
    void readNext();
    void takeSource(const Item &entry, manuscript::Source source);
    void recognise(const Item &entry);
    void compare();
    void change(const Item &entry, Corrections corrections);
    bool holds(const Item &entry) const;
    void tell(const Item &entry);
    void beginStoring();
    void finishStoring(const base::Result<Stored> &what);

    session::Session &m_session;
    std::vector<Item> m_items;
    int m_current = -1;
    std::deque<Item> m_toRead;
    Item m_reading; // now
    std::shared_ptr<const session::KnownStories> m_known;
    bool m_isComparing = false;
    bool m_comparesAgain = false;
    Item m_storing;
    Destination m_destination; // of m_storing
    base::Id m_issue; // of m_storing
    int m_storingTurns = 0; // left, where the issue goes on under its hands
};

} // namespace banxin::intake
