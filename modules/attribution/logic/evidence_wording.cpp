// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/evidence_wording.h"

#include <QCoreApplication>

namespace airshed::attribution
{

QString letter(EvidenceGrade grade)
{
    constexpr std::array letters = {"A", "B", "C", "D", "–"};
    return QString::fromUtf8(letters[static_cast<std::size_t>(grade)]);
}

QString wording(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::A:
        return QCoreApplication::translate("airshed::attribution", "Strongly suspected");
    case EvidenceGrade::B:
        return QCoreApplication::translate("airshed::attribution", "Suspected");
    case EvidenceGrade::C:
        return QCoreApplication::translate("airshed::attribution", "To be checked");
    case EvidenceGrade::D:
        return QCoreApplication::translate("airshed::attribution", "For screening only");
    case EvidenceGrade::Unobserved:
        return QCoreApplication::translate("airshed::attribution", "Unobserved");
    }
    return {};
}

QString scopeOfMethods()
{
    return QCoreApplication::translate("airshed::attribution",
                                       "Primary pollutants only: the primary part of PM10 and PM2.5, SO2, CO "
                                       "and NOx. Flat terrain, straight "
                                       "hourly plumes, no buildings, no chemistry; calm hours are left out. "
                                       "A decision aid, not a regulatory "
                                       "model.");
}

} // namespace airshed::attribution
