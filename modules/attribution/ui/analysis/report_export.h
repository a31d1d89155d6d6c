// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the report of the shown run: asks where to, gathers what it shows, has the engine draw the map as it
// is now, and writes the pages or the workbook in a task.
#pragma once

#include "attribution/logic/report/report_material.h"

#include <QObject>
#include <memory>

namespace airshed::attribution
{

class AttributionSession;
class RunShelf;

class ReportExport final : public QObject
{
    Q_OBJECT

public:
    ReportExport(AttributionSession& session, RunShelf& shelf, QObject* parent);
    /// Asks for the file.
    void ask();

private:
    void gather(const QString& path);
    void drawMap(std::shared_ptr<ReportMaterial> material, const QString& path, int serial);
    void write(std::shared_ptr<const ReportMaterial> material, const QString& path);
    QString suggestedName() const;

    AttributionSession& m_session;
    RunShelf& m_shelf;
};

} // namespace airshed::attribution
