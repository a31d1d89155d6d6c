// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/errors.h"

#include <QCoreApplication>

namespace airshed
{

Error::Error(QString message) : m_message(std::move(message)), m_utf8(m_message.toUtf8()) {}

Cancelled::Cancelled()
    : Error(QCoreApplication::translate("airshed::Cancelled", "Cancelled; nothing was changed."))
{
}

} // namespace airshed
