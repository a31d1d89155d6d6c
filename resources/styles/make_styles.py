#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the map's QGIS styles: one theme a folder (light, dark, grey), with a Chinese and an English twin where a
style has class labels. The styles are kept in the repository; run this after changing a colour, a size or a label:

    python3 resources/styles/make_styles.py [output folder]

Only what differs from QGIS's defaults is written, so that a style can be read and compared. It needs nothing but
Python's standard library.
"""

import colorsys
import pathlib
import sys
from xml.sax.saxutils import quoteattr

HERE = pathlib.Path(__file__).resolve().parent
FONT = "Noto Sans CJK SC"

# The frame is quiet, the theme tells. "grey" is for print: white land, no tint, so that only the theme has colour.
THEMES = {
    "light": dict(
        is_dark=False, land="#F6F4EF", water="#BBD7E8", water_line="#93BCD6", water_text="#3C6E91", river="#93BCD6",
        built_up="#E9E2D6", zone_line="#A08FB0", zone_fill="#A08FB022", zone_text="#6B5B7E", cropland="#E6EBD3",
        district="#8C7B6B", district_text="#65564A", province="#8C7B6B", text="#333333", text_minor="#555555",
        halo="#FFFFFF", road_case="#C9BFAF", road_major="#FFFFFF", road_minor="#FFFFFF", road_street="#FFFFFF",
        place="#555555", outline="#2B2B2B", symbol_halo="#FFFFFF", camera="#2F4B5C", camera_fill="#FFFFFF",
        sector="#2F7F9E", no_data="#9A9A9A", shade_opacity=0.6, shade_contrast=-15, shade_brightness=77),
    "dark": dict(
        is_dark=True, land="#22282D", water="#17384A", water_line="#2A5468", water_text="#7FB2CC", river="#2A5468",
        built_up="#30363B", zone_line="#85759A", zone_fill="#85759A26", zone_text="#B7A8C9", cropland="#2A3229",
        district="#A39482", district_text="#C4B6A5", province="#A39482", text="#E4E6E7", text_minor="#B9BEC2",
        halo="#1A1F23", road_case="#1A1F23", road_major="#59636B", road_minor="#4A535A", road_street="#3B4349",
        place="#B9BEC2", outline="#F2F2F2", symbol_halo="#14181B", camera="#DCE6EC", camera_fill="#22282D",
        sector="#62B3D1", no_data="#8A8F93", shade_opacity=0.9, shade_contrast=-45, shade_brightness=-104),
    "grey": dict(
        is_dark=False, land="#FFFFFF", water="#DCE0E3", water_line="#B4BABF", water_text="#5A6268", river="#B4BABF",
        built_up="#EFEFEF", zone_line="#8C8C8C", zone_fill="#8C8C8C18", zone_text="#6A6A6A", cropland="#F7F7F7",
        district="#777777", district_text="#666666", province="#777777", text="#222222", text_minor="#555555",
        halo="#FFFFFF", road_case="#BDBDBD", road_major="#FFFFFF", road_minor="#FFFFFF", road_street="#D8D8D8",
        place="#555555", outline="#2B2B2B", symbol_halo="#FFFFFF", camera="#333333", camera_fill="#FFFFFF",
        sector="#555555", no_data="#9A9A9A", shade_opacity=0.45, shade_contrast=20, shade_brightness=54),
}

# Paul Tol's "muted" set in the order of core/source_class.h; every class has a shape of its own as well.
# (key in the tables, English label, colour, shape, rotation)
SOURCE_CLASSES = [
    ("化石燃料固定燃烧源", "Stationary fossil-fuel combustion", "#CC6677", "square", 0),
    ("工艺过程源", "Industrial processes", "#332288", "equilateral_triangle", 0),
    ("移动源", "Mobile sources", "#DDCC77", "diamond", 0),
    ("溶剂使用源", "Solvent use", "#117733", "hexagon", 0),
    ("农业源", "Agriculture", "#88CCEE", "semi_circle", 0),
    ("扬尘源", "Dust", "#882255", "circle", 0),
    ("生物质燃烧源", "Biomass burning", "#44AA99", "star", 0),
    ("储存运输源", "Storage and transport", "#999933", "equilateral_triangle", 180),
    ("废弃物处理源", "Waste treatment", "#AA4499", "cross_fill", 0),
    ("其他排放源", "Other sources", "#777777", "cross_fill", 45),
]

# HJ 633 table A.1, exactly. (upper AQI, Chinese class, English class, colour, numeral's colour)
AQI_CLASSES = [
    (50, "优", "Excellent", "#00E400", "#000000"),
    (100, "良", "Good", "#FFFF00", "#000000"),
    (150, "轻度污染", "Lightly polluted", "#FF7E00", "#000000"),
    (200, "中度污染", "Moderately polluted", "#FF0000", "#FFFFFF"),
    (300, "重度污染", "Heavily polluted", "#99004C", "#FFFFFF"),
    (None, "严重污染", "Severely polluted", "#7E0023", "#FFFFFF"),
]

POLLUTANT_COLUMNS = ["so2_t_a", "nox_t_a", "co_t_a", "vocs_t_a", "nh3_t_a", "pm10_t_a", "pm25_t_a", "bc_t_a", "oc_t_a"]

# A named column is read instead of attribute(@pollutant), which would make the provider fetch every column of a source.
EMISSION = ("CASE " + " ".join(f"WHEN @pollutant = '{c}' THEN \"{c}\"" for c in POLLUTANT_COLUMNS) + " END")

# One size scale for all pollutants and all maps: the area of a symbol is proportional to the emission up to 1,600 t/a, so
# that two maps can be laid side by side; larger ones do not hide the city.
SIZE_MM_PER_SQRT_TONNE = 0.3
LARGEST_MM = 12.0
# Small sources are drawn large enough to be seen, but not larger: on a map of the whole city thousands of them lie in a few
# square centimetres. 2.2 mm up to 1:10,000, 1.3 mm at 1:100,000, where a shape can be told from another, 0.7 mm from 1:500,000 on.
MAP_SCALE = "coalesce(@map_scale, 50000)"
SMALLEST_MM = f"max(0.7, min(2.2, 1.8 - 0.39 * ln({MAP_SCALE} / 30000)))"
NOT_STATED = 0.8  # of the smallest size
# From here on the outlines of neighbours would run into one dark patch: thinner, and both outline and fill let through.
DENSE_SCALE = 150000
SIZE_LEGEND_TONNES = [1000, 100, 10]


def rgba(colour, alpha=None):
    """'#RRGGBB[AA]' as QGIS writes it: 'r,g,b,a'."""
    h = colour.lstrip("#")
    a = int(h[6:8], 16) if len(h) == 8 else 255
    return ",".join(str(v) for v in (int(h[0:2], 16), int(h[2:4], 16), int(h[4:6], 16), a if alpha is None else alpha))


def mixed(colour, other, share):
    """colour with a share of other in it."""
    a, b = ([int(c.lstrip("#")[i:i + 2], 16) for i in (0, 2, 4)] for c in (colour, other))
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in zip(a, b))


def element(tag, attributes=None, *children):
    text = "".join(f" {k}={quoteattr(str(v))}" for k, v in (attributes or {}).items())
    inner = "".join(children)
    return f"<{tag}{text}>{inner}</{tag}>" if inner else f"<{tag}{text}/>"


def option(name, value):
    if isinstance(value, bool):
        return element("Option", {"name": name, "type": "bool", "value": str(value).lower()})
    return element("Option", {"name": name, "type": "QString", "value": value})


def expressions(tag, properties):
    """Data-defined properties, name -> expression."""
    if not properties:
        return ""
    body = "".join(
        element("Option", {"name": name, "type": "Map"}, option("active", True),
                element("Option", {"name": "expression", "type": "QString", "value": text}),
                element("Option", {"name": "type", "type": "int", "value": 3}))
        for name, text in properties.items())
    return element(tag, {}, element("Option", {"type": "Map"}, option("name", ""),
                                    element("Option", {"name": "properties", "type": "Map"}, body),
                                    option("type", "collection")))


def symbol_layer(kind, options, properties=None, inner="", level=0):
    return element("layer", {"class": kind, "enabled": 1, "locked": 0, "pass": level},
                   element("Option", {"type": "Map"}, *(option(k, v) for k, v in options.items())),
                   expressions("data_defined_properties", properties), inner)


def symbol(kind, name, *layers):
    return element("symbol", {"type": kind, "name": name, "alpha": 1, "clip_to_extent": 1, "force_rhr": 0}, *layers)


def marker(shape, size, fill, outline, width=0.2, angle=0, properties=None, **more):
    return symbol_layer("SimpleMarker", dict(
        name=shape, size=size, size_unit="MM", color=rgba(fill), outline_color=rgba(outline), outline_width=width,
        outline_width_unit="MM", outline_style="solid" if width else "no", angle=angle, joinstyle="miter", **more), properties)


def line(colour, width, properties=None, level=0, dashes=None, cap="round", alpha=None):
    options = dict(line_color=rgba(colour, alpha), line_width=width, line_width_unit="MM", capstyle=cap, joinstyle="round")
    if dashes:
        options.update(use_custom_dash="1", customdash=dashes, customdash_unit="MM", capstyle="flat")
    return symbol_layer("SimpleLine", options, properties, level=level)


def fill(colour, outline=None, width=0.1, style="solid", alpha=None, outline_alpha=None):
    return symbol_layer("SimpleFill", dict(
        color=rgba(colour, alpha), style=style, outline_color=rgba(outline or colour, outline_alpha), outline_width=width,
        outline_width_unit="MM", outline_style="solid" if outline else "no", joinstyle="round"))


def single(one_symbol):
    return element("renderer-v2", {"type": "singleSymbol", "forceraster": 0, "symbollevels": 0, "enableorderby": 0},
                   element("symbols", {}, one_symbol))


def label_settings(text, size, colour, halo, *, placement, bold=False, italic=False, distance=0.0, priority=5,
                   between=None, wrap="", properties=None, offset=None, obstacle=True, repeat=0, multiline="", halo_mm=0.28):
    """between: (largest scale, smallest scale) denominators."""
    rendering = {"obstacle": int(obstacle), "obstacleFactor": 1, "minFeatureSize": 0, "labelPerPart": 0, "mergeLines": 1,
                 "drawLabels": 1, "displayAll": 0, "upsidedownLabels": 0}
    if between:
        rendering.update(scaleVisibility=1, scaleMin=between[0], scaleMax=between[1])
    where = {"placement": placement, "dist": distance, "distUnits": "MM", "priority": priority, "repeatDistance": repeat,
             "repeatDistanceUnits": "MM", "centroidWhole": 0, "centroidInside": 1, "placementFlags": 10, "fitInPolygonOnly": 0,
             "predefinedPositionOrder": "R,TR,BR,L,TL,BL,T,B", "polygonPlacementFlags": 2, "overrunDistance": 0,
             "maxCurvedCharAngleIn": 25, "maxCurvedCharAngleOut": -25}
    if offset:
        where.update(quadOffset=offset)
    return element(
        "settings", {"calloutType": "simple"},
        element("text-style", {"fieldName": text, "isExpression": 1, "fontFamily": FONT, "fontSize": size,
                               "fontSizeUnit": "Point", "fontWeight": 75 if bold else 50,
                               "namedStyle": "Bold" if bold else "Regular", "fontItalic": int(italic),
                               "textColor": rgba(colour), "textOpacity": 1,
                               "multilineHeight": 1, "capitalization": 0, "useSubstitutions": 0},
                element("families", {}, element("family", {"name": "WenQuanYi Micro Hei"}),
                        element("family", {"name": "DejaVu Sans"})),
                element("text-buffer", {"bufferDraw": 1, "bufferSize": halo_mm, "bufferSizeUnits": "MM",
                                        "bufferColor": rgba(halo), "bufferOpacity": 0.9, "bufferJoinStyle": 128,
                                        "bufferNoFill": 1})),
        element("text-format", {"wrapChar": wrap, "multilineAlign": 1 if multiline == "centre" else 3, "autoWrapLength": 0}),
        element("placement", where), element("rendering", rendering),
        expressions("dd_properties", properties))


def simple_labels(settings):
    return element("labeling", {"type": "simple"}, settings)


def rule_labels(rules):
    """rules: (description, filter, settings)"""
    body = "".join(element("rule", {"key": f"{{label-{i}}}", "description": d, "filter": f}, s)
                   for i, (d, f, s) in enumerate(rules))
    return element("labeling", {"type": "rule-based"}, element("rules", {"key": "{labels}"}, body))


def style(renderer, labels="", between=None):
    attributes = {"version": "3.22.16", "styleCategories": "AllStyleCategories", "labelsEnabled": int(bool(labels)),
                  "hasScaleBasedVisibilityFlag": int(bool(between))}
    if between:
        attributes.update(maxScale=between[0], minScale=between[1])
    return ("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
            + pretty(element("qgis", attributes, renderer, labels, element("blendMode", {}, "0"))))


def pretty(text):
    import xml.dom.minidom
    lines = xml.dom.minidom.parseString(text).documentElement.toprettyxml(indent=" ", encoding=None)
    return lines


# The name in the map's language: an English map shows the English name where there is one.
NAME = "if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), \"name\"), \"name\")"


def sources(t, language):
    # The emission is written twice rather than kept by with_variable: a scope for each source takes three times as long
    # as reading a column again, and the smallest size, which it would hide, is worked out once for a whole drawing.
    size = (f"if(({EMISSION}) IS NULL, {NOT_STATED} * {SMALLEST_MM}, "
            f"min({LARGEST_MM}, max({SMALLEST_MM}, {SIZE_MM_PER_SQRT_TONNE} * sqrt({EMISSION}))))")
    is_dense = f"{MAP_SCALE} > {DENSE_SCALE}"
    categories, symbols = "", ""
    for i, (key, english, colour, shape, angle) in enumerate(SOURCE_CLASSES):
        categories += element("category", {"type": "string", "value": key, "symbol": i, "render": "true",
                                           "label": key if language == "zh_CN" else english})
        # On a dark map a dark outline would swallow indigo and wine: there each class has a lighter rim of its own.
        rim = mixed(colour, "#FFFFFF", 0.55) if t["is_dark"] else t["outline"]
        unstated = f"({EMISSION}) IS NULL"
        symbols += symbol("marker", i, marker(shape, 2.6, colour, rim, 0.15, angle, dict(
            size=size,
            outlineWidth=f"if({is_dense}, 0.07, 0.13)",
            fillColor=f"if(\"status\" = 'closed' OR {unstated}, '{rgba(colour, 0)}', "
                      f"if({is_dense}, '{rgba(colour, 220)}', '{rgba(colour)}'))",
            outlineColor=f"if(\"status\" = 'closed', '{rgba(t['no_data'])}', if({unstated}, '{rgba(colour)}', "
                         f"if({is_dense}, '{rgba(rim, 150)}', '{rgba(rim)}')))")))
    size_symbol = symbol("marker", "0", marker("circle", 2.4, "#FFFFFF00", t["outline"], 0.2))
    classes = "".join(element("class", {"size": f"{SIZE_MM_PER_SQRT_TONNE * tonnes ** 0.5:.3f}", "label": f"{tonnes:,} t/a"})
                      for tonnes in SIZE_LEGEND_TONNES)
    size_legend = element("data-defined-size-legend", {"type": "separated", "valign": "bottom", "title": ""},
                          size_symbol.replace('name="0"', 'name="source"'),
                          element("text-style", {"font": FONT, "align": 1, "color": rgba(t["text"])}), classes)
    renderer = element(
        "renderer-v2", {"type": "categorizedSymbol", "attr": "class", "forceraster": 0, "symbollevels": 0, "enableorderby": 1},
        element("categories", {}, categories), element("symbols", {}, symbols),
        element("source-symbol", {}, size_symbol), size_legend,
        element("orderby", {}, element("orderByClause", {"asc": 0, "nullsFirst": 0}, quote_text(EMISSION))))
    names = simple_labels(label_settings('"name"', 7.5, t["text"], t["halo"], placement=6, distance=0.6, priority=2,
                                         between=(1, 15000)))
    return style(renderer, names)


def quote_text(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def stations(t, language):
    rules, symbols = "", ""
    low = 0
    # Without a feature, which is a legend, the expressions fail and the symbols have the sizes written here: a class is as
    # large as its line, whatever the map's scale.
    size = "if(coalesce(\"aqi\", 0) < 0, 0, if(coalesce(@map_scale, 0) > 400000, 2.9, if(@map_scale > 150000, 3.6, 4.6)))"
    text_size = f"0.62 * ({size})"
    entries = []
    for i, (top, chinese, english, colour, numeral) in enumerate(AQI_CLASSES):
        name = chinese if language == "zh_CN" else english
        limits = f"{low + (0 if low else 1)}–{top}" if top else f">{low - 1}"
        condition = f'"aqi" >= {low} AND "aqi" <= {top}' if top else f'"aqi" >= {low}'
        entries.append((f"{i + 1} {name} ({limits})", condition, colour, numeral, str(i + 1)))
        low = (top or 0) + 1
    entries.append(("– 无数据" if language == "zh_CN" else "– No data", "ELSE", "#BDBDBD", "#333333", "–"))
    for i, (label, condition, colour, numeral, sign) in enumerate(entries):
        rules += element("rule", {"key": f"{{aqi-{i}}}", "symbol": i, "label": label, "filter": condition})
        symbols += symbol(
            "marker", i,
            marker("circle", 3.6, t["symbol_halo"], t["symbol_halo"], 0, properties={"size": f"0.7 + {size}"}),
            marker("circle", 3.0, colour, "#1F1F1F", 0.25, properties={"size": size}),
            symbol_layer("FontMarker", dict(font=FONT, chr=sign, size=1.9, size_unit="MM", color=rgba(numeral),
                                            font_style="Bold", outline_width=0, horizontal_anchor_point=1,
                                            vertical_anchor_point=1), {"size": text_size}))
    renderer = element("renderer-v2", {"type": "RuleRenderer", "forceraster": 0, "symbollevels": 0, "enableorderby": 1},
                       element("rules", {"key": "{aqi}"}, rules), element("symbols", {}, symbols),
                       element("orderby", {}, element("orderByClause", {"asc": 1, "nullsFirst": 1}, '"aqi"')))
    named = "\"name\" || coalesce('\\n' || \"aqi\", '')"
    labels = rule_labels([
        ("AQI", "@map_scale > 60000 AND \"aqi\" IS NOT NULL",
         label_settings('"aqi"', 7.5, t["text"], t["halo"], placement=6, bold=True, distance=2.2, priority=9,
                        between=(60000, 300000))),
        ("Name", "", label_settings(named, 8.5, t["text"], t["halo"], placement=6, bold=True, distance=2.4, priority=9,
                                    between=(1, 60000)))])
    return style(renderer, labels)


# Ranges and directions are metres and true bearings, so the sector is built in the CGCS2000 three-degree zone of the
# camera itself (EPSG:4534 is 75 E, 4554 is 135 E), turned by that zone's meridian convergence there.
SECTOR = ("with_variable('zone', 'EPSG:' || to_string(4509 + round($x / 3)), "
          "with_variable('at', transform($geometry, 'EPSG:4490', @zone), "
          "with_variable('north', degrees(azimuth(@at, transform(translate($geometry, 0, 0.001), 'EPSG:4490', @zone))), "
          "with_variable('width', if(\"sector_end_deg\" - \"sector_start_deg\" >= 360, 360, "
          "(\"sector_end_deg\" - \"sector_start_deg\" + 360) % 360), "
          "if(\"range_m\" > 0, transform("
          "if(@width = 0 OR @width = 360, buffer(@at, \"range_m\", 24), "
          "wedge_buffer(@at, @north + \"sector_start_deg\" + @width / 2, @width, \"range_m\", 0)), "
          "@zone, 'EPSG:4490'), NULL)))))")


def cameras(t, language):
    sector = symbol_layer("GeometryGenerator", dict(SymbolType="Fill", geometryModifier=SECTOR, units="MapUnit"),
                          inner=symbol("fill", "@0@0", fill(t["sector"], t["sector"], 0.15, alpha=30, outline_alpha=150)))
    eye = [marker("circle", 2.4, t["camera_fill"], t["camera"], 0.35), marker("circle", 0.9, t["camera"], t["camera"], 0)]
    labels = simple_labels(label_settings('"name"', 7.5, t["text_minor"], t["halo"], placement=6, distance=2, priority=4,
                                          between=(1, 60000)))
    return style(single(symbol("marker", 0, sector, *eye)), labels)


def places(t, language):
    city, county, town = "\"kind\" = 'city'", "\"kind\" = 'county'", "\"kind\" IN ('township', 'town')"
    village = "\"kind\" NOT IN ('city', 'county', 'township', 'town') OR \"kind\" IS NULL"
    rules = (element("rule", {"key": "{city}", "symbol": 0, "label": "", "filter": city})
             + element("rule", {"key": "{county}", "symbol": 1, "label": "", "filter": county, "scalemaxdenom": 1500000})
             + element("rule", {"key": "{town}", "symbol": 2, "label": "", "filter": town, "scalemaxdenom": 300000})
             + element("rule", {"key": "{village}", "symbol": 3, "label": "", "filter": village, "scalemaxdenom": 80000}))
    symbols = (symbol("marker", 0, marker("circle", 2.4, t["halo"], t["text"], 0.35), marker("circle", 1.0, t["text"], t["text"], 0))
               + symbol("marker", 1, marker("circle", 1.7, t["halo"], t["place"], 0.3))
               + symbol("marker", 2, marker("circle", 1.1, t["halo"], t["place"], 0.25))
               + symbol("marker", 3, marker("circle", 0.8, t["place"], t["place"], 0)))
    renderer = element("renderer-v2", {"type": "RuleRenderer", "forceraster": 0, "symbollevels": 0, "enableorderby": 0},
                       element("rules", {"key": "{places}"}, rules), element("symbols", {}, symbols))
    labels = rule_labels([
        ("City", city, label_settings(NAME, 13, t["text"], t["halo"], placement=6, bold=True, distance=1.4, priority=10,
                                      between=(1, 5000000), halo_mm=0.5)),
        ("County seat", county, label_settings(NAME, 10, t["text"], t["halo"], placement=6, distance=1.0, priority=8,
                                               between=(1, 1500000), halo_mm=0.45)),
        ("Township", town, label_settings(NAME, 8.5, t["text_minor"], t["halo"], placement=6, distance=0.7, priority=5,
                                          between=(1, 300000))),
        ("Village", village, label_settings(NAME, 7.5, t["text_minor"], t["halo"], placement=6, distance=0.6, priority=3,
                                            between=(1, 80000)))])
    return style(renderer, labels)


# Two districts share a border and would each dash it, out of step: the one with the lower code draws it for both.
OWN_BORDER = ("with_variable('code', \"admin_code\", with_variable('drawn', aggregate(@layer, 'collect', "
              "boundary($geometry), \"admin_code\" < @code), if(coalesce(num_points(@drawn), 0) = 0, "
              "boundary($geometry), difference(boundary($geometry), @drawn))))")


def districts(t, language):
    dashed = symbol_layer("SimpleLine", dict(
        line_color=rgba(t["district"]), line_width=0.35, line_width_unit="MM", use_custom_dash="1",
        customdash="2.2;1.2", customdash_unit="MM", capstyle="flat", joinstyle="round"))
    renderer = single(symbol("fill", 0, symbol_layer(
        "GeometryGenerator", dict(SymbolType="Line", geometryModifier=OWN_BORDER, units="MapUnit"),
        inner=symbol("line", "@0@0", dashed))))
    labels = simple_labels(label_settings(NAME, 10.5, t["district_text"], t["halo"], placement=4, priority=7,
                                          between=(60000, 1500000), obstacle=False, halo_mm=0.5))
    return style(renderer, labels)


def province(t, language):
    return style(single(symbol("fill", 0, fill(t["land"], t["province"], 0.25))))


def roads(t, language):
    classes = [  # class, Chinese, English, width, casing, colour, from which scale
        ("motorway", "高速公路", "Motorway", 0.75, 0.3, t["road_major"], 2000000),
        ("primary", "主干路", "Primary road", 0.5, 0.25, t["road_major"], 500000),
        ("secondary", "次干路", "Secondary road", 0.35, 0.2, t["road_minor"], 200000),
        (None, "支路", "Street", 0.22, 0, t["road_street"], 60000)]
    rules, symbols = "", ""
    for i, (name, chinese, english, width, case, colour, smallest) in enumerate(classes):
        condition = f"\"class\" = '{name}'" if name else "ELSE"
        rules += element("rule", {"key": f"{{road-{i}}}", "symbol": i, "label": chinese if language == "zh_CN" else english,
                                  "filter": condition, "scalemaxdenom": smallest})
        level = 2 * (len(classes) - i)
        layers = [line(t["road_case"], width + case, level=level)] if case else []
        symbols += symbol("line", i, *layers, line(colour, width, level=level + 1))
    renderer = element("renderer-v2", {"type": "RuleRenderer", "forceraster": 0, "symbollevels": 1, "enableorderby": 0},
                       element("rules", {"key": "{roads}"}, rules), element("symbols", {}, symbols))
    labels = simple_labels(label_settings(NAME, 7.5, t["text_minor"], t["halo"], placement=3, priority=3, repeat=80,
                                          between=(1, 40000)))
    return style(renderer, labels, between=(0, 2000000))


def rivers(t, language):
    # As wide as the river is, and never too thin to see; where the line is a surface it takes the surface's colour.
    width = "coalesce(attribute($currentfeature, 'width_m'), 0) * 1000 / coalesce(@map_scale, 500000)"
    renderer = single(symbol("line", 0, line(t["river"], 0.45, {
        "outlineWidth": f"max(0.3, {width})",
        "outlineColor": f"if({width} > 0.8, '{rgba(t['water'])}', '{rgba(t['river'])}')"})))
    labels = simple_labels(label_settings(NAME, 8.5, t["water_text"], t["halo"], placement=3, italic=True,
                                          priority=5, repeat=120, between=(1, 800000)))
    return style(renderer, labels)


def water(t, language):
    renderer = single(symbol("fill", 0, fill(t["water"], t["water_line"], 0.15)))
    # A lake is named when it takes about 6 mm of the map; a river's surface is named along its line (layer rivers).
    shown = "sqrt($area) > 0.006 * coalesce(@map_scale, 500000) AND NOT regexp_match(coalesce(\"name\", ''), '[江河支溪]$')"
    labels = simple_labels(label_settings(NAME, 9, t["water_text"], t["halo"], placement=4, italic=True,
                                          priority=6, between=(1, 1500000), obstacle=False, properties={"Show": shown}))
    return style(renderer, labels)


def built_up(t, language):
    return style(single(symbol("fill", 0, fill(t["built_up"]))))


def development_zones(t, language):
    renderer = single(symbol("fill", 0, fill(t["zone_fill"]), line(t["zone_line"], 0.3, dashes="0.6;0.9")))
    labels = simple_labels(label_settings(NAME, 8, t["zone_text"], t["halo"], placement=4, priority=5,
                                          between=(1, 220000), obstacle=False))
    return style(renderer, labels, between=(0, 700000))


def cropland(t, language):
    return style(single(symbol("fill", 0, fill(t["cropland"]))), between=(0, 400000))


def terrain(t, language):
    # Plain opacity instead of a blend mode: a blend mode would turn the whole page of a PDF into a picture.
    # Flat ground (180 of 255 under this light) is brought to the land's own colour, so that the terrain's edge does not
    # show. QGIS takes the hue filter's HSV saturation for HSL's: the colour given is the one that comes out as the land.
    red, green, blue = (int(v) / 255 for v in rgba(t["land"]).split(",")[:3])
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    r, g, b = (round(255 * v) for v in colorsys.hsv_to_rgb(hue, saturation, 1))
    renderer = element("rasterrenderer", {"type": "hillshade", "band": 1, "azimuth": 315, "angle": 45, "zfactor": 1.6,
                                          "multidirection": 1, "opacity": t["shade_opacity"], "alphaBand": -1},
                       element("rasterTransparency", {}))
    pipe = element("pipe", {}, renderer,
                   element("brightnesscontrast", {"brightness": t["shade_brightness"], "contrast": t["shade_contrast"], "gamma": 1}),
                   element("huesaturation", {"colorizeOn": 1, "colorizeRed": r, "colorizeGreen": g, "colorizeBlue": b,
                                             "colorizeStrength": 100, "saturation": 0, "grayscaleMode": 0}),
                   # Reading twice as fine for a smoother picture would take three times as long.
                   element("rasterresampler", {"maxOversampling": 1, "zoomedInResampler": "bilinear"}))
    return style(pipe)


# What the source attribution adds to the map (modules/attribution/logic/result_layers.h). Their hues keep apart from the
# source classes and the AQI colours: orange for candidates, blue for where to look, wine for a plume, cividis for surfaces.
CIVIDIS = ["#00224E", "#123570", "#3B496C", "#575D6D", "#707173", "#8A8678", "#A59C74", "#C3B369", "#E1CC55", "#FEE838"]
GRADES = [  # letter, Chinese, English, colour, letter's colour; the words are those of evidence_wording.cpp
    ("A", "高度疑似", "Strongly suspected", "#8C2D04", "#FFFFFF"),
    ("B", "疑似", "Suspected", "#D95F0E", "#FFFFFF"),
    ("C", "待核查", "To be checked", "#FE9929", "#222222"),
    ("D", "仅供排查", "For screening only", "#FED98E", "#222222"),
    ("–", "未观测到", "Unobserved", "#FFFFFF00", "#777777"),
]
LOOK_HERE = {False: "#0B6E99", True: "#62B3D1"}  # on a light and on a dark map
PLUME = {False: "#882255", True: "#E39AC0"}
# One scale for all runs and maps, as for the sources: the area is proportional to the contribution.
CONTRIBUTION_MM = "2.4 * sqrt(max(0, coalesce(\"shown\", 0)) * if(\"unit\" = 'mg/m³', 20, 1))"


def graduated(field, classes):
    """classes: (lower, upper, label, symbol), the symbol with the class's number as its name"""
    ranges = "".join(element("range", {"lower": lower, "upper": upper, "label": label, "symbol": i, "render": "true"})
                     for i, (lower, upper, label, _) in enumerate(classes))
    return element("renderer-v2", {"type": "graduatedSymbol", "attr": field, "graduatedMethod": "GraduatedColor",
                                   "forceraster": 0, "symbollevels": 0, "enableorderby": 0},
                   element("ranges", {}, ranges), element("symbols", {}, "".join(c[3] for c in classes)))


