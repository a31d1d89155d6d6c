// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_columns.h"

#include "core/beijing_time.h"
#include "inventory/field_text.h"

#include <cmath>

namespace airshed::inventory::exporting
{

namespace
{

struct Title {
    const char* chinese;
    const char* english;
    const char* shortChinese; ///< null: the Chinese title is short enough
    const char* shortEnglish;
    const char* unit = "";
};

/// Columns of one list, in one language, as they are added.
template<typename Record>
class Columns
{
public:
    Columns(HeaderLanguage language, const geo::DistrictIndex* districts)
        : m_language(language), m_districts(districts)
    {
    }

    void text(const Title& title, QString Record::*member)
    {
        add(title, CellType::Text, [member](const Record& r) { return Cell(r.*member); });
    }
    void add(const Title& title, CellType type, std::function<Cell(const Record&)> cell)
    {
        const QString unit = QString::fromUtf8(title.unit);
        const bool isChinese = m_language == HeaderLanguage::Chinese;
        ListColumn<Record> column;
        column.title = QString::fromUtf8(isChinese ? title.chinese : title.english);
        column.asciiTitle = QString::fromUtf8(title.shortEnglish);
        column.shortTitle = !isChinese           ? column.asciiTitle
                            : title.shortChinese ? QString::fromUtf8(title.shortChinese)
                                                 : column.title;
        if (!unit.isEmpty())
            column.title += (isChinese ? QStringLiteral("(%1)") : QStringLiteral(" (%1)")).arg(unit);
        column.type = type;
        column.cell = std::move(cell);
        m_columns.push_back(std::move(column));
    }
    void district(QString Record::*member)
    {
        const geo::DistrictIndex* districts = m_language == HeaderLanguage::Chinese ? m_districts : nullptr;
        add({"区县", "District code", nullptr, "adcode"}, CellType::Text,
            [member, districts](const Record& r) {
                const geo::District* district = districts ? districts->byCode(r.*member) : nullptr;
                return Cell(district ? district->name : r.*member);
            });
    }
    template<typename PositionOf>
    void position(PositionOf positionOf)
    {
        add({"经度", "Longitude", nullptr, "longitude"}, CellType::Number, [positionOf](const Record& r) {
            const std::optional<geo::LonLat> position = positionOf(r);
            return position ? Cell(position->lon) : Cell();
        });
        add({"纬度", "Latitude", nullptr, "latitude"}, CellType::Number, [positionOf](const Record& r) {
            const std::optional<geo::LonLat> position = positionOf(r);
            return position ? Cell(position->lat) : Cell();
        });
    }

