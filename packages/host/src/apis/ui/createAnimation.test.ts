import { expect, it } from 'vitest'
import type { Animation } from '../../animation/Animation.js'
import { startTestHost } from '../../testing/startTestHost.js'

async function start() {
  const { wx } = await startTestHost()
  return wx
}

const transition = { duration: 400, timingFunction: 'linear', delay: 0 }
const option = { transformOrigin: '50% 50% 0', transition }

it('exports its groups in the platform’s shape, and clears them', async () => {
  const wx = await start()
  const animation = wx.createAnimation()
  expect(animation.rotate(45).scale(2, 3).opacity(0.5).step()).toBe(animation)
  expect(animation.export()).toEqual({
    actions: [
      {
        animates: [
          { type: 'rotate', args: [45] },
          { type: 'scale', args: [2, 3] },
          { type: 'style', args: ['opacity', 0.5] },
        ],
        option,
      },
    ],
  })
  expect(animation.export()).toEqual({ actions: [] })
})

it('repeats what earlier groups and exports said, with the latest arguments', async () => {
  const wx = await start()
  const animation = wx.createAnimation()
  const typesAndArgs = () =>
    animation.export().actions.map(({ animates }) => animates.map(({ type, args }) => [type, args]))
  animation.rotate(45).width(10).step().translate(100, 50).step()
  const rotated = ['rotate', [45]]
  const wide = ['style', ['width', '10px']]
  expect(typesAndArgs()).toEqual([
    [rotated, wide],
    [rotated, wide, ['translate', [100, 50]]],
  ])
  animation.rotate(90).width('50%').step()
  expect(typesAndArgs()).toEqual([
    [
      ['rotate', [90]],
      ['style', ['width', '50%']],
      ['translate', [100, 50]],
    ],
  ])
})

it('leaves an operation without a step for the next group', async () => {
  const wx = await start()
  const animation = wx.createAnimation()
  animation.opacity(0)
  expect(animation.export()).toEqual({ actions: [] })
  animation.step()
  expect(animation.export().actions[0]?.animates).toEqual([{ type: 'style', args: ['opacity', 0] }])
})

it('times a group by its own options, then those of the animation', async () => {
  const wx = await start()
  const animation = wx.createAnimation({
    duration: 1000,
    timingFunction: 'ease',
    delay: 20,
    transformOrigin: 'left top 0',
  })
  animation.opacity(0).step({ duration: 0, timingFunction: 'cubic-bezier(0, 1, 1, 0)' }).step()
  expect(animation.export().actions.map((action) => action.option)).toEqual([
    {
      transformOrigin: 'left top 0',
      transition: { duration: 0, timingFunction: 'cubic-bezier(0, 1, 1, 0)', delay: 20 },
    },
    {
      transformOrigin: 'left top 0',
      transition: { duration: 1000, timingFunction: 'ease', delay: 20 },
    },
  ])
})

const numbers = Array.from({ length: 16 }, (_value, index) => index)

