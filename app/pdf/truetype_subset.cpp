#include "pdf/truetype_subset.h"

#include <hb-subset.h>
#include <hb.h>

namespace banxin::pdf {

namespace {

template <typename T, void (*destroy)(T *)> struct Destroyer {
    void operator()(T *object) const { destroy(object); }
};
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_t, hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_t, hb_subset_plan_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;

using TableFunction = std::function<QByteArray(const char tag[5])>;

hb_blob_t *tableOf(hb_face_t *, hb_tag_t tag, void *data)
{
    char name[5] = {};
    hb_tag_to_string(tag, name);
    // The bytes belong to the blob until HarfBuzz is done with them.
    auto *bytes = new QByteArray((*static_cast<const TableFunction *>(data))(name));
    if (bytes->isEmpty()) {
        delete bytes;
        return nullptr;
    }
    return hb_blob_create(bytes->constData(), static_cast<unsigned>(bytes->size()), HB_MEMORY_MODE_READONLY, bytes,
        [](void *owned) { delete static_cast<QByteArray *>(owned); });
}

} // namespace

std::optional<TrueTypeSubset> trueTypeSubset(const TableFunction &table, std::span<const std::uint32_t> glyphs)
{
    auto *user = const_cast<TableFunction *>(&table);
    const Face face(hb_face_create_for_tables(tableOf, user, nullptr));
    const Input input(hb_subset_input_create_or_fail());
    if (!face || !input)
        return std::nullopt;
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs)
        hb_set_add(wanted, glyph);
    // What a composite font in a PDF has no use for (ISO 32000-1, 9.9).
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag : {"GSUB", "GPOS", "GDEF", "BASE", "cmap", "name", "post", "OS/2", "vhea", "vmtx", "VORG",
             "kern", "DSIG", "gasp", "STAT", "meta", "hdmx", "LTSH", "VDMX", "FFTM"})
        hb_set_add(dropped, hb_tag_from_string(tag, 4));
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);

    const Plan plan(hb_subset_plan_create_or_fail(face.get(), input.get()));
    if (!plan)
        return std::nullopt;
    const Face subset(hb_subset_plan_execute_or_fail(plan.get()));
    if (!subset)
        return std::nullopt;
    const Blob blob(hb_face_reference_blob(subset.get()));
    unsigned size = 0;
    const char *data = hb_blob_get_data(blob.get(), &size);
    TrueTypeSubset result;
    result.program = QByteArray(data, qsizetype(size));
    const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t number = hb_map_get(numbers, glyph);
        result.glyphs.push_back(number == HB_MAP_VALUE_INVALID ? 0 : number);
    }
    return result;
}

} // namespace banxin::pdf
