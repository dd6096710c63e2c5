import type { ApiFunction } from '@miniview/bridge'
import type * as v from 'valibot'
import type { AnySchema } from '../defineApi.js'
import type { FileStore } from './FileStore.js'

/**
 * One function of the object that `wx.getFileSystemManager` returns, with its synchronous twin.
 * https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html
 */
export interface FileMethod<
  Name extends string = string,
  P extends AnySchema = AnySchema,
  Value = unknown,
  ResultName extends string = string,
> {
  name: Name
  params: P
  /** Where the value stands in the result; without it the value is the result. */
  resultName?: ResultName
  /** The parameters of the synchronous twin by position; absent where there is no twin. */
  args?: readonly string[]
  /** Does it at once, with what is in memory; what it changes is kept when the turn is over. */
  now?(params: v.InferOutput<P>, files: FileStore): Value
  /** Does it where it takes time; without it the asynchronous function does the same as its twin. */
  later?(params: v.InferOutput<P>, files: FileStore): Promise<Value>
}

export function defineFileMethod<
  const Name extends string,
  P extends AnySchema,
  Value,
  const ResultName extends string = never,
>(method: FileMethod<Name, P, Value, ResultName>): FileMethod<Name, P, Value, ResultName> {
  return method
}

type ResultOf<Value, ResultName extends string> = [ResultName] extends [never]
  ? Value extends object
    ? Value
    : unknown
  : Record<ResultName, Value>

/** The functions with callbacks or promise, and their synchronous twins. */
export type FileFunctions<Methods extends readonly FileMethod[]> = {
  [M in Methods[number] as M['name']]: M extends FileMethod<string, infer P, infer V, infer R>
    ? ApiFunction<v.InferInput<P>, ResultOf<V, R>>
    : never
} & {
  [M in Methods[number] as `${M['name']}Sync`]: M extends FileMethod<string, AnySchema, infer V>
    ? (...args: unknown[]) => V
    : never
}
