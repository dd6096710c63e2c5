document.querySelector('#address').textContent = window.location.href
