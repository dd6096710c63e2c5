/** How many samples of each channel travel in one message. */
const batch = 2_048

/** Sends what it hears as 16-bit samples, channel by channel in turn; any message asks for the rest. */
class CaptureSamples extends AudioWorkletProcessor {
  #samples = new Int16Array(0)
  #length = 0

  constructor() {
    super()
    this.port.onmessage = () => {
      this.#send()
      this.port.postMessage(null)
    }
  }

  process([channels]) {
    const [first] = channels
    if (!first) return true
    if (this.#samples.length === 0) this.#samples = new Int16Array(batch * channels.length)
    for (let index = 0; index < first.length; index++) {
      for (const channel of channels) {
        const sample = Math.max(-1, Math.min(1, channel[index]))
        this.#samples[this.#length++] = Math.round(sample * 0x7fff)
      }
    }
    if (this.#length === this.#samples.length) this.#send()
    return true
  }

  #send() {
    if (this.#length === 0) return
    const { buffer } = this.#samples.slice(0, this.#length)
    this.#length = 0
    this.port.postMessage(buffer, [buffer])
  }
}

registerProcessor('capture-samples', CaptureSamples)
