import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { createMap } from '../map/createMap.js'
import { mapProperties } from '../map/mapProperties.js'

/**
 * A map. https://developers.weixin.qq.com/miniprogram/dev/component/map.html
 *
 * It shows the built-in outlines of the countries, and the tiles that the shell names. Left out, and so
 * not known to `canIUse`: turning and tilting, buildings, traffic, satellite pictures, styles of a key
 * (`subkey`, `layer-style`), points of interest with `poitap`, arrows and colours along a polyline,
 * custom callouts, clusters and collisions of markers.
 */
export default defineBuiltIn({
  name: 'map',
  properties: mapProperties,
  events: ['markertap', 'callouttap', 'labeltap', 'controltap', 'regionchange', 'updated'],
  css: `
    wx-map {
      position: relative;
      display: block;
      width: 300px;
      height: 150px;
      overflow: hidden;
      isolation: isolate;
      background: light-dark(#d3e4ee, #16202a);
    }
    wx-map-surface {
      position: absolute;
      z-index: -1;
      inset: 0;
      display: block;
    }
    wx-map-marker, wx-map-callout, wx-map-label, wx-map-control {
      position: absolute;
      display: block;
      /* The library lets through what lies on marks. */
      pointer-events: auto;
      cursor: pointer;
    }
    wx-map-marker img, wx-map-control img {
      display: block;
      width: 100%;
      height: 100%;
      max-width: none;
    }
    wx-map-marker:focus-visible, wx-map-callout:focus-visible, wx-map-control:focus-visible {
      outline: 2px solid #07c160;
      outline-offset: 2px;
    }
    wx-map-callout, wx-map-label {
      box-sizing: border-box;
      width: max-content;
      max-width: 240px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    wx-map-callout[hidden] { display: none; }
    wx-map-callout { box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
    wx-map-compass {
      position: absolute;
      z-index: 1;
      right: 10px;
      top: 10px;
      width: 36px;
      height: 36px;
      border-radius: 50%;
      background: #fff;
      box-shadow: 0 1px 4px rgb(0 0 0 / 30%);
      pointer-events: none;
    }
    wx-map-compass::before, wx-map-compass::after {
      content: '';
      position: absolute;
      left: 13px;
      border: 5px solid transparent;
    }
    wx-map-compass::before { top: 2px; border-bottom: 11px solid #fa5151; }
    wx-map-compass::after { bottom: 2px; border-top: 11px solid #b2b2b2; }
  `,
  create: createMap,
})
