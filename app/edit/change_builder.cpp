#include "edit/change_builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;

ChangeBuilder::ChangeBuilder(const Document &document, const EditContext &context, const QString &label)
    : m_document(document)
{
    m_change.id = base::Id::create();
    m_change.label = label;
    m_change.author = context.author;
    m_change.undoGroup = context.undoGroup.isNull() ? base::Id::create() : context.undoGroup;
}

void ChangeBuilder::add(base::Id id, std::variant<Put, Remove, SpliceText> action)
{
    m_change.changes.push_back({id, m_document.objectRevision(id), std::move(action)});
}

void ChangeBuilder::put(Object value)
{
    const base::Id id = idOf(value);
    add(id, Put{std::move(value)});
}

void ChangeBuilder::remove(base::Id id) { add(id, Remove{}); }

void ChangeBuilder::putNew(const Asset &file)
{
    const std::vector<base::Id> assets = m_document.all(ObjectKind::Asset);
    const bool isKnown = std::any_of(assets.begin(), assets.end(), [&](base::Id id) {
        const Asset *asset = m_document.find<Asset>(id);
        return asset && asset->digest == file.digest;
    });
    if (!isKnown)
        put(file);
}

void ChangeBuilder::changeParagraph(const Paragraph &before, const Paragraph &after)
{
    if (before == after)
        return;
    const QString &old = before.text, &now = after.text;
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const Splice splice{
        static_cast<int>(head), old.mid(head, old.size() - head - tail), now.mid(head, now.size() - head - tail)};
    if (spliced(before, {splice}) == after)
        add(before.id, SpliceText{{splice}});
    else
        add(before.id, Put{after});
}

std::vector<base::OrderKey> keysBehind(
    const Document &document, const Paragraph &paragraph, int count, ChangeBuilder &builder)
{
    const std::vector<const Paragraph *> siblings = document.childrenOf<Paragraph>(paragraph.parent);
    auto next =
        std::find_if(siblings.begin(), siblings.end(), [&](const Paragraph *p) { return p->id == paragraph.id; });
    std::vector<const Paragraph *> tied;
    for (++next; next != siblings.end() && (*next)->order == paragraph.order; ++next)
        tied.push_back(*next);
    const base::OrderKey bound = next == siblings.end() ? base::OrderKey() : (*next)->order;
    std::vector<base::OrderKey> keys;
    base::OrderKey last = paragraph.order;
    for (int i = 0; i < count; ++i)
        keys.push_back(last = base::OrderKey::between(last, bound));
    for (const Paragraph *sibling : tied) {
        Paragraph moved = *sibling;
        moved.order = last = base::OrderKey::between(last, bound);
        builder.put(moved);
    }
    return keys;
}

tl::unexpected<base::Error> refused(const QString &what, base::Id where, const QString &advice)
{
    return base::failure(base::ErrorKind::Refused, what, where.isNull() ? QString() : where.toString(), advice);
}

QString tr(const char *text) { return QCoreApplication::translate("edit", text); }

} // namespace banxin::edit
