import { sha256 } from '#src/files/store.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { plainText } from '#src/text/markup.ts'
import { type ParagraphFacts, recordedText, type SectionCode } from '#templates/documents/paragraph.ts'

/** The sections whose words are made of what is noted, and which the secretary may word otherwise: their addresses. */
export const wordedSections = {
  deliberation: { slug: 'overlaggning', name: 'Överläggning' },
  recusal: { slug: 'jav', name: 'Jäv' },
  acting_chair: { slug: 'ordforande', name: 'Ordförande' },
  proposals: { slug: 'yrkanden', name: 'Yrkanden' },
  question_order: { slug: 'propositionsordning', name: 'Propositionsordning' },
  votes: { slug: 'omrostning', name: 'Omröstning' },
  aside: { slug: 'deltar-inte', name: 'Deltar inte i beslutet' },
  reservation: { slug: 'reservationer', name: 'Reservationer' },
  special_statement: { slug: 'sarskilda-yttranden', name: 'Särskilda yttranden' },
  substitute_statement: { slug: 'ersattaryttranden', name: 'Ersättaryttranden' },
  opinion: { slug: 'antecknade-meningar', name: 'Antecknade meningar' },
  note: { slug: 'protokollsanteckningar', name: 'Protokollsanteckningar' },
} as const satisfies Partial<Record<SectionCode, { slug: string; name: string }>>

export type WordedSection = keyof typeof wordedSections
export const wordedCodes = Object.keys(wordedSections) as [WordedSection, ...WordedSection[]]

export interface OwnWording {
  section: WordedSection
  text: RichText
  /** The hash of the words that it took the place of. */
  replaces_sha256: string
  recorded_at: string
  recorded_by: string
}

/** The hash of what is noted, by its words alone: how it is set does not matter. */
export const wordsHash = (text: RichText): string => sha256(plainText(text))

/** The sections with a wording of their own, each with what is noted there, and whether that is otherwise by now. */
export const wordingsIn = (facts: ParagraphFacts, own: readonly OwnWording[]) =>
  own.map(one => {
    const recorded = recordedText(one.section, facts)
    return { ...one, recorded, isOutdated: wordsHash(recorded) !== one.replaces_sha256 }
  })
