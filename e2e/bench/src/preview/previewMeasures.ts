import { largePhoto } from './largePhoto.js'

/** Measures of previews, in the order of the report. */
export const previewMeasures = { largePhoto }

export type PreviewMeasureId = keyof typeof previewMeasures
