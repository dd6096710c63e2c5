import { pageSource } from '../PageSource.js'

/** Templates of the same file and of imported ones, `is` from data, data spread, and `include`. */
export const templatePage = pageSource('pages/syntax/template/template', {
  wxml: `<import src="/templates/cards.wxml" />
<import src="./local.wxml" />
<template name="own"><text>own {{ value }}</text></template>

<view class="own"><template is="own" data="{{ value: 5 }}" /></view>
<view class="imported"><template is="card" data="{{ ...card }}" /></view>
<view class="mixed"><template is="card" data="{{ ...card, title: 'other', badge }}" /></view>
<view class="local"><template is="local-note" data="{{ text: 'note' }}" /></view>
<view class="dynamic"><block wx:for="{{ [1, 2, 3] }}" wx:key="*this"><template is="{{ item % 2 ? 'odd' : 'even' }}" data="{{ item }}" /></block></view>
<view class="looped"><template wx:for="{{ names }}" wx:key="*this" is="card-name" data="{{ name: item }}" /></view>
<view class="tree"><template is="tree-node" data="{{ node: tree }}" /></view>
<view class="unseen"><template is="own" data="{{ other: 1 }}" /></view>
<include src="/templates/footer.wxml" />
<view class="around"><include src="parts/part" /></view>
`,
  js: `Page({
  data: {
    badge: 'new',
    footer: 'from the page',
    card: { title: 'card', text: 'spread' },
    names: ['Ann', 'Bob'],
    tree: { label: 'root', children: [{ label: 'leaf', children: [] }, { label: 'twig', children: [] }] },
  },
})
`,
  files: {
    'pages/syntax/template/local.wxml': `<import src="../template/deeper.wxml" />
<template name="local-note"><text>{{ text }} </text><template is="deeper" data="{{ depth: 2 }}" /></template>
`,
    'pages/syntax/template/deeper.wxml': `<template name="deeper"><text>depth {{ depth }}</text></template>
`,
    'pages/syntax/template/parts/part.wxml': `<text class="part">part of {{ card.title }}</text>
`,
    'templates/cards.wxml': `<wxs src="../wxs/words.wxs" module="words" />
<template name="card">
  <view class="card-title">{{ words.upper(title) }}</view><text>{{ text }}</text><text wx:if="{{ badge }}">{{ badge }}</text>
</template>
<template name="card-name"><text>{{ name }},</text></template>
<template name="odd"><text>odd{{ item }} </text></template>
<template name="even"><text>even{{ item }} </text></template>
<template name="tree-node">
  <text>({{ node.label }}</text><block wx:for="{{ node.children }}" wx:key="label"><template is="tree-node" data="{{ node: item }}" /></block><text>)</text>
</template>
`,
    'templates/footer.wxml': `<view class="footer">footer {{ footer }}</view>
`,
  },
  shows: {
    own: 'own 5',
    imported: 'CARD spread',
    mixed: 'OTHER spread new',
    local: 'note depth 2',
    dynamic: 'odd1 even2 odd3',
    looped: 'Ann,Bob,',
    tree: '(root(leaf)(twig))',
    footer: 'footer from the page',
    around: 'part of card',
  },
})
