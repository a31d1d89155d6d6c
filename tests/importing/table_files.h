// SPDX-License-Identifier: GPL-3.0-or-later
// Makes real files for the import tests: workbooks with libxlsxwriter, layers with GDAL, anything else from
// bytes.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace airshed::testing
{

struct Merge {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
    QString text;
};

struct SheetContent {
    QString name = QStringLiteral("Sheet1");
    QList<QVariantList> rows; ///< strings, numbers, dates; an invalid QVariant leaves the cell out
    QList<Merge> merges;      ///< written over the rows
    /// row, column, formula, cached result ("#REF!" is written as the error that Excel would have cached)
    struct Formula {
        int row;
        int column;
        QString formula;
        QString result;
    };
    QList<Formula> formulas;
};

void writeXlsx(const QString& path, const QList<SheetContent>& sheets);
void writeOds(const QString& path, const QString& sheetName, const QList<QVariantList>& rows);
void writeBytes(const QString& path, const QByteArray& bytes);
QByteArray readBytes(const QString& path);
QByteArray gb18030(const QString& text);

struct LayerRow {
    QVariantList values;
    double x = 0;
    double y = 0;
};

struct LayerContent {
    QString driver = QStringLiteral("ESRI Shapefile");
    QString layer = QStringLiteral("layer");
    QString encoding = QStringLiteral("UTF-8");
    int epsg = 4490; ///< 0: none
    QStringList fields;
    QList<LayerRow> rows;
};

void writeLayer(const QString& path, const LayerContent& content);

/// A zip container with stored or deflated members.
struct ZipEntry {
    QByteArray name;
    QByteArray content;
};
void writeZip(const QString& path, const QList<ZipEntry>& entries);

} // namespace airshed::testing
