import { quantile } from '../measures/quantile.js'
import type { ComponentsBench } from './ComponentsBench.js'
import type { ComponentsContenderId } from './componentsContenders.js'
import { openPage } from './openPage.js'

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
  { page, vue }: ComponentsBench,
  contender: ComponentsContenderId,
): Promise<RowTimes> {
  const shown = contender === 'vue' ? vue : page
  // A page behind another one is not laid out.
  await shown.bringToFront()
  if (contender !== 'vue') await openPage(page, 'rows')
  const taken = await shown.evaluate(
    contender === 'vue' ? takeInVue : takeInMiniView,
    warmUps + times,
  )
  const counted = taken.slice(warmUps)
  const median = (key: keyof RowTimes) =>
    quantile(
      counted.map((values) => values[key]),
      0.5,
    )
  return { create: median('create'), update: median('update') }
}

async function takeInMiniView(rounds: number): Promise<RowTimes[]> {
  const container = document.querySelector('mini-app')!.shadowRoot!
  const view = container.querySelector('.page:not([inert])')!.firstElementChild!.shadowRoot!
  const page = view.querySelector<HTMLElement>('wx-page')!
  // The component framework leaves this on each of its elements.
  type WithPage = HTMLElement & {
    __wxElement: { getMethodCaller(): { setData(data: object): void } }
  }
  const instance = (page as WithPage).__wxElement.getMethodCaller()
  /** Reading a size makes the browser lay it out now, after what waits for the end of this turn. */
  const set = async (data: object) => {
    instance.setData(data)
    await Promise.resolve()
    return page.offsetHeight
  }
  const values = []
  for (let round = 0; round < rounds; round++) {
    const rows = Array.from({ length: 1000 }, (_, id) => ({ id, label: `Row ${id} of ${round}` }))
    const start = performance.now()
    await set({ rows })
    const made = performance.now()
    await set({ 'rows[500].label': `changed in ${round}` })
    values.push({ create: made - start, update: performance.now() - made })
    if (view.querySelectorAll('wx-text').length !== 2000) throw new Error('no rows')
    await set({ rows: [] })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return values
}

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
