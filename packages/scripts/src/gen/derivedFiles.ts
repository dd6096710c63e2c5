import type { AnyApi } from '@miniview/host'
import { apisDocument } from './apisDocument.js'
import { pageApisModule } from './pageApisModule.js'
import { readmeParts } from './readmeParts.js'
import { sdksDocument } from './sdkTable.js'
import { shellWxModule } from './shellWxModule.js'

/** The text of every file that is derived from the declarations, by path. */
export function derivedFiles(
  apis: readonly AnyApi[],
  areas: ReadonlyMap<string, string>,
): Record<string, string> {
  return {
    'packages/host/src/wx.gen.ts': shellWxModule(apis),
    'packages/sdk/src/pageApis.gen.ts': pageApisModule(apis),
    'docs/apis.md': apisDocument(apis, areas),
    'docs/sdks.md': sdksDocument(),
  }
}

/** The text of every part of a document that is derived, by the document's path and the part's name. */
export function derivedParts(
  apis: readonly AnyApi[],
  areas: ReadonlyMap<string, string>,
  tags: readonly string[],
): Record<string, Record<string, string>> {
  return readmeParts({ apis, areas, tags })
}
