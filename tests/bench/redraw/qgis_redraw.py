#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a QGIS user waits for: opens a project in the packaged QGIS as QGIS Desktop does and draws an extent again and again
with its parallel renderer, nothing cached between runs. Prints the median in milliseconds; writes the last image.

    qgis_redraw.py PROJECT.qgz WIDTH HEIGHT XMIN YMIN XMAX YMAX RUNS OUT.png
"""

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.core import (QgsApplication, QgsExpressionContext, QgsExpressionContextUtils, QgsMapRendererParallelJob,  # noqa: E402
                       QgsMapSettings, QgsProject, QgsRectangle)


def main():
    if len(sys.argv) != 10:
        sys.exit(__doc__)
    path, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    extent, runs, out = [float(v) for v in sys.argv[4:8]], int(sys.argv[8]), sys.argv[9]
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    if not project.read(path):
        sys.exit(f"QGIS cannot read {path}: {project.error()}")
    broken = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    if broken:
        sys.exit(f"QGIS cannot read these layers of {path}: {', '.join(broken)}")

    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setPathResolver(project.pathResolver())
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(96)
    settings.setExtent(QgsRectangle(*extent))
    settings.setBackgroundColor(project.backgroundColor())
    settings.setLayers([node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible() and node.layer()])
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)

    times = []
    for _ in range(runs):
        start = time.perf_counter()
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        times.append(1000 * (time.perf_counter() - start))
    if not image.save(out):
        sys.exit(f"cannot write {out}")
    print(f"{statistics.median(times):.1f}")
    sys.stdout.flush()
    os._exit(0)  # QGIS's own end can crash after the work is done


main()
