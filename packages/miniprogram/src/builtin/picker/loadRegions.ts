import type { RegionNames } from './regionModel.js'

/**
 * Brings the names of the administrative divisions on first use; undefined as long as this build has none,
 * and with it no mode `region`.
 */
export const loadRegions: (() => Promise<RegionNames>) | undefined = undefined
