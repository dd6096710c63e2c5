import { beforeAll, expect, test } from 'vitest'
import { allowLocation } from '../../apps/geolocation.js'
import { componentPage } from '../../apps/componentPage.js'
import type { SeenEvent } from '../../apps/componentPage.js'

const center = { latitude: 48.8584, longitude: 2.2945 }
const scale = 14
/** CSS pixels a degree of longitude at that scale. */
const pixelsPerDegree = (256 * 2 ** scale) / 360
const east = { latitude: center.latitude, longitude: center.longitude + 60 / pixelsPerDegree }

const page = componentPage({
  app: { permission: { 'scope.userLocation': { desc: 'to test maps' } } },
  data: {
    center,
    scale,
    markers: [
      {
        id: 7,
        ...center,
        title: 'Tower',
        callout: { content: 'Hello', color: '#123456', bgColor: '#fedcba', padding: 6 },
      },
      {
        id: 8,
        ...east,
        iconPath: '/dot.svg',
        width: 20,
        height: 10,
        anchor: { x: 0, y: 0 },
        alpha: 0.5,
      },
    ],
    polyline: [],
    circles: [],
    polygons: [],
    controls: [
      {
        id: 3,
        position: { left: 4, top: 4, width: 30, height: 30 },
        iconPath: '/dot.svg',
        clickable: true,
      },
    ],
    points: [],
    scrolls: true,
    shows: false,
  },
  wxml: `<map id="map" style="width: 300px; height: 200px" latitude="{{center.latitude}}"
      longitude="{{center.longitude}}" scale="{{scale}}" markers="{{markers}}" polyline="{{polyline}}"
      polygons="{{polygons}}" circles="{{circles}}" controls="{{controls}}" include-points="{{points}}"
      enable-scroll="{{scrolls}}" enable-zoom="{{scrolls}}" show-location="{{shows}}" show-scale
      show-compass bindtap="record" bindmarkertap="record" bindcallouttap="record"
      bindcontroltap="record" bindregionchange="recordRegion" bindupdated="record" />`,
  js: `
    members() {
      const context = wx.createMapContext('map')
      const call = (name) => context[name]().then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)
      return Promise.all(
        Object.keys(context).map(async (name) => [name, wx.canIUse('MapContext.' + name), await call(name)]),
      )
    },
    recordRegion({ type, causedBy, detail }) {
      this.events.push({ type: 'region-' + type, detail: { causedBy, ...detail }, id: '' })
    },
    ask(method, options) {
      return wx.createMapContext('map')[method](options).then((told) => told, (error) => error)
    },
  `,
  files: {
    'dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>',
  },
})

const ask = (method: string, options: object = {}) =>
  page.handle.inShellPage(
    (instance, name, given) =>
      (instance as never as { ask(name: string, given: object): Promise<object> }).ask(name, given),
    method,
    options,
  ) as Promise<Record<string, unknown>>

const boxOf = (selector: string) =>
  page.on(selector, (element) => {
    const map = element.closest('wx-map')!.getBoundingClientRect()
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left: left - map.left, top: top - map.top, width, height }
  })

/** The events of a kind since the last call, once there is one. */
const told = (type: string) =>
  page.handle.waitFor(`a ${type}`, async () => {
    const events: SeenEvent[] = (await page.seen()).filter((event) => event.type === type)
    return events.length > 0 && events
  })

async function reset() {
  await page.setData({ center: { ...center }, scale })
  await ask('moveToLocation', center)
  await page.setData({ scale: scale - 1 })
  await page.setData({ scale })
  await page.seen()
}

beforeAll(async () => {
  await allowLocation(page.handle, 'granted')
  await page.handle.container.setGeolocation({ latitude: 48.86, longitude: 2.3 })
  await ask('getScale')
})

test('a marker is at its place, with its size, anchor and looks', async () => {
  const pin = await boxOf('[aria-label=Tower]')
  expect([pin.left + pin.width / 2, pin.top + pin.height]).toEqual([150, 100])
  const dot = await boxOf('[aria-label="8"]')
  expect(dot.width).toBe(20)
  expect(dot.height).toBe(10)
  expect(dot.left).toBeCloseTo(210, 0)
  expect(dot.top).toBeCloseTo(100, 0)
  expect(await page.style('[aria-label="8"]', 'opacity')).toBe('0.5')
})

