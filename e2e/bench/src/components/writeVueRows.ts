import type * as Vue from 'vue'
import type { Row } from './rowsTaker.js'

declare global {
  interface Window {
    Vue: typeof Vue
    rows: { set(rows: Row[]): Promise<void>; label(index: number, label: string): Promise<void> }
  }
}

/**
 * Runs in Vue's page: draws rows as Vue's compiler would write it for
 * `<div v-for="row in rows" :key="row.id" class="row"><span class="id">…</span><span class="label">…</span></div>`.
 */
export function writeVueRows(): void {
  const { createApp, reactive, nextTick, toDisplayString } = window.Vue
  const { Fragment, openBlock, createElementBlock, createElementVNode, renderList } = window.Vue
  const state = reactive({ rows: [] as Row[] })
  const draw = ({ id, label }: Row) => {
    openBlock()
    return createElementBlock('div', { key: id, class: 'row' }, [
      createElementVNode('span', { class: 'id' }, toDisplayString(id), 1),
      createElementVNode('span', { class: 'label' }, toDisplayString(label), 1),
    ])
  }
  createApp({
    render() {
      openBlock(true)
      return createElementBlock(Fragment, null, renderList(state.rows, draw), 128)
    },
  }).mount('#app')
  window.rows = {
    set(rows) {
      state.rows = rows
      return nextTick()
    },
    label(index, label) {
      state.rows[index]!.label = label
      return nextTick()
    },
  }
}
