<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="GeometryGenerator" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="SymbolType" type="QString" value="Fill"/>
      <Option name="geometryModifier" type="QString" value="with_variable('zone', 'EPSG:' || to_string(4509 + round($x / 3)), with_variable('at', transform($geometry, 'EPSG:4490', @zone), with_variable('north', degrees(azimuth(@at, transform(translate($geometry, 0, 0.001), 'EPSG:4490', @zone))), with_variable('width', if(&quot;sector_end_deg&quot; - &quot;sector_start_deg&quot; &gt;= 360, 360, (&quot;sector_end_deg&quot; - &quot;sector_start_deg&quot; + 360) % 360), if(&quot;range_m&quot; &gt; 0, transform(if(@width = 0 OR @width = 360, buffer(@at, &quot;range_m&quot;, 24), wedge_buffer(@at, @north + &quot;sector_start_deg&quot; + @width / 2, @width, &quot;range_m&quot;, 0)), @zone, 'EPSG:4490'), NULL)))))"/>
      <Option name="units" type="QString" value="MapUnit"/>
     </Option>
     <symbol type="fill" name="@0@0" alpha="1" clip_to_extent="1" force_rhr="0">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option name="color" type="QString" value="98,179,209,30"/>
        <Option name="style" type="QString" value="solid"/>
        <Option name="outline_color" type="QString" value="98,179,209,150"/>
        <Option name="outline_width" type="QString" value="0.15"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="outline_style" type="QString" value="solid"/>
        <Option name="joinstyle" type="QString" value="round"/>
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="34,40,45,255"/>
      <Option name="outline_color" type="QString" value="220,230,236,255"/>
      <Option name="outline_width" type="QString" value="0.35"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="0.9"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="220,230,236,255"/>
      <Option name="outline_color" type="QString" value="220,230,236,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;name&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="185,190,194,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="6" dist="2" distUnits="MM" priority="4" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="60000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
