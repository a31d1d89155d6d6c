// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/layer_reader.h"

#include "core/errors.h"
#include "geo/gdal_handles.h"
#include "tables/table_text.h"
#include "tables/text_decoding.h"
#include "tables/zip_archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::tables
{
namespace
{

/// An option of GDAL for this thread, as long as this object lives.
class ThreadOption
{
public:
    ThreadOption(const char* name, const char* value) : m_name(name)
    {
        const char* before = CPLGetThreadLocalConfigOption(name, nullptr);
        m_before = before ? QByteArray(before) : QByteArray();
        CPLSetThreadLocalConfigOption(name, value);
    }
    ~ThreadOption()
    {
        CPLSetThreadLocalConfigOption(m_name, m_before.isNull() ? nullptr : m_before.constData());
    }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

QString companion(const QString& path, const QString& suffix)
{
    const QFileInfo file(path);
    const QDir folder = file.dir();
    for (const QString& name :
         {file.completeBaseName() + u'.' + suffix, file.completeBaseName() + u'.' + suffix.toUpper()}) {
        if (folder.exists(name))
            return folder.filePath(name);
    }
    return {};
}

void requireShapefileParts(const QString& path)
{
    for (const QString& suffix : {QStringLiteral("dbf"), QStringLiteral("shx")}) {
        const QString part = companion(path, suffix);
        if (part.isEmpty() || QFileInfo(part).size() == 0) {
            throw InputError(
                TableText::tr("The shapefile %1 has no .%2 file beside it; copy all files of the same "
                              "name (.shp, .shx, .dbf) into one folder.")
                    .arg(QFileInfo(path).fileName(), suffix));
        }
    }
}

/// GDAL believes the .cpg or the language byte; without both, or where the .cpg says UTF-8 and the bytes are
/// none, the bytes decide (lists from older Chinese systems are GBK).
QByteArray shapefileEncoding(const QString& path)
{
    QFile dbf(companion(path, QStringLiteral("dbf")));
    if (!dbf.open(QIODevice::ReadOnly))
        throw InputError(TableText::tr("The file %1 cannot be read: %2.")
                             .arg(QFileInfo(dbf.fileName()).fileName(), dbf.errorString()));
    const QByteArray header = dbf.read(32);
    const auto headerBytes =
        header.size() == 32 ? qFromLittleEndian<quint16>(header.constData() + 8) : quint16(0);
    const bool namesLanguage = header.size() == 32 && header[29] != 0;
    QFile cpg(companion(path, QStringLiteral("cpg")));
    QByteArray declared;
    if (!cpg.fileName().isEmpty() && cpg.open(QIODevice::ReadOnly))
        declared = cpg.read(64).trimmed();

    QByteArray sample;
    for (qint64 at = 32; at + 32 <= headerBytes;
         at += 32) { // field descriptors: the name is in the first 11 bytes
        const QByteArray name = dbf.read(32).left(11);
        sample += name.left(name.indexOf('\0')) + ' ';
    }
    dbf.seek(headerBytes);
    sample += dbf.read(4 << 20);
    const bool isUtf8 = detectEncoding(sample) == TextEncoding::Utf8;
    const bool declaresUtf8 = declared.compare("UTF-8", Qt::CaseInsensitive) == 0;
    if ((declared.isEmpty() && !namesLanguage) || (declaresUtf8 && !isUtf8))
        return isUtf8 ? "UTF-8" : "GB18030";
    return {};
}

int epsgOf(const OGRLayer& layer)
{
    const OGRSpatialReference* system = const_cast<OGRLayer&>(layer).GetSpatialRef();
    if (!system)
        return 0;
    OGRSpatialReference known(*system);
    if (!known.GetAuthorityCode(nullptr))
        known.AutoIdentifyEPSG();
    const char* name = known.GetAuthorityName(nullptr);
    const char* code = known.GetAuthorityCode(nullptr);
    if (name && code && EQUAL(name, "EPSG"))
        return QByteArray(code).toInt();
    int count = 0;
    int* confidences = nullptr;
    OGRSpatialReferenceH* matches = known.FindMatches(nullptr, &count, &confidences);
    int epsg = 0;
    for (int match = 0; match < count && epsg == 0 && confidences[match] >= 90; ++match) {
        const auto* candidate = OGRSpatialReference::FromHandle(matches[match]);
        const char* candidateCode = candidate->GetAuthorityCode(nullptr);
        epsg = candidateCode ? QByteArray(candidateCode).toInt() : 0;
    }
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    return epsg;
}

CellKind kindOf(OGRFieldType type)
{
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
    case OFTReal:
        return CellKind::Number;
    case OFTDate:
    case OFTDateTime:
        return CellKind::Date;
    default:
        return CellKind::Text;
    }
}

class LayerRows final : public RowStream
{
public:
    LayerRows(std::shared_ptr<GDALDataset> dataset, const QString& path, int layer, bool usesFeatureIds)
        : m_dataset(std::move(dataset)), m_path(path), m_layer(m_dataset->GetLayer(layer)),
          m_usesFeatureIds(usesFeatureIds)
    {
        m_layer->ResetReading();
        m_total = std::max<GIntBig>(1, m_layer->GetFeatureCount(FALSE));
    }

    double fraction() const override { return std::min(1.0, double(m_read) / double(m_total)); }

    const RawRow* next() override
    {
        const geo::GdalErrors errors;
        const geo::FeatureHandle feature(m_layer->GetNextFeature());
        if (!feature) {
            if (errors.hasError())
                throw InputError(damagedFileSentence(m_path));
            return nullptr;
        }
        ++m_read;
        m_row.clear();
        m_row.number = m_usesFeatureIds ? feature->GetFID() : m_read;
        const OGRFeatureDefn* definition = feature->GetDefnRef();
        for (int field = 0; field < definition->GetFieldCount(); ++field) {
            const bool hasValue = feature->IsFieldSetAndNotNull(field);
            const QString text = hasValue ? QString::fromUtf8(feature->GetFieldAsString(field)) : QString();
            m_row.append(text, kindOf(definition->GetFieldDefn(field)->GetType()));
        }
        if (const OGRGeometry* geometry = feature->GetGeometryRef(); geometry && !geometry->IsEmpty()) {
            QByteArray wkb(qsizetype(geometry->WkbSize()), Qt::Uninitialized);
            geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
            m_row.geometry = wkb;
        }
        return &m_row;
    }

private:
    std::shared_ptr<GDALDataset> m_dataset;
    QString m_path;
    OGRLayer* m_layer;
    bool m_usesFeatureIds;
    GIntBig m_total = 1;
    GIntBig m_read = 0;
    RawRow m_row;
};

class LayerFile final : public TableFile
{
public:
    LayerFile(const QString& path, LayerFormat format) : m_path(path), m_format(format)
    {
        geo::registerGdal();
        const geo::GdalErrors errors;
        QByteArray encodingOption;
        if (format == LayerFormat::Shapefile) {
            requireShapefileParts(path);
            m_encoding = shapefileEncoding(path);
            encodingOption = m_encoding.isEmpty() ? QByteArray() : "ENCODING=" + m_encoding;
        }
        const ThreadOption noHeaders("OGR_XLS_HEADERS", "DISABLE");
        const ThreadOption textCells("OGR_XLS_FIELD_TYPES", "STRING");
        const char* options[] = {encodingOption.isEmpty() ? nullptr : encodingOption.constData(), nullptr};
        m_dataset = std::shared_ptr<GDALDataset>(GDALDataset::Open(path.toUtf8().constData(),
                                                                   GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                                   drivers(), options),
                                                 geo::DatasetClose());
        if (!m_dataset)
            throw InputError(damagedFileSentence(path));
        for (OGRLayer* layer : m_dataset->GetLayers())
            describe(*layer);
        if (m_sheets.empty())
            throw InputError(
                TableText::tr("The file %1 has no layer with rows.").arg(QFileInfo(path).fileName()));
    }

    const std::vector<SheetDescription>& sheets() const override { return m_sheets; }
    std::unique_ptr<RowStream> rows(std::size_t sheet) override
    {
        return std::make_unique<LayerRows>(m_dataset, m_path, int(sheet),
                                           m_format == LayerFormat::GeoPackage);
    }
    QString formatName() const override
    {
        switch (m_format) {
        case LayerFormat::Shapefile:
            return m_encoding.isEmpty()
                       ? TableText::tr("Shapefile")
                       : TableText::tr("Shapefile, text in %1").arg(QString::fromLatin1(m_encoding));
        case LayerFormat::GeoPackage:
            return TableText::tr("GeoPackage");
        case LayerFormat::GeoJson:
            return TableText::tr("GeoJSON");
        case LayerFormat::Kml:
            return TableText::tr("KML");
        case LayerFormat::OldExcel:
            return TableText::tr("Excel 97-2003 workbook");
        }
        return {};
    }

private:
    const char* const* drivers() const
    {
        static const char* const shapefile[] = {"ESRI Shapefile", nullptr};
        static const char* const geoPackage[] = {"GPKG", nullptr};
        static const char* const geoJson[] = {"GeoJSON", "GeoJSONSeq", nullptr};
        static const char* const kml[] = {"LIBKML", "KML", nullptr};
        static const char* const oldExcel[] = {"XLS", nullptr};
        switch (m_format) {
        case LayerFormat::Shapefile:
            return shapefile;
        case LayerFormat::GeoPackage:
            return geoPackage;
        case LayerFormat::GeoJson:
            return geoJson;
        case LayerFormat::Kml:
            return kml;
        case LayerFormat::OldExcel:
            return oldExcel;
        }
        return nullptr;
    }

    void describe(OGRLayer& layer)
    {
        SheetDescription sheet;
        sheet.name = QString::fromUtf8(layer.GetName());
        sheet.rowEstimate = layer.GetFeatureCount(FALSE);
        if (m_format != LayerFormat::OldExcel) {
            const OGRFeatureDefn* definition = layer.GetLayerDefn();
            for (int field = 0; field < definition->GetFieldCount(); ++field)
                sheet.columnNames.append(QString::fromUtf8(definition->GetFieldDefn(field)->GetNameRef()));
            sheet.hasGeometry = layer.GetGeomType() != wkbNone;
            sheet.epsg = epsgOf(layer);
        }
        m_sheets.push_back(std::move(sheet));
    }

    QString m_path;
    LayerFormat m_format;
    QByteArray m_encoding;
    std::shared_ptr<GDALDataset> m_dataset;
    std::vector<SheetDescription> m_sheets;
};

} // namespace

std::unique_ptr<TableFile> openLayers(const QString& path, LayerFormat format)
{
    return std::make_unique<LayerFile>(path, format);
}

} // namespace airshed::tables
