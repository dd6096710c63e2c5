import { toJson } from '../PageSource.js'
import type { PageSource, SourceFiles } from '../PageSource.js'
import { boardPage } from './boardPage.js'
import { comparePage } from './comparePage.js'
import { detailPage } from './detailPage.js'
import { editPage } from './editPage.js'
import { galleryPage } from './galleryPage.js'
import { historyPage } from './historyPage.js'
import { listPage } from './listPage.js'
import { pickerPage } from './pickerPage.js'
import { rowsOf } from './rowsOf.js'
import { settingsPage } from './settingsPage.js'
import { statsPage } from './statsPage.js'
import type { Domain } from './domains.js'

/** The ten pages of a domain. */
export function domainPages(domain: Domain): PageSource[] {
  const rows = rowsOf(domain)
  return [
    listPage(domain, rows),
    detailPage(domain, rows),
    editPage(domain),
    boardPage(domain, rows),
    statsPage(domain, rows),
    galleryPage(domain, rows),
    settingsPage(domain),
    historyPage(domain, rows),
    pickerPage(domain),
    comparePage(domain, rows),
  ]
}

/** The rows of a domain as a module, which its pages share. */
export function rowsModule(domain: Domain): SourceFiles {
  const rows = toJson(rowsOf(domain)).trimEnd()
  return { [`${domain.root}${domain.key}/rows.js`]: `exports.rows = ${rows}\n` }
}