def categorised(field, classes):
    """classes: (value, label, symbol), the symbol with the class's number as its name"""
    categories = "".join(element("category", {"type": "string", "value": value, "symbol": i, "render": "true", "label": label})
                         for i, (value, label, _) in enumerate(classes))
    return element("renderer-v2", {"type": "categorizedSymbol", "attr": field, "forceraster": 0, "symbollevels": 0,
                                   "enableorderby": 0},
                   element("categories", {}, categories), element("symbols", {}, "".join(c[2] for c in classes)))


def ruled(rules):
    """rules: (filter, label, symbol), the symbol with the rule's number as its name"""
    body = "".join(element("rule", {"key": f"{{rule-{i}}}", "symbol": i, "label": label, "filter": condition})
                   for i, (condition, label, _) in enumerate(rules))
    return element("renderer-v2", {"type": "RuleRenderer", "forceraster": 0, "symbollevels": 0, "enableorderby": 0},
                   element("rules", {"key": "{rules}"}, body), element("symbols", {}, "".join(r[2] for r in rules)))


def share_label(low, high, language, of):
    return f"{low}–{high} % {of[1]}" if language == "en" else f"{of[0]}的 {low}–{high} %"


def candidate(t, language):
    # Hundreds of candidates are for screening only: small ones, that the others stand out from.
    size = f"min(13, max(if(\"grade\" IN ('A', 'B', 'C'), 3.4, 2.0), {CONTRIBUTION_MM}))"
    classes = []
    for i, (grade, chinese, english, colour, letter) in enumerate(GRADES):
        rim = t["outline"] if grade != "–" else t["no_data"]
        classes.append((grade, f"{grade} {chinese if language == 'zh_CN' else english}", symbol(
            "marker", i,
            marker("circle", 4.7, t["symbol_halo"] if grade != "–" else colour, t["symbol_halo"], 0,
                   properties={"size": f"0.8 + {size}"}),
            marker("circle", 4.0, colour, rim, 0.25, properties={"size": size}),
            symbol_layer("FontMarker", dict(font=FONT, chr=grade, size=2.4, size_unit="MM", color=rgba(letter), font_style="Bold",
                                            outline_width=0, horizontal_anchor_point=1, vertical_anchor_point=1), {"size": f"0.6 * {size}"}))))
    amount = ("if(\"shown\" IS NULL, '', '\\n' || format_number(\"shown\", 1) || if(\"contribution_p05\" IS NULL, '', ' (' || "
              "format_number(\"contribution_p05\", 1) || '–' || format_number(\"contribution_p95\", 1) || ')') || ' ' || \"unit\")")
    labels = simple_labels(label_settings(f"coalesce(\"rank\" || ' ', '') || \"name\" || {amount}", 8.5, t["text"], t["halo"],
                                          placement=6, distance=1.2, priority=9, between=(1, 250000),
                                          properties={"Show": "coalesce(\"rank\", 999) <= 10"}))
    return style(categorised("grade", classes), labels)


