import type { Page } from 'puppeteer'
import type { ContenderId } from '../contenders.js'
import type { Measure, Values } from '../measures/Measure.js'

/** A measure that is taken from outside, through the host page. */
export interface HostMeasure extends Measure {
  take(host: Page, contender: ContenderId): Promise<Values>
}
