// CanvasTheme: the colours round the page and over it. The paper itself is always white.
#pragma once

#include <QColor>

namespace banxin::canvas {

struct CanvasTheme {
    QColor pasteboard{0xD8, 0xDB, 0xDF};
    QColor ruler{0xF3, 0xF4, 0xF6};
    QColor rulerText{0x52, 0x5A, 0x64};
    QColor rulerLine{0xC3, 0xC8, 0xCE};
    QColor shadow{0, 0, 0, 30};
    static CanvasTheme light() { return {}; }
    static CanvasTheme dark()
    {
        return {QColor(0x13, 0x15, 0x17), QColor(0x26, 0x29, 0x2E), QColor(0xB3, 0xBA, 0xC3), QColor(0x4B, 0x52, 0x5A),
            QColor(0, 0, 0, 150)};
    }
};

// On the page, the same in both themes (docs: ui tokens).
namespace ink {
inline const QColor kAccent(0x1D, 0x6F, 0xE0);
inline const QColor kOverset(0xC0, 0x27, 0x1B);
inline const QColor kUnderset(0x9A, 0x57, 0x00);
inline const QColor kBleed(0xC0, 0x27, 0x1B);
inline const QColor kColumn(60, 140, 220, 15);
inline const QColor kColumnEdge(60, 140, 220, 87);
inline const QColor kRow(40, 120, 210, 33);
inline const QColor kFifthRow(40, 120, 210, 77);
inline const QColor kTypeArea(190, 60, 150, 89);
inline const QColor kGuide(0x00, 0x9C, 0xA8);
inline const QColor kSelection(0x1D, 0x6F, 0xE0, 70);
inline const QColor kFound(0xFF, 0xC2, 0x2E, 110);
inline const QColor kNote(0xF2, 0xB7, 0x1B);
inline const QColor kNoteEdge(0x9A, 0x6A, 0x00);
inline const QColor kFindingError(0xD0, 0x20, 0x1A);
inline const QColor kFindingWarning(0xC4, 0x74, 0x00);
inline const QColor kFindingInfo(0x1D, 0x5F, 0xB8);
inline const QColor kBeside(90, 96, 104, 34);
} // namespace ink

} // namespace banxin::canvas
