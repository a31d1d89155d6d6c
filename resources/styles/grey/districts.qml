<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="SymbolType" type="QString" value="Line"/>
      <Option name="geometryModifier" type="QString" value="with_variable('code', &quot;admin_code&quot;, with_variable('drawn', aggregate(@layer, 'collect', boundary($geometry), &quot;admin_code&quot; &lt; @code), if(coalesce(num_points(@drawn), 0) = 0, boundary($geometry), difference(boundary($geometry), @drawn))))"/>
      <Option name="units" type="QString" value="MapUnit"/>
     </Option>
     <symbol type="line" name="@0@0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="line_color" type="QString" value="119,119,119,255"/>
        <Option name="line_width" type="QString" value="0.35"/>
        <Option name="line_width_unit" type="QString" value="MM"/>
        <Option name="use_custom_dash" type="QString" value="1"/>
        <Option name="customdash" type="QString" value="2.2;1.2"/>
        <Option name="customdash_unit" type="QString" value="MM"/>
        <Option name="capstyle" type="QString" value="flat"/>
        <Option name="joinstyle" type="QString" value="round"/>
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="10.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="102,102,102,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.5" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="4" dist="0.0" distUnits="MM" priority="7" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="0" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="60000" scaleMax="1500000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
