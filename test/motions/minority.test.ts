import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventData } from '#src/matters/event-data.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { submitMotion } from '#src/motions/actions.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'Provet', now: new Date('2026-11-23T12:00:00Z') }
const motion = {
  title: 'Fler bänkar i Forsparken',
  text: 'Det finns för få.',
  demands: [],
  submitters: [{ name: 'Eva Ek', party: 'S' }],
  received_on: '2026-01-02',
  channel: 'paper' as const,
}

test('what a minority sends back is judged by how the matter stood on that day, also when it is registered late', async () => {
  const { db } = await freshDatabase()
  const { id } = await transact(db, tx => submitMotion(tx, motion, acting))
  const record = (kind: EventKind, happened_on: string, data: EventData = {}) =>
    transact(db, tx => recordEvent(tx, id, { kind, happened_on, data, order_reason: 'Sent' }, acting))
  const sentBack = (happened_on: string) => record('remitted_back', happened_on, { by_minority: true })
  const refused = (words: string) => ({ fields: { by_minority: expect.stringContaining(words) } })
  await record('registered', '2026-01-03')
  await record('raised', '2026-01-20')
  await record('referred_to_board', '2026-01-20')
  await record('brought_before_board', '2026-02-01')
  await expect(sentBack('2026-02-15')).rejects.toMatchObject(refused('Bara i kommunfullmäktige'))
  await record('board_proposed', '2026-03-01')
  await record('council_decided', '2026-06-01')

  await expect(sentBack('2026-02-15')).rejects.toMatchObject(refused('Bara i kommunfullmäktige'))
  await sentBack('2026-04-01')
  await record('board_proposed', '2026-05-01')
  await expect(sentBack('2026-05-20')).rejects.toMatchObject(refused('enkel majoritet'))
})

test('a matter that a minority put off is not put off nor sent back by a minority again', async () => {
  const { db } = await freshDatabase()
  const { id } = await transact(db, tx => submitMotion(tx, motion, acting))
  const record = (kind: EventKind, happened_on: string, data: EventData = {}) =>
    transact(db, tx => recordEvent(tx, id, { kind, happened_on, data }, acting))
  const refused = { fields: { by_minority: expect.stringContaining('bordlagts eller återremitterats') } }
  await record('registered', '2026-01-03')
  await record('raised', '2026-01-20')
  await record('referred_to_board', '2026-01-20')
  await record('brought_before_board', '2026-02-01')
  await expect(record('postponed', '2026-02-15', { by_minority: true })).rejects.toMatchObject({
    fields: { by_minority: expect.stringContaining('Bara i kommunfullmäktige') },
  })
  await record('board_proposed', '2026-03-01')
  await record('postponed', '2026-04-01', { by_minority: true })
  await expect(record('postponed', '2026-05-01', { by_minority: true })).rejects.toMatchObject(refused)
  await expect(record('remitted_back', '2026-05-01', { by_minority: true })).rejects.toMatchObject(refused)
  await record('postponed', '2026-05-01')
})