test('a tap tells its place on the map, on a marker its id, and opens the callout', async () => {
  await page.seen()
  expect(await page.style('wx-map-callout', 'display')).toBe('none')
  await page.handle.tap('[aria-label=Tower]')
  // That its pictures are drawn is told at any time.
  const events = (await page.seen()).filter(({ type }) => type !== 'updated')
  expect(events.map(({ type, detail }) => [type, detail])).toEqual([['markertap', { markerId: 7 }]])
  expect(await page.style('wx-map-callout', 'background-color')).toBe('rgb(254, 220, 186)')
  expect(await page.style('wx-map-callout', 'color')).toBe('rgb(18, 52, 86)')
  const [pin, callout] = [await boxOf('[aria-label=Tower]'), await boxOf('wx-map-callout')]
  expect(callout.top + callout.height).toBeCloseTo(pin.top - 6, 0)
  expect(callout.left + callout.width / 2).toBeCloseTo(150, 0)

  await page.handle.tap('wx-map-callout')
  expect((await told('callouttap'))[0]!.detail).toEqual({ markerId: 7 })
  const { x, y } = await page.on('#map', (element) => {
    const box = element.getBoundingClientRect()
    return { x: box.left, y: box.top }
  })
  await page.handle.container.mouse.click(x + 150 + 60, y + 150)
  const [tap] = await told('tap')
  expect(tap!.detail['longitude']).toBeCloseTo(east.longitude, 4)
  expect(tap!.detail['latitude']).toBeLessThan(center.latitude)
  expect(await page.style('wx-map-callout', 'display')).toBe('none')

  await page.handle.tap('wx-map-control')
  expect((await told('controltap'))[0]!.detail).toEqual({ controlId: 3 })
  await page.focus('[aria-label=Tower]')
  await page.handle.press('Enter')
  expect((await told('markertap'))[0]!.detail).toEqual({ markerId: 7 })
})

test('the person moves it by mouse, wheel and keys, which is no tap', async () => {
  await reset()
  await page.handle.drag('#map', { dx: -60 })
  const drag = await page.handle.waitFor('the end of the drag', async () => {
    const events = await page.seen()
    return events.some(({ type }) => type === 'region-end') && events
  })
  expect(drag.map(({ type, detail }) => [type, detail['causedBy']])).toEqual([
    ['region-begin', 'gesture'],
    ['region-end', 'drag'],
  ])
  const { longitude } = await ask('getCenterLocation')
  expect(longitude).toBeCloseTo(east.longitude, 3)

  await page.handle.container.mouse.wheel({ deltaY: -400 })
  const [zoom] = await told('region-end')
  expect(zoom!.detail['causedBy']).toBe('scale')
  expect(zoom!.detail['scale']).toBeGreaterThan(scale)
  await reset()
  await page.focus('wx-map-surface')
  await page.handle.press('ArrowRight')
  await told('region-end')
  expect((await ask('getCenterLocation'))['longitude']).toBeGreaterThan(center.longitude)

  await reset()
  await page.setData({ scrolls: false })
  await page.handle.drag('#map', { dx: -60 })
  expect((await ask('getCenterLocation'))['longitude']).toBeCloseTo(center.longitude, 9)
  await page.setData({ scrolls: true })
})

test('properties move it in one change, told as an update', async () => {
  await reset()
  await page.setData({ center: { latitude: 1, longitude: 2 }, scale: 8 })
  const events = await page.seen()
  const region = events.filter(({ type }) => type.startsWith('region'))
  expect(region.map(({ type, detail }) => [type, detail['causedBy']])).toEqual([
    ['region-begin', 'update'],
    ['region-end', 'update'],
  ])
  expect(region[1]!.detail).toMatchObject({ scale: 8, rotate: 0, skew: 0 })
  const { latitude, longitude } = region[1]!.detail['centerLocation'] as typeof center
  expect([latitude, longitude]).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)])

  await page.setData({
    points: [
      { latitude: 10, longitude: 10 },
      { latitude: -10, longitude: 30 },
    ],
  })
  const { northeast, southwest } = (await ask('getRegion')) as Record<string, typeof center>
  expect(northeast!.latitude).toBeGreaterThan(9.9)
  expect(southwest!.latitude).toBeLessThan(-9.9)
  expect(northeast!.longitude).toBeGreaterThan(29.9)
  await page.setData({ points: [] })
})

