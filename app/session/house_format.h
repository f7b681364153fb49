// A publication's own page formats: a template's page brought to another size and grid.
#pragma once

#include "model/object.h"
#include "session/newsroom_template.h"

namespace banxin::session {

/// The publication's formats by name, its template's where it has none of its own under a name.
std::vector<model::HouseFormat> formatsOf(const model::Publication &publication, const NewsroomTemplate &newsroom);

/// Gives the page the format's size and grid. Furniture keeps its distance from the head or the foot of the type area,
/// whichever is nearer, and its share of the width; areas stay on the same columns and rows.
void fitToFormat(model::Page &page, std::vector<model::Object> &furniture, const model::HouseFormat &format);

} // namespace banxin::session
