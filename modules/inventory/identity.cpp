// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/identity.h"

#include <QSysInfo>
#include <array>
#include <pwd.h>
#include <unistd.h>

namespace airshed::inventory
{

QString userName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(entry.pw_name);
    return QString::number(geteuid());
}

QString hostName() { return QSysInfo::machineHostName(); }

} // namespace airshed::inventory
