import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { allowLocation, beijing, beijingOnMaps, paris } from '../apps/geolocation.js'

let app: MiniAppHandle

const places = [{ name: 'Tower', address: 'Champ de Mars', ...paris }]

beforeAll(async () => {
  app = await launch({
    app: {
      'app.json': {
        pages: ['pages/a/a'],
        darkmode: true,
        permission: {
          'scope.userLocation': { desc: 'to test places' },
          'scope.userLocationBackground': { desc: 'to test places' },
        },
        requiredBackgroundModes: ['location'],
      },
      'app.js': 'App({})',
      'pages/a/a.wxml': '<text class="told">{{told}}</text>',
      'pages/a/a.js': `Page({ data: { told: '' } })`,
    },
  })
  await allowLocation(app, 'granted')
})
afterEach(async () => {
  while (await app.sees('dialog')) await app.press('Escape')
  await app.inShellPage((page) => page.setData({ told: '' }))
})
afterAll(() => app?.close())

const setPlace = (place: typeof paris) => app.container.setGeolocation({ ...place, accuracy: 12 })
const grant = (granted: boolean) =>
  app.inHost((host, value) => host.permissions.set('scope.userLocation', value), granted)

/** Calls an API; its answer is in the page, for a person to read and for `answer`. */
function start(name: string, options: object = {}): Promise<void> {
  return app.inShellPage(
    (page, api, given) => {
      const wx = document.querySelector('mini-app')!.host!.wx as never as Record<
        string,
        (options: object) => void
      >
      wx[api]!({
        ...given,
        complete: (told: object) => page.setData({ told: JSON.stringify(told) }),
      })
    },
    name,
    options,
  )
}

async function answer(): Promise<Record<string, unknown>> {
  await app.waitForText('.told', 'errMsg')
  return JSON.parse(await app.text('.told')) as Record<string, unknown>
}

async function call(name: string, options: object = {}) {
  await start(name, options)
  return answer()
}

/** What the middle of the map is called below it. */
const shownPlace = () => app.text('dialog .place-coordinates')

test('getLocation tells the browser’s place, moved on maps of China only', async () => {
  await grant(true)
  await setPlace(beijing)
  expect(await call('getLocation')).toMatchObject({
    ...beijing,
    accuracy: 12,
    errMsg: 'getLocation:ok',
  })
  await app.inShellPage((page) => page.setData({ told: '' }))
  const onMaps = await call('getLocation', { type: 'gcj02' })
  expect(onMaps['latitude']).toBeCloseTo(beijingOnMaps.latitude, 5)
  expect(onMaps['longitude']).toBeCloseTo(beijingOnMaps.longitude, 5)
  await app.inShellPage((page) => page.setData({ told: '' }))
  await setPlace(paris)
  expect(await call('getLocation', { type: 'gcj02' })).toMatchObject(paris)
})

test('what the person denies the mini program and the browser is told apart', async () => {
  await grant(false)
  expect(await call('getLocation')).toEqual({ errMsg: 'getLocation:fail auth deny', errno: 103 })
  await grant(true)
  await allowLocation(app, 'denied')
  await app.inShellPage((page) => page.setData({ told: '' }))
  expect(await call('getLocation')).toEqual({
    errMsg: 'getLocation:fail system permission denied',
    errno: 3,
  })
  await allowLocation(app, 'granted')
})

test('a watch of the place is let go when it is stopped', async () => {
  await grant(true)
  await setPlace(paris)
  await app.inHost((host) => {
    const watches = new Set<number>()
    const { geolocation } = navigator
    const watch = geolocation.watchPosition.bind(geolocation)
    const clear = geolocation.clearWatch.bind(geolocation)
    geolocation.watchPosition = (...args) => {
      const id = watch(...args)
      watches.add(id)
      return id
    }
    geolocation.clearWatch = (id) => {
      watches.delete(id)
      clear(id)
    }
    const told: unknown[] = []
    host.wx.onLocationChange((position) => void told.push(position))
    Object.assign(globalThis, { watches, told })
  })
  const facts = () =>
    app.container.evaluate(() => {
      const { watches, told } = globalThis as never as { watches: Set<number>; told: object[] }
      return { watches: watches.size, told: JSON.parse(JSON.stringify(told)) as object[] }
    })
  expect(await call('startLocationUpdate')).toEqual({ errMsg: 'startLocationUpdate:ok' })
  await setPlace({ latitude: 48.86, longitude: 2.3 })
  await app.waitFor('the next place', async () => (await facts()).told.length >= 2)
  expect((await facts()).told.at(-1)).toMatchObject({ latitude: 48.86, longitude: 2.3 })
  expect((await facts()).watches).toBe(1)
  await app.inHost((host) => host.hide())
  expect((await facts()).watches).toBe(0)
  await app.inHost((host) => host.show())
  expect((await facts()).watches).toBe(1)
  await app.inHost((host) => host.wx.stopLocationUpdate())
  expect((await facts()).watches).toBe(0)
})

