const look = (title, name, value, is = value) => ({ title, name, value, is })
const step = (title, method, options) => ({ title, method, options })

Page({
  data: {
    isReadOnly: false,
    formats: {},
    html: '',
    tools: [
      look('Bold', 'bold'),
      look('Italic', 'italic'),
      look('Underline', 'underline'),
      look('Title', 'header', 'H2', 2),
      look('Centre', 'align', 'center'),
      look('Red', 'color', '#d03050'),
      look('Points', 'list', 'bullet'),
      look('Tasks', 'list', 'check', 'unchecked'),
      step('Line', 'insertDivider'),
      step('Picture', 'insertImage', { src: '/images/logo.svg', width: '80px', alt: 'Logo' }),
      step('Plain', 'removeFormat'),
      step('Undo', 'undo'),
      step('Redo', 'redo'),
      step('Clear', 'clear'),
    ],
  },

  ready() {
    wx.createSelectorQuery()
      .select('#editor')
      .context(({ context }) => {
        this.editor = context
        context.setContents({
          html: '<h2>Soup of the day</h2><p>With <strong>leek</strong> and <em>potatoes</em>.</p>',
        })
      })
      .exec()
  },

  use({ currentTarget }) {
    const { name, value, method, options } = currentTarget.dataset.tool
    if (name) this.editor.format(name, value)
    else this.editor[method](options)
  },

  show({ detail }) {
    this.setData({ html: detail.html })
  },

  showFormats({ detail }) {
    this.setData({ formats: detail })
  },

  lock({ detail }) {
    this.setData({ isReadOnly: detail.value })
  },
})
