// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_document.h"

#include "attribution/logic/report/report_sections.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/logic/report/report_workbook.h"
#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QFile>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace airshed::attribution
{

namespace
{

// Lengths in 1/96 inch, the resolution that the text is laid out for.
constexpr int resolution = 96;
constexpr double perMillimetre = resolution / 25.4;
constexpr double pageWidth = 210 * perMillimetre;
constexpr double pageHeight = 297 * perMillimetre;
constexpr double side = 18 * perMillimetre;
constexpr double top = 20 * perMillimetre;
constexpr double bottom = 20 * perMillimetre;
constexpr double fineness = 10; ///< the PDF's units in one of ours

constexpr int smallPixels = 10;

QFont reportFont()
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(smallPixels);
    // Shaping takes other digits and ligatures than the font's table of characters has, and a PDF then does
    // not know what they say: its text could neither be searched nor copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void paintMargins(QPainter& painter, const ReportMaterial& material, int page, int pages)
{
    const QFont font = reportFont();
    painter.setFont(font);
    painter.setPen(QColor(0x59, 0x63, 0x6E));
    const QFontMetricsF metrics(font);
    const QRectF head(side, top - 2.1 * metrics.height(), pageWidth - 2 * side, metrics.height());
    const QRectF foot(side, pageHeight - bottom + 0.9 * metrics.height(), pageWidth - 2 * side,
                      metrics.height());
    if (page > 0) {
        const QString title = reportTitle();
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
        const double room = head.width() - metrics.horizontalAdvance(title) - 24;
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(reportSubject(material), Qt::ElideRight, room));
    }
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                     ReportText::tr("For internal use – not for publication · run %1 · Airshed %2")
                         .arg(material.runId, material.programVersion));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     ReportText::tr("Page %1 of %2").arg(page + 1).arg(pages));
    painter.setPen(QPen(QColor(0xC4, 0xC9, 0xCE), 0.5));
    if (page > 0)
        painter.drawLine(QPointF(head.left(), head.bottom() + 2), QPointF(head.right(), head.bottom() + 2));
    painter.drawLine(QPointF(foot.left(), foot.top() - 2), QPointF(foot.right(), foot.top() - 2));
}

[[noreturn]] void throwNotWritten(const QString& path)
{
    throw OutputError(
        ReportText::tr("The report cannot be written to %1; choose another place or free some space.")
            .arg(path));
}

void writePdf(const ReportMaterial& material, const QString& path, const QString& shownPath,
              Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throwNotWritten(shownPath);
    TextFlow flow(reportFont(), {pageWidth - 2 * side, pageHeight - top - bottom});
    writeSections(flow, material, reportFont());
    flow.settle();
    QPdfWriter pdf(&file);
    pdf.setResolution(static_cast<int>(resolution * fineness));
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    pdf.setTitle(reportTitle() + QStringLiteral(" – ") + reportSubject(material));
    pdf.setCreator(QStringLiteral("Airshed ") + material.programVersion);
    QPainter painter;
    if (!painter.begin(&pdf))
        throwNotWritten(shownPath);
    const int pages = flow.pageCount();
    const QString what = ReportText::tr("Writing the pages");
    for (int page = 0; page < pages; ++page) {
        progress.throwIfCancelled();
        progress.report(page, pages, what);
        if (page > 0)
            pdf.newPage();
        painter.save();
        painter.scale(fineness, fineness);
        paintMargins(painter, material, page, pages);
        painter.translate(side, top);
        flow.paint(painter, page);
        painter.restore();
    }
    if (!painter.end() || !file.flush())
        throwNotWritten(shownPath);
}

} // namespace

QStringList reportSuffixes() { return {QStringLiteral("pdf"), QStringLiteral("xlsx")}; }

void writeReport(const ReportMaterial& material, const QString& path, Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!reportSuffixes().contains(suffix))
        throw OutputError(
            ReportText::tr("The report can be written as .pdf or .xlsx, not as “.%1”.").arg(suffix));
    FileReplacement file(path);
    if (suffix == QLatin1String("pdf"))
        writePdf(material, file.temporaryPath(), path, progress);
    else
        writeWorkbook(material, file.temporaryPath(), path);
    file.commit();
}

} // namespace airshed::attribution
