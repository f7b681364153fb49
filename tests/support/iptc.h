// IPTC put into a JPEG, as agencies do (IPTC-IIM 4.2 in an APP13 segment of Photoshop's).
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <vector>

namespace banxin::test {

enum IptcField { Byline = 80, DateCreated = 55, Headline = 105, Credit = 110, Source = 115, Caption = 120 };

/// Values in UTF-8, which the envelope says. `jpeg` starts with its SOI.
inline QByteArray withIptc(QByteArray jpeg, const std::vector<std::pair<IptcField, QByteArray>> &fields)
{
    const auto number = [](auto value) {
        QByteArray bytes(sizeof(value), '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const auto dataset = [&](char record, int field, const QByteArray &value) {
        return QByteArray("\x1c") + record + static_cast<char>(field) + number(static_cast<quint16>(value.size()))
            + value;
    };
    QByteArray iptc = dataset(1, 90, "\x1b%G");
    for (const auto &[field, value] : fields)
        iptc += dataset(2, field, value);
    QByteArray block = QByteArray("Photoshop 3.0\0", 14) + "8BIM" + QByteArray("\x04\x04\0\0", 4)
        + number(static_cast<quint32>(iptc.size())) + iptc;
    if (iptc.size() % 2 != 0)
        block += '\0';
    return jpeg.insert(2, QByteArray("\xff\xed") + number(static_cast<quint16>(block.size() + 2)) + block);
}

} // namespace banxin::test
