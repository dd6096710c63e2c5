/** The pages with a web-view, as the list of this tab shows them. */
module.exports = [
  {
    title: 'Web pages that call wx',
    pages: [
      page('home', 'page', 'Home', 'Where am I, what may I call?'),
      page('host', 'feedback', 'Host', 'Toasts, permissions, plugins'),
      page('storage', 'storage', 'Storage', 'Shared with the mini program'),
      page('routes', 'routes', 'Routes', 'From the page and from its script'),
      page('messages', 'messages', 'Messages', 'In batches, or at once'),
      page('history', 'history', 'History', 'Addresses and titles of its own'),
      page('share', 'share', 'Share', 'With the page’s current address'),
    ],
  },
  {
    title: 'Other places',
    pages: [
      page('offline', 'offline', 'Offline page', 'Comes with the mini program'),
      page('refused', 'refused', 'A forbidden origin', 'The container says what it refused'),
    ],
  },
]

function page(name, icon, title, summary) {
  return { icon, title, summary, url: `/webviews/${name}/${name}` }
}
