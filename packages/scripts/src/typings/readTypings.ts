import { createRequire } from 'node:module'
import ts from 'typescript'
import type { Shape, TypingsApi } from './Shape.js'

const typings = createRequire(import.meta.url).resolve('miniprogram-api-typings/index.d.ts')

/** Members of every option object, and of every answer; they are no parameters of the API. */
const callbacks = new Set(['success', 'fail', 'complete', 'errMsg', 'errno', 'errCode'])

/** Reads what `miniprogram-api-typings` says of functions of `wx`. */
export function readTypings(): (name: string) => TypingsApi | undefined {
  const program = ts.createProgram([typings], {
    strict: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(typings)!
  const [wx] = checker
    .getSymbolsInScope(source, ts.SymbolFlags.Variable)
    .filter((symbol) => symbol.name === 'wx')
  const wxType = checker.getTypeOfSymbolAtLocation(wx!, source)

  const typeOf = (symbol: ts.Symbol) => checker.getTypeOfSymbolAtLocation(symbol, source)
  const plain = (type: ts.Type) =>
    checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type)

  function signatureOf(type: ts.Type): ts.Signature | undefined {
    const all = plain(type).isUnion()
      ? (plain(type) as ts.UnionType).types.flatMap((part) => [...part.getCallSignatures()])
      : plain(type).getCallSignatures()
    return all.at(-1)
  }

  function parameterOf(signature: ts.Signature | undefined): ts.Type | undefined {
    const [parameter] = signature?.parameters ?? []
    return parameter && plain(typeOf(parameter))
  }

  function shapeOf(type: ts.Type): Shape {
    const members = checker.getPropertiesOfType(type).filter(({ name }) => !callbacks.has(name))
    return Object.fromEntries(
      members.map((symbol) => {
        const member = plain(typeOf(symbol))
        const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
        return [symbol.name, { isOptional, kind: kindOf(member), options: optionsOf(member) }]
      }),
    )
  }

  function kindOf(type: ts.Type): string {
    if (type.isUnion()) return [...new Set(type.types.map(kindOf))].toSorted().join('|')
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'any'
    if (type.flags & ts.TypeFlags.StringLike) return 'string'
    if (type.flags & ts.TypeFlags.NumberLike) return 'number'
    if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean'
    if (checker.isArrayType(type) || checker.isTupleType(type)) return 'array'
    return type.getCallSignatures().length > 0 ? 'function' : 'object'
  }

  function optionsOf(type: ts.Type): string[] {
    const parts = type.isUnion() ? type.types : [type]
    return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])).toSorted()
  }

  return (name) => {
    const symbol = wxType.getProperty(name)
    const signature = symbol && signatureOf(typeOf(symbol))
    if (!signature) return undefined
    const parameter = parameterOf(signature)
    const success = parameter?.getProperty('success')
    const answer = success && parameterOf(signatureOf(typeOf(success)))
    const listener = parameter && parameterOf(signatureOf(parameter))
    return {
      object: parameter ? shapeOf(parameter) : {},
      success: answer ? shapeOf(answer) : {},
      callback: listener ? shapeOf(listener) : {},
      return: shapeOf(checker.getReturnTypeOfSignature(signature)),
    }
  }
}
