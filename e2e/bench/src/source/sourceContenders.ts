/** Who stands in the tables about official mini-program source. */
export const sourceContenders = {
  transpileModule: { title: '`ts.transpileModule` over the same scripts' },
  coldCompile: { title: '**MiniView** cold compile' },
  changedScript: { title: '**MiniView** one changed script' },
  changedTemplate: { title: '**MiniView** one changed wxml' },
  changedStyle: { title: '**MiniView** one changed wxss' },
  staticPage: { title: 'static HTML page with the same text' },
  builtApp: { title: '**MiniView** `miniview build`' },
} as const

export type SourceContenderId = keyof typeof sourceContenders
