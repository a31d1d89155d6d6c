#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the page templates (.qpt): where everything stands on an A4 or A3 page. Texts, extent, scale, legend and
graticule interval come from the program, item by item, by the ids used here. The templates are kept in the repository;
run this after changing a measure:

    python3 resources/layouts/make_layouts.py [output folder]

Millimetres throughout. Nothing but Python's standard library is needed.
"""

import base64
import pathlib
import sys
import uuid
import xml.dom.minidom
from xml.sax.saxutils import quoteattr

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "styles"))
import make_styles  # noqa: E402  the sizes of its legend

FONT = "Noto Sans CJK SC"
INK, SOFT_INK, GRID = "51,51,51,255", "102,102,102,255", "90,90,90,110"
CGCS2000 = (
    'GEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,'
    'LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[ellipsoidal,2],'
    'AXIS["geodetic latitude (Lat)",north,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],'
    'AXIS["geodetic longitude (Lon)",east,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]]')
# 28°45′N, and 28°45′20″N only where the lines are closer than a minute.
DEGREES_MINUTES = (
    "with_variable('m', round(@grid_number * 60, 4), with_variable('s', round((@m % 1) * 60), "
    "floor(@m / 60) || '°' || lpad(to_string(floor(@m % 60)), 2, '0') || '′' "
    "|| if(@s > 0, lpad(to_string(@s), 2, '0') || '″', '') || if(@grid_axis = 'x', 'E', 'N')))")
NAMESPACE = uuid.UUID("6d1f3c52-2f1b-4b0e-9d0a-5a1e0d5c9f10")

MAP, PICTURE, LABEL, LEGEND, SCALE_BAR, PAGE = 65639, 65640, 65641, 65642, 65646, 65638


def element(tag, attributes=None, *children):
    text = "".join(f" {k}={quoteattr(str(v))}" for k, v in (attributes or {}).items())
    inner = "".join(children)
    return f"<{tag}{text}>{inner}</{tag}>" if inner else f"<{tag}{text}/>"


def options(values):
    return element("Option", {"type": "Map"}, *(element("Option", {"name": k, "type": "QString", "value": v})
                                                for k, v in values.items()))


def symbol(kind, layer, values):
    return element("symbol", {"type": kind, "name": "", "alpha": 1, "clip_to_extent": 1, "force_rhr": 0},
                   element("layer", {"class": layer, "enabled": 1, "locked": 0, "pass": 0}, options(values)))


def colour(tag, rgba):
    r, g, b, a = rgba.split(",")
    return element(tag, {"red": r, "green": g, "blue": b, "alpha": a})


def text_style(size, rgba=INK):
    return element("text-style", {"fontFamily": FONT, "fontSize": size, "fontSizeUnit": "Point", "textColor": rgba,
                                  "fontWeight": 50, "namedStyle": "Regular", "textOpacity": 1, "multilineHeight": 1})


def identity(page, name):
    return "{" + str(uuid.uuid5(NAMESPACE, f"{page}/{name}")) + "}"


class Page:
    def __init__(self, name, width, height):
        self.name, self.width, self.height, self.items = name, width, height, []

    def uuid(self, item):
        return identity(self.name, item)

    def item(self, kind, name, box, attributes=None, children="", *, frame=0.0, frame_colour=INK, background=None, key=None):
        """name: the id by which the program finds it; key: tells items of the same name apart."""
        x, y, w, h = box
        uuid_ = self.uuid(key or name)
        common = {"type": kind, "id": name, "uuid": uuid_, "templateUuid": uuid_,
                  "position": f"{x},{y},mm", "positionOnPage": f"{x},{y},mm", "size": f"{w},{h},mm", "referencePoint": 0,
                  "zValue": len(self.items) + 1, "opacity": 1, "visibility": 1, "blendMode": 0, "excludeFromExports": 0,
                  "frame": "true" if frame else "false", "outlineWidthM": f"{frame or 0.3},mm", "frameJoinStyle": "miter",
                  "background": "true" if background else "false", "positionLock": "false", "itemRotation": 0,
                  "groupUuid": ""}
        common.update(attributes or {})
        self.items.append(element("LayoutItem", common, colour("FrameColor", frame_colour),
                                  colour("BackgroundColor", background or "255,255,255,255"), children))

    def label(self, name, box, size, *, bold=False, align="left", valign="middle", rgba=INK, frame=0.0, margin=0.0,
              text="", key=None):
        horizontal = {"left": 1, "right": 2, "centre": 4}[align]
        vertical = {"top": 32, "middle": 128, "bottom": 64}[valign]
        font = element("LabelFont", {"description": f"{FONT},{size},-1,5,{75 if bold else 50},0,0,0,0,0",
                                     "style": "Bold" if bold else "Regular"})
        self.item(LABEL, name, box, {"labelText": text, "htmlState": 0, "halign": horizontal, "valign": vertical,
                                     "marginX": margin, "marginY": 0}, font + colour("FontColor", rgba), frame=frame, key=key)

    def main_map(self, box, grid_size):
        grid_line = symbol("line", "SimpleLine", {"line_color": GRID, "line_width": "0.1", "line_width_unit": "MM",
                                                  "capstyle": "flat", "joinstyle": "bevel"})
        sides = {}
        for side in ("left", "right", "top", "bottom"):
            sides[f"{side}AnnotationPosition"] = 1                                     # outside the frame
            sides[f"{side}AnnotationDisplay"] = 1 if side in ("left", "right") else 2  # latitudes there, longitudes here
            sides[f"{side}AnnotationDirection"] = 1 if side in ("left", "right") else 0
            sides[f"{side}FrameDivisions"] = 0
        grid = element("ComposerMapGrid", {
            "name": "graticule", "uuid": self.uuid("graticule"), "show": 1, "position": 3, "unit": 0, "intervalX": 0.25,
            "intervalY": 0.25, "offsetX": 0, "offsetY": 0, "gridStyle": 0, "crossLength": 2, "blendMode": 0,
            "gridFrameStyle": 3, "gridFrameWidth": 1.2, "gridFramePenThickness": 0.2, "gridFramePenColor": INK,
            "gridFrameMargin": 0, "gridFrameSideFlags": 15, "frameFillColor1": "255,255,255,255",
            "frameFillColor2": "0,0,0,255", "showAnnotation": 1, "annotationFormat": 8, "annotationPrecision": 0,
            "frameAnnotationDistance": 0.8, "annotationExpression": DEGREES_MINUTES, "minimumIntervalWidth": 50,
            "maximumIntervalWidth": 100, **sides},
            element("lineStyle", {}, grid_line),
            element("spatialrefsys", {"nativeFormat": "Wkt"}, element("wkt", {}, CGCS2000), element("authid", {}, "EPSG:4490")),
            text_style(grid_size, SOFT_INK))
        self.item(MAP, "map", box, {"followPreset": "false", "followPresetName": "", "keepLayerSet": "false", "mapFlags": 0,
                                    "drawCanvasItems": "false", "labelMargin": "1,mm", "mapRotation": 0, "isTemporal": 0},
                  element("Extent", {"xmin": 0, "ymin": 0, "xmax": box[2] * 500, "ymax": box[3] * 500})
                  + element("LayerSet") + grid, frame=0.35, background="246,244,239,255")

    def inset(self, box):
        framed = symbol("fill", "SimpleFill", {"color": "11,110,153,50", "outline_color": "11,110,153,255",
                                               "outline_width": "0.4", "outline_width_unit": "MM", "style": "solid",
                                               "outline_style": "solid", "joinstyle": "miter"})
        overview = element("ComposerMapOverview", {
            "name": "extent", "uuid": self.uuid("overview"), "frameMap": self.uuid("map"), "show": 1, "position": 3,
            "inverted": 0, "centered": 0, "blendMode": 0}, framed)
        # Its layers and extent come from the program; labels would be too many for so small a map.
        self.item(MAP, "inset", box, {"followPreset": "false", "followPresetName": "", "keepLayerSet": "true", "mapFlags": 0,
                                      "drawCanvasItems": "false", "labelMargin": "0,mm", "mapRotation": 0, "isTemporal": 0},
                  element("Extent", {"xmin": 0, "ymin": 0, "xmax": box[2] * 20000, "ymax": box[3] * 20000})
                  + element("LayerSet") + overview, frame=0.2, background="255,255,255,255")

    def legend(self, box, size, columns=1):
        def style(name, points, bold=False, **margins):
            return element("style", {"name": name, "alignment": 1, "indent": 0, **margins},
                           element("styleFont", {"description": f"{FONT},{points},-1,5,{75 if bold else 50},0,0,0,0,0",
                                                 "style": "Bold" if bold else "Regular"}))
        styles = element("styles", {}, style("title", size + 2, True, marginBottom=1),
                         style("group", size, True, marginTop=2), style("subgroup", size, True, marginTop=2.2, marginBottom=0.4),
                         style("symbol", size, marginTop=0.9), style("symbolLabel", size, marginTop=0.9, marginLeft=1.4))
        self.item(LEGEND, "legend", box, {
            "map_uuid": self.uuid("map"), "legendFilterByMap": 1, "legendFilterByAtlas": 0, "resizeToContents": 1,
            "columnCount": columns, "splitLayer": 1 if columns > 1 else 0, "equalColumnWidth": 0, "columnSpace": 4,
            "boxSpace": 0, "symbolWidth": 5, "symbolHeight": 3, "symbolAlignment": 1, "minSymbolSize": 0,
            "maxSymbolSize": 3.2, "lineSpacing": 0.6, "title": "", "titleAlignment": 1, "wrapChar": "\n",
            "fontColor": "#333333", "rasterBorder": 0, "rasterBorderWidth": 0, "rasterBorderColor": "0,0,0,255",
            "wmsLegendWidth": 50, "wmsLegendHeight": 25},
            styles + element("layer-tree-group", {}, element("custom-order", {"enabled": 0})))

    def scale_bar(self, box, size):
        self.item(SCALE_BAR, "scale_bar", box, {
            "mapUuid": self.uuid("map"), "style": "Single Box", "unitType": "km", "unitLabel": "km",
            "numMapUnitsPerScaleBarUnit": 1, "numUnitsPerSegment": 5, "numSegments": 2, "numSegmentsLeft": 0,
            "segmentSizeMode": 0, "minBarWidth": 20, "maxBarWidth": 40, "height": 1.4, "labelBarSpace": 0.8,
            "boxContentSpace": 0, "alignment": 0, "labelVerticalPlacement": 0, "labelHorizontalPlacement": 0,
            "outlineWidth": 0.15, "lineJoinStyle": "miter", "lineCapStyle": "flat", "numSubdivisions": 1,
            "subdivisionsHeight": 1, "segmentMillimeters": 10},
            text_style(size) + colour("fillColor", INK) + colour("fillColor2", "255,255,255,255")
            + colour("strokeColor", INK))

    def north(self, box):
        picture = base64.b64encode((HERE.parent / "symbols" / "north.svg").read_bytes()).decode()
        self.item(PICTURE, "north", box, {
            "file": "base64:" + picture, "mode": 0, "resizeMode": 0, "anchorPoint": 4, "mapUuid": self.uuid("map"),
            "northMode": 0, "northOffset": 0, "pictureRotation": 0, "pictureWidth": 0, "pictureHeight": 0,
            "svgFillColor": "255,255,255,255", "svgBorderColor": "0,0,0,255", "svgBorderWidth": 0.2})

    def size_legend(self, box):
        """Circles in true size, each a picture, with their emissions as text: the text of a picture would be an outline."""
        x, y, _, height = box
        for tonnes in make_styles.SIZE_LEGEND_TONNES:
            diameter = make_styles.SIZE_MM_PER_SQRT_TONNE * tonnes ** 0.5
            circle = ('<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="10mm" viewBox="0 0 10 10">'
                      f'<circle cx="5" cy="5" r="{diameter / 2:.3f}" fill="none" stroke="#333333" stroke-width="0.2"/></svg>')
            self.item(PICTURE, "size_legend", (x + diameter / 2 - 5, y + height / 2 - 5, 10, 10), {
                "file": "base64:" + base64.b64encode(circle.encode()).decode(), "mode": 0, "resizeMode": 0,
                "anchorPoint": 4, "northMode": 0, "northOffset": 0, "pictureRotation": 0, "pictureWidth": 0,
                "pictureHeight": 0, "svgFillColor": "255,255,255,255", "svgBorderColor": "0,0,0,255", "svgBorderWidth": 0.2},
                key=f"size_{tonnes}")
            self.label("size_legend", (x + diameter + 1, y, 13, height), 7, text=f"{tonnes:,} t/a", key=f"size_{tonnes}_text")
            x += diameter + 14.5

    def text(self):
        white = symbol("fill", "SimpleFill", {"color": "255,255,255,255", "style": "solid", "outline_style": "no"})
        page = element("LayoutItem", {
            "type": PAGE, "id": "", "uuid": self.uuid("page"), "templateUuid": self.uuid("page"), "position": "0,0,mm",
            "positionOnPage": "0,0,mm", "size": f"{self.width},{self.height},mm", "referencePoint": 0, "zValue": 0,
            "opacity": 1, "visibility": 1, "blendMode": 0, "excludeFromExports": 0, "frame": "false",
            "outlineWidthM": "0.3,mm", "background": "true", "itemRotation": 0, "groupUuid": ""},
            colour("FrameColor", "0,0,0,255"), colour("BackgroundColor", "255,255,255,255"), white)
        layout = element(
            "Layout", {"name": self.name, "units": "mm", "printResolution": 300, "worldFileMap": ""},
            element("Snapper", {"snapToItems": 1, "tolerance": 5, "snapToGrid": 0, "snapToGuides": 1}),
            element("Grid", {"offsetX": 0, "offsetY": 0, "resUnits": "mm", "resolution": 10, "offsetUnits": "mm"}),
            element("PageCollection", {}, white, page, element("GuideCollection", {"visible": 0})), *self.items)
        return xml.dom.minidom.parseString(layout).documentElement.toprettyxml(indent=" ")

    def footer(self, x, y, width, size, rows):
        """Who, when, from what, as rows of (item, share of the width); then in small print where the base map is from and
        how to make this page again."""
        row, small = size * 0.62, size * 0.5
        for i, items in enumerate(rows):
            left = x
            for j, (item, share) in enumerate(items):
                self.label(item, (left, y + i * row, share * width, row), size,
                           align="right" if j == len(items) - 1 else "left")
                left += share * width
        y += len(rows) * row + 0.3
        self.label("base_map_source", (x, y, width, small), size - 2, rgba=SOFT_INK)
        self.label("provenance", (x, y + small, width, 1.5 * small), size - 2, rgba=SOFT_INK, valign="top")


WIDE_FOOTER = ((("compiler", 0.37), ("date", 0.25), ("review_number", 0.38)),
               (("data_source", 0.37), ("data_cutoff", 0.25), ("crs", 0.38)))
NARROW_FOOTER = ((("compiler", 0.62), ("date", 0.38)), (("data_source", 0.62), ("data_cutoff", 0.38)),
                 (("crs", 0.62), ("review_number", 0.38)))


def scale_corner(page, x, y, inset_width, height, width, size):
    """The inset with the north arrow, the numeric scale and the scale bar beside it."""
    page.inset((x, y, inset_width, height))
    left, room = x + inset_width + 2.5, width - inset_width - 2.5
    page.north((left + room / 2 - 4.5, y, 9, height - 19))
    page.label("scale", (left, y + height - 17, room, 5), size + 1.5, bold=True, align="centre")
    page.scale_bar((left, y + height - 10, room, 9), size - 0.5)


def a4_landscape():
    page = Page("a4-landscape", 297, 210)
    page.label("title", (80, 8, 137, 14), 16, bold=True, align="centre")
    page.label("stamp", (221, 9, 66, 6.5), 8.5, bold=True, align="centre", frame=0.4)
    page.label("subtitle", (10, 17, 68, 5), 7.5, rgba=SOFT_INK)
    page.main_map((16, 27, 205, 153), 6.5)
    page.label("legend_title", (230, 25, 57, 5), 10, bold=True)
    page.legend((230, 30.5, 57, 99), 7)
    page.size_legend((230, 130.5, 57, 11))
    page.label("legend_note", (230, 142, 57, 8), 5.5, rgba=SOFT_INK, valign="top")
    scale_corner(page, 230, 151, 23, 29, 57, 7)
    page.footer(10, 186, 277, 7, WIDE_FOOTER)
    return page


def a4_portrait():
    page = Page("a4-portrait", 210, 297)
    page.label("stamp", (134, 9, 66, 6.5), 8.5, bold=True, align="centre", frame=0.4)
    page.label("subtitle", (10, 9, 122, 6.5), 7.5, rgba=SOFT_INK)
    page.label("title", (10, 17, 190, 13), 16, bold=True, align="centre")
    page.main_map((16, 36, 178, 158), 6.5)
    page.label("legend_title", (10, 201, 60, 5), 10, bold=True)
    page.legend((10, 207, 130, 44), 7, columns=3)
    page.size_legend((10, 252, 57, 11))
    page.label("legend_note", (68, 252, 72, 11), 6, rgba=SOFT_INK)
    scale_corner(page, 143, 207, 27, 35, 57, 7)
    page.footer(10, 265, 190, 7, NARROW_FOOTER)
    return page


def a3_landscape():
    page = Page("a3-landscape", 420, 297)
    page.label("title", (105, 12, 210, 16), 22, bold=True, align="centre")
    page.label("stamp", (321, 14, 84, 8), 11, bold=True, align="centre", frame=0.5)
    page.label("subtitle", (15, 22, 85, 6), 9, rgba=SOFT_INK)
    page.main_map((23, 34, 298, 224), 8)
    page.label("legend_title", (332, 33, 73, 6), 12, bold=True)
    page.legend((332, 40, 73, 144), 8.5)
    page.size_legend((332, 185.5, 57, 11))
    page.label("legend_note", (332, 197.5, 73, 10), 7, rgba=SOFT_INK)
    scale_corner(page, 332, 210, 36, 48, 73, 8.5)
    page.footer(15, 265, 390, 8.5, WIDE_FOOTER)
    return page


def main():
    output = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    output.mkdir(parents=True, exist_ok=True)
    for page in (a4_landscape(), a4_portrait(), a3_landscape()):
        (output / f"{page.name}.qpt").write_text(page.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
