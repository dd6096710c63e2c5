import { createHash } from 'node:crypto'

/** What every password is filled up with. */
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)
/** All that a reader may do. */
const permissions = -4
const id = '00112233445566778899aabbccddeeff'

export interface PdfEncryption {
  /** More of the trailer. */
  trailer: string
  /** Encrypts the content of a stream, as the object with this number. */
  encrypt(number: number, content: string): string
}

/** The standard encryption of PDF in its oldest form, with RC4 and 40 bits. */
export function encryptPdf(password: string): PdfEncryption {
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32)
  const owner = rc4(md5(padded).subarray(0, 5), padded)
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions)
  const key = md5(padded, owner, bits, Buffer.from(id, 'hex')).subarray(0, 5)
  const user = rc4(key, padding)
  return {
    trailer: `/ID [<${id}> <${id}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`,
    encrypt(number, content) {
      const salt = Buffer.from([number & 255, number >> 8, 0, 0, 0])
      return rc4(md5(key, salt).subarray(0, 10), Buffer.from(content, 'latin1')).toString('latin1')
    },
  }
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

/** OpenSSL has it no longer. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => {
    ;[state[a], state[b]] = [state[b]!, state[a]!]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + state[i]!) & 255
      swap(i, j)
      return byte ^ state[(state[i]! + state[j]!) & 255]!
    }),
  )
}
