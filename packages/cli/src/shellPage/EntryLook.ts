/** What the frame of the first page looks like before any script ran. */
export interface EntryLook {
  title: string
  /** Whether the page has bars of the container; `navigationStyle: custom` has none. */
  hasBars: boolean
  /** Texts of the tab bar that stands below the page; empty where there is none. */
  tabs: readonly string[]
  /** Which of the tabs is shown. */
  selectedTab: number
  light: EntryColors
  dark: EntryColors
}

/** Colours as app.json writes them, `#rrggbb`; undefined where the container's own are shown. */
export interface EntryColors {
  barBackground: string | undefined
  barText: string | undefined
  tabBackground: string | undefined
  tabText: string | undefined
  tabSelected: string | undefined
}
