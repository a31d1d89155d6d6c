<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="0" hasScaleBasedVisibilityFlag="0">
 <pipe>
  <rasterrenderer type="hillshade" band="1" azimuth="315" angle="45" zfactor="1.6" multidirection="1" opacity="0.9" alphaBand="-1">
   <rasterTransparency/>
  </rasterrenderer>
  <brightnesscontrast brightness="-104" contrast="-45" gamma="1"/>
  <huesaturation colorizeOn="1" colorizeRed="219" colorizeGreen="239" colorizeBlue="255" colorizeStrength="100" saturation="0" grayscaleMode="0"/>
  <rasterresampler maxOversampling="1" zoomedInResampler="bilinear"/>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
