/** What is left of each word in each step, four by four rounds. RFC 1321, section 3.4. */
const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const sines = Uint32Array.from({ length: 64 }, (_, step) =>
  Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32),
)
const blockBytes = 64

/** MD5 (https://www.rfc-editor.org/rfc/rfc1321) of bytes that come in portions. */
export function createMd5() {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  const block = new Uint8Array(blockBytes)
  let filled = 0
  let length = 0

  function add(bytes: Uint8Array) {
    length += bytes.length
    for (let start = 0; start < bytes.length;) {
      const part = bytes.subarray(start, start + blockBytes - filled)
      block.set(part, filled)
      filled += part.length
      start += part.length
      if (filled < blockBytes) return
      addBlock(state, new DataView(block.buffer))
      filled = 0
    }
  }

  return {
    add,
    /** The 16 bytes of the digest. */
    end(): Uint8Array<ArrayBuffer> {
      const bits = length * 8
      const zeros = (blockBytes + 56 - ((length + 1) % blockBytes)) % blockBytes
      const padding = new Uint8Array(1 + zeros + 8)
      padding[0] = 0x80
      const view = new DataView(padding.buffer)
      view.setUint32(1 + zeros, bits >>> 0, true)
      view.setUint32(5 + zeros, Math.floor(bits / 2 ** 32), true)
      add(padding)
      const digest = new DataView(new ArrayBuffer(16))
      state.forEach((word, index) => digest.setUint32(index * 4, word, true))
      return new Uint8Array(digest.buffer)
    },
  }
}

function addBlock(state: Uint32Array, block: DataView) {
  let [a, b, c, d] = state as unknown as [number, number, number, number]
  for (let step = 0; step < 64; step++) {
    const [mixed, word] = mix(step, b, c, d)
    const sum = (a + mixed + sines[step]! + block.getUint32(word * 4, true)) | 0
    const shift = shifts[(step >> 4) * 4 + (step & 3)]!
    const turned = (sum << shift) | (sum >>> (32 - shift))
    ;[a, d, c, b] = [d, c, b, (b + turned) | 0]
  }
  ;[a, b, c, d].forEach((word, index) => (state[index] = (state[index]! + word) | 0))
}

/** The function of a step's round, and which word of the block it takes. */
function mix(step: number, b: number, c: number, d: number): [mixed: number, word: number] {
  if (step < 16) return [(b & c) | (~b & d), step]
  if (step < 32) return [(d & b) | (~d & c), (5 * step + 1) % 16]
  if (step < 48) return [b ^ c ^ d, (3 * step + 5) % 16]
  return [c ^ (b | ~d), (7 * step) % 16]
}
