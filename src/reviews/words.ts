import { clockInStockholm } from '#src/dates.ts'
import type { Signature } from './review.ts'

/** Who approved a frozen version, as facts of its page: one for each level. */
export const signedFacts = (signed: readonly Signature[]): { label: string; value: string }[] =>
  signed.map(({ level, name, at }) => ({ label: `Godkänt, ${level}`, value: `${name} ${clockInStockholm(at)}` }))

/** The same in a line; empty where nobody signed it off. */
export const signedWords = (signed: readonly Signature[]): string =>
  signed.length === 0
    ? ''
    : `Godkänt av ${signed.map(({ level, name, at }) => `${name} (${level}) ${clockInStockholm(at)}`).join(', ')}`
