import { expect, test } from 'vitest'
import { renderPdf } from '#src/pdf/render.ts'
import type { KeptVote } from '#src/votes/store.ts'
import { voteListsOf, voteTable } from '#src/votes/vote-list.ts'
import { one, substitute } from '#test/attendance/people.ts'
import { pdfFaults } from '#test/pdf/checker/check.ts'

const attenders = [
  one('Eva Ek'),
  one('Bo Alm', { here: 'no', party: 'M' }),
  one('Siv Berg', { here: 'no' }),
  one('Åke Ås'),
  substitute('Ulla Ö', { serves_for: 'Bo Alm', party: 'C' }),
  substitute('Nils Ny'),
]
const vote: KeptVote = {
  position: 4,
  yes_means: 'bifall',
  no_means: 'avslag',
  secret: false,
  deferral: null,
  by_minority: false,
  casting: null,
  won: 'yes',
  totals: { yes: 2, no: 0, abstain: 1, absent: 0 },
  ballots: [
    { name: 'Eva Ek', party: 'S', option: 'yes' },
    { name: 'Åke Ås', party: 'S', option: 'abstain' },
    { name: 'Ulla Ö', party: 'C', option: 'yes' },
  ],
}

test('a row for each ordinary member, with the substitute who voted in the place; an empty place is absent', () => {
  const [list] = voteListsOf([vote, { ...vote, secret: true, ballots: [] }], attenders, 12)
  expect(list?.rows.map(({ member, substitute, option }) => [member.name, substitute?.name, option])).toEqual([
    ['Eva Ek', undefined, 'yes'],
    ['Bo Alm', 'Ulla Ö', 'yes'],
    ['Siv Berg', undefined, 'absent'],
    ['Åke Ås', undefined, 'abstain'],
  ])
  expect(voteListsOf([{ ...vote, secret: true, ballots: [] }], attenders, 12)).toEqual([])
})

test('one who came for part of the meeting only has one row, and where nobody is noted the ballots are the rows', () => {
  const leaves = [one('Eva Ek', { to_no: 11 }), one('Eva Ek', { from_no: 12 })]
  expect(voteListsOf([{ ...vote, ballots: vote.ballots.slice(0, 1) }], leaves, 12)[0]?.rows).toHaveLength(1)
  expect(voteListsOf([vote], [], 12)[0]?.rows.map(row => row.member.name)).toEqual(['Eva Ek', 'Åke Ås', 'Ulla Ö'])
})

test('as a table with a cross in the column of each, and the sums last, that a screen reader reads', async () => {
  const tables = voteListsOf([vote], attenders, 12).map(voteTable)
  const [table] = tables
  const lines = [table?.head ?? [], ...(table?.rows ?? [])].map(row => row.map(cell => cell[0]?.text ?? ''))
  expect(lines).toEqual([
    ['Ledamot', 'Ersättare', 'Ja', 'Nej', 'Avstår', 'Frånvarande'],
    ['Eva Ek (S)', '', 'X', '', '', ''],
    ['Bo Alm (M)', 'Ulla Ö (C)', 'X', '', '', ''],
    ['Siv Berg (S)', '', '', '', '', 'X'],
    ['Åke Ås (S)', '', '', '', 'X', ''],
    ['Summa', '', '2', '0', '1', '1'],
  ])
  const head = { municipality: 'Älvhamra', body: 'Nämnden', kind: 'OMRÖSTNINGSLISTA', facts: [] }
  const title = 'Omröstningslista'
  const createdAt = '2026-11-23T12:00:00.000Z'
  const paper = {
    title,
    author: 'Älvhamra',
    createdAt,
    head,
    runningHead: title,
    body: [
      { type: 'title' as const, text: title },
      { type: 'text' as const, text: tables },
    ],
  }
  expect(await pdfFaults(await renderPdf(paper))).toEqual([])
})
