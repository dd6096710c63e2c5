/** What a person may allow a mini program, in the platform's words. Source: the scope list of the platform's authorization guide. */
export interface Scope {
  /** Whether `authorize` opens a dialog. Where not: `granted` needs no question, the others wait for the settings page or a button. */
  asks: boolean
  /** The scope is no longer asked for; the API just runs. */
  granted?: boolean
  /** app.json must say what for, under `permission`. */
  needsDescription?: boolean
}

export const scopes = {
  'scope.userInfo': { asks: false },
  'scope.userLocation': { asks: true, needsDescription: true },
  'scope.userFuzzyLocation': { asks: true, needsDescription: true },
  'scope.userLocationBackground': { asks: false, needsDescription: true },
  'scope.address': { asks: false, granted: true },
  'scope.invoiceTitle': { asks: false, granted: true },
  'scope.invoice': { asks: false, granted: true },
  'scope.werun': { asks: true },
  'scope.record': { asks: true },
  'scope.writePhotosAlbum': { asks: true },
  'scope.camera': { asks: true },
} as const satisfies Record<string, Scope>

export type ScopeName = keyof typeof scopes

export function isScopeName(name: string): name is ScopeName {
  return Object.hasOwn(scopes, name)
}
