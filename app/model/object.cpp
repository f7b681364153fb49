#include "model/object.h"

namespace banxin::model {

namespace {

constexpr std::array<const char *, kObjectKindCount> kKindNames = {"publication", "paragraph-style", "character-style",
    "issue", "page", "frame", "placement", "story", "paragraph", "story-picture", "asset", "manuscript", "stock-item",
    "waiver"};

base::Id parentOfValue(const Publication &) { return {}; }
base::Id parentOfValue(const ParagraphStyle &style) { return style.publication; }
base::Id parentOfValue(const CharacterStyle &style) { return style.publication; }
base::Id parentOfValue(const Issue &issue) { return issue.publication; }
base::Id parentOfValue(const Page &page) { return page.issue; }
base::Id parentOfValue(const Frame &frame) { return frame.page; }
base::Id parentOfValue(const Placement &placement) { return placement.issue; }
base::Id parentOfValue(const Story &story) { return story.publication; }
base::Id parentOfValue(const Paragraph &paragraph) { return paragraph.parent; }
base::Id parentOfValue(const StoryPicture &picture) { return picture.story; }
base::Id parentOfValue(const Asset &) { return {}; }
base::Id parentOfValue(const Manuscript &manuscript) { return manuscript.publication; }
base::Id parentOfValue(const StockItem &item) { return item.publication; }
base::Id parentOfValue(const Waiver &waiver) { return waiver.issue; }

} // namespace

QString toName(ObjectKind kind) { return QLatin1String(kKindNames[static_cast<std::size_t>(kind)]); }

std::optional<ObjectKind> kindFromName(QStringView name)
{
    for (std::size_t i = 0; i < kKindNames.size(); ++i)
        if (name == QLatin1String(kKindNames[i]))
            return static_cast<ObjectKind>(i);
    return std::nullopt;
}

base::Id idOf(const Object &object)
{
    return std::visit([](const auto &value) { return value.id; }, object);
}

base::Id parentOf(const Object &object)
{
    return std::visit([](const auto &value) { return parentOfValue(value); }, object);
}

} // namespace banxin::model
