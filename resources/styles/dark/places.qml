<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
  <rules key="{places}">
   <rule key="{city}" symbol="0" label="" filter="&quot;kind&quot; = 'city'"/>
   <rule key="{county}" symbol="1" label="" filter="&quot;kind&quot; = 'county'" scalemaxdenom="1500000"/>
   <rule key="{town}" symbol="2" label="" filter="&quot;kind&quot; IN ('township', 'town')" scalemaxdenom="300000"/>
   <rule key="{village}" symbol="3" label="" filter="&quot;kind&quot; NOT IN ('city', 'county', 'township', 'town') OR &quot;kind&quot; IS NULL" scalemaxdenom="80000"/>
  </rules>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="26,31,35,255"/>
      <Option name="outline_color" type="QString" value="228,230,231,255"/>
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
      <Option name="size" type="QString" value="1.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="228,230,231,255"/>
      <Option name="outline_color" type="QString" value="228,230,231,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="1.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="26,31,35,255"/>
      <Option name="outline_color" type="QString" value="185,190,194,255"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="1.1"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="26,31,35,255"/>
      <Option name="outline_color" type="QString" value="185,190,194,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="0.8"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="185,190,194,255"/>
      <Option name="outline_color" type="QString" value="185,190,194,255"/>
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
 <labeling type="rule-based">
  <rules key="{labels}">
   <rule key="{label-0}" description="City" filter="&quot;kind&quot; = 'city'">
    <settings calloutType="simple">
     <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="13" fontSizeUnit="Point" fontWeight="75" namedStyle="Bold" fontItalic="0" textColor="228,230,231,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.5" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="1.4" distUnits="MM" priority="10" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="5000000"/>
    </settings>
   </rule>
   <rule key="{label-1}" description="County seat" filter="&quot;kind&quot; = 'county'">
    <settings calloutType="simple">
     <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="10" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="228,230,231,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.45" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="1.0" distUnits="MM" priority="8" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="1500000"/>
    </settings>
   </rule>
   <rule key="{label-2}" description="Township" filter="&quot;kind&quot; IN ('township', 'town')">
    <settings calloutType="simple">
     <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="8.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="185,190,194,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="0.7" distUnits="MM" priority="5" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="300000"/>
    </settings>
   </rule>
   <rule key="{label-3}" description="Village" filter="&quot;kind&quot; NOT IN ('city', 'county', 'township', 'town') OR &quot;kind&quot; IS NULL">
    <settings calloutType="simple">
     <text-style fieldName="if(@language = 'en', coalesce(attribute($currentfeature, 'name_en'), &quot;name&quot;), &quot;name&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="185,190,194,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="0.6" distUnits="MM" priority="3" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="80000"/>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
