// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/rule_table.h"

#include "core/errors.h"
#include "inventory/importing/import_text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace airshed::inventory::importing
{

QJsonObject readRuleTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(ImportText::tr("The file %1 cannot be read: %2.")
                             .arg(QFileInfo(path).fileName(), file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        throw InputError(
            ImportText::tr("The file %1 is no valid JSON: %2; put it back from the installation or mend it.")
                .arg(QFileInfo(path).fileName(), error.errorString()));
    }
    return document.object();
}

} // namespace airshed::inventory::importing