/** Calls, and the operation that each records. */
const operations: [string, (animation: Animation) => Animation, unknown[]][] = [
  ['opacity', (animation) => animation.opacity(1), ['style', 'opacity', 1]],
  ['opacity', (animation) => animation.opacity('0.5' as never), ['style', 'opacity', '0.5']],
  [
    'backgroundColor',
    (animation) => animation.backgroundColor('#fff'),
    ['style', 'backgroundColor', '#fff'],
  ],
  ['width', (animation) => animation.width(1), ['style', 'width', '1px']],
  ['height', (animation) => animation.height('20rpx'), ['style', 'height', '20rpx']],
  ['top', (animation) => animation.top(-2), ['style', 'top', '-2px']],
  ['left', (animation) => animation.left('auto'), ['style', 'left', 'auto']],
  ['bottom', (animation) => animation.bottom(0), ['style', 'bottom', '0px']],
  ['right', (animation) => animation.right(3), ['style', 'right', '3px']],
  ['rotate', (animation) => animation.rotate(), ['rotate', 0]],
  ['rotateX', (animation) => animation.rotateX(1), ['rotateX', 1]],
  ['rotateY', (animation) => animation.rotateY(2), ['rotateY', 2]],
  ['rotateZ', (animation) => animation.rotateZ(3), ['rotateZ', 3]],
  ['rotate3d', (animation) => animation.rotate3d(1, 1, 0, 45), ['rotate3d', 1, 1, 0, 45]],
  ['scale', (animation) => animation.scale(2), ['scale', 2, 2]],
  ['scaleX', (animation) => animation.scaleX(2), ['scaleX', 2]],
  ['scaleY', (animation) => animation.scaleY(2), ['scaleY', 2]],
  ['scaleZ', (animation) => animation.scaleZ(2), ['scaleZ', 2]],
  ['scale3d', (animation) => animation.scale3d(2), ['scale3d', 2, 1, 1]],
  ['translate', (animation) => animation.translate(30), ['translate', 30, 0]],
  ['translateX', (animation) => animation.translateX('50%'), ['translateX', '50%']],
  ['translateY', (animation) => animation.translateY(1), ['translateY', 1]],
  ['translateZ', (animation) => animation.translateZ(1), ['translateZ', 1]],
  ['translate3d', (animation) => animation.translate3d(1, 2, 3), ['translate3d', 1, 2, 3]],
  ['skew', (animation) => animation.skew(10), ['skew', 10, 0]],
  ['skewX', (animation) => animation.skewX(10), ['skewX', 10]],
  ['skewY', (animation) => animation.skewY(10), ['skewY', 10]],
  ['matrix', (animation) => animation.matrix(2, 0, 0, 2, 5, 5), ['matrix', 2, 0, 0, 2, 5, 5]],
  ['matrix3d', (animation) => animation.matrix3d(...numbers), ['matrix3d', ...numbers]],
]

it.each(operations)('records %s', async (_name, run, [type, ...args]) => {
  const wx = await start()
  const animation = wx.createAnimation()
  expect(run(animation).step().export().actions[0]?.animates).toEqual([{ type, args }])
})

it.each([
  [{ duration: '1s' }, 'parameter error: parameter.duration should be Number instead of String;'],
  [{ delay: Number.NaN }, 'parameter error: parameter.delay should be Number instead of NaN;'],
  [
    { transformOrigin: 1 },
    'parameter error: parameter.transformOrigin should be String instead of Number;',
  ],
  ['fast', 'parameter error: parameter should be Object instead of String;'],
  [{ timingFunction: 'bouncy' }, 'invalid timingFunction "bouncy"'],
  [{ duration: -1 }, 'invalid duration "-1"'],
])('refuses %j', async (options, reason) => {
  const wx = await start()
  expect(() => wx.createAnimation(options as never)).toThrow(`createAnimation:fail ${reason}`)
  const animation = wx.createAnimation()
  expect(() => animation.step(options as never)).toThrow(`animation.step:fail ${reason}`)
})

it('names the method and the place of a wrong argument', async () => {
  const wx = await start()
  const animation = wx.createAnimation()
  const wrong = (place: string, texts: string) => `parameter error: parameter${place} ${texts};`
  expect(() => animation.rotate('fast' as never)).toThrow(
    `animation.rotate:fail ${wrong('[0]', 'should be Number instead of String')}`,
  )
  expect(() => animation.translate(1, {} as never)).toThrow(
    `animation.translate:fail ${wrong('[1]', 'should be Number instead of Object')}`,
  )
  expect(() => animation.backgroundColor(0xfff as never)).toThrow(
    `animation.backgroundColor:fail ${wrong('[0]', 'should be String instead of Number')}`,
  )
  expect(() => animation.opacity(undefined as never)).toThrow(
    `animation.opacity:fail ${wrong('[0]', 'should be Number instead of Undefined')}`,
  )
  // Nothing of it is left.
  expect(animation.step().export().actions[0]?.animates).toEqual([])
})
