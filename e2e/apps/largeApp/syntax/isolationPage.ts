import { componentFiles, pageSource } from '../PageSource.js'
import type { SourceFiles } from '../PageSource.js'

/** Each variant colours `.paint` in its own wxss and shows a `.page-paint` that only the page has. */
function variant(name: string, options: object): SourceFiles {
  return componentFiles(`components/isolation/${name}`, {
    wxml: `<view class="paint" data-part="${name}">own</view><view class="page-paint">page</view>
`,
    wxss: `.paint {
  color: rgb(10, 20, 30);
}

.leak-${name} {
  color: rgb(90, 0, 0);
}

:host {
  display: block;
  border-top: 2px solid rgb(1, 1, 1);
}
`,
    js: `Component({
  options: ${JSON.stringify(options)},
})
`,
  })
}

const variants = {
  isolated: { styleIsolation: 'isolated' },
  'apply-shared': { styleIsolation: 'apply-shared' },
  shared: { styleIsolation: 'shared' },
  'global-class': { addGlobalClass: true },
}

const inJson = componentFiles('components/isolation/in-json', {
  wxml: `<view class="page-paint">page</view>\n`,
  js: `Component({})\n`,
  json: { styleIsolation: 'apply-shared' },
})

const external = componentFiles('components/isolation/external', {
  wxml: `<view class="own outer-class">text</view><view class="title-class own">title</view>
`,
  wxss: `.own {
  background-color: rgb(7, 7, 7);
}
`,
  js: `Component({
  externalClasses: ['outer-class', 'title-class'],
})
`,
})

const virtual = componentFiles('components/isolation/virtual', {
  wxml: `<view class="inside">virtual</view>\n`,
  js: `Component({
  options: { virtualHost: true },
})
`,
})

/** `styleIsolation` in all its variants, `:host`, `externalClasses` and virtual hosts. */
export const isolationPage = pageSource('pages/syntax/isolation/isolation', {
  wxml: `<view class="of-isolated"><style-isolated /></view>
<view class="of-apply-shared"><style-apply-shared /></view>
<view class="of-shared"><style-shared /></view>
<view class="of-global-class"><style-global-class /></view>
<view class="of-in-json"><style-in-json /></view>
<view class="of-external"><style-external outer-class="red" title-class="green big" /></view>
<view class="of-virtual"><style-virtual /></view>
<view class="paint">page's own</view>
<view class="leak-isolated">not leaked</view>
<view class="leak-shared">leaked</view>
`,
  wxss: `.page-paint {
  color: rgb(40, 50, 60);
}

.red {
  color: rgb(200, 0, 0);
}

.green {
  color: rgb(0, 200, 0);
}

.big {
  font-size: 40px;
}
`,
  js: `Page({})\n`,
  json: {
    usingComponents: Object.fromEntries(
      [...Object.keys(variants), 'in-json', 'external', 'virtual'].map((name) => [
        `style-${name}`,
        `/components/isolation/${name}`,
      ]),
    ),
  },
  files: Object.assign(
    {},
    ...Object.entries(variants).map(([name, options]) => variant(name, options)),
    inJson,
    external,
    virtual,
  ) as SourceFiles,
  shows: {
    'of-isolated': 'own page',
    'of-shared': 'own page',
    'of-external': 'text title',
    'of-virtual': 'virtual',
  },
})
