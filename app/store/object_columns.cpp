#include "store/object_columns.h"

namespace banxin::store {

using namespace banxin::model;

QVariant stateOf(const Object &object)
{
    return std::visit(
        [](const auto &value) -> QVariant {
            if constexpr (requires { value.state; })
                return value.state;
            else
                return QVariant(QMetaType::fromType<QString>());
        },
        object);
}

QVariant dayOf(const Object &object)
{
    const Issue *issue = std::get_if<Issue>(&object);
    return issue ? QVariant(issue->date.toString(Qt::ISODate)) : QVariant(QMetaType::fromType<QString>());
}

QVariant digestOf(const Object &object)
{
    if (const Asset *asset = std::get_if<Asset>(&object); asset && !asset->digest.isNull())
        return asset->digest.bytes();
    if (const StoryPicture *picture = std::get_if<StoryPicture>(&object); picture && !picture->asset.isNull())
        return picture->asset.bytes();
    if (const Manuscript *manuscript = std::get_if<Manuscript>(&object); manuscript && !manuscript->digest.isNull())
        return manuscript->digest.bytes();
    return QVariant(QMetaType::fromType<QByteArray>());
}

} // namespace banxin::store
