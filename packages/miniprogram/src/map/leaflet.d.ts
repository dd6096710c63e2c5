/** The package's own entry is a script that only some bundlers take; this is the same as modules. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}
