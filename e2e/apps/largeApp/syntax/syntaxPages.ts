import type { PageSource } from '../PageSource.js'
import { ariaPage } from './ariaPage.js'
import { behaviorPage } from './behaviorPage.js'
import { buttonPage, navigatedPage } from './buttonPage.js'
import { channelPage, openedPage } from './channelPage.js'
import { componentPage } from './componentPage.js'
import { conditionPage } from './conditionPage.js'
import { customBarPage } from './customBarPage.js'
import { environmentPage } from './environmentPage.js'
import { eventPage } from './eventPage.js'
import { formPage } from './formPage.js'
import { genericPage } from './genericPage.js'
import { interpolationPage } from './interpolationPage.js'
import { isolationPage } from './isolationPage.js'
import { lifetimePage, livesPage } from './lifetimePage.js'
import { loopPage } from './loopPage.js'
import { mediaPage } from './mediaPage.js'
import { modelPage } from './modelPage.js'
import { modulePage } from './modulePage.js'
import { placeholderPage } from './placeholderPage.js'
import { pullPage } from './pullPage.js'
import { pureDataPage } from './pureDataPage.js'
import { relationPage } from './relationPage.js'
import { scrollPage } from './scrollPage.js'
import { selectorPage } from './selectorPage.js'
import { slotPage } from './slotPage.js'
import { storagePage } from './storagePage.js'
import { stylePage, unstyledPage } from './stylePage.js'
import { swiperPage } from './swiperPage.js'
import { templatePage } from './templatePage.js'
import { typeScriptPage } from './typeScriptPage.js'
import { themePage } from './themePage.js'
import { offlinePage, webViewPage } from './webViewPage.js'
import { wxsPage } from './wxsPage.js'

/** Pages of the main package, each for one part of what official source may contain. */
export const syntaxPages: readonly PageSource[] = [
  interpolationPage,
  conditionPage,
  loopPage,
  templatePage,
  wxsPage,
  slotPage,
  genericPage,
  behaviorPage,
  relationPage,
  isolationPage,
  lifetimePage,
  livesPage,
  pureDataPage,
  componentPage,
  typeScriptPage,
  modulePage,
  environmentPage,
  eventPage,
  modelPage,
  ariaPage,
  stylePage,
  unstyledPage,
  formPage,
  scrollPage,
  swiperPage,
  mediaPage,
  buttonPage,
  navigatedPage,
  webViewPage,
  offlinePage,
  channelPage,
  openedPage,
  selectorPage,
  pullPage,
  customBarPage,
  placeholderPage,
  storagePage,
  themePage,
]
