#include "picture/screen_image.h"

#include "picture/picture_wire.h"

#include <cstring>
#include <new>

namespace banxin::picture {

std::optional<QImage> screenImageFrom(QByteArrayView answer)
{
    wire::ScreenHead head;
    if (answer.size() < qsizetype(sizeof head))
        return std::nullopt;
    std::memcpy(&head, answer.data(), sizeof head);
    answer = answer.sliced(sizeof head);
    constexpr int longest = 65'500;
    if (head.width < 1 || head.height < 1 || head.width > longest || head.height > longest
        || answer.size() != qsizetype(head.width) * head.height * 4)
        return std::nullopt;
    QImage image(head.width, head.height, head.hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc(); // the caller makes the Error of it
    const auto rowBytes = static_cast<std::size_t>(head.width) * 4;
    for (int y = 0; y < head.height; ++y)
        std::memcpy(image.scanLine(y), answer.data() + qsizetype(rowBytes) * y, rowBytes);
    return image;
}

} // namespace banxin::picture
