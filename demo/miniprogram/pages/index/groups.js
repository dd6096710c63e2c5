/** The pages of this tab, as its list shows them. */
module.exports = [
  {
    title: 'Host',
    pages: [
      page('feedback', 'Feedback', 'Toast, loading, modal, action sheet'),
      page('storage', 'Storage', 'What outlives a reload'),
      page('sound', 'Sound', 'Recording and playing'),
      page('pictures', 'Pictures', 'Album, camera, crop, compress'),
      page('places', 'Places', 'A map, positions, places to choose'),
      page('documents', 'Documents', 'PDF, Word, Excel, pictures, text'),
      page('device', 'Device and network', 'Screen, sensors, scanner, clipboard'),
      page('permissions', 'Permissions', 'Asked once, changed in the settings'),
      page('addresses', 'Addresses and messages', 'Forms, subscriptions, updates'),
      page('payment', 'Payment', 'Orders of the demo’s own server'),
      page('plugins', 'Native plugins', 'Functions of the shell'),
      page('apps', 'Other mini programs', 'There, back, and with data'),
    ],
  },
  {
    title: 'Pages',
    pages: [
      page('routes', 'Routes', 'Five ways, and their errors'),
      page('events', 'Event channel', 'Two pages talk with each other'),
      page('lifecycle', 'Lifecycle', 'What runs when'),
      page('refresh', 'Pull down, reach bottom', 'A list that grows and renews'),
      page('banner', 'Own navigation bar', 'navigationStyle: custom'),
      {
        icon: 'package',
        title: 'Subpackage',
        summary: 'Loaded when it is first opened',
        url: '/packageA/pages/palette/palette',
      },
    ],
  },
  {
    title: 'Components',
    pages: [
      page('views', 'View, text, image', 'Layout, pressed looks, image modes'),
      page('scroll', 'Scroll view and swiper', 'Sideways, downwards, in slides'),
      page('form', 'Form', 'Inputs, switches, choices'),
      page('media', 'Canvas, pictures, audio, video', 'Drawing, previewing and playing'),
      {
        icon: 'components',
        title: 'Gallery',
        summary: 'Pickers, sliders, containers and more, each on a page',
        url: '/gallery/pages/list/list',
      },
    ],
  },
  {
    title: 'Source',
    pages: [
      page('components', 'Custom components', 'Slots, properties, generics'),
      page('wxml', 'WXML and WXS', 'Loops, templates, filters, events'),
      page('theme', 'Theme', 'Light and dark'),
    ],
  },
]

function page(name, title, summary) {
  return { icon: name, title, summary, url: `/pages/${name}/${name}` }
}
