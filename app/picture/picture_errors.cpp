#include "picture/picture_errors.h"

#include <QCoreApplication>

namespace banxin::picture {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("picture", source); }

} // namespace

tl::unexpected<base::Error> damaged(const QString &format, const QString &detail)
{
    return base::failure(base::ErrorKind::Refused, tr("这张 %1 图片已损坏，无法完整读出。").arg(format), detail,
        tr("请向供稿人重新索取原图。"));
}

tl::unexpected<base::Error> notWritten(const QString &detail)
{
    return base::failure(base::ErrorKind::Refused, tr("转换后的图片写不成 JPEG。"), detail,
        tr("请腾出内存，或者换一张小一些的图片再试。"));
}

tl::unexpected<base::Error> notAPicture()
{
    return base::failure(
        base::ErrorKind::Refused, tr("这不是 JPEG 或 PNG 图片。"), {}, tr("请将图片另存为 JPEG 或 PNG 后再导入。"));
}

tl::unexpected<base::Error> unsupportedColors()
{
    return base::failure(
        base::ErrorKind::Refused, tr("图片的颜色通道数不受支持。"), {}, tr("请将图片转换为灰度、RGB 或 CMYK。"));
}

base::Status acceptableSize(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t mostPixels = 400'000'000;
    constexpr std::int64_t longestSide = 65'500;
    if (width < 1 || height < 1)
        return base::failure(base::ErrorKind::Refused, tr("图片没有像素。"));
    if (width > longestSide || height > longestSide || width * height > mostPixels) {
        return base::failure(base::ErrorKind::Refused,
            tr("图片过大：%1 × %2 像素，超过 4 亿像素或单边 65500 像素的上限。").arg(width).arg(height), {},
            tr("请先缩小图片。"));
    }
    return {};
}

} // namespace banxin::picture
