/** What `miniview --help` prints. */
export const helpText = `miniview: runs a mini program's source in an ordinary browser

Commands
  miniview dev DIR      serves the mini program of a folder; follows each change
  miniview open URL     shows any page of the web in the container, with the bridge
                        in it
  miniview build DIR    writes a static site that any web server can host

DIR holds app.json, or a project.config.json whose miniprogramRoot names the
folder that does.

Flags of dev
  --port N, -p N        port of the container; default 5210, 0 takes a free one
  --open                opens the container in the browser
  --origin URL          an origin of H5 pages, besides those of the config file;
                        may be given several times
  --strict              checks the signature of wx.config (jweixin), as the
                        platform does; docs/platform.md has an example

  The container is at http://localhost:5210/, and a page of the mini program at
  http://localhost:5210/#/pages/x/x?query. A changed wxss is put in place; after
  any other change the page loads anew with its page stack. After an error the
  last good version runs on.

Flags of open
  --port N, -p N        as for dev; the pages are on the next free port
  --open                opens the container in the browser
  --ua NAME             what the page and its server see: tcmpp (default), wechat,
                        android or ios
  --app FILE            an app.json: title, tab bar and pages around the page
  --device NAME         how large the container is: iphone-se, iphone-15,
                        iphone-15-pro-max, pixel-8, galaxy-s24, mate-60 or small

  The page comes from a loopback name of its own; docs/open.md tells what that
  changes for it.

Flags of build
  --out DIST, -o DIST   the folder to write: absent, empty, or a former build,
                        and not among the sources
  --origin URL          as for dev
  --offline-origin URL  the origin at which you host DIST/offline

  DIST may be hosted below any path. Its index.html states the container's
  Content-Security-Policy; only a server can add frame-ancestors 'none', which
  keeps other sites from framing the container.

Flags of all
  --help, -h            prints this
  --version, -v         prints the version

miniview.config.json in DIR; the file and each of its fields may be absent
  {
    "webViewOrigins": ["https://h5.example.com"],
    "plugins": "./plugins.js",
    "userAgent": "tcmpp",
    "offlineOrigin": "https://offline.example.com",
    "domains": {
      "request": ["https://api.example.com"],
      "uploadFile": ["https://api.example.com"],
      "downloadFile": ["https://files.example.com"],
      "socket": ["wss://live.example.com"]
    },
    "subscribeTemplates": [
      {
        "id": "order",
        "title": "Order on its way",
        "items": [{ "key": "thing1", "name": "What" }]
      }
    ]
  }
  webViewOrigins   exact origins of the H5 pages; plain http on loopback only.
                   Absent: dev takes every origin that the mini program opens,
                   a build takes none
  plugins          an ES module; its exports are functions for
                   wx.invokeNativePlugin by their names:
                   export const add = {
                     callers: ['page', 'h5'],
                     handler: ({ a, b }) => ({ sum: a + b }),
                   }
  userAgent        "tcmpp" or "wechat": what H5 pages see
  offlineOrigin    as --offline-origin
  domains          exact origins of the servers that the mini program calls, by
                   the kind of call; a list that is absent is empty.
                   Absent: dev allows every server, a build none
  subscribeTemplates
                   messages that the mini program's own server may send to
                   who subscribes; for the platform that dev plays

Network: dev calls servers for the mini program, as the platform does, so no
server has to allow the container's origin (CORS). A build has no server of its
own and calls directly; docs/architecture.md tells how to mount the gateway.

Offline pages: the folders of app.json's staticPath are served on an origin of
their own, never the container's. dev does so on the next free port; of a build
you host DIST/offline at --offline-origin.

Examples
  miniview dev ./app --open
  miniview dev ./app --port 0 --origin https://h5.example.com
  miniview open https://m.example.com/ --ua wechat --open
  miniview build ./app --out ./dist --origin https://h5.example.com

Exit codes: 0 done; 1 failed, such as by a compile error, a taken port
or a page that cannot be reached;
2 a wrong command, flag, folder or config file.
`