    std::vector<ListColumn<Record>> take() { return std::move(m_columns); }

private:
    HeaderLanguage m_language;
    const geo::DistrictIndex* m_districts;
    std::vector<ListColumn<Record>> m_columns;
};

QString statusText(SourceStatus status, HeaderLanguage language)
{
    if (language == HeaderLanguage::English)
        return toText(status);
    switch (status) {
    case SourceStatus::Active:
        return QStringLiteral("在产");
    case SourceStatus::Closed:
        return QStringLiteral("停产");
    case SourceStatus::Seasonal:
        return QStringLiteral("季节性");
    }
    return {};
}

QString yesNo(bool flag, HeaderLanguage language)
{
    if (language == HeaderLanguage::Chinese)
        return flag ? QStringLiteral("是") : QStringLiteral("否");
    return flag ? QStringLiteral("yes") : QStringLiteral("no");
}

Title emissionTitle(Pollutant pollutant)
{
    // A switch, because a title's texts must outlive it.
    switch (pollutant) {
    case Pollutant::SO2:
        return {"SO2排放量", "SO2 emission", nullptr, "so2", "t/a"};
    case Pollutant::NOx:
        return {"NOx排放量", "NOx emission", nullptr, "nox", "t/a"};
    case Pollutant::CO:
        return {"CO排放量", "CO emission", nullptr, "co", "t/a"};
    case Pollutant::VOCs:
        return {"VOCs排放量", "VOCs emission", nullptr, "vocs", "t/a"};
    case Pollutant::NH3:
        return {"NH3排放量", "NH3 emission", nullptr, "nh3", "t/a"};
    case Pollutant::PM10:
        return {"PM10排放量", "PM10 emission", nullptr, "pm10", "t/a"};
    case Pollutant::PM25:
        return {"PM2.5排放量", "PM2.5 emission", "PM25排放量", "pm25", "t/a"};
    case Pollutant::BC:
        return {"BC排放量", "BC emission", nullptr, "bc", "t/a"};
    case Pollutant::OC:
        return {"OC排放量", "OC emission", nullptr, "oc", "t/a"};
    }
    return {};
}

void addIdentity(Columns<Source>& columns, HeaderLanguage language, QHash<QString, QString> enterprises)
{
    columns.text({"编号", "Source number", nullptr, "number"}, &Source::number);
    columns.text({"污染源名称", "Source name", nullptr, "name"}, &Source::name);
    columns.add(
        {"企业名称", "Enterprise name", nullptr, "enterprise"}, CellType::Text,
        [names = std::move(enterprises)](const Source& s) { return Cell(names.value(s.creditCode)); });
    columns.add({"源类", "Source class", nullptr, "class"}, CellType::Text, [language](const Source& s) {
        return Cell(language == HeaderLanguage::Chinese ? key(s.sourceClass) : code(s.sourceClass));
    });
    columns.text({"二级源分类", "Subclass", "二级分类", "subclass"}, &Source::subclass);
    columns.district(&Source::adminCode);
    columns.text({"街乡镇", "Township", nullptr, "township"}, &Source::township);
    columns.text({"所属工业园区", "Management unit", "工业园区", "zone"}, &Source::managementUnit);
    columns.text({"详细地址", "Address", nullptr, "address"}, &Source::address);
    columns.position([](const Source& s) { return s.position; });
    columns.text({"统一社会信用代码", "Credit code", "信用代码", "uscc"}, &Source::creditCode);
    columns.text({"排污许可证编号", "Permit number", "许可证号", "permit"}, &Source::permitNumber);
    columns.text({"排放口编号", "Outlet code", nullptr, "outlet"}, &Source::outletCode);
    columns.text({"行业代码", "Industry code", nullptr, "industry"}, &Source::industryCode);
    columns.add({"状态", "Status", nullptr, "status"}, CellType::Text,
                [language](const Source& s) { return Cell(statusText(s.status, language)); });
    columns.text({"绩效等级", "Performance grade", nullptr, "grade"}, &Source::performanceGrade);
    columns.text({"管控类型", "Control category", nullptr, "controlcat"}, &Source::controlCategory);
}

void addEmission(Columns<Source>& columns)
{
    columns.add({"年份", "Inventory year", nullptr, "year"}, CellType::WholeNumber, [](const Source& s) {
        return s.inventoryYear == 0 ? Cell() : Cell(double(s.inventoryYear));
    });
    for (const Pollutant pollutant : allPollutants)
        columns.add(emissionTitle(pollutant), CellType::Number,
                    [pollutant](const Source& s) { return Cell(s.emission[pollutant]); });
    columns.text({"核算方法", "Emission method", nullptr, "method"}, &Source::emissionMethod);
}

void addRelease(Columns<Source>& columns)
{
    const auto number = [&columns](const Title& title, double Release::*member) {
        columns.add(title, CellType::Number, [member](const Source& s) { return Cell(s.release.*member); });
    };
    number({"排气筒高度", "Stack height", nullptr, "height", "m"}, &Release::heightMetres);
    number({"排气筒内径", "Stack diameter", nullptr, "diameter", "m"}, &Release::diameterMetres);
    number({"烟气温度", "Exit temperature", nullptr, "ts", "K"}, &Release::exitTemperatureKelvin);
    number({"烟气流速", "Exit velocity", nullptr, "velocity", "m/s"}, &Release::exitVelocityMetresPerSecond);
    number({"面源边长", "Area side", nullptr, "areaside", "m"}, &Release::areaSideMetres);
}

void addMonitoring(Columns<Source>& columns, HeaderLanguage language)
{
    columns.add({"在线监测", "Online monitoring", nullptr, "cems"}, CellType::Text,
                [language](const Source& s) { return Cell(yesNo(s.hasOnlineMonitoring, language)); });
    columns.text({"电表总号", "Electricity meter", nullptr, "meter"}, &Source::electricityMeter);
    columns.text({"联系人", "Contact", nullptr, "contact"}, &Source::contact);
    columns.text({"联系电话", "Telephone", nullptr, "telephone"}, &Source::telephone);
    columns.add({"启用日期", "Valid from", nullptr, "startdate"}, CellType::Text,
                [](const Source& s) { return Cell(toText(s.validFrom)); });
}

} // namespace

bool Cell::isEmpty() const { return number ? std::isnan(*number) : text.isEmpty(); }

std::vector<ListColumn<Source>> sourceColumns(HeaderLanguage language, const geo::DistrictIndex* districts,
                                              QHash<QString, QString> enterprises)
{
    Columns<Source> columns(language, districts);
    addIdentity(columns, language, std::move(enterprises));
    addEmission(columns);
    addRelease(columns);
    addMonitoring(columns, language);
    return columns.take();
}

std::vector<ListColumn<Station>> stationColumns(HeaderLanguage language, const geo::DistrictIndex* districts)
{
    Columns<Station> columns(language, districts);
    columns.text({"站点编号", "Station code", nullptr, "sitecode"}, &Station::code);
    columns.text({"站点名称", "Station name", nullptr, "sitename"}, &Station::name);
    columns.text({"站点类型", "Station type", nullptr, "sitetype"}, &Station::kind);
    columns.district(&Station::adminCode);
    columns.position([](const Station& s) { return std::optional(s.position); });
    columns.add({"AQI", "AQI", nullptr, "aqi"}, CellType::WholeNumber,
                [](const Station& s) { return s.aqi ? Cell(double(*s.aqi)) : Cell(); });
    columns.add({"监测时间", "Time", nullptr, "time"}, CellType::Text,
                [](const Station& s) { return Cell(beijingText(s.aqiTime)); });
    return columns.take();
}

std::vector<ListColumn<Camera>> cameraColumns(HeaderLanguage language, const geo::DistrictIndex* districts)
{
    Columns<Camera> columns(language, districts);
    columns.text({"设备编号", "Device ID", nullptr, "deviceid"}, &Camera::deviceId);
    columns.text({"摄像机名称", "Camera name", nullptr, "camera"}, &Camera::name);
    columns.district(&Camera::adminCode);
    columns.position([](const Camera& c) { return std::optional(c.position); });
    const auto number = [&columns](const Title& title, double Camera::*member) {
        columns.add(title, CellType::Number, [member](const Camera& c) { return Cell(c.*member); });
    };
    number({"安装高度", "Mast height", nullptr, "mastheight", "m"}, &Camera::mastHeightMetres);
    number({"可视半径", "Range", nullptr, "range", "m"}, &Camera::rangeMetres);
    number({"起始方位角", "Sector start", nullptr, "azimuthfro"}, &Camera::sectorStartDegrees);
    number({"终止方位角", "Sector end", nullptr, "sectorend"}, &Camera::sectorEndDegrees);
    return columns.take();
}

} // namespace airshed::inventory::exporting
