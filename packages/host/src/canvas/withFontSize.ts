/** A CSS font with another size; what is no size leaves it as it is. */
export function withFontSize(font: string, size: unknown): string {
  return Number.isFinite(Number(size)) ? font.replace(/[\d.]+px/, `${Number(size)}px`) : font
}
