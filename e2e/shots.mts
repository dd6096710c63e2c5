import { launch, launchBrowser } from '@miniview/testing'
const only = process.argv[2]
const browser = await launchBrowser('/usr/bin/chromium')
const app = {
  'app.json': { pages: ['pages/a/a'], darkmode: true, permission: { 'scope.userLocation': { desc: 'to show the map' } }, window: { navigationBarTitleText: 'Maps' } },
  'app.js': 'App({})',
  'pages/a/a.json': {},
  'pages/a/a.wxml': `<map id="m" style="width:100%;height:360px" latitude="{{lat}}" longitude="{{lng}}" scale="{{scale}}" markers="{{markers}}" polyline="{{lines}}" polygons="{{polygons}}" circles="{{circles}}" show-compass show-scale bindtap="rec" bindmarkertap="rec" bindregionchange="rec"/><text>{{told}}</text>`,
  'pages/a/a.js': `Page({ data: { lat: 39.909, lng: 116.397, scale: 15, told: '', markers: [
    { id: 1, latitude: 39.909, longitude: 116.397, title: 'Square', callout: { content: 'Tiananmen\\nSquare', display: 'ALWAYS', padding: 8, borderRadius: 6 } },
    { id: 2, latitude: 39.912, longitude: 116.405, label: { content: 'Label', bgColor: '#fff', padding: 3 } , rotate: 30, alpha: 0.7 }],
    lines: [{ points: [{latitude: 39.905, longitude: 116.39}, {latitude: 39.912, longitude: 116.405}], color: '#10aeff', width: 6, borderColor: '#0050aa', borderWidth: 2 }],
    polygons: [{ points: [{latitude: 39.90, longitude: 116.39}, {latitude: 39.903, longitude: 116.395}, {latitude: 39.90, longitude: 116.40}], strokeColor: '#fa5151', fillColor: '#fa515133', strokeWidth: 2 }],
    circles: [{ latitude: 39.905, longitude: 116.405, radius: 200, color: '#07c160', fillColor: '#07c16033', strokeWidth: 2 }] },
    rec(e) { this.events = (this.events||[]).concat({type: e.type, detail: e.detail, causedBy: e.causedBy}) } })`,
}
for (const [scheme, w, h] of [['light', 320, 568], ['dark', 1100, 800], ['dark', 390, 844], ['light', 1100, 800]] as const) {
  if (only && only !== `${scheme}${w}`) continue
  const handle = await launch({ browser, app, viewport: { width: w, height: h }, map: undefined } as never)
  const { container } = handle
  container.on('pageerror', (e) => console.log('ERR', e))
  container.on('console', (m) => console.log('LOG', m.text()))
  await handle.context.overridePermissions(new URL(container.url()).origin, ['geolocation'])
  await container.setGeolocation({ latitude: 48.8584, longitude: 2.2945, accuracy: 20 })
  await container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }])
  const shot = async (name: string) => { await new Promise((r) => setTimeout(r, 1200)); await container.screenshot({ path: `/tmp/shots/places/${name}-${scheme}-${w}.png` as never }) }
  await shot('component')
  await handle.inShellPage((p) => p.setData({ scale: 4, lat: 48, lng: 10, markers: [] }))
  await shot('component-world')
  await handle.inHost((host) => { void host.permissions.set('scope.userLocation', true) })
  await handle.inHost((host) => void host.wx.openLocation({ latitude: 31.2304, longitude: 121.4737, scale: 15, name: '人民广场 People’s Square', address: '120 Renmin Avenue, Huangpu District, Shanghai' }))
  await shot('open')
  await handle.press('Escape')
  await handle.inHost((host) => { void host.wx.chooseLocation({}).then((r) => console.log(JSON.stringify(r)), (e) => console.log(JSON.stringify(e))) })
  await shot('choose')
  await container.mouse.move(w / 2, h / 3)
  for (let i = 0; i < 8; i++) await container.mouse.wheel({ deltaY: 240 })
  await shot('choose-out')
  await handle.press('Escape')
  console.log(JSON.stringify(await handle.inShellPage((p) => (p as any).events)))
  await handle.close()
}
await browser.close()
