// OptionalContent: which layers of a PDF are seen in its default configuration (ISO 32000-1, 8.11). It looks at no
// events: neither zoom nor printing changes what it says.
#pragma once

#include "pdf/object_values.h"

#include <set>

namespace banxin::pdf {

class OptionalContent {
public:
    explicit OptionalContent(QPDFObjectHandle catalog);
    /// Of a group or a membership dictionary; true for anything else.
    bool isVisible(QPDFObjectHandle content) const;
    bool any() const { return m_any; }

private:
    bool isOn(QPDFObjectHandle group) const;
    bool evaluated(QPDFObjectHandle expression, int depth) const;

    std::set<QPDFObjGen> m_off;
    std::set<QPDFObjGen> m_on;
    bool m_baseOn = true;
    bool m_any = false;
};

} // namespace banxin::pdf
