// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/frame.h"

#include <QList>
#include <algorithm>

namespace airshed::observations
{

namespace
{

constexpr qsizetype headBytes = 6;     // "##" and four digits
constexpr qsizetype checksumBytes = 4; // hexadecimal

bool isHexadecimal(QByteArrayView bytes)
{
    return bytes.size() == checksumBytes && std::all_of(bytes.begin(), bytes.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
           });
}

bool checks(QByteArrayView data, QByteArrayView checksum)
{
    return isHexadecimal(checksum) && checksum.toByteArray().toUShort(nullptr, 16) == hj212Checksum(data);
}

/// Splits "factor-Measure=value"; false for a text without "=".
bool addItem(Frame& frame, QByteArrayView text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals <= 0)
        return false;
    const QByteArrayView name = text.first(equals).trimmed();
    const QByteArrayView value = text.sliced(equals + 1).trimmed();
    if (name == "DataTime") {
        frame.dataTime = value.toByteArray();
        return true;
    }
    const qsizetype dash = name.lastIndexOf('-');
    if (dash > 0)
        frame.items.push_back(
            {name.first(dash).toByteArray(), name.sliced(dash + 1).toByteArray(), value.toByteArray()});
    return true;
}

bool parseData(Frame& frame, QByteArrayView data)
{
    const qsizetype parameters = data.indexOf("CP=&&");
    if (parameters < 0)
        return false;
    for (const QByteArray& field : data.first(parameters).toByteArray().split(';')) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray value = field.mid(equals + 1).trimmed();
        if (field.startsWith("ST="))
            frame.system = value;
        else if (field.startsWith("CN="))
            frame.command = value;
        else if (field.startsWith("MN="))
            frame.device = value;
    }
    QByteArray items = data.sliced(parameters + 5).toByteArray();
    const qsizetype end = items.indexOf("&&");
    if (end < 0)
        return false;
    items.truncate(end);
    bool isWhole = !frame.system.isEmpty() && !frame.command.isEmpty();
    for (const QByteArray& group : items.split(';')) {
        for (const QByteArray& item : group.split(',')) {
            if (!item.trimmed().isEmpty())
                isWhole = addItem(frame, item) && isWhole;
        }
    }
    return isWhole;
}

} // namespace

quint16 hj212Checksum(QByteArrayView data)
{
    quint16 sum = 0xFFFF;
    for (const char byte : data) {
        sum = static_cast<quint16>((sum >> 8) ^ static_cast<uchar>(byte));
        for (int bit = 0; bit < 8; ++bit) {
            const bool isOdd = sum & 1U;
            sum = static_cast<quint16>(sum >> 1);
            if (isOdd)
                sum = static_cast<quint16>(sum ^ 0xA001U);
        }
    }
    return sum;
}

Frame parseFrame(QByteArrayView bytes)
{
    Frame frame;
    bytes = bytes.trimmed();
    bool isNumber = false;
    const qsizetype declared =
        bytes.size() >= headBytes ? bytes.sliced(2, 4).toByteArray().toInt(&isNumber) : 0;
    if (!isNumber) {
        frame.defect = FrameDefect::Truncated;
        return frame;
    }
    const QByteArrayView body = bytes.sliced(headBytes);
    QByteArrayView data;
    if (body.size() >= declared + checksumBytes &&
        checks(body.first(declared), body.sliced(declared, checksumBytes))) {
        data = body.first(declared);
    } else {
        // What the data segment probably is: up to the "&&" that closes it.
        const qsizetype begin = body.indexOf("CP=&&");
        const qsizetype end = begin < 0 ? -1 : body.indexOf("&&", begin + 5);
        if (end < 0 || body.size() < end + 2 + checksumBytes) {
            frame.defect =
                body.size() < declared + checksumBytes ? FrameDefect::Truncated : FrameDefect::NoData;
            return frame;
        }
        data = body.first(end + 2);
        frame.defect = checks(data, body.sliced(end + 2, checksumBytes)) ? FrameDefect::WrongLength
                                                                         : FrameDefect::WrongChecksum;
    }
    if (!parseData(frame, data))
        frame.defect = FrameDefect::NoData;
    return frame;
}

} // namespace airshed::observations
