import type { ObjectApp } from '@miniview/container'
import { channel } from './pages/channel.js'
import { history } from './pages/history.js'
import { home } from './pages/home.js'
import { host } from './pages/host.js'
import { messages } from './pages/messages.js'
import { refused } from './pages/refused.js'
import { routes } from './pages/routes.js'
import { share } from './pages/share.js'
import { storage } from './pages/storage.js'

/** The demo: three tab pages and six others, each with an H5 page of `h5Origin` in its web-view. */
export function createDemoApp(h5Origin: string): ObjectApp {
  return {
    appId: 'mpminiviewdemo01',
    name: 'MiniView Demo',
    version: '0.1.0',
    appJson: {
      pages: [
        'pages/home/home',
        'pages/host/host',
        'pages/storage/storage',
        'pages/routes/routes',
        'pages/messages/messages',
        'pages/history/history',
        'pages/channel/channel',
        'pages/share/share',
        'pages/refused/refused',
      ],
      window: { navigationBarTitleText: 'MiniView Demo' },
      tabBar: {
        color: '#7d7d7d',
        selectedColor: '#059a4c',
        list: [tab('home', 'Home'), tab('host', 'Host'), tab('storage', 'Storage')],
      },
      permission: {
        'scope.userLocation': { desc: 'The demo shows how a permission is asked for.' },
      },
    },
    script({ App }) {
      App({ globalData: { messages: [], replies: [] } })
    },
    pages: {
      'pages/home/home': home(h5Origin),
      'pages/host/host': host(h5Origin),
      'pages/storage/storage': storage(h5Origin),
      'pages/routes/routes': routes(h5Origin),
      'pages/messages/messages': messages(h5Origin),
      'pages/history/history': history(h5Origin),
      'pages/channel/channel': channel(h5Origin),
      'pages/share/share': share(h5Origin),
      'pages/refused/refused': refused(),
    },
  }
}

function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/${name}`,
    text,
    iconPath: `/icons/${name}.svg`,
    selectedIconPath: `/icons/${name}-selected.svg`,
  }
}
