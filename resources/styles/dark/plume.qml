<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
  <rules key="{rules}">
   <rule key="{rule-0}" symbol="0" label="&lt; 1 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 0.0 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 0.9999"/>
   <rule key="{rule-1}" symbol="1" label="1–2 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 0.9999 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 1.9998"/>
   <rule key="{rule-2}" symbol="2" label="2–5 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 1.9998 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 4.9995"/>
   <rule key="{rule-3}" symbol="3" label="5–10 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 4.9995 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 9.999"/>
   <rule key="{rule-4}" symbol="4" label="10–20 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 9.999 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 19.998"/>
   <rule key="{rule-5}" symbol="5" label="20–50 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 19.998 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 49.995"/>
   <rule key="{rule-6}" symbol="6" label="50–100 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 49.995 AND &quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &lt; 99.99"/>
   <rule key="{rule-7}" symbol="7" label="≥ 100 µg/m³" filter="&quot;from_concentration&quot; * if(&quot;unit&quot; = 'mg/m³', 1000, 1) &gt;= 99.99"/>
  </rules>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,24"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,48"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,72"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,96"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,120"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,144"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,168"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="color" type="QString" value="227,154,192,192"/>
      <Option name="style" type="QString" value="solid"/>
      <Option name="outline_color" type="QString" value="227,154,192,150"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
   <text-style fieldName="&quot;from_concentration&quot; || ' ' || &quot;unit&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="228,230,231,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="7" dist="0.0" distUnits="MM" priority="3" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="0" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="200000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
