// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/observation_file.h"

#include "core/errors.h"
#include "core/progress.h"
#include "observations/frame_observations.h"
#include "observations/observation_text.h"
#include "observations/table_observations.h"

#include <QFile>
#include <QFileInfo>

namespace airshed::observations
{

namespace
{

constexpr qint64 lookedAtBytes = 64 << 10;

void sayWhatTimesAreTaken(const ReadOptions& options, ReadReport& report)
{
    report.assumptions.prepend(
        options.hourLabel == HourLabel::End
            ? ObservationText::tr("Times are taken as the end of the hour.")
            : ObservationText::tr("Times are taken as the beginning of the hour; it is "
                                  "stored by its end."));
    report.assumptions.insert(1, options.clock == Clock::Beijing
                                     ? ObservationText::tr("Times are taken as Beijing time.")
                                     : ObservationText::tr("Times are taken as UTC and stored as Beijing "
                                                           "time."));
}

} // namespace

ObservationFile readObservationFile(const QString& path, const ReadOptions& options, Progress& progress)
{
    const QFileInfo info(path);
    ObservationFile file;
    file.report.file = info.fileName();
    const ObservationWords words = ObservationWords::fromResources();
    bool isLog = false;
    if (info.isFile()) {
        QFile log(path);
        if (!log.open(QIODevice::ReadOnly))
            throw InputError(ObservationText::tr("The file %1 cannot be read: %2.")
                                 .arg(info.fileName(), log.errorString()));
        isLog = looksLikeFrames(log.peek(lookedAtBytes));
        if (isLog)
            readFrames(log, options, words, file, progress);
    }
    if (!isLog) {
        const std::unique_ptr<tables::TableFile> table = tables::openTableFile(path);
        const QString station = options.station.isEmpty() ? info.completeBaseName() : options.station;
        readTables(*table, options, station, words, file, progress);
    }
    sayWhatTimesAreTaken(options, file.report);
    return file;
}

} // namespace airshed::observations
