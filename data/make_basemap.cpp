// SPDX-License-Identifier: GPL-3.0-or-later
// Runs while the program is built: makes the base map that every new workspace gets a copy of, from the files
// in data/nanchang. Usage: airshed-make-basemap NANCHANG_FOLDER BASEMAP.gpkg
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/demonstration/geography.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char* argv[])
{
    using namespace airshed::inventory;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.size() != 3)
            throw airshed::InputError(QStringLiteral("Give the folder to read and the file to write."));
        // The same input makes the same file: no date of today in it.
        qputenv("OGR_CURRENT_DATE", "2026-01-01T00:00:00.000Z");
        airshed::NoProgress progress;
        const demonstration::Registry registry = demonstration::readRegistry(arguments[1]);
        demonstration::writeBasemap(demonstration::makeGeography(registry, progress), arguments[2]);
    } catch (const airshed::Error& error) {
        QTextStream(stderr) << error.message() << '\n';
        return 1;
    }
    return 0;
}
