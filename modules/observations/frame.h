// SPDX-License-Identifier: GPL-3.0-or-later
// One frame of HJ 212-2017, "##" length data checksum, taken apart and checked. It knows no pollutants.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace airshed::observations
{

/// The checksum of HJ 212-2017, annex A. It is not Modbus': each step keeps only the register's high byte.
quint16 hj212Checksum(QByteArrayView data);

enum class FrameDefect {
    None,
    Truncated,     ///< the data end before the length that the frame declares
    WrongLength,   ///< the checksum is right for what is there, the declared length is not
    WrongChecksum, ///< or neither fits
    NoData         ///< the data segment is not "name=value;...CP=&&...&&"
};

struct FrameItem {
    QByteArray factor;  ///< "a34004"
    QByteArray measure; ///< "Avg", "Rtd", "Flag" ...
    QByteArray value;
};

struct Frame {
    FrameDefect defect = FrameDefect::None;
    QByteArray system;   ///< ST: "22" is air quality
    QByteArray command;  ///< CN: "2061" is hourly means
    QByteArray device;   ///< MN
    QByteArray dataTime; ///< yyyyMMddHHmmss
    std::vector<FrameItem> items;
};

/// bytes begin with "##" and end where the frame's line or the next frame does.
Frame parseFrame(QByteArrayView bytes);

} // namespace airshed::observations
