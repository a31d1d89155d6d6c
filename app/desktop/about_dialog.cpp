// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.h"

#include "workbench/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <gdal.h>

namespace airshed::desktop
{

using workbench::gridStep;

namespace
{

constexpr int dialogWidth = 520;

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    label->setOpenExternalLinks(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QList<workbench::PluginDescription>& plugins, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Airshed"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * gridStep);
    auto* logo = new QLabel(this);
    logo->setPixmap(QIcon(QStringLiteral(":/airshed.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    row->addWidget(logo, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(gridStep + workbench::gridHalfStep);
    row->addLayout(column, 1);

    auto* name = new QLabel(tr("Airshed %1").arg(QCoreApplication::applicationVersion()), this);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    column->addWidget(name);
    column->addWidget(paragraph(tr("GIS workstation for a city's air-quality bureau"), this));
    column->addWidget(paragraph(
        tr("Free software under the GNU General Public License, version 3 or later; without any warranty."),
        this));
    column->addWidget(
        paragraph(tr("Base map: GeoNames (CC BY 4.0), GSHHG and DCW (LGPL). District boundaries and "
                     "terrain of the demonstration are indicative, not surveyed."),
                  this));
    column->addWidget(paragraph(
        tr("Built on Qt %1, GDAL %2, PROJ, GEOS and libxlsxwriter; maps are drawn by QGIS. "
           "Icons: Breeze by KDE.")
            .arg(QString::fromLatin1(qVersion()), QString::fromLatin1(GDALVersionInfo("RELEASE_NAME"))),
        this));
    QStringList lines;
    for (const workbench::PluginDescription& plugin : plugins)
        lines.append(tr("%1 %2").arg(plugin.title, plugin.version));
    column->addWidget(paragraph(lines.isEmpty() ? tr("No plugin is loaded.")
                                                : tr("Plugins: %1").arg(QLocale().createSeparatedList(lines)),
                                this));
    column->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 2 * gridStep);
    outer->setSpacing(2 * gridStep);
    outer->addLayout(row, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outer->addWidget(buttons);
    // Wrapped text has no height of its own until the width is known.
    setFixedWidth(dialogWidth);
    setFixedHeight(outer->totalHeightForWidth(dialogWidth));
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace airshed::desktop