def fan(t, language):
    hue = LOOK_HERE[t["is_dark"]]
    return style(single(symbol("fill", 0, fill(hue, hue, 0.15, alpha=7, outline_alpha=55))))


def footprint(t, language):
    hue = LOOK_HERE[t["is_dark"]]
    classes = []
    for i, (percent, alpha, width) in enumerate([(95, 8, 0.3), (80, 16, 0.45), (50, 60, 0.6)]):
        name = f"{percent} % of the probability" if language == "en" else f"概率 {percent} %"
        classes.append((percent, name, symbol("fill", i, fill(hue, hue, width, alpha=alpha, outline_alpha=230))))
    labels = simple_labels(label_settings("\"percent\" || ' %'", 8, t["text"], t["halo"], placement=7, priority=4, obstacle=False,
                                          between=(1, 500000)))
    return style(categorised("percent", classes), labels)


def plume(t, language):
    hue = PLUME[t["is_dark"]]
    micrograms = "\"from_concentration\" * if(\"unit\" = 'mg/m³', 1000, 1)"
    limits = [0, 1, 2, 5, 10, 20, 50, 100, None]
    rules = []
    for i, (low, high) in enumerate(zip(limits[:-1], limits[1:])):
        # A level is its band's lower end: 0.9999 keeps 5 in the class that begins with 5.
        condition = f"{micrograms} >= {low * 0.9999}" + (f" AND {micrograms} < {high * 0.9999}" if high else "")
        label = f"≥ {low} µg/m³" if high is None else f"< {high} µg/m³" if low == 0 else f"{low}–{high} µg/m³"
        rules.append((condition, label, symbol("fill", i, fill(hue, hue, 0.15, alpha=24 + 24 * i, outline_alpha=150))))
    labels = simple_labels(label_settings("\"from_concentration\" || ' ' || \"unit\"", 7.5, t["text"], t["halo"], placement=7,
                                          priority=3, obstacle=False, between=(1, 200000)))
    return style(ruled(rules), labels)


