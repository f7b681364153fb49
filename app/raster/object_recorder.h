// ObjectRecorder: takes down what Poppler would paint. For the worker program alone.
#pragma once

#include "raster/page_objects.h"

#include <map>
#include <tuple>

#include <poppler/OutputDev.h>

namespace banxin::raster {

class ObjectRecorder : public OutputDev {
public:
    /// `corner`: of the trim, in points of the shown page.
    ObjectRecorder(PageObjects &objects, QPointF corner);

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override;
    bool tilingPatternFill(GfxState *state, Gfx *gfx, Catalog *catalog, GfxTilingPattern *pattern, const double *matrix,
        int x0, int y0, int x1, int y1, double xStep, double yStep) override;
    bool functionShadedFill(GfxState *state, GfxFunctionShading *shading) override;
    bool axialShadedFill(GfxState *state, GfxAxialShading *shading, double tMin, double tMax) override;
    bool radialShadedFill(GfxState *state, GfxRadialShading *shading, double tMin, double tMax) override;
    bool gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *shading) override;
    bool patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *shading) override;

    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
        CharCode code, int bytes, const Unicode *text, int length) override;
    void beginActualText(GfxState *state, const GooString *text) override;
    void endActualText(GfxState *state) override;

    void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
        bool interpolate, bool isInline) override;
    void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *map,
        bool interpolate, const int *maskColors, bool isInline) override;
    void drawMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *map,
        bool interpolate, Stream *mask, int maskWidth, int maskHeight, bool maskInvert, bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *map,
        bool interpolate, Stream *mask, int maskWidth, int maskHeight, GfxImageColorMap *maskMap,
        bool maskInterpolate) override;

private:
    enum class Paint { Fill, Stroke };
    std::uint16_t inkOf(GfxState &state, Paint paint);
    std::uint16_t fontOf(GfxState &state);
    QRectF seen(GfxState &state, const QRectF &box) const; // in the clip; null where nothing is
    void addPath(GfxState &state, Paint paint);
    void addShape(Shape shape);
    void addShading(GfxState &state, GfxShading &shading, std::uint64_t form, GfxColor color);
    void addPicture(GfxState &state, Stream &stream, int width, int height, qint64 inlineBytes, Stream *mask);

    PageObjects &m_objects;
    QPointF m_corner;
    std::map<const void *, std::uint16_t> m_fontOf;
    std::map<std::tuple<int, std::array<std::uint16_t, 4>, int, std::uint32_t, QString>, std::uint16_t> m_inkOf;
    bool m_hasActualText = false;
    QString m_actualText; // not given to a glyph yet
};

} // namespace banxin::raster
