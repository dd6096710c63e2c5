/** What `nodes` of a `rich-text` lists. */
export type RichNode = RichElement | RichText

export interface RichElement {
  type?: 'node'
  name: string
  attrs?: Readonly<Record<string, unknown>>
  children?: readonly RichNode[]
}

export interface RichText {
  type: 'text'
  text: string
}

const sizes = ['width', 'height']
const cell = ['colspan', 'rowspan', ...sizes]

/** The elements that the platform trusts, with their attributes beside `class` and `style`. */
export const trustedElements: ReadonlyMap<string, readonly string[]> = new Map([
  ...(
    'a abbr address article aside b bdi big blockquote br caption center cite code dd del div dl dt ' +
    'em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ' +
    'ruby s section small span strong sub sup tbody tfoot thead tt u ul'
  )
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
  ['bdo', ['dir']],
  ['col', ['span', 'width']],
  ['colgroup', ['span', 'width']],
  ['img', ['alt', 'src', ...sizes]],
  ['ol', ['start', 'type']],
  ['table', ['width']],
  ['td', cell],
  ['th', cell],
  ['tr', cell],
])

/** Addresses that a picture may have: of servers, of the package and the app's files, and pictures as data. */
export const pictureAddress = /^(?:https?:|wxfile:|blob:|data:image\/|(?![a-z][a-z0-9+.-]*:))/i
