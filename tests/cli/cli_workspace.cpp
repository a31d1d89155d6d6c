// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_workspace.h"

#include "core/progress.h"
#include "inventory/sample_records.h"
#include "inventory/workspace.h"
#include "quality/small_basemap.h"

#include <QDir>
#include <QFile>

namespace airshed::tests
{

using namespace inventory;

namespace
{

Source plain(const QString& number, SourceClass sourceClass)
{
    Source source = samples::source(number, sourceClass);
    source.creditCode.clear();
    source.permitNumber.clear();
    source.outletCode.clear();
    source.emission = EmissionVector();
    return source;
}

std::unique_ptr<Workspace> emptyWorkspace(const QString& folder)
{
    auto workspace = Workspace::create(folder, QStringLiteral("南昌市 2024"), 4548);
    QFile::remove(workspace->basemapPath());
    writeSmallBasemap(workspace->basemapPath());
    return workspace;
}

} // namespace

std::unique_ptr<Workspace> makeCliWorkspace(const QString& folder)
{
    std::unique_ptr<Workspace> workspace = emptyWorkspace(folder);
    NoProgress progress;

    ImportContent first =
        samples::content({samples::source(QStringLiteral("A-1"))}, QStringLiteral("第一批.xlsx"));
    Enterprise enterprise;
    enterprise.name = QStringLiteral("云岭示范玻璃有限公司");
    enterprise.creditCode = QStringLiteral("91130200699229617X");
    first.enterprises = {enterprise};
    Station station;
    station.code = QStringLiteral("3601G001");
    station.name = QStringLiteral("示范国控站");
    station.kind = QStringLiteral("国控");
    station.adminCode = QStringLiteral("360111");
    station.position = inQingshanhu;
    first.stations = {station};
    Camera camera;
    camera.deviceId = QStringLiteral("36012100001320000001");
    camera.name = QStringLiteral("示范瞭望1号");
    camera.adminCode = QStringLiteral("360121");
    camera.position = nanchangCountyCentre;
    camera.rangeMetres = 3000;
    first.cameras = {camera};
    workspace->store().add(first, progress);

    Source site = plain(QStringLiteral("B-2"), SourceClass::Dust);
    site.name = QStringLiteral("示范工地, \"甲\"区");
    site.subclass = QStringLiteral("施工扬尘");
    site.adminCode = QStringLiteral("360111");
    site.position = inQingshanhu;
    site.release = {};
    site.emission[Pollutant::PM10] = 8;
    site.emission[Pollutant::PM25] = 2;
    Source plant = plain(QStringLiteral("C-3"), SourceClass::IndustrialProcess);
    plant.position.reset();
    plant.originalX.clear();
    plant.originalY.clear();
    plant.emission[Pollutant::PM10] = 1;
    plant.emission[Pollutant::PM25] = 3;
    ImportContent second = samples::content({site, plant}, QStringLiteral("第二批.csv"));
    Problem problem;
    problem.rule = QStringLiteral("DQ11");
    problem.table = QStringLiteral("source");
    problem.record = -1;
    problem.field = QStringLiteral("credit_code");
    problem.message = QStringLiteral("信用代码缺失");
    second.problems = {problem};
    second.batch.rowsWithProblem = 1;
    workspace->store().add(second, progress);
    return workspace;
}

void makeLargeWorkspace(const QString& folder, int sources)
{
    const std::unique_ptr<Workspace> workspace = emptyWorkspace(folder);
    std::vector<Source> list;
    for (int i = 0; i < sources; ++i)
        list.push_back(plain(QStringLiteral("L-%1").arg(i), SourceClass::Other));
    NoProgress progress;
    workspace->store().add(samples::content(std::move(list)), progress);
}

} // namespace airshed::tests
