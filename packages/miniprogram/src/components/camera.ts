import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { cameraProperties } from '../builtin/camera/cameraProperties.js'
import { createCamera } from '../builtin/camera/createCamera.js'

/**
 * What a camera sees. Photos, films and pictures one by one come through `createCameraContext`.
 * https://developers.weixin.qq.com/miniprogram/dev/component/camera.html
 *
 * It is on while its page is seen, and its scope was allowed. It magnifies up to four times, by itself.
 */
export default defineBuiltIn({
  name: 'camera',
  properties: cameraProperties,
  options: {
    mode: ['normal', 'scanCode'],
    resolution: ['low', 'medium', 'high'],
    devicePosition: ['front', 'back'],
    flash: ['auto', 'on', 'off', 'torch'],
    frameSize: ['small', 'medium', 'large'],
  },
  events: ['initdone', 'scancode', 'stop', 'error'],
  missing: {
    'flash auto by the light that there is':
      'A browser does not tell it: `auto` leaves the lamp off. Few browsers have the lamp at all.',
    'metadata of a photo, `compressed` of a film':
      'A browser tells no facts of an exposure, and encodes a film once.',
  },
  css: `
    wx-camera {
      position: relative;
      display: block;
      width: 100%;
      height: 300px;
      overflow: hidden;
      isolation: isolate;
      background: #000;
    }
    wx-camera > video {
      position: absolute;
      z-index: -1;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
  create: createCamera,
})
