import type { numbered } from './agenda.ts'

/** A paper that belongs to an item of an agenda. */
export interface Paper {
  id: string
  agenda_item_id: string
  /** Its place in addresses. */
  position: number
  title: string
  /** The summons that first carried it; null while none has. */
  summons_no: number | null
  recorded_at: string
  /** A file; null for what was written here. */
  file: { sha256: string; file_name: string } | null
}

type Numbered = ReturnType<typeof numbered>[number] & { id: string }

/**
 * The papers of an agenda with their numbers. As with its items, what a summons has carried keeps its number: what comes
 * later stands after it. What no summons has carried goes with an item that is struck.
 */
export function numberedPapers<Some extends Paper>(items: readonly Numbered[], papers: readonly Some[]) {
  const itemOf = new Map(items.map(item => [item.id, item]))
  const turn = (paper: Some): number => paper.summons_no ?? Number.MAX_SAFE_INTEGER
  return papers
    .flatMap(paper => {
      const item = itemOf.get(paper.agenda_item_id)
      return item && (paper.summons_no !== null || item.struck_reason === null) ? [{ ...paper, item }] : []
    })
    .toSorted((a, b) => turn(a) - turn(b) || a.item.no - b.item.no || a.position - b.position)
    .map((paper, i) => ({ ...paper, no: i + 1 }))
}

/** Did it come after the members had been called? */
export const isSupplement = (paper: Pick<Paper, 'summons_no'>, summonses: number): boolean =>
  summonses > 0 && paper.summons_no !== 1

const twoDigits = (no: number): string => String(no).padStart(2, '0')
// What file systems do not take in a name.
const forbidden = /[\\/:*?"<>|\p{C}]+/gu

/** '03 Barn- och utbildningsnämndens yttrande.pdf': a paper as a file beside others, in the order of the agenda. */
export function nameBeside({ no, title, file_name }: { no: number; title: string; file_name: string }): string {
  const ending = /\.[\p{L}\d]{1,5}$/u.exec(file_name)?.[0].toLowerCase() ?? ''
  return `${twoDigits(no)} ${title.replace(forbidden, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120)}${ending}`
}
