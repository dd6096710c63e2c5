Page({
  data: {
    groups: [
      {
        title: 'Content',
        pages: [
          page('view', 'View and text', 'Pressed looks, selection, lines'),
          page('image', 'Image', 'Shapes, menu, failures'),
          page('icon', 'Icon', 'Signs, sizes, colours'),
          page('progress', 'Progress', 'Still and moving'),
          page('rich-text', 'Rich text', 'Nodes and HTML'),
          page('editor', 'Editor', 'Text with looks and pictures'),
        ],
      },
      {
        title: 'Forms',
        pages: [
          page('button', 'Button', 'Looks and open types'),
          page('input', 'Input and textarea', 'Keyboards, limits, events'),
          page('form', 'Form and choices', 'Radio, checkbox, switch, label'),
          page('slider', 'Slider', 'Steps and looks'),
          page('picker', 'Picker', 'Lists, time, day'),
          page('picker-view', 'Picker view', 'Columns in the page'),
        ],
      },
      {
        title: 'Containers',
        pages: [
          page('scroll-view', 'Scroll view', 'Both ways, refresher, pages'),
          page('swiper', 'Swiper', 'Ring, margins, upright'),
          page('movable-view', 'Movable view', 'Drag, flick, pinch'),
          page('page-container', 'Page container', 'A page in the page, shared elements'),
          page('root-portal', 'Root portal', 'Above all, wherever it is written'),
          page('match-media', 'Match media', 'Seen in some sizes only'),
          page('cover-view', 'Cover view', 'Above a film'),
        ],
      },
      {
        title: 'Media',
        pages: [
          page('video', 'Video and audio', 'Controls and comments'),
          page('camera', 'Camera', 'Photos, films, codes'),
          page('canvas', 'Canvas', 'Both ways to draw'),
          page('map', 'Map', 'Markers, lines, circles'),
        ],
      },
      {
        title: 'Going elsewhere',
        pages: [
          page('navigator', 'Navigator', 'To other pages'),
          page('web-view', 'Web view', 'A page of the web'),
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
