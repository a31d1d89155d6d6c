#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how two images of the same map differ: the share of pixels that are off by more than 32 of 255 in a channel, and
the mean difference of a channel. With a third name, writes a picture of where.

    compare_images.py ONE.png OTHER.png [DIFFERENCE.png]
"""

import sys

import numpy
from PyQt5.QtGui import QImage


def pixels(path):
    image = QImage(path).convertToFormat(QImage.Format_RGB888)
    if image.isNull():
        sys.exit(f"cannot read {path}")
    rows = numpy.frombuffer(image.bits().asstring(image.sizeInBytes()), numpy.uint8).reshape(image.height(), -1)
    return rows[:, :3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


one, other = pixels(sys.argv[1]), pixels(sys.argv[2])
if one.shape != other.shape:
    sys.exit(f"the sizes differ: {one.shape} and {other.shape}")
off = numpy.abs(one - other).max(axis=2)
print(f"{100 * (off > 32).mean():.2f} % of the pixels differ, mean difference {numpy.abs(one - other).mean():.2f} of 255")
if len(sys.argv) > 3:
    shown = numpy.ascontiguousarray(255 - numpy.repeat(off[:, :, None], 3, axis=2).clip(0, 255)).astype(numpy.uint8)
    QImage(shown.tobytes(), shown.shape[1], shown.shape[0], 3 * shown.shape[1], QImage.Format_RGB888).save(sys.argv[3])
