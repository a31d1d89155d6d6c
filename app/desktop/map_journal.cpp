// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_journal.h"

#include "core/errors.h"
#include "inventory/recovery_journal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace airshed::desktop
{

using mapengine::Layer;

namespace
{

const QString mapPart = QStringLiteral("window.map");

QJsonObject toJson(const Layer& layer)
{
    return {{QStringLiteral("id"), layer.id},
            {QStringLiteral("title"), layer.title},
            {QStringLiteral("group"), layer.group},
            {QStringLiteral("provider"), layer.provider},
            {QStringLiteral("uri"), layer.uri},
            {QStringLiteral("style"), layer.stylePath},
            {QStringLiteral("subset"), layer.subset},
            {QStringLiteral("variables"), QJsonObject::fromVariantMap(layer.variables)},
            {QStringLiteral("visible"), layer.isVisible},
            {QStringLiteral("opacity"), layer.opacity}};
}

Layer layerFromJson(const QJsonObject& json)
{
    Layer layer;
    layer.id = json.value(QStringLiteral("id")).toString();
    layer.title = json.value(QStringLiteral("title")).toString();
    layer.group = json.value(QStringLiteral("group")).toString();
    layer.provider = json.value(QStringLiteral("provider")).toString();
    layer.uri = json.value(QStringLiteral("uri")).toString();
    layer.stylePath = json.value(QStringLiteral("style")).toString();
    layer.subset = json.value(QStringLiteral("subset")).toString();
    layer.variables = json.value(QStringLiteral("variables")).toObject().toVariantMap();
    layer.isVisible = json.value(QStringLiteral("visible")).toBool(true);
    layer.opacity = json.value(QStringLiteral("opacity")).toDouble(1);
    return layer;
}

QJsonObject toJson(const MapState& state)
{
    QJsonArray layers;
    for (const Layer& layer : state.layers)
        layers.append(toJson(layer));
    return {{QStringLiteral("layers"), layers},
            {QStringLiteral("x"), state.viewport.centre.x()},
            {QStringLiteral("y"), state.viewport.centre.y()},
            {QStringLiteral("unitsPerPixel"), state.viewport.unitsPerPixel},
            {QStringLiteral("rotation"), state.viewport.rotationDegrees}};
}

MapState stateFromJson(const QJsonObject& root)
{
    MapState state;
    const QJsonArray layers = root.value(QStringLiteral("layers")).toArray();
    for (const QJsonValue& layer : layers)
        state.layers.push_back(layerFromJson(layer.toObject()));
    state.viewport.centre = {root.value(QStringLiteral("x")).toDouble(),
                             root.value(QStringLiteral("y")).toDouble()};
    state.viewport.unitsPerPixel = root.value(QStringLiteral("unitsPerPixel")).toDouble(100);
    state.viewport.rotationDegrees = root.value(QStringLiteral("rotation")).toDouble();
    return state;
}

QString keyOf(const QString& workspaceFolder)
{
    const QByteArray path = QFileInfo(workspaceFolder).canonicalFilePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

/// The file name ends with the process that wrote it.
bool isWriterAlive(const QString& journal)
{
    const QString pid = QFileInfo(journal).completeBaseName().section(QLatin1Char('-'), -1);
    if (pid == QString::number(QCoreApplication::applicationPid()))
        return true;
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    return name.open(QIODevice::ReadOnly) && name.readAll().startsWith("airshed");
}

} // namespace

MapJournal::MapJournal(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
}

MapJournal::~MapJournal() { m_writer.waitForDone(); }

QString MapJournal::pathFor(const QString& workspaceFolder) const
{
    return QStringLiteral("%1/%2-%3.json")
        .arg(m_folder, keyOf(workspaceFolder))
        .arg(QCoreApplication::applicationPid());
}

QStringList MapJournal::deadJournals(const QString& workspaceFolder) const
{
    QStringList paths;
    const QFileInfoList files = QDir(m_folder).entryInfoList(
        {keyOf(workspaceFolder) + QStringLiteral("-*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        if (!isWriterAlive(file.filePath()))
            paths.append(file.filePath());
    }
    return paths;
}

std::optional<MapState> MapJournal::leftBehind(const QString& workspaceFolder) const
{
    const QStringList journals = deadJournals(workspaceFolder);
    for (const QString& path : journals) {
        if (const auto kept = inventory::RecoveryJournal(path).kept(mapPart))
            return stateFromJson(*kept);
    }
    return {};
}

void MapJournal::forgetLeftBehind(const QString& workspaceFolder)
{
    const QStringList journals = deadJournals(workspaceFolder);
    for (const QString& path : journals)
        QFile::remove(path);
}

void MapJournal::write(const QString& workspaceFolder, const MapState& state)
{
    m_writer.start([this, path = pathFor(workspaceFolder), json = toJson(state)] {
        try {
            QDir().mkpath(QFileInfo(path).path());
            inventory::RecoveryJournal(path).keep(mapPart, json);
        } catch (const Error& error) {
            Q_EMIT failed(error.message());
        }
    });
}

void MapJournal::clear(const QString& workspaceFolder)
{
    m_writer.start([path = pathFor(workspaceFolder)] { inventory::RecoveryJournal(path).clear(); });
}

} // namespace airshed::desktop
