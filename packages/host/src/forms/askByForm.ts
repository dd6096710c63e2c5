import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { FormQuestion } from '../FormScreens.js'
import type { EntryKinds } from './openSavedEntries.js'

/** Lets the person choose the one entry that the app gets. @throws ApiError `cancel` where there is none */
export async function askByForm<Kind extends keyof EntryKinds>(
  kind: Kind,
  { app, caller, dialogs, entries }: ApiContext,
  screen: (
    question: FormQuestion<EntryKinds[Kind]>,
    signal: AbortSignal,
  ) => Promise<EntryKinds[Kind] | undefined>,
): Promise<EntryKinds[Kind]> {
  const open = await entries()
  const question = {
    appName: app.name,
    origin: caller.kind === 'page' ? caller.origin : undefined,
    entries: open(kind),
  }
  const chosen = await dialogs.show(caller.signal, () => screen(question, caller.signal))
  if (!chosen) throw new ApiError('cancel', Errno.cancel)
  return chosen
}

/** @throws ApiError as `askByForm` */
export const askForAddress = (context: ApiContext) =>
  askByForm('address', context, (question, signal) => context.ui.chooseAddress(question, signal))
