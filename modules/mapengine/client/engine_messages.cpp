// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/engine_messages.h"

#include "mapengine/client/map_engine.h"
#include "mapengine/protocol/wire_types.h"

#include <QCoreApplication>
#include <QDir>

namespace airshed::mapengine
{

namespace
{

/// All sentences of the map engine are in one context of the translation.
struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(airshed::MapEngine)
};

QString withReason(const QString& sentence, const QString& reason)
{
    return reason.isEmpty() ? sentence : Sentences::tr("%1 (%2)", "sentence (reason)").arg(sentence, reason);
}

} // namespace

QString jobFailureMessage(const QString& kind, const QString& detail)
{
    const auto is = [&kind](const char* other) { return kind == QLatin1String(other); };
    if (is(wire::kind::cancelled) || is(wire::kind::replaced))
        return {};
    if (is(wire::kind::outOfMemory))
        return Sentences::tr(
            "There is not enough memory for this image; choose a smaller page or a lower resolution.");
    if (is(wire::kind::unknownLayer))
        return Sentences::tr("The map has no layer “%1”; it may have been removed in the meantime.")
            .arg(detail);
    if (is(wire::kind::projectUnreadable))
        return withReason(Sentences::tr("The map file cannot be read; check that it is a QGIS project."),
                          detail);
    if (is(wire::kind::writeFailed))
        return withReason(Sentences::tr("The file cannot be written; choose another folder or make room."),
                          detail);
    if (is(wire::kind::templateUnreadable))
        return withReason(
            Sentences::tr(
                "The layout template cannot be read; check that it is a QGIS layout template (.qpt)."),
            detail);
    if (is(wire::kind::templateWithoutMap))
        return withReason(
            Sentences::tr("The layout template has no map frame; add one with the item id “map” in QGIS."),
            detail);
    if (is(wire::kind::badRequest))
        return withReason(
            Sentences::tr("The map engine refused a request as impossible; check size, scale and "
                          "resolution."),
            detail);
    return withReason(Sentences::tr("The map engine could not do this."), detail.isEmpty() ? kind : detail);
}

QString layerProblemMessage(const Layer* layer, const QString& kind, const QString& detail)
{
    const auto is = [&kind](const char* other) { return kind == QLatin1String(other); };
    const QString title = layer ? layer->title : QString();
    if (is(wire::kind::layerUnreadable))
        return Sentences::tr(
                   "The layer “%1” cannot be read from %2; check that the file exists and is not damaged.")
            .arg(title, layer ? layer->uri : detail);
    if (is(wire::kind::layerWithoutCrs))
        return Sentences::tr(
                   "The layer “%1” does not say its coordinate system and may be drawn in the wrong place; "
                   "set it in the layer's properties.")
            .arg(title);
    if (is(wire::kind::styleUnreadable))
        return Sentences::tr(
                   "The style of the layer “%1” cannot be read (%2); the layer is drawn in a plain style.")
            .arg(title, detail);
    if (is(wire::kind::subsetRefused))
        return Sentences::tr(
                   "The filter of the layer “%1” is not valid (%2), so the layer shows everything; correct "
                   "the filter.")
            .arg(title, detail);
    if (is(wire::kind::crsUnknown))
        return Sentences::tr("The coordinate system %1 is unknown; choose another one, such as EPSG:4490.")
            .arg(detail);
    if (is(wire::kind::unknownLayer))
        return Sentences::tr("The map has no layer “%1”; it may have been removed in the meantime.")
            .arg(detail);
    return withReason(Sentences::tr("The layer “%1” cannot be shown.").arg(title), detail);
}

QString engineMissingMessage(const QString& program)
{
    return Sentences::tr(
               "The map cannot be drawn because the program %1 is missing or cannot be started; install "
               "Airshed again.")
        .arg(QDir::toNativeSeparators(program));
}

QString engineIncompatibleMessage(const QString& program)
{
    return Sentences::tr(
               "The map cannot be drawn because %1 belongs to another version of Airshed; install Airshed "
               "again.")
        .arg(QDir::toNativeSeparators(program));
}

QString engineRestartedMessage()
{
    return Sentences::tr("The map engine stopped unexpectedly and was started again; nothing is lost.");
}

QString engineGivenUpMessage()
{
    return Sentences::tr(
        "The map engine keeps stopping and is not started again by itself; hide the layer added last "
        "and redraw the map.");
}

QString engineStoppedDuringJobMessage()
{
    return Sentences::tr("The map engine stopped while it worked on this; try again.");
}

QString jobTooLongMessage()
{
    return Sentences::tr(
        "The map engine took too long for this and was told to stop; hide large layers and try again.");
}

QString imageUnreadableMessage()
{
    return Sentences::tr("An image of the map engine could not be read; redraw the map.");
}

QString projectNotOpenedMessage(const QString& path, const QString& reason)
{
    return Sentences::tr("The map %1 was not opened. %2").arg(QDir::toNativeSeparators(path), reason);
}

QString projectNotSavedMessage(const QString& path, const QString& reason)
{
    return Sentences::tr("The map %1 was not saved. %2").arg(QDir::toNativeSeparators(path), reason);
}

QString layoutNotWrittenMessage(const QString& path, const QString& reason)
{
    return Sentences::tr("The page %1 was not written. %2").arg(QDir::toNativeSeparators(path), reason);
}

} // namespace airshed::mapengine
