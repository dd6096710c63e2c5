Page({
  data: {
    groups: [
      {
        title: 'Content',
        pages: [
          page('icon', 'Icon', 'Signs, sizes, colours'),
          page('progress', 'Progress', 'Still and moving'),
          page('rich-text', 'Rich text', 'Nodes and HTML'),
          page('editor', 'Editor', 'Text with looks and pictures'),
        ],
      },
      {
        title: 'Choosing',
        pages: [
          page('slider', 'Slider', 'Steps and looks'),
          page('picker', 'Picker', 'Lists, time, day'),
          page('picker-view', 'Picker view', 'Columns in the page'),
        ],
      },
      {
        title: 'Containers',
        pages: [
          page('movable-view', 'Movable view', 'Drag, flick, pinch'),
          page('page-container', 'Page container', 'A page in the page, shared elements'),
          page('root-portal', 'Root portal', 'Above all, wherever it is written'),
          page('match-media', 'Match media', 'Seen in some sizes only'),
          page('cover-view', 'Cover view', 'Above a film'),
        ],
      },
      {
        title: 'Of the platform',
        pages: [page('platform', 'Places of the platform', 'Advertisement, account, live video')],
      },
    ],
  },
})

function page(name, title, summary) {
  return { icon: 'views', title, summary, url: `/gallery/pages/${name}/${name}` }
}
