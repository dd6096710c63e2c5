import type { AnyApi } from '@miniview/host'
import { apisDocument } from './apisDocument.js'
import { pageApisModule } from './pageApisModule.js'
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
  }
}
