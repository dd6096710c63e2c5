import { ApiError, Errno } from '@miniview/bridge'
import type { Caller } from './ApiContext.js'
import type { DialogQueue } from './createDialogQueue.js'
import type { HostUi } from './HostUi.js'
import type { MiniProgram } from './MiniProgram.js'
import { scopes } from './scopes.js'
import type { Scope, ScopeName } from './scopes.js'
import type { GrantStore } from './storage/openGrants.js'

/** No dialog asks for it: the person finds it beside the position that the app asked for. */
const background = 'scope.userLocationBackground'

export interface PermissionsOptions {
  app: MiniProgram
  dialogs: DialogQueue
  grants: GrantStore
  ui: HostUi
}

/**
 * What the person allowed this mini program. Three states for each scope: never asked, granted,
 * denied; only the first one opens a dialog.
 */
export function createPermissions({ app, dialogs, grants, ui }: PermissionsOptions) {
  /** Calls that need the same scope at the same time share one question. */
  const questions = new Map<ScopeName, Promise<boolean | undefined>>()

  async function ask(
    scope: ScopeName,
    caller: Caller,
    description = app.appJson.permission?.[scope]?.desc,
  ): Promise<boolean | undefined> {
    const question = {
      scope,
      appName: app.name,
      description,
      origin: caller.kind === 'page' ? caller.origin : undefined,
    }
    const isGranted = await dialogs.show(caller.signal, () =>
      ui.askPermission(question, caller.signal),
    )
    if (isGranted !== undefined) await grants.set(scope, isGranted)
    return isGranted
  }

  function askOnce(scope: ScopeName, caller: Caller) {
    const open = questions.get(scope)
    if (open) return open
    const question = ask(scope, caller).finally(() => questions.delete(scope))
    questions.set(scope, question)
    return question
  }

  return {
    all: () => grants.all(),
    /** What the settings page shows: what was asked for, and what is allowed nowhere else. */
    settings(): ReadonlyMap<ScopeName, boolean> {
      const known = grants.all()
      const isFollowed = app.appJson.requiredBackgroundModes?.includes('location')
      if (!isFollowed || !known.has('scope.userLocation')) return known
      return new Map([[background, false], ...known])
    },
    set: (scope: ScopeName, granted: boolean) => grants.set(scope, granted),

    /**
     * Asks the person whatever they answered before.
     *
     * @param description what for; default: what app.json says
     * @returns undefined where there was no answer
     */
    ask,

    /** Ends where the person allows `scope`, now or earlier. @throws ApiError */
    async require(scope: ScopeName, caller: Caller): Promise<void> {
      const { asks, granted, needsDescription }: Scope = scopes[scope]
      if (granted) return
      const known = grants.all().get(scope)
      if (known) return
      if (known === false) throw new ApiError('auth deny', Errno.authDenied)
      if (needsDescription && !app.appJson.permission?.[scope]) {
        throw new ApiError('require permission desc', Errno.noPermission)
      }
      if (!asks) {
        const reason = scope === 'scope.userInfo' ? 'scope unauthorized' : 'auth deny'
        throw new ApiError(reason, Errno.authDenied)
      }
      const answer = await askOnce(scope, caller)
      if (answer === undefined) throw new ApiError('authorize no response', Errno.authCanceled)
      if (!answer) throw new ApiError('auth deny', Errno.authDenied)
    },
  }
}

export type Permissions = ReturnType<typeof createPermissions>
