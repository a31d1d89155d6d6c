// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/remembered_colours.h"

#include <QColor>
#include <QDomDocument>
#include <QHash>
#include <memory>
#include <qgsbrightnesscontrastfilter.h>
#include <qgshuesaturationfilter.h>
#include <qgsrasterlayer.h>
#include <qgsrasterpipe.h>
#include <qgsrasterrenderer.h>

namespace airshed::mapengine
{

namespace
{

/// A raster of one pixel.
class OnePixel final : public QgsRasterInterface
{
public:
    QRgb colour = 0;
    QgsRasterInterface* clone() const override { return new OnePixel; }
    Qgis::DataType dataType(int) const override { return Qgis::DataType::ARGB32_Premultiplied; }
    int bandCount() const override { return 1; }
    QgsRasterBlock* block(int, const QgsRectangle&, int, int, QgsRasterBlockFeedback*) override
    {
        auto pixel = std::make_unique<QgsRasterBlock>(dataType(1), 1, 1);
        pixel->setColor(0, 0, colour);
        return pixel.release();
    }
};

/// Filters cannot be copied, but written and read.
template<typename Filter>
void copySettings(const Filter& from, Filter& to)
{
    QDomDocument document;
    QDomElement parent = document.createElement(QStringLiteral("pipe"));
    from.writeXml(document, parent);
    to.readXml(parent.firstChildElement());
}

/// The copy that each drawing makes of it serves one thread.
template<typename Filter>
class Remembering final : public Filter
{
public:
    explicit Remembering(const Filter& plain)
    {
        copySettings(plain, static_cast<Filter&>(*this));
        copySettings(plain, m_plain);
        m_plain.setInput(&m_pixel);
    }

    Filter* clone() const override { return new Remembering(static_cast<const Filter&>(*this)); }

    QgsRasterBlock* block(int band, const QgsRectangle& extent, int width, int height,
                          QgsRasterBlockFeedback* feedback) override
    {
        if (!this->mInput || this->mInput->dataType(band) != Qgis::DataType::ARGB32_Premultiplied)
            return Filter::block(band, extent, width, height, feedback);
        std::unique_ptr<QgsRasterBlock> pixels(this->mInput->block(band, extent, width, height, feedback));
        if (!pixels || pixels->isEmpty() || pixels->dataType() != Qgis::DataType::ARGB32_Premultiplied)
            return pixels.release();
        auto* const first = reinterpret_cast<QRgb*>(pixels->bits());
        QRgb last = 0;
        QRgb lastBecame = become(last);
        for (QRgb* pixel = first; pixel != first + qgssize(width) * qgssize(height); ++pixel) {
            if (*pixel != last) {
                last = *pixel;
                lastBecame = become(last);
            }
            *pixel = lastBecame;
        }
        return pixels.release();
    }

private:
    QRgb become(QRgb colour)
    {
        const auto known = m_known.constFind(colour);
        if (known != m_known.constEnd())
            return *known;
        m_pixel.colour = colour;
        const std::unique_ptr<QgsRasterBlock> made(m_plain.block(1, QgsRectangle(0, 0, 1, 1), 1, 1, nullptr));
        return *m_known.insert(colour, made->color(0, 0));
    }

    OnePixel m_pixel;
    Filter m_plain;
    QHash<QRgb, QRgb> m_known;
};

template<typename Filter>
void remember(QgsRasterPipe& pipe, const Filter* plain)
{
    if (plain && !dynamic_cast<const Remembering<Filter>*>(plain))
        pipe.set(new Remembering<Filter>(*plain));
}

} // namespace

void rememberColours(QgsRasterLayer& layer)
{
    const QString type = layer.renderer() ? layer.renderer()->type() : QString();
    if (type != QLatin1String("hillshade") && type != QLatin1String("singlebandgray"))
        return; // as many colours as pixels: looking them up would take longer
    remember(*layer.pipe(), layer.pipe()->brightnessFilter());
    remember(*layer.pipe(), layer.pipe()->hueSaturationFilter());
}

} // namespace airshed::mapengine
