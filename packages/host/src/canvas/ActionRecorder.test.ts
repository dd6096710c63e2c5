import { expect, it } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'
import { ActionRecorder } from './ActionRecorder.js'

it('keeps calls and properties alike, until it is told to forget them', async () => {
  const { wx } = await startTestHost()
  const recorder = wx.createContext()
  recorder.fillStyle = 'red'
  recorder.setGlobalAlpha(0.5)
  recorder.fillRect(1, 2, 3, 4)
  const actions = recorder.getActions()
  expect(actions).toEqual([
    { method: 'setFillStyle', data: ['red'] },
    { method: 'setGlobalAlpha', data: [0.5] },
    { method: 'fillRect', data: [1, 2, 3, 4] },
  ])
  expect(recorder.getActions()).toEqual(actions)
  expect(recorder.getActions()).not.toBe(recorder.getActions())
  recorder.clearActions()
  expect([recorder.getActions(), recorder.fillStyle, actions.length]).toEqual([[], '#000000', 3])
})

it('knows its properties as they are between save and restore', () => {
  const recorder = new ActionRecorder()
  recorder.font = 'bold 12px serif'
  recorder.setShadow(1, 2, 3, 'red')
  recorder.save()
  recorder.setFontSize(20)
  recorder.setLineDash([1, 2], 3)
  recorder.shadowBlur = 9
  const { font, lineDashOffset, shadowBlur } = recorder
  expect([font, lineDashOffset, shadowBlur]).toEqual(['bold 20px serif', 3, 9])
  recorder.restore()
  recorder.restore()
  const { shadowOffsetX, shadowOffsetY, shadowColor } = recorder
  expect([recorder.font, recorder.lineDashOffset, recorder.shadowBlur]).toEqual([
    'bold 12px serif',
    0,
    3,
  ])
  expect([shadowOffsetX, shadowOffsetY, shadowColor]).toEqual([1, 2, 'red'])
})

it('has paints that are values only', () => {
  const recorder = new ActionRecorder()
  const gradient = recorder.createCircularGradient(1, 2, 3)
  gradient.addColorStop(0, 'red')
  recorder.setFillStyle(gradient)
  recorder.setStrokeStyle(recorder.createPattern('/a.png', 'repeat'))
  expect(JSON.parse(JSON.stringify(recorder.getActions()))).toEqual([
    {
      method: 'setFillStyle',
      data: [{ type: 'radial', data: [1, 2, 3], colorStop: [[0, 'red']] }],
    },
    {
      method: 'setStrokeStyle',
      data: [{ type: 'pattern', image: '/a.png', repetition: 'repeat' }],
    },
  ])
})

it('works behind the object that a framework puts in front of it', async () => {
  const { wx } = await startTestHost()
  const context = new Proxy(wx.createCanvasContext('a'), {})
  context.save()
  context.fillStyle = 'red'
  context.fillRect(0, 0, 1, 1)
  expect(context.fillStyle).toBe('red')
  const told = new Promise((resolve) => context.draw(false, resolve))
  expect([context.getActions(), context.fillStyle]).toEqual([[], '#000000'])
  expect(await told).toEqual({ errMsg: 'drawCanvas:fail canvas not found' })
})

/** https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html */
it('has every method and property of the platform', async () => {
  const { wx } = await startTestHost()
  const context = wx.createCanvasContext('a')
  const methods =
    'arc arcTo beginPath bezierCurveTo clearRect clip closePath createCircularGradient createLinearGradient createPattern draw drawImage fill fillRect fillText lineTo measureText moveTo quadraticCurveTo rect restore rotate save scale setFillStyle setFontSize setGlobalAlpha setLineCap setLineDash setLineJoin setLineWidth setMiterLimit setShadow setStrokeStyle setTextAlign setTextBaseline setTransform stroke strokeRect strokeText transform translate'
  const properties =
    'fillStyle strokeStyle font globalAlpha globalCompositeOperation lineCap lineDashOffset lineJoin lineWidth miterLimit shadowBlur shadowColor shadowOffsetX shadowOffsetY'
  const member = (name: string) => (context as unknown as Record<string, unknown>)[name]
  expect(methods.split(' ').filter((name) => typeof member(name) !== 'function')).toEqual([])
  expect(properties.split(' ').filter((name) => member(name) === undefined)).toEqual([])
})
