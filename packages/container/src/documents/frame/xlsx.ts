import readXlsxFile from 'read-excel-file/universal'
import { appendOnScroll } from './appendOnScroll.js'
import { cellText, columnName } from './cellText.js'
import { createStage } from './createStage.js'
import { element } from './element.js'
import { startFrame } from './startFrame.js'

/** Rows that are put on the screen at once. */
const partLength = 200

type Rows = readonly (readonly unknown[])[]

startFrame(async (given) => {
  const { words } = given
  const sheets = await readXlsxFile(given.bytes, { trim: false })
  const content = element('div', 'sheet')
  content.role = 'tabpanel'
  const tabs = element('div', 'tabs')
  tabs.role = 'tablist'
  tabs.ariaLabel = words.sheets
  const { scroller } = createStage({
    given,
    content,
    bar: tabs,
    zoom: (factor) => content.style.setProperty('--zoom', String(factor)),
  })

  const buttons = sheets.map(({ sheet, data }) => {
    const tab = element('button', 'tab', sheet)
    tab.role = 'tab'
    tab.addEventListener('click', () => select(tab, data))
    return tab
  })
  tabs.append(...buttons)
  tabs.addEventListener('keydown', ({ key }) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : undefined
    if (to === undefined) return
    const next = buttons.at(to % buttons.length)
    next?.click()
    next?.focus()
  })

  function select(tab: HTMLElement, rows: Rows) {
    for (const each of buttons) {
      each.ariaSelected = String(each === tab)
      each.tabIndex = each === tab ? 0 : -1
    }
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    content.ariaLabel = tab.textContent
    scroller.scrollTo(0, 0)
    showSheet(rows)
  }

  function showSheet(rows: Rows) {
    if (rows.length === 0) return content.replaceChildren(element('p', 'empty', words.emptySheet))
    const columns = rows.reduce((most, { length }) => Math.max(most, length), 0)
    const table = element('table')
    const body = element('tbody')
    table.append(headOf(columns), body)
    content.replaceChildren(table)
    appendOnScroll(body, scroller, partsOf(rows, columns), table)
  }

  const [first] = sheets
  if (first) select(buttons[0]!, first.data)
})

function headOf(columns: number): HTMLElement {
  const row = element('tr')
  row.append(element('td', 'corner'))
  for (let index = 0; index < columns; index++) {
    const name = element('th', '', columnName(index))
    name.scope = 'col'
    row.append(name)
  }
  const head = element('thead')
  head.append(row)
  return head
}

function* partsOf(rows: Rows, columns: number): Iterator<Node> {
  for (let start = 0; start < rows.length; start += partLength) {
    const part = new DocumentFragment()
    rows.slice(start, start + partLength).forEach((cells, index) => {
      part.append(rowOf(start + index + 1, cells, columns))
    })
    yield part
  }
}

function rowOf(number: number, cells: readonly unknown[], columns: number): HTMLElement {
  const row = element('tr')
  const name = element('th', '', String(number))
  name.scope = 'row'
  row.append(name)
  for (let index = 0; index < columns; index++) {
    const value = cells[index]
    const cell = element('td', typeof value === 'number' ? 'number' : '', cellText(value))
    cell.dir = 'auto'
    row.append(cell)
  }
  return row
}
