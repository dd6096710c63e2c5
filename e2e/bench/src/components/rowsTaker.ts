import { quantile } from '../measures/quantile.js'
import type { ComponentsBench } from './ComponentsBench.js'
import type { ComponentsContenderId } from './componentsContenders.js'

export interface Row {
  id: number
  label: string
}

export interface RowTimes {
  /** Milliseconds from the call until 1,000 rows are laid out. */
  create: number
  /** Milliseconds from the call until one changed row is laid out. */
  update: number
}

const warmUps = 5
const times = 15

/** Draws 1,000 rows and changes one, again and again. @returns medians */
export async function takeRows(
  { app, vue }: ComponentsBench,
  contender: ComponentsContenderId,
): Promise<RowTimes> {
  const taken =
    contender === 'vue' ? await vue.evaluate(takeInVue, warmUps + times) : await takeInMiniView(app)
  const counted = taken.slice(warmUps)
  const median = (key: keyof RowTimes) =>
    quantile(
      counted.map((values) => values[key]),
      0.5,
    )
  return { create: median('create'), update: median('update') }
}

async function takeInMiniView(app: ComponentsBench['app']): Promise<RowTimes[]> {
  await app.inHost((host) => host.wx.reLaunch({ url: '/pages/rows/rows' }))
  await app.waitForPage('pages/rows/rows')
  return app.inShellPage(async (page, rounds) => {
    const set = (data: object) =>
      new Promise<void>((resolve) => (page.setData as SetData)(data, resolve))
    const container = document.querySelector('mini-app')!.shadowRoot!
    const view = container.querySelector('.page:not([inert])')!.firstElementChild!.shadowRoot!
    /** Ends when it is laid out; reading a size makes the browser do that now. */
    const height = () => view.querySelector<HTMLElement>('wx-page')!.offsetHeight
    const values = []
    for (let round = 0; round < rounds; round++) {
      const rows = Array.from({ length: 1000 }, (_, id) => ({ id, label: `Row ${id} of ${round}` }))
      const start = performance.now()
      await set({ rows })
      height()
      const made = performance.now()
      await set({ 'rows[500].label': `changed in ${round}` })
      height()
      values.push({ create: made - start, update: performance.now() - made })
      if (view.querySelectorAll('.row, [class*=row]').length < 1000) throw new Error('no rows')
      await set({ rows: [] })
      height()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return values
  }, warmUps + times)
}

type SetData = (data: object, callback: () => void) => void

async function takeInVue(rounds: number): Promise<RowTimes[]> {
  const height = () => document.body.offsetHeight
  const values = []
  for (let round = 0; round < rounds; round++) {
    const rows = Array.from({ length: 1000 }, (_, id) => ({ id, label: `Row ${id} of ${round}` }))
    const start = performance.now()
    await window.rows.set(rows)
    height()
    const made = performance.now()
    await window.rows.label(500, `changed in ${round}`)
    height()
    values.push({ create: made - start, update: performance.now() - made })
    if (document.querySelectorAll('.row').length !== 1000) throw new Error('no rows')
    await window.rows.set([])
    height()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return values
}
