#include "model/document.h"

#include <unordered_set>

namespace banxin::model {

namespace {

/// Chunks per table: few enough that copying their pointers is cheap, enough that a chunk of a
/// newsroom's paragraphs stays small.
constexpr std::size_t kChunkCount = 256;

std::size_t chunkOf(base::Id id) { return static_cast<std::size_t>((id.toNumber() * 0x9E3779B97F4A7C15ull) >> 56); }

/// Ours to change: the value itself when nobody else holds it, else a copy of it.
template <typename T> T &owned(std::shared_ptr<const T> &shared)
{
    if (!shared)
        shared = std::make_shared<T>();
    else if (shared.use_count() > 1)
        shared = std::make_shared<T>(*shared);
    return const_cast<T &>(*shared);
}

} // namespace

struct Document::Table {
    using Entries = std::vector<Entry>; // ascending by id
    using Families = std::vector<Siblings>; // ascending by parent
    std::array<std::shared_ptr<const Entries>, kChunkCount> entries;
    std::array<std::shared_ptr<const Families>, kChunkCount> families;

    template <typename Chunk> static auto place(Chunk &chunk, base::Id id)
    {
        return std::lower_bound(
            chunk.begin(), chunk.end(), id, [](const Entry &e, base::Id wanted) { return e.id < wanted; });
    }
    template <typename Chunk> static auto family(Chunk &chunk, base::Id parent)
    {
        return std::lower_bound(
            chunk.begin(), chunk.end(), parent, [](const Siblings &s, base::Id wanted) { return s.parent < wanted; });
    }
    static bool before(const Child &a, const Child &b)
    {
        const int order = a.order.compare(b.order);
        return order != 0 ? order < 0 : a.id < b.id;
    }

    const Entry *find(base::Id id) const
    {
        const auto &chunk = entries[chunkOf(id)];
        if (!chunk)
            return nullptr;
        const auto it = place(*chunk, id);
        return it != chunk->end() && it->id == id ? &*it : nullptr;
    }

    void addChild(base::Id parent, Child child)
    {
        Families &chunk = owned(families[chunkOf(parent)]);
        auto it = family(chunk, parent);
        if (it == chunk.end() || it->parent != parent)
            it = chunk.insert(it, Siblings{parent, nullptr});
        std::vector<Child> &children = owned(it->children);
        children.insert(std::lower_bound(children.begin(), children.end(), child, before), std::move(child));
    }

    void removeChild(base::Id parent, const Child &child)
    {
        Families &chunk = owned(families[chunkOf(parent)]);
        const auto it = family(chunk, parent);
        if (it == chunk.end() || it->parent != parent)
            return;
        std::vector<Child> &children = owned(it->children);
        const auto found = std::lower_bound(children.begin(), children.end(), child, before);
        if (found != children.end() && found->id == child.id)
            children.erase(found);
        if (children.empty())
            chunk.erase(it);
    }
};

QByteArray Document::orderOf(const Object &object)
{
    return std::visit(
        [](const auto &value) -> QByteArray {
            if constexpr (requires { value.order; })
                return value.order.toText();
            else if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Issue>)
                return value.date.toString(Qt::ISODate).toUtf8() + '/' + value.edition.toUtf8();
            else
                return {};
        },
        object);
}

const Document::Entry *Document::entry(base::Id id) const
{
    for (const auto &table : m_tables)
        if (table)
            if (const Entry *found = table->find(id))
                return found;
    return nullptr;
}

const Document::Entry *Document::entry(base::Id id, ObjectKind kind) const
{
    const auto &table = m_tables[static_cast<std::size_t>(kind)];
    return table ? table->find(id) : nullptr;
}

const Object *Document::findObject(base::Id id, ObjectKind kind) const
{
    const Entry *found = entry(id, kind);
    return found ? found->object.get() : nullptr;
}

const Object *Document::findObject(base::Id id) const
{
    const Entry *found = entry(id);
    return found ? found->object.get() : nullptr;
}

std::shared_ptr<const Object> Document::share(base::Id id) const
{
    const Entry *found = entry(id);
    return found ? found->object : nullptr;
}

std::int64_t Document::objectRevision(base::Id id) const
{
    const Entry *found = entry(id);
    return found ? found->revision : 0;
}

std::vector<base::Id> Document::children(base::Id parent, ObjectKind kind) const
{
    std::vector<base::Id> ids;
    const auto &table = m_tables[static_cast<std::size_t>(kind)];
    const auto chunk = table ? table->families[chunkOf(parent)] : nullptr;
    if (!chunk)
        return ids;
    const auto it = Table::family(*chunk, parent);
    if (it == chunk->end() || it->parent != parent)
        return ids;
    ids.reserve(it->children->size());
    for (const Child &child : *it->children)
        ids.push_back(child.id);
    return ids;
}

std::vector<std::shared_ptr<const Object>> Document::shareChildren(base::Id parent, ObjectKind kind) const
{
    std::vector<std::shared_ptr<const Object>> objects;
    for (const base::Id id : children(parent, kind))
        objects.push_back(entry(id, kind)->object);
    return objects;
}

