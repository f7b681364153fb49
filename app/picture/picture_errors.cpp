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
    return base::failure(base::ErrorKind::Refused, tr("这不是 JPEG、PNG、TIFF 或 WebP 图片。"), {},
        tr("请将图片另存为其中一种格式后再导入。"));
}

tl::unexpected<base::Error> unsupportedDepth(const QString &format, int bits)
{
    return base::failure(base::ErrorKind::Refused, tr("这张 %1 图片每个通道 %2 位，读不了。").arg(format).arg(bits), {},
        tr("请将图片另存为每个通道 8 位或 16 位。"));
}

tl::unexpected<base::Error> unsupportedKind(const QString &format, const QString &what)
{
    return base::failure(
        base::ErrorKind::Refused, what, format, tr("请在图像软件里另存为普通的 JPEG、PNG 或 TIFF（LZW）。"));
}

tl::unexpected<base::Error> tooLargeFor(const QString &format, const QString &why)
{
    return base::failure(base::ErrorKind::Refused, why, format, tr("请先缩小图片，或者另存为普通的 JPEG。"));
}

QString tooLargeInterlaced() { return tr("隔行（渐显）存储的图片这样大，解不开。"); }

bool bearsOut(std::int64_t rawBytes, std::int64_t fileBytes)
{
    constexpr std::int64_t always = 256 << 20;
    constexpr std::int64_t mostTimes = 200;
    return rawBytes <= always || rawBytes / mostTimes <= fileBytes;
}

tl::unexpected<base::Error> bomb(int width, int height, std::int64_t fileBytes)
{
    return base::failure(base::ErrorKind::Refused,
        tr("文件只有 %1 KB，却自称有 %2 × %3 像素：像是用来拖垮程序的假图片。")
            .arg((fileBytes + 1023) / 1024)
            .arg(width)
            .arg(height),
        {}, tr("如果确是自己人做的图，请缩小后再存一次。"));
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
