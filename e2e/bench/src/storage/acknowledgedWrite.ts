/** A write whose success was called back; what must be there after the browser was killed. */
export type AcknowledgedWrite =
  | { kind: 'storage'; key: string; text: string }
  | { kind: 'file'; path: string; size: number; byte: number }
