// zlib streams of samples, whole or as they come. It knows no predictor: photographs hardly shrink further.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace banxin::picture {

QByteArray deflated(const QByteArray &bytes);

/// Collects samples; compresses large ones on the way, so that they never stand in memory whole.
class SampleStream {
public:
    SampleStream();
    ~SampleStream();
    SampleStream(const SampleStream &) = delete;
    SampleStream &operator=(const SampleStream &) = delete;

    base::Status begin(qsizetype size, bool deflates);
    base::Status add(const std::uint8_t *samples, std::size_t size);
    base::Result<QByteArray> finish();

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream; // where it compresses on the way
    QByteArray m_bytes;
    qsizetype m_used = 0;
    bool m_deflates = false;
};

} // namespace banxin::picture
