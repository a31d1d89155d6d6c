// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of the map plane: conversion to and from GDAL's geometries, smoothing, and polygons from a grid of
// labels.
#pragma once

#include "geo/gdal_handles.h"
#include "inventory/demonstration/map_grid.h"
#include "inventory/demonstration/registry.h"

namespace airshed::inventory::demonstration
{

geo::GeometryHandle toGeometry(const std::vector<MapPolygon>& polygons);
geo::GeometryHandle toGeometry(const MapLine& line);
/// Polygons of any geometry; lines and points in it are left out.
std::vector<MapPolygon> toPolygons(const OGRGeometry& geometry);
std::vector<MapLine> toLines(const OGRGeometry& geometry);

/// Cuts corners (Chaikin) so many times; the ends stay. A closed line stays closed.
MapLine smoothed(MapLine line, int rounds);
/// Without points that lie closer than the tolerance to the line between their neighbours (Douglas-Peucker).
MapLine simplified(const MapLine& line, double toleranceMetres);
double lengthOf(const MapLine& line);

/// A closed ring around an ellipse whose radius wobbles by this share; the same name gives the same ring.
MapLine wobblyEllipse(const IndicativeLake& lake, double wobble, std::uint64_t seed);
/// A rectangle with cut corners whose sides wobble a little.
MapLine blockOutline(const IndicativeZone& zone, std::uint64_t seed);

std::vector<MapPolygon> unionOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b);
std::vector<MapPolygon> differenceOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b);
std::vector<MapPolygon> intersectionOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b);
/// The line widened to both sides, with round ends.
std::vector<MapPolygon> widened(const std::vector<MapLine>& lines, double halfWidthMetres);

/// Polygons of labels 1 ... labelCount (index 0 of the result is label 1); 0 is no label. Neighbours share
/// their border exactly: every border is smoothed once. Cells of the grid's rim must have label 0.
std::vector<std::vector<MapPolygon>> smoothCoverage(const MapGrid<int>& labels, int labelCount);

} // namespace airshed::inventory::demonstration