def polar_cell(t, language):
    classes = []
    for i, colour in enumerate(CIVIDIS):
        # The outline in the fill's colour closes the hairlines between neighbours.
        label = share_label(10 * i, 10 * (i + 1), language, ("图中最大值", "of the plot's largest"))
        classes.append((i / 10, (i + 1) / 10 if i < 9 else 1.0001, label,
                        symbol("fill", i, fill(colour, colour, 0.08))))
    return style(graduated("share", classes))


def polar_axis(t, language):
    renderer = categorised("is_outer", [
        (0, "Speed" if language == "en" else "风速圈", symbol("line", 0, line(t["text_minor"], 0.12, alpha=130))),
        (1, "Polar plot (wind regression)" if language == "en" else "极坐标图（风回归）", symbol("line", 1, line(t["text"], 0.3)))])
    labels = rule_labels([
        ("Title", "\"is_outer\" = 1", label_settings("\"text\"", 8.5, t["text"], t["halo"], placement=3, bold=True, priority=9,
                                                     multiline="centre", between=(1, 400000), properties={
                                                         "PositionX": "x(centroid($geometry))", "PositionY": "y_max($geometry)",
                                                         "Hali": "'Center'", "Vali": "'Bottom'"})),
        ("Speed", "\"is_outer\" = 0", label_settings("\"text\"", 7, t["text_minor"], t["halo"], placement=3, priority=2,
                                                     between=(1, 120000), properties={
                                                         "PositionX": "x(centroid($geometry))", "PositionY": "y_min($geometry)",
                                                         "Hali": "'Center'", "Vali": "'Bottom'"}))])
    return style(renderer, labels)


