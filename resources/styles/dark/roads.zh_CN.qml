<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="1" maxScale="0" minScale="2000000">
 <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="1" enableorderby="0">
  <rules key="{roads}">
   <rule key="{road-0}" symbol="0" label="高速公路" filter="&quot;class&quot; = 'motorway'" scalemaxdenom="2000000"/>
   <rule key="{road-1}" symbol="1" label="主干路" filter="&quot;class&quot; = 'primary'" scalemaxdenom="500000"/>
   <rule key="{road-2}" symbol="2" label="次干路" filter="&quot;class&quot; = 'secondary'" scalemaxdenom="200000"/>
   <rule key="{road-3}" symbol="3" label="支路" filter="ELSE" scalemaxdenom="60000"/>
  </rules>
  <symbols>
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="8">
     <Option type="Map">
      <Option name="line_color" type="QString" value="26,31,35,255"/>
      <Option name="line_width" type="QString" value="1.05"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="9">
     <Option type="Map">
      <Option name="line_color" type="QString" value="89,99,107,255"/>
      <Option name="line_width" type="QString" value="0.75"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="6">
     <Option type="Map">
      <Option name="line_color" type="QString" value="26,31,35,255"/>
      <Option name="line_width" type="QString" value="0.75"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="7">
     <Option type="Map">
      <Option name="line_color" type="QString" value="89,99,107,255"/>
      <Option name="line_width" type="QString" value="0.5"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="4">
     <Option type="Map">
      <Option name="line_color" type="QString" value="26,31,35,255"/>
      <Option name="line_width" type="QString" value="0.55"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
    <layer class="SimpleLine" enabled="1" locked="0" pass="5">
     <Option type="Map">
      <Option name="line_color" type="QString" value="74,83,90,255"/>
      <Option name="line_width" type="QString" value="0.35"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="3">
     <Option type="Map">
      <Option name="line_color" type="QString" value="59,67,73,255"/>
      <Option name="line_width" type="QString" value="0.22"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="185,190,194,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="3" dist="0.0" distUnits="MM" priority="3" repeatDistance="80" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="40000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