test('the background is allowed in the settings alone', async () => {
  await grant(true)
  const denied = { errMsg: 'startLocationUpdateBackground:fail auth deny', errno: 103 }
  expect(await call('startLocationUpdateBackground')).toEqual(denied)
  expect(await app.sees('dialog')).toBe(false)
  await app.inShellPage((page) => page.setData({ told: '' }))
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=settings]')
  await app.tap('[data-scope="scope.userLocationBackground"]')
  await app.tap('[data-action=done]')
  expect(await call('startLocationUpdateBackground')).toEqual({
    errMsg: 'startLocationUpdateBackground:ok',
  })
  await app.inHost((host) => host.wx.stopLocationUpdate())
})

test('chooseLocation gives the place under the pin, moved by mouse, keys and buttons', async () => {
  await grant(true)
  await setPlace(paris)
  await start('chooseLocation')
  await app.waitFor('the device’s place', async () => (await shownPlace()).includes('48.85840° N'))
  const middle = await middleOf('dialog .place-pin')
  const { mouse } = app.container
  await mouse.move(middle.x, middle.y - 60)
  await mouse.down()
  await mouse.move(middle.x - 80, middle.y - 60, { steps: 8 })
  await mouse.up()
  await app.waitFor('a place further east', async () => {
    const [, east] = /, (\d+\.\d+)° E/.exec(await shownPlace()) ?? []
    // 80 pixels at zoom 16, where 256 · 2¹⁶ of them are 360 degrees.
    return Math.abs(Number(east) - paris.longitude - (80 * 360) / (256 * 2 ** 16)) < 1e-4
  })
  const dragged = await shownPlace()
  await app.container.evaluate(() =>
    document
      .querySelector('mini-app')!
      .shadowRoot!.querySelector<HTMLElement>('dialog .place-surface')!
      .focus(),
  )
  await app.press('ArrowUp')
  await app.waitFor('a place further north', async () => (await shownPlace()) !== dragged)
  await app.type('dialog [data-field=name]', 'Our bench')
  const last = await shownPlace()
  await app.tap('dialog [data-action=done]')
  const chosen = await answer()
  expect(chosen).toMatchObject({ name: 'Our bench', address: '', errMsg: 'chooseLocation:ok' })
  expect(last).toContain(`${(chosen['latitude'] as number).toFixed(5)}° N`)
  expect(chosen['latitude']).toBeGreaterThan(paris.latitude)
  expect(await app.sees('dialog')).toBe(false)
})

test('left alone, the map gives back the very place at which it began', async () => {
  await grant(true)
  await start('chooseLocation', beijingOnMaps)
  await app.tap('dialog [data-action=done]')
  expect(await answer()).toMatchObject({ ...beijingOnMaps, errMsg: 'chooseLocation:ok' })
})

test('left without a place it fails as cancelled, and shows no search that nobody answers', async () => {
  await grant(true)
  await start('chooseLocation', paris)
  await app.text('dialog .place-coordinates')
  expect(await app.sees('dialog .place-search')).toBe(false)
  await app.press('Escape')
  expect(await answer()).toEqual({ errMsg: 'chooseLocation:fail cancel', errno: 1 })
})

test('says so where the browser does not tell its place, and chooses from the world', async () => {
  await grant(true)
  await allowLocation(app, 'denied')
  await start('chooseLocation')
  expect(await app.text('dialog .place-note')).toBe('The browser does not tell where you are.')
  const done = await app.element('dialog [data-action=done]')
  expect(await done.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true)
  await app.tap('dialog [data-action=zoom-in]')
  await app.tap('dialog .place-map')
  await app.waitFor('a choice', () =>
    done.evaluate((button) => !(button as HTMLButtonElement).disabled),
  )
  await allowLocation(app, 'granted')
})