def trajectory(t, language):
    rules = [("\"share\" IS NULL", "No concentration" if language == "en" else "无浓度",
              symbol("line", 0, line(t["no_data"], 0.25, dashes="1.2;0.8")))]
    for i, colour in enumerate(CIVIDIS[1::2]):
        # On a map the ramp's two ends vanish into dark land and into light: each line has a rim of its own.
        label = share_label(20 * i, 20 * (i + 1), language, ("最高到达浓度", "of the highest concentration"))
        condition = f"\"share\" >= {i / 5}" + (f" AND \"share\" < {(i + 1) / 5}" if i < 4 else "")
        rules.append((condition, label, symbol("line", i + 1, line(t["halo"], 0.75, alpha=150), line(colour, 0.4))))
    return style(ruled(rules))


def trajectory_band(t, language):
    classes = []
    for i, (percent, alpha) in enumerate([(30, 8), (15, 10)]):
        name = f"Uncertainty, {percent} % of the way" if language == "en" else f"不确定范围（路程的 {percent} %）"
        classes.append((percent, name, symbol("fill", i, fill(t["text_minor"], t["text_minor"], 0.1, alpha=alpha, outline_alpha=45))))
    return style(categorised("percent", classes))


def trajectory_cell(t, language):
    classes = []
    for i, colour in enumerate(CIVIDIS):
        label = share_label(10 * i, 10 * (i + 1), language, ("最大值", "of the largest"))
        classes.append((i / 10, (i + 1) / 10 if i < 9 else 1.0001, label,
                        symbol("fill", i, fill(colour, alpha=150))))
    return style(graduated("share", classes))


LAYERS = {  # layer id -> (function, whether it has class labels and so a twin per language)
    "sources": (sources, True), "stations": (stations, True), "cameras": (cameras, False), "places": (places, False),
    "districts": (districts, False), "province": (province, False), "roads": (roads, True), "rivers": (rivers, False),
    "water": (water, False), "built_up": (built_up, False), "development_zones": (development_zones, False),
    "cropland": (cropland, False), "terrain": (terrain, False),
    "candidate": (candidate, True), "fan": (fan, False), "footprint": (footprint, True), "plume": (plume, False),
    "polar_cell": (polar_cell, True), "polar_axis": (polar_axis, True), "trajectory": (trajectory, True),
    "trajectory_band": (trajectory_band, True), "trajectory_cell": (trajectory_cell, True),
}


def main():
    output = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for theme, colours in THEMES.items():
        folder = output / theme
        folder.mkdir(parents=True, exist_ok=True)
        for layer, (make, has_classes) in LAYERS.items():
            for language in ("zh_CN", "en") if has_classes else ("zh_CN",):
                name = f"{layer}.{language}.qml" if has_classes else f"{layer}.qml"
                (folder / name).write_text(make(colours, language), encoding="utf-8")


if __name__ == "__main__":
    main()
