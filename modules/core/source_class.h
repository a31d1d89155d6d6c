// SPDX-License-Identifier: GPL-3.0-or-later
// The ten first-level classes of the national city emission inventory. The Chinese name is the key in every
// table: published numberings differ between systems, so no number of ours or theirs identifies a class.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace airshed
{

enum class SourceClass {
    FossilFuelCombustion,
    IndustrialProcess,
    Mobile,
    SolventUse,
    Agriculture,
    Dust,
    BiomassBurning,
    StorageTransport,
    WasteTreatment,
    Other
};

inline constexpr std::array allSourceClasses = {SourceClass::FossilFuelCombustion,
                                                SourceClass::IndustrialProcess,
                                                SourceClass::Mobile,
                                                SourceClass::SolventUse,
                                                SourceClass::Agriculture,
                                                SourceClass::Dust,
                                                SourceClass::BiomassBurning,
                                                SourceClass::StorageTransport,
                                                SourceClass::WasteTreatment,
                                                SourceClass::Other};

/// The official Chinese name, e.g. 化石燃料固定燃烧源: the value stored in tables and styles.
QString key(SourceClass sourceClass);

/// The name in the language of the window.
QString displayName(SourceClass sourceClass);

/// A stable ASCII word for file names and the command line, e.g. "fossil-fuel-combustion".
QString code(SourceClass sourceClass);

/// Understands keys, codes, English names and the keys without their final 源.
std::optional<SourceClass> sourceClassFromText(QStringView text);

} // namespace airshed
