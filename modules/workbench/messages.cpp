// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/messages.h"

#include <utility>

namespace airshed::workbench
{

void Messages::post(Message message)
{
    m_log.append(std::move(message));
    Q_EMIT posted(m_log.constLast());
}

} // namespace airshed::workbench
