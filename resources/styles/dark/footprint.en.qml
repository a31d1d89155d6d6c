<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="categorizedSymbol" attr="percent" forceraster="0" symbollevels="0" enableorderby="0">
  <categories>
   <category type="string" value="95" symbol="0" render="true" label="95 % of the probability"/>
   <category type="string" value="80" symbol="1" render="true" label="80 % of the probability"/>
   <category type="string" value="50" symbol="2" render="true" label="50 % of the probability"/>
  </categories>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="98,179,209,8"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="98,179,209,230"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="98,179,209,16"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="98,179,209,230"/>
      <Option name="outline_width" type="QString" value="0.45"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="98,179,209,60"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="98,179,209,230"/>
      <Option name="outline_width" type="QString" value="0.6"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;percent&quot; || ' %'" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="8" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="228,230,231,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="7" dist="0.0" distUnits="MM" priority="4" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="0" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="500000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