std::vector<base::Id> Document::all(ObjectKind kind) const
{
    std::vector<base::Id> ids;
    if (const auto &table = m_tables[static_cast<std::size_t>(kind)])
        for (const auto &chunk : table->entries)
            if (chunk)
                for (const Entry &e : *chunk)
                    ids.push_back(e.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Document::put(Object object, std::int64_t objectRevision)
{
    const base::Id id = idOf(object);
    const ObjectKind kind = kindOf(object);
    const base::Id parent = parentOf(object);
    const QByteArray order = orderOf(object);
    if (const Entry *old = entry(id); old && kindOf(*old->object) != kind)
        take(id); // an id names one object only

    Table &table = owned(m_tables[static_cast<std::size_t>(kind)]);
    Table::Entries &chunk = owned(table.entries[chunkOf(id)]);
    const auto it = Table::place(chunk, id);
    const bool known = it != chunk.end() && it->id == id;
    if (known) {
        const base::Id oldParent = parentOf(*it->object);
        const QByteArray oldOrder = orderOf(*it->object);
        if (oldParent != parent || oldOrder != order) {
            table.removeChild(oldParent, {oldOrder, id});
            table.addChild(parent, {order, id});
        }
        it->object = std::make_shared<const Object>(std::move(object));
        it->revision = objectRevision;
    } else {
        chunk.insert(it, Entry{id, std::make_shared<const Object>(std::move(object)), objectRevision});
        table.addChild(parent, {order, id});
    }
}

void Document::take(base::Id id)
{
    const Entry *found = entry(id);
    if (!found)
        return;
    const std::shared_ptr<const Object> object = found->object;
    Table &table = owned(m_tables[object->index()]);
    Table::Entries &chunk = owned(table.entries[chunkOf(id)]);
    chunk.erase(Table::place(chunk, id));
    table.removeChild(parentOf(*object), {orderOf(*object), id});
}

Document Document::withRevision(std::int64_t revision) const
{
    Document copy = *this;
    copy.m_revision = revision;
    return copy;
}

Document Document::with(Object object, std::int64_t objectRevision) const &
{
    Document copy = *this;
    copy.put(std::move(object), objectRevision);
    return copy;
}

Document Document::with(Object object, std::int64_t objectRevision) &&
{
    put(std::move(object), objectRevision);
    return std::move(*this);
}

Document Document::of(std::vector<Stored> objects)
{
    std::unordered_set<base::Id> ids;
    ids.reserve(objects.size());
    Document document;
    for (const Stored &stored : objects) {
        if (ids.insert(idOf(*stored.object)).second)
            continue;
        for (const Stored &one : objects) // an id twice: the later object counts
            document.put(*one.object, one.revision);
        return document;
    }
    std::array<std::unordered_map<base::Id, std::vector<Child>>, kObjectKindCount> families;
    for (Stored &stored : objects) {
        const base::Id id = idOf(*stored.object);
        const std::size_t kind = stored.object->index();
        families[kind][parentOf(*stored.object)].push_back({orderOf(*stored.object), id});
        owned(owned(document.m_tables[kind]).entries[chunkOf(id)])
            .push_back(Entry{id, std::move(stored.object), stored.revision});
    }
    for (std::size_t kind = 0; kind < kObjectKindCount; ++kind) {
        if (!document.m_tables[kind])
            continue;
        Table &table = owned(document.m_tables[kind]);
        for (auto &chunk : table.entries) {
            if (chunk)
                std::sort(owned(chunk).begin(), owned(chunk).end(),
                    [](const Entry &a, const Entry &b) { return a.id < b.id; });
        }
        for (auto &[parent, children] : families[kind]) {
            std::sort(children.begin(), children.end(), Table::before);
            owned(table.families[chunkOf(parent)])
                .push_back(Siblings{parent, std::make_shared<std::vector<Child>>(std::move(children))});
        }
        for (auto &chunk : table.families) {
            if (chunk)
                std::sort(owned(chunk).begin(), owned(chunk).end(),
                    [](const Siblings &a, const Siblings &b) { return a.parent < b.parent; });
        }
    }
    return document;
}

Document Document::without(base::Id id) const &
{
    Document copy = *this;
    copy.take(id);
    return copy;
}

Document Document::without(base::Id id) &&
{
    take(id);
    return std::move(*this);
}

bool operator==(const Document &a, const Document &b)
{
    static const std::vector<Document::Entry> none;
    for (std::size_t kind = 0; kind < a.m_tables.size(); ++kind) {
        const auto &left = a.m_tables[kind];
        const auto &right = b.m_tables[kind];
        if (left == right)
            continue;
        for (std::size_t i = 0; i < kChunkCount; ++i) {
            const auto leftChunk = left ? left->entries[i] : nullptr;
            const auto rightChunk = right ? right->entries[i] : nullptr;
            if (leftChunk == rightChunk)
                continue;
            const auto &l = leftChunk ? *leftChunk : none;
            const auto &r = rightChunk ? *rightChunk : none;
            const auto same = [](const Document::Entry &x, const Document::Entry &y) {
                return x.id == y.id && (x.object == y.object || *x.object == *y.object);
            };
            if (!std::equal(l.begin(), l.end(), r.begin(), r.end(), same))
                return false;
        }
    }
    return true;
}

} // namespace banxin::model
