const form = document.querySelector('form')
const share = document.querySelector('#share')
const value = (id) => Number(document.querySelector(`#${id}`).value)

function showShare() {
  const each = (value('amount') * (1 + value('tip') / 100)) / Math.max(1, value('people'))
  share.textContent = `${each.toFixed(2)} each, with ${value('tip')} % tip`
}

form.addEventListener('input', showShare)
form.addEventListener('submit', (event) => event.preventDefault())
showShare()