test('lines, areas and circles have their places and colours', async () => {
  await reset()
  await page.setData({
    polyline: [{ points: [center, east], color: '#ff0000', width: 4, dottedLine: true }],
    polygons: [
      {
        points: [center, east, { latitude: 48.86, longitude: 2.3 }],
        fillColor: '#00ff0080',
        strokeWidth: 2,
      },
    ],
    circles: [{ ...center, radius: 500, color: '#0000ff', strokeWidth: 3 }],
  })
  const shapes = await page.handle.waitFor('the shapes', () =>
    page.on('#map', (element) => {
      const paths = [...element.querySelectorAll('path')]
      return (
        paths.length === 3 &&
        paths.map((path) => ({
          stroke: path.getAttribute('stroke'),
          fill: path.getAttribute('fill'),
          width: path.getBoundingClientRect().width,
        }))
      )
    }),
  )
  expect(shapes.map(({ stroke, fill }) => [stroke, fill])).toEqual([
    ['#000000', '#00ff0080'],
    ['#0000ff', 'none'],
    ['#ff0000', 'none'],
  ])
  expect(shapes[2]!.width).toBeCloseTo(60, -1)
  // 500 metres at that latitude and scale.
  const metresPerPixel =
    (40_075_017 * Math.cos((center.latitude * Math.PI) / 180)) / (256 * 2 ** scale)
  expect(Math.abs(shapes[1]!.width - 1000 / metresPerPixel)).toBeLessThan(5)
  await page.setData({ polyline: [], polygons: [], circles: [] })
})

test('its context answers, moves markers and fails as it says', async () => {
  await reset()
  expect(await ask('getScale')).toEqual({ scale, errMsg: 'getScale:ok' })
  expect(await ask('getRotate')).toEqual({ rotate: 0, errMsg: 'getRotate:ok' })
  const { x, y } = await ask('toScreenLocation', east)
  expect([x, y]).toEqual([expect.closeTo(210, -0.5), expect.closeTo(100, -0.5)])
  const found = await ask('fromScreenLocation', { x: 210, y: 100 })
  expect(found['longitude']).toBeCloseTo(east.longitude, 3)

  await ask('addMarkers', { markers: [{ id: 9, ...east, title: 'Added' }] })
  expect((await boxOf('[aria-label=Added]')).left + 15).toBeCloseTo(210, -0.5)
  await ask('moveAlong', { markerId: 9, path: [center], duration: 100, autoRotate: true })
  expect((await boxOf('[aria-label=Added]')).left).toBeLessThan(160)
  expect(await page.style('[aria-label=Added]', 'rotate')).toBe('-90deg')
  await ask('removeMarkers', { markerIds: [9] })
  expect(await page.handle.sees('[aria-label=Added]')).toBe(false)
  await ask('setCenterOffset', { offset: [0.25, 0.5] })
  const pin = await boxOf('[aria-label=Tower]')
  expect(pin.left + pin.width / 2).toBeCloseTo(75, -0.5)
  await ask('setCenterOffset', { offset: [0.5, 0.5] })

  expect(await ask('initMarkerCluster')).toEqual({
    errMsg: 'initMarkerCluster:fail not supported',
    errno: 100,
  })
  expect(await ask('translateMarker', { markerId: 99, destination: center })).toEqual({
    errMsg: 'translateMarker:fail marker not found',
    errno: 101,
  })
  expect(await ask('includePoints', { points: [] })).toEqual({
    errMsg: 'includePoints:fail parameter error: parameter.points[0] is no place;',
    errno: 101,
  })
  expect(await ask('moveToLocation')).toEqual({
    errMsg: 'moveToLocation:fail show-location is not set',
    errno: 101,
  })
})

test('canIUse knows what its context can do', async () => {
  const told = await page.handle.inShellPage((instance) =>
    (instance as never as { members(): Promise<[string, boolean, string][]> }).members(),
  )
  expect(told.length).toBeGreaterThan(20)
  for (const [name, isKnown, errMsg] of told) {
    expect([name, isKnown]).toEqual([name, !errMsg.endsWith('not supported')])
  }
})

test('shows the device where the person allows it, and goes there', async () => {
  await reset()
  await page.handle.inHost((host) => host.permissions.set('scope.userLocation', true))
  await page.setData({ shows: true })
  await page.handle.waitFor('the dot', () => page.handle.sees('.map-own'))
  expect(await ask('moveToLocation')).toEqual({ errMsg: 'moveToLocation:ok' })
  const { latitude, longitude } = await ask('getCenterLocation')
  expect([latitude, longitude]).toEqual([expect.closeTo(48.86, 9), expect.closeTo(2.3, 9)])
  const dot = await boxOf('.map-own')
  expect([dot.left + 9, dot.top + 9]).toEqual([expect.closeTo(150, 0), expect.closeTo(100, 0)])
  await page.handle.inHost((host) => host.permissions.set('scope.userLocation', false))
  expect(await ask('moveToLocation')).toEqual({
    errMsg: 'moveToLocation:fail auth deny',
    errno: 103,
  })
})
