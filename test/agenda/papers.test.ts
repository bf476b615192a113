import { describe, expect, test } from 'vitest'
import { type AgendaItem, numbered } from '#src/agenda/agenda.ts'
import { isSupplement, nameBeside, numberedPapers, type Paper } from '#src/agenda/papers.ts'
import { otherwise, readRecipients } from '#src/agenda/recipients.ts'

const item = (id: string, seq: number, more: Partial<AgendaItem> = {}) => ({
  id,
  seq,
  place: seq,
  section: 'decision' as const,
  heading: null,
  heading_place: null,
  title: id,
  dnr: '',
  proposal: [],
  summons_no: 1,
  struck_reason: null,
  ...more,
})
const paper = (agenda_item_id: string, position: number, summons_no: number | null): Paper => ({
  id: `${agenda_item_id}${position}`,
  agenda_item_id,
  position,
  title: 'Karta',
  summons_no,
  recorded_at: '',
  file: null,
})
const numbers = (items: ReturnType<typeof item>[], papers: Paper[]) =>
  numberedPapers(numbered(items), papers).map(one => `${one.no} ${one.id}`)

describe('the papers of an agenda', () => {
  test('are numbered through it, item by item', () => {
    const papers = [paper('b', 1, null), paper('a', 2, null), paper('a', 1, null)]
    expect(numbers([item('a', 1), item('b', 2)], papers)).toEqual(['1 a1', '2 a2', '3 b1'])
  })

  test('keep their numbers once a summons has carried them; what comes later stands after', () => {
    const papers = [paper('a', 1, 1), paper('a', 2, 2), paper('b', 1, 1), paper('a', 3, null)]
    expect(numbers([item('a', 1), item('b', 2)], papers)).toEqual(['1 a1', '2 b1', '3 a2', '4 a3'])
  })

  test('go with an item that is struck, unless they have been sent', () => {
    const struck = item('a', 1, { struck_reason: 'Dras tillbaka' })
    expect(numbers([struck, item('b', 2)], [paper('a', 1, 1), paper('a', 2, null), paper('b', 1, null)])).toEqual([
      '1 a1',
      '2 b1',
    ])
  })

  test('are marked where they came after the first summons', () => {
    expect([isSupplement(paper('a', 1, 1), 2), isSupplement(paper('a', 1, 2), 2)]).toEqual([false, true])
    expect([isSupplement(paper('a', 1, null), 0), isSupplement(paper('a', 1, null), 1)]).toEqual([false, true])
  })

  test.each([
    [3, 'Barn- och utbildningsnämndens yttrande', 'svar.PDF', '03 Barn- och utbildningsnämndens yttrande.pdf'],
    [12, 'Karta: norr/söder', 'a.b.docx', '12 Karta norr söder.docx'],
    [1, '..\\..\\passwd', 'x', '01 .. .. passwd'],
    [100, 'Å'.repeat(200), 'x.png', `100 ${'Å'.repeat(120)}.png`],
  ])('as files are named by number and title: %i %s', (no, title, file_name, name) => {
    expect(nameBeside({ no, title, file_name })).toBe(name)
  })
})

describe('whom a summons went to', () => {
  test('is read from rows of before the letters as well', () => {
    expect(readRecipients('["Anna Ek","Bo Alm"]')).toEqual([
      { name: 'Anna Ek', channel: 'otherwise' },
      { name: 'Bo Alm', channel: 'otherwise' },
    ])
    const kept = [
      { name: 'Anna Ek', channel: 'mail', mail_id: 'x' },
      { name: 'Bo Alm', channel: 'otherwise' },
    ]
    expect(readRecipients(JSON.stringify(kept))).toEqual(kept)
    expect(otherwise(readRecipients(JSON.stringify(kept)))).toEqual(['Bo Alm'])
  })
})
