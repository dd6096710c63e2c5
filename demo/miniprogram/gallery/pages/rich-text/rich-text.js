const html = `
  <h3>Soup of the day</h3>
  <p class="note">With <b>leek</b>, <i>potatoes</i> and a <u>bay leaf</u>.</p>
  <table width="100%"><tr><th>For</th><th>Price</th></tr><tr><td>one</td><td>&euro; 6.50</td></tr></table>
  <ol start="3"><li>Cut</li><li>Cook</li></ol>
  <script>console.log('This never runs.')</script>`

Page({
  data: {
    html,
    nodes: [
      {
        name: 'blockquote',
        attrs: { style: 'color: #2b6cb0; margin: 0' },
        children: [
          { type: 'text', text: 'Three   spaces stay &amp; this is the logo: ' },
          { name: 'img', attrs: { src: '/images/logo.svg', width: 40, height: 40, alt: 'Logo' } },
        ],
      },
    ],
  },
})
