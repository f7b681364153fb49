// Document: an immutable snapshot of what is open (an issue, the stories it places, the publication
// it pins). Copies share everything; it never reads a store.
#pragma once

#include "model/object.h"

#include <array>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace banxin::model {

template <typename T> constexpr ObjectKind kindFor();
template <> constexpr ObjectKind kindFor<Publication>() { return ObjectKind::Publication; }
template <> constexpr ObjectKind kindFor<ParagraphStyle>() { return ObjectKind::ParagraphStyle; }
template <> constexpr ObjectKind kindFor<CharacterStyle>() { return ObjectKind::CharacterStyle; }
template <> constexpr ObjectKind kindFor<Issue>() { return ObjectKind::Issue; }
template <> constexpr ObjectKind kindFor<Page>() { return ObjectKind::Page; }
template <> constexpr ObjectKind kindFor<Frame>() { return ObjectKind::Frame; }
template <> constexpr ObjectKind kindFor<Placement>() { return ObjectKind::Placement; }
template <> constexpr ObjectKind kindFor<Story>() { return ObjectKind::Story; }
template <> constexpr ObjectKind kindFor<Paragraph>() { return ObjectKind::Paragraph; }
template <> constexpr ObjectKind kindFor<Manuscript>() { return ObjectKind::Manuscript; }
template <> constexpr ObjectKind kindFor<StockItem>() { return ObjectKind::StockItem; }
template <> constexpr ObjectKind kindFor<Waiver>() { return ObjectKind::Waiver; }
template <> constexpr ObjectKind kindFor<StoryPicture>() { return ObjectKind::StoryPicture; }
template <> constexpr ObjectKind kindFor<Asset>() { return ObjectKind::Asset; }

class Document {
public:
    /// The revision of the store that this snapshot stands on; objects know their own.
    std::int64_t revision() const { return m_revision; }

    /// The object, or null where the document has none of this id (or it is of another kind).
    template <typename T> const T *find(base::Id id) const
    {
        const Object *object = findObject(id, kindFor<T>());
        return object ? std::get_if<T>(object) : nullptr;
    }
    const Object *findObject(base::Id id) const;
    const Object *findObject(base::Id id, ObjectKind kind) const;
    /// The same object as a shared value, for keeping beyond this document.
    std::shared_ptr<const Object> share(base::Id id) const;
    /// The parent's children of one kind as children() has them, as shared values.
    std::vector<std::shared_ptr<const Object>> shareChildren(base::Id parent, ObjectKind kind) const;
    /// The revision at which the object was last changed; 0 for one not yet committed.
    std::int64_t objectRevision(base::Id id) const;

    /// Children of a parent of one kind in OrderKey order, issues by date and edition (ties by id).
    /// Null parent: all publications.
    std::vector<base::Id> children(base::Id parent, ObjectKind kind) const;
    template <typename T> std::vector<const T *> childrenOf(base::Id parent) const;
    /// Every object of a kind, by id.
    std::vector<base::Id> all(ObjectKind kind) const;

    /// True where both are copies of one snapshot, or of snapshots with the very same objects of the kind;
    /// false says nothing.
    bool isCopyOf(const Document &other) const { return m_tables == other.m_tables; }
    bool hasSame(ObjectKind kind, const Document &other) const
    {
        return m_tables[static_cast<std::size_t>(kind)] == other.m_tables[static_cast<std::size_t>(kind)];
    }

    Document withRevision(std::int64_t revision) const;
    /// A changed copy; on a document that is about to go (std::move(d).with(…)) nothing is copied.
    Document with(Object object, std::int64_t objectRevision) const &;
    Document with(Object object, std::int64_t objectRevision) &&;
    /// A document of these objects with their revisions: with() for each of them, but faster for many.
    struct Stored {
        std::shared_ptr<const Object> object;
        std::int64_t revision = 0;
    };
    static Document of(std::vector<Stored> objects);
    Document without(base::Id id) const &;
    Document without(base::Id id) &&;

    friend bool operator==(const Document &a, const Document &b); // by value, revisions aside

private:
    struct Entry {
        base::Id id;
        std::shared_ptr<const Object> object;
        std::int64_t revision = 0;
    };
    struct Child {
        QByteArray order;
        base::Id id;
    };
    struct Siblings {
        base::Id parent;
        std::shared_ptr<const std::vector<Child>> children;
    };
    struct Table; // one kind: entries by id and children by parent, in chunks that are copied on write
    const Entry *entry(base::Id id) const;
    const Entry *entry(base::Id id, ObjectKind kind) const;
    void put(Object object, std::int64_t objectRevision);
    void take(base::Id id);
    static QByteArray orderOf(const Object &object);

    std::array<std::shared_ptr<const Table>, kObjectKindCount> m_tables;
    std::int64_t m_revision = 0;
};

// Convenient, common questions -------------------------------------------------------------------

/// The style of that name with every value resolved through its ancestors; defaults where it is unknown.
ResolvedParagraph resolvedParagraphStyle(const Document &document, base::Id publication, const QString &name);
/// `base` with the character style of that name laid over it.
ResolvedCharacters resolvedCharacterStyle(
    const Document &document, base::Id publication, const QString &name, ResolvedCharacters base);
/// A story's title: its headline's text, forced breaks removed; empty where it has none.
QString titleOf(const Document &document, base::Id story);
/// Characters of a story's own paragraphs (captions aside) that are on paper, as code points, white space left out.
int characterCount(const Document &document, base::Id story);

template <typename T> std::vector<const T *> Document::childrenOf(base::Id parent) const
{
    std::vector<const T *> result;
    for (const base::Id id : children(parent, kindFor<T>()))
        result.push_back(find<T>(id));
    return result;
}

} // namespace banxin::model