test('openLocation shows a place with its words, and the next one in its place', async () => {
  const square = { ...beijingOnMaps, name: 'Square', address: 'Chang’an Avenue', scale: 15 }
  expect(await call('openLocation', square)).toEqual({ errMsg: 'openLocation:ok' })
  expect(await app.text('dialog .place-name')).toBe('Square')
  expect(await app.text('dialog .place-address')).toBe('Chang’an Avenue')
  // The pin's tip is in the middle of the map, and stays on its place when the map moves.
  const pin = await app.waitFor('the pin', () => boxOf('dialog .map-mark .place-pin'))
  const map = (await boxOf('dialog .place-map'))!
  expect(pin.x + pin.width / 2).toBeCloseTo(map.x + map.width / 2, -0.5)
  expect(pin.y + pin.height).toBeCloseTo(map.y + map.height / 2, -0.5)
  const { mouse } = app.container
  await mouse.move(map.x + 60, map.y + 60)
  await mouse.down()
  await mouse.move(map.x + 100, map.y + 90, { steps: 5 })
  await mouse.up()
  const moved = (await boxOf('dialog .map-mark .place-pin'))!
  expect(moved.x - pin.x).toBeCloseTo(40, -0.5)
  expect(moved.y - pin.y).toBeCloseTo(30, -0.5)

  await app.inHost((host) => host.wx.openLocation({ latitude: 1, longitude: 2, name: 'Sea' }))
  expect(await app.text('dialog .place-name')).toBe('Sea')
  const count = () =>
    app.container.evaluate(
      () => document.querySelector('mini-app')!.shadowRoot!.querySelectorAll('dialog').length,
    )
  expect(await count()).toBe(1)
  await app.press('Escape')
  expect(await count()).toBe(0)
})

test('the built-in map draws land and sea without any server but the container’s', async () => {
  const asked: string[] = []
  app.container.on('request', (request) => asked.push(request.url()))
  await app.inHost((host) => host.wx.openLocation({ latitude: 48, longitude: 2, scale: 5 }))
  const colors = () =>
    app.container.evaluate(() => {
      const root = document.querySelector('mini-app')!.shadowRoot!
      const tiles = [...root.querySelectorAll<HTMLCanvasElement>('dialog canvas')]
      const seen = tiles.flatMap((tile) => {
        const { data } = tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height)
        // A stride that meets every column of the tile.
        return Array.from({ length: 256 }, (_, at) => {
          const index = ((at * 251) % (data.length / 4)) * 4
          return [...data.slice(index, index + 3)].join()
        })
      })
      return [...new Set(seen)]
    })
  const [sea, land] = ['211,228,238', '246,244,238']
  await app.waitFor('land and sea', async () => {
    const seen = await colors()
    return seen.includes(sea) && seen.includes(land)
  })
  const origin = new URL(app.container.url()).origin
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([])

  await app.container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  await app.waitFor('the dark map', async () => (await colors()).includes('42,45,49'))
  await app.container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
})

test('a shell’s own search and names of places are used', async () => {
  await grant(true)
  await app.container.evaluate(async (given) => {
    const element = document.querySelector('mini-app')!
    const open = element.open.bind(element)
    element.open = (options) =>
      open({
        ...options,
        map: {
          search: async (query) => given.filter(({ name }) => name.includes(query)),
          reverseGeocode: async ({ latitude }) => ({
            name: 'A place',
            address: `at ${latitude.toFixed(1)}`,
          }),
        },
      })
    await (
      globalThis as never as { openCompiledApp(options: object): Promise<void> }
    ).openCompiledApp({ webViewOrigins: 'opened', development: true, browserHistory: false })
  }, places)
  await grant(true)
  await start('chooseLocation', beijingOnMaps)
  await app.waitForText('dialog .place-panel', 'at 39.9')
  await app.type('dialog .place-search', 'Tow')
  await app.tap('dialog .place-result')
  await app.waitFor('the found place', async () => (await shownPlace()).includes('48.85840° N'))
  await app.tap('dialog [data-action=done]')
  expect(await answer()).toEqual({ ...places[0], errMsg: 'chooseLocation:ok' })
})

async function boxOf(selector: string) {
  const element = await app.element(selector)
  return (await element.boundingBox()) ?? undefined
}

async function middleOf(selector: string) {
  const { x, y, width, height } = (await boxOf(selector))!
  return { x: x + width / 2, y: y + height }
}
