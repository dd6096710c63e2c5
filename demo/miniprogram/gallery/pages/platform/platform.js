Page({
  data: { errors: [] },

  onError({ currentTarget, detail }) {
    const error = { id: currentTarget.id, text: JSON.stringify(detail) }
    this.setData({ errors: [...this.data.errors.filter(({ id }) => id !== error.id), error] })
  },
})
