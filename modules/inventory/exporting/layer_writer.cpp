// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_writer.h"

#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/exporting/exporting_text.h"

#include <QFile>
#include <algorithm>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::inventory::exporting
{

namespace
{

/// The end of GDAL's words: before it stands the SQL that failed or the temporary name.
QString reasonOf(const QString& gdalText)
{
    const QString reason = gdalText.section(QStringLiteral(": "), -1).section(u')', 0, 0).simplified();
    return reason.isEmpty() ? ExportingText::tr("the file is not complete") : reason;
}

class LayerWriter final : public ListWriter
{
public:
    LayerWriter(const QString& path, const QString& driver, const ListHeader& header, ListEncoding encoding)
        : m_path(path), m_isShapefile(driver == QLatin1String("ESRI Shapefile")),
          m_isGeoJson(driver == QLatin1String("GeoJSON"))
    {
        try {
            m_dataset = geo::createVectorDataset(path, driver);
        } catch (const OutputError& error) {
            throw WriteFailed(reasonOf(error.message()));
        }
        const geo::GdalErrors errors;
        const geo::SpatialReferenceHandle crs = geo::spatialReference(geo::storageEpsg);
        CPLStringList options;
        if (m_isShapefile)
            options.SetNameValue("ENCODING", encoding == ListEncoding::Utf8 ? "UTF-8" : "GB18030");
        m_layer =
            m_dataset->CreateLayer(header.title.toUtf8().constData(), crs.get(), wkbPoint, options.List());
        if (!m_layer)
            throw WriteFailed(reasonOf(errors.text()));
        for (std::size_t i = 0; i < header.titles.size(); ++i) {
            // Three Chinese characters are all that 10 bytes of UTF-8 hold.
            const QString& title = !m_isShapefile                   ? header.titles[i]
                                   : encoding == ListEncoding::Utf8 ? header.asciiTitles[i]
                                                                    : header.shortTitles[i];
            OGRFieldDefn field(title.toUtf8().constData(), ogrType(header.types[i]));
            if (m_layer->CreateField(&field) != OGRERR_NONE)
                throw WriteFailed(reasonOf(errors.text()));
        }
        m_usesTransaction = m_dataset->StartTransaction() == OGRERR_NONE;
    }

    void addRow(std::span<const Cell> cells, const std::optional<geo::LonLat>& position) override
    {
        const geo::GdalErrors errors;
        const geo::FeatureHandle feature(OGRFeature::CreateFeature(m_layer->GetLayerDefn()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const int field = static_cast<int>(i);
            if (cells[i].isEmpty())
                feature->SetFieldNull(field);
            else if (cells[i].number)
                feature->SetField(field, *cells[i].number);
            else
                feature->SetField(field, cells[i].text.toUtf8().constData());
        }
        if (position) {
            const OGRPoint point(position->lon, position->lat);
            feature->SetGeometry(&point);
        }
        if (m_layer->CreateFeature(feature.get()) != OGRERR_NONE)
            throw WriteFailed(reasonOf(errors.text()));
    }

    void finish() override
    {
        if (m_usesTransaction) {
            const geo::GdalErrors errors;
            if (m_dataset->CommitTransaction() != OGRERR_NONE)
                throw WriteFailed(reasonOf(errors.text()));
        }
        try {
            geo::closeWritten(std::move(m_dataset), m_path);
        } catch (const OutputError& error) {
            throw WriteFailed(reasonOf(error.message()));
        }
        if (m_isGeoJson && !endsAsGeoJson())
            throw WriteFailed(ExportingText::tr("the file is not complete"));
    }

private:
    /// GDAL's GeoJSON driver does not look whether its writes succeed: on a full disk the end is missing.
    bool endsAsGeoJson() const
    {
        constexpr qint64 tailLength = 16;
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        file.seek(std::max<qint64>(0, file.size() - tailLength));
        return file.readAll().simplified().endsWith("] }");
    }

    static OGRFieldType ogrType(CellType type)
    {
        switch (type) {
        case CellType::Number:
            return OFTReal;
        case CellType::WholeNumber:
            return OFTInteger;
        case CellType::Text:
            break;
        }
        return OFTString;
    }

    QString m_path;
    bool m_isShapefile;
    bool m_isGeoJson;
    bool m_usesTransaction = false;
    geo::DatasetHandle m_dataset;
    OGRLayer* m_layer = nullptr; ///< the dataset's
};

} // namespace

std::unique_ptr<ListWriter> layerWriter(const QString& path, const QString& driver, const ListHeader& header,
                                        ListEncoding encoding)
{
    return std::make_unique<LayerWriter>(path, driver, header, encoding);
}

} // namespace airshed::inventory::exporting
