import { svg } from 'lit'
import type { SVGTemplateResult } from 'lit'

/** Line drawings on 24 by 24; the stylesheet gives the stroke. */
const draw = (shapes: SVGTemplateResult) =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`

export const menuIcons = {
  share: draw(
    svg`<path d="M13.5 5 20 11l-6.5 6v-3.7C9 13.2 6 14.7 4 18.500c.3-6 4-9.7 9.5-9.900z" />`,
  ),
  shareAsPost: draw(svg`
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 3.500v8.500M19.4 7.8 12 12M19.4 16.2 12 12M12 20.500V12M4.6 16.2 12 12M4.6 7.8 12 12" />
  `),
  copyLink: draw(svg`
    <path d="M10 13.500a3.8 3.8 0 0 0 5.7.4l2.6-2.600a3.8 3.8 0 0 0-5.4-5.400l-1.5 1.5" />
    <path d="M14 10.500a3.8 3.8 0 0 0-5.7-.4l-2.6 2.600a3.8 3.8 0 0 0 5.4 5.400l1.5-1.5" />
  `),
  inbox: draw(svg`
    <path d="M4 14.500 6.200 6.500h11.600L20 14.500v4H4z" />
    <path d="M4 14.500h4.500c.4 1.600 1.600 2.400 3.500 2.400s3.100-.8 3.500-2.400H20" />
  `),
  settings: draw(svg`
    <path d="M4 7.500h8.500M18 7.500h2M4 16.500h2M11.5 16.500H20" />
    <circle cx="15.2" cy="7.5" r="2.6" />
    <circle cx="8.8" cy="16.5" r="2.6" />
  `),
  switchUser: draw(svg`
    <circle cx="12" cy="8.5" r="3.8" />
    <path d="M4.5 19.500c1.200-3.600 4-5.200 7.5-5.200s6.300 1.600 7.5 5.200" />
  `),
  switchApp: draw(svg`
    <rect x="8.5" y="3.5" width="12" height="12" rx="2.5" />
    <path d="M15.5 18v.5a2.500 2.500 0 0 1-2.500 2.500H6A2.500 2.500 0 0 1 3.500 18.500V11.500A2.500 2.500 0 0 1 6 9" />
  `),
  restart: draw(svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4.500V9H15" />`),
  about: draw(svg`
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5.500M12 7.600v.1" />
  `),
  /** In place of a picture of the shared page, which a browser cannot take. */
  app: draw(svg`
    <rect x="3.5" y="4.5" width="17" height="15" rx="3" />
    <path d="M3.5 9h17M6.5 6.800h.1M9 6.800h.1" />
  `),
}
