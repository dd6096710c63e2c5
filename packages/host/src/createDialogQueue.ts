import { ApiError } from '@miniview/bridge'

/** How many dialogs may wait behind the one that is shown. */
const maxWaiting = 10

/** Shows dialogs one after another, so that none covers another and none is lost. */
export function createDialogQueue() {
  let last: Promise<unknown> = Promise.resolve()
  let open = 0

  return {
    /** @throws ApiError `busy` where too many wait; `cancel` where the caller left while waiting */
    async show<T>(signal: AbortSignal, dialog: () => Promise<T>): Promise<T> {
      if (open > maxWaiting) throw new ApiError('busy')
      open++
      const turn = last
      const shown = turn.then(() => {
        if (signal.aborted) throw new ApiError('cancel', 1)
        return dialog()
      })
      last = shown.catch(() => {})
      try {
        return await shown
      } finally {
        open--
      }
    },
  }
}

export type DialogQueue = ReturnType<typeof createDialogQueue>
