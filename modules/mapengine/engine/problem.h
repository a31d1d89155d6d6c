// SPDX-License-Identifier: GPL-3.0-or-later
// Why a piece of work could not be done: a kind of the contract and a detail for the sentence that the client
// makes.
#pragma once

#include <QString>
#include <stdexcept>
#include <utility>

namespace airshed::mapengine
{

class Problem final : public std::runtime_error
{
public:
    /// kind: one of wire::kind.
    explicit Problem(const char* kind, QString detail = {})
        : std::runtime_error(kind), m_detail(std::move(detail))
    {
    }
    const QString& detail() const { return m_detail; }

private:
    QString m_detail;
};

} // namespace airshed::mapengine
