import { statementName } from '#src/minutes/statements.ts'
import type { Block } from '#src/pdf/blocks.ts'
import { voteTable } from '#src/votes/vote-list.ts'
import { lines, numberOf, type ParagraphFacts, section, sentence, text } from './paragraph.ts'

type Note = ParagraphFacts['notes'][number]

interface Annex {
  /** 'Bilaga 3', or 'Bilaga' for what was kept before annexes had numbers. */
  name: string
  /** 'Bilaga 3 till § 12: reservation av Eva Ek (S)' */
  heading: string
  note: Note
}

/** What stands after the §§: texts that stand there by the profile, annexes, lists of votes, and the annexed files. */
export const afterParagraphs = (items: readonly ParagraphFacts[]): Block[] => [
  ...items.flatMap(notesAtEnd),
  ...items.flatMap(annexesOf).flatMap(({ heading, note }) => section(heading, text(note.text))),
  ...items.flatMap(voteLists),
  ...section('Bilagor i egna filer', fileList(annexFiles(items))),
]

const notesAtEnd = (facts: ParagraphFacts): Block[] =>
  facts.profile.notes === 'at_end'
    ? facts.notes
        .filter(note => !note.in_annex)
        .flatMap(note => section(`Till ${numberOf(facts)}: ${statementName(note)}`, text(note.text)))
    : []

/** A §'s annexes, numbered from its first. */
function annexesOf(facts: ParagraphFacts): Annex[] {
  const { first_annex } = facts
  const annexed = facts.notes.filter(note => note.in_annex)
  return annexed.map((note, at) => {
    const name = first_annex === null ? 'Bilaga' : `Bilaga ${first_annex + at}`
    return { name, heading: `${name} till ${numberOf(facts)}: ${statementName(note)}`, note }
  })
}

/** An annex that is a file of its own, beside the paper. */
interface AnnexFile {
  /** 'Bilaga 3' */
  name: string
  paragraph_no: number
  file_name: string
  sha256: string
}

/** The files that belong to these §§. */
export const annexFiles = (items: readonly ParagraphFacts[]): AnnexFile[] =>
  items.flatMap(facts =>
    annexesOf(facts).flatMap(({ name, note: { file_name, sha256 } }) =>
      file_name && sha256 ? [{ name, paragraph_no: facts.paragraph_no, file_name, sha256 }] : [],
    ),
  )

const fileList = (files: readonly AnnexFile[]): Block[] =>
  files.length === 0
    ? []
    : [
        ...sentence(beside),
        ...lines(files.map(({ name, file_name, sha256 }) => `${name}, ${file_name}, SHA-256 ${sha256}`)),
      ]

const beside =
  'Filerna hör till men ligger vid sidan av den här handlingen, så som de lämnades in. De är inte kontrollerade mot kraven på tillgänglighet och arkivering.'

/** Who voted how, a row for each (domain.md 3.7). */
const voteLists = (facts: ParagraphFacts): Block[] =>
  facts.vote_lists.flatMap((list, at) =>
    section(`Omröstningslista ${(facts.first_vote_list ?? 1) + at}, ${numberOf(facts)}`, text([voteTable(list)])),
  )
