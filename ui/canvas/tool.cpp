#include "canvas/tool.h"

#include "canvas/page_view.h"

namespace banxin::canvas {

Tool::Tool(PageView &view)
    : QObject(&view)
    , m_view(view)
{
}

} // namespace banxin::canvas
