import * as v from 'valibot'
import { checkColors } from '../../checkColors.js'
import { defineApi } from '../../defineApi.js'
import { invalidValue } from '../../invalidValue.js'
import { plainObject } from '../../plainObject.js'

/** The platform's names of the ways a change takes its course, and those of CSS. */
const easings = {
  linear: 'linear',
  easeIn: 'ease-in',
  easeOut: 'ease-out',
  easeInOut: 'ease-in-out',
} as const

const timingFuncs = Object.keys(easings) as (keyof typeof easings)[]

/** The two colours of texts, and how a page's json names them. */
const textStyles = new Map([
  ['#ffffff', 'white'],
  ['#000000', 'black'],
] as const)

export const setNavigationBarColor = defineApi({
  name: 'setNavigationBarColor',
  summary:
    'Colours the current page’s navigation bar until the page closes; answers when the change begins. `duration` in ms.',
  atOnce: true,
  params: v.object({
    frontColor: v.string(),
    backgroundColor: v.string(),
    animation: v.optional(
      plainObject({
        duration: v.optional(v.number(), 0),
        timingFunc: v.optional(v.fallback(v.picklist(timingFuncs), 'linear'), 'linear'),
      }),
      {},
    ),
  }),
  result: v.object({}),
  run({ frontColor, backgroundColor, animation }, { looks, router, window }) {
    const textStyle = textStyles.get(frontColor.toLowerCase() as '#ffffff')
    if (!textStyle) throw invalidValue('frontColor', frontColor)
    checkColors({ backgroundColor })
    const page = router.current()
    const { duration, timingFunc } = animation
    const startedAt = window.performance.now()
    const transition = { duration, easing: easings[timingFunc], startedAt }
    looks.changeBar(page, { transition: duration > 0 ? transition : undefined })
    looks.changeJson(page, {
      navigationBarBackgroundColor: backgroundColor,
      navigationBarTextStyle: textStyle,
    })
    return {}
  },
})
