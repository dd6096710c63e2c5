/** The colours of this package: name, hex code, and which text is readable on it. */
module.exports = [
  colour('Moss', '#5b7f3a', 'light'),
  colour('Fern', '#2f9e6a', 'light'),
  colour('Lagoon', '#0b7285', 'light'),
  colour('Sky', '#9ad1f0', 'dark'),
  colour('Ink', '#2b3a67', 'light'),
  colour('Iris', '#6f5cc2', 'light'),
  colour('Plum', '#8a3b6e', 'light'),
  colour('Rose', '#e58fa6', 'dark'),
  colour('Brick', '#b3432b', 'light'),
  colour('Amber', '#f2b134', 'dark'),
  colour('Sand', '#e3d3a8', 'dark'),
  colour('Slate', '#54606b', 'light'),
]

function colour(name, code, text) {
  return { name, code, text }
}
