export interface MapLook {
  sea: string
  land: string
  coast: string
  border: string
  degrees: string
  degreesText: string
  text: string
}

export const mapLooks: Readonly<Record<'light' | 'dark', MapLook>> = {
  light: {
    sea: '#d3e4ee',
    land: '#f6f4ee',
    coast: '#9fb6c4',
    border: '#cfc7ba',
    degrees: 'rgb(0 0 0 / 8%)',
    degreesText: '#5c6670',
    text: '#4a4f55',
  },
  dark: {
    sea: '#16202a',
    land: '#2a2d31',
    coast: '#4d6272',
    border: '#4a4d52',
    degrees: 'rgb(255 255 255 / 9%)',
    degreesText: '#97a1ab',
    text: '#b4bac0',
  },
}
