import { loadOnce } from '@miniview/host'
import type { RegionNames } from './regionModel.js'

/** Brings the names of the administrative divisions on first use. */
export const loadRegions: () => Promise<RegionNames> = loadOnce(
  async () => (await import('@vant/area-data')).areaList,
)
