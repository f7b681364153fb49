// EditDriver: runs edits on a store one by one, each on disk before the next; it lays nothing out.
#pragma once

#include "store/store.h"

#include <QJsonObject>

namespace banxin::cli {

class EditDriver {
public:
    /// Loads the issue (DATE or DATE/EDITION; the newest where empty) of the publication (name or id; any
    /// where empty). The store must outlive the driver.
    static base::Result<EditDriver> start(
        store::Store &store, const QString &issue, const QString &publication, const QString &author);

    const model::Document &document() const { return m_document; }
    base::Id issue() const { return m_issue; }
    QString author() const { return m_author; }

    /// One step of a script (`edit --help`), committed when it returns.
    base::Result<store::CommitResult> run(const QJsonObject &step);
    base::Result<store::CommitResult> commit(const model::ChangeSet &change);
    enum class Direction { Undo, Redo };
    base::Result<store::CommitResult> takeBack(Direction direction);
    /// Names the issue as it stands now, for good.
    base::Result<store::CommitResult> nameVersion(const QString &name);
    /// True when the last step failed in the store itself, not because the document would not take it.
    bool storeFailed() const { return m_storeFailed; }
    /// What the last step did less than it was asked to; empty where nothing is to be said.
    QString note() const { return m_note; }
    /// Takes in what others committed.
    base::Status refresh();

private:
    EditDriver(store::Store &store, base::Id issue, QString author)
        : m_store(&store)
        , m_issue(issue)
        , m_author(std::move(author))
    {
    }
    /// An issue comes without the pool's older stories: those that are named, or that own what is named, are fetched.
    base::Status bring(const std::vector<base::Id> &named);
    base::Result<model::ChangeSet> changeFor(const QJsonObject &step);
    base::Result<model::ChangeSet> textChange(const QString &verb, const QJsonObject &step) const;
    base::Result<model::ChangeSet> frameChange(const QString &verb, const QJsonObject &step) const;
    base::Result<model::ChangeSet> areaChange(const QString &verb, const QJsonObject &step) const;
    base::Result<model::ChangeSet> runaroundChange(const QJsonObject &step) const;
    /// Several frames at once, or what of a page they stand on (frame_step.cpp).
    static bool isOfFrames(const QString &verb);
    base::Result<model::ChangeSet> framesChange(const QString &verb, const QJsonObject &step) const;
    /// Keeps the file in the store before the page names it.
    base::Result<model::ChangeSet> advertChange(const QJsonObject &step) const;
    /// Keeps the file in the store before the story names it.
    base::Result<model::ChangeSet> pictureChange(const QJsonObject &step);
    /// Keeps the profiles in the store before the publication names them.
    base::Result<model::ChangeSet> untaggedChange(const QJsonObject &step) const;
    base::Result<model::ChangeSet> tableChange(const QJsonObject &step) const;
    base::Result<model::ChangeSet> placementChange(const QString &verb, const QJsonObject &step) const;

    store::Store *m_store;
    base::Id m_issue;
    QString m_author;
    model::Document m_document;
    bool m_storeFailed = false;
    QString m_note;
};

} // namespace banxin::cli
