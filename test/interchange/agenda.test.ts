import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numbered } from '#src/agenda/agenda.ts'
import { agendaOf } from '#src/agenda/store.ts'
import { summonsesOf } from '#src/agenda/summons-store.ts'
import { answerRound, requestApproval, withdrawRound } from '#src/approval/actions.ts'
import { wordsOf } from '#src/approval/seen.ts'
import { roundsOf } from '#src/approval/store.ts'
import { attendersOf } from '#src/attendance/store.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { newId } from '#src/ids.ts'
import { exportMatter } from '#src/interchange/export.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { meetingAt, meetingById } from '#src/meetings/store.ts'
import { displayOf } from '#src/notices/sightings.ts'
import { sightingsBetween } from '#src/notices/sightings-store.ts'
import { noticeByNo } from '#src/notices/store.ts'
import { freshDatabase, type TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'

const acting = { actor: 'prov', now: demoNow }
let demo: TestDatabase
beforeAll(async () => {
  demo = await demoDatabase()
})
afterAll(async () => demo.close())

async function loaded(...files: MatterFile[]) {
  const { db } = await freshDatabase()
  const ids: string[] = []
  for (const file of files) {
    ids.push(await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting)))
  }
  return { db, ids }
}

/** The next meeting of the council that has been called to, and the matters on its agenda. */
async function calledMeeting() {
  const { meeting_id } = await demo.db
    .selectFrom('summons')
    .innerJoin('meeting', 'meeting.id', 'summons.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('meeting_id')
    .where('body.code', '=', 'KF')
    .where('held_on', '>', '2026-11-23')
    .executeTakeFirstOrThrow()
  const items = numbered(await agendaOf(demo.db, meeting_id))
  return { meeting_id, items, matters: items.flatMap(item => item.matter_id ?? []) }
}

describe('the agendas that a matter stood on', () => {
  test('go along with its numbers, its papers and how members were called; the items of other matters do not', async () => {
    const { meeting_id, items, matters } = await calledMeeting()
    const [first = '', second = ''] = matters
    expect(items.length).toBeGreaterThan(2)
    const out = await exportMatter(demo.db, first)
    const own = items.filter(item => item.matter_id === first)
    const here = out.agenda_items.filter(item => item.held_on > '2026-11-23')
    expect(here.map(item => [item.agenda_no, item.title, item.section, item.summons])).toEqual(
      own.map(item => [item.no, item.title, item.section, 1]),
    )
    expect(own[0]?.no).toBeGreaterThan(1)
    expect(here[0]?.papers.length).toBeGreaterThan(0)
    expect(here[0]?.papers.every(paper => paper.carried.includes(1))).toBe(true)
    const meeting = out.meetings.find(one => one.held_on === here[0]?.held_on)
    const [summons] = await summonsesOf(demo.db, meeting_id)
    expect(meeting?.summonses).toHaveLength(1)
    expect(meeting?.summonses[0]?.recipients.map(one => one.name)).toEqual(summons?.recipients.map(one => one.name))
    expect(out.files.map(one => one.sha256)).toContain(summons?.sha256)

    const { db, ids } = await loaded(out, await exportMatter(demo.db, second))
    expect(await exportMatter(db, ids[0] ?? '')).toEqual(out)
    const body = await db.selectFrom('body').select('id').where('code', '=', 'KF').executeTakeFirstOrThrow()
    const there = await meetingAt(db, body.id, meeting?.held_on ?? '', 1)
    const both = numbered(await agendaOf(db, there?.id ?? ''))
    expect(both.map(item => [item.no, item.title])).toEqual(
      items.filter(item => [first, second].includes(item.matter_id ?? '')).map(item => [item.no, item.title]),
    )
    const carried = (await summonsesOf(db, there?.id ?? ''))[0]?.papers
    expect(carried).toHaveLength(
      out.agenda_items
        .concat((await exportMatter(db, ids[1] ?? '')).agenda_items)
        .flatMap(item => item.papers)
        .filter(paper => paper.carried.length > 0).length,
    )
  })

  test.each([
    ['agenda_items.0.summons', (file: MatterFile) => Object.assign(file.agenda_items[0] ?? {}, { summons: 9 })],
    ['agenda_items.0.referral', (file: MatterFile) => Object.assign(file.agenda_items[0] ?? {}, { referral: 99 })],
    ['agenda_items.0', (file: MatterFile) => Object.assign(file.agenda_items[0] ?? {}, { held_on: '2020-01-01' })],
    [
      'agenda_items.0.papers.0',
      (file: MatterFile) => Object.assign(file.agenda_items[0]?.papers[0] ?? {}, { document: 99 }),
    ],
    ['agenda_items.1.agenda_no', (file: MatterFile) => file.agenda_items.unshift(...file.agenda_items.slice(0, 1))],
  ])('a fault is named by its path: %s', async (path, spoil) => {
    const { matters } = await calledMeeting()
    const all = await exportMatter(demo.db, matters[0] ?? '')
    const file = { ...all, agenda_items: all.agenda_items.filter(item => item.papers.length > 0).slice(0, 1) }
    spoil(file)
    await expect(loaded(file)).rejects.toMatchObject({ path })
  })

  test('a meeting that is there with other summonses is a fault', async () => {
    const { matters } = await calledMeeting()
    const file = await exportMatter(demo.db, matters[0] ?? '')
    const other = structuredClone(await exportMatter(demo.db, matters[1] ?? ''))
    for (const meeting of other.meetings) for (const one of meeting.summonses) one.late_reason = 'Någon annan'
    await expect(loaded(file, other)).rejects.toMatchObject({
      path: expect.stringMatching(/^meetings\.\d+\.summonses$/),
    })
  })

  test('a file from before there were agendas in it is taken in', async () => {
    const { matters } = await calledMeeting()
    const { agenda_items: _, ...file } = structuredClone(await exportMatter(demo.db, matters[0] ?? ''))
    const older = {
      ...file,
      meetings: file.meetings.map(({ cancelled, changes, agenda_adopted, summonses, sightings, ...one }) => one),
    }
    const { db, ids } = await loaded(older as MatterFile)
    expect((await exportMatter(db, ids[0] ?? '')).agenda_items).toEqual([])
  })
})

describe('the evidence of what hung on the notice board', () => {
  test('goes along with each notice, and is neither lost nor doubled where two matters share it', async () => {
    const shared = await demo.db
      .selectFrom('notice')
      .innerJoin('minute_item', 'minute_item.part_id', 'notice.part_id')
      .innerJoin('event', 'event.minute_item_id', 'minute_item.id')
      .select(['notice.no', 'notice.part_id', 'event.matter_id'])
      .distinct()
      .orderBy('notice.no')
      .execute()
    const [part] = [...Map.groupBy(shared, row => row.part_id)].filter(
      ([, rows]) => new Set(rows.map(row => row.matter_id)).size > 1,
    )
    const [no, matters] = [part?.[1][0]?.no ?? 0, [...new Set(part?.[1].map(row => row.matter_id))].slice(0, 2)]
    const url = 'https://hamra.se/anslagstavla'
    const look = (at: string, seen: number[], missing: number[]) =>
      demo.db
        .insertInto('board_sighting')
        .values({
          id: newId(),
          at,
          url,
          status: 200,
          sha256: 'a'.repeat(64),
          seen: JSON.stringify(seen),
          missing: JSON.stringify(missing),
          summonses: null,
        })
        .execute()
    await look('2026-11-20T08:00:00.000Z', [no, no + 1000], [])
    await look('2026-11-20T09:00:00.000Z', [], [no])
    const files = []
    for (const id of matters) files.push(await exportMatter(demo.db, id))
    // A look from after the first was written, of which only the second knows.
    await look('2026-11-20T10:00:00.000Z', [no], [])
    files[1] = await exportMatter(demo.db, matters[1] ?? '')
    const { db, ids } = await loaded(...files)
    expect(await exportMatter(db, ids[1] ?? '')).toEqual(files[1])
    const rows = await sightingsBetween(db, '2026-11-20', '2026-11-20')
    expect(rows.map(row => [row.at.slice(11, 13), row.seen.length, row.missing.length])).toEqual([
      ['08', 1, 0],
      ['09', 0, 1],
      ['10', 1, 0],
    ])
    const own = rows[0]?.seen[0] ?? 0
    expect(await noticeByNo(db, own)).toBeDefined()
    const display = displayOf(own, rows, { from: '2026-11-20T08:00:00.000Z', to: '2026-11-20T10:00:00.000Z' })
    expect([display.text, display.doubts.length]).toEqual([expect.stringContaining('2 gånger'), 1])
  })
})

describe('§§ that lie before those who adjust them', () => {
  test('go along with what each has said, one matter after another into the same round', async () => {
    // As if the §§ of a meeting at which two motions were dealt with had not been adjusted yet.
    const all = await demo.db
      .selectFrom('minute_item')
      .innerJoin('event', 'event.minute_item_id', 'minute_item.id')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .select(['minute_item.id', 'minute_item.meeting_id', 'paragraph_no', 'event.matter_id'])
      .where('meeting.closed_at', 'is not', null)
      .where('minute_item.matter_id', 'is not', null)
      .orderBy('held_on', 'desc')
      .orderBy('paragraph_no')
      .execute()
    const [meeting_id, rows] = [...Map.groupBy(all, row => row.meeting_id)].find(
      ([, some]) => new Set(some.map(one => one.matter_id)).size > 1,
    ) ?? ['', []]
    const itemIds = rows.map(row => row.id)
    await demo.db.deleteFrom('edition').where('minute_item_id', 'in', itemIds).execute()
    await demo.db.deleteFrom('dispatch').where('minute_item_id', 'in', itemIds).execute()
    await demo.db.updateTable('minute_item').set({ part_id: null }).where('id', 'in', itemIds).execute()
    const meeting = await meetingById(demo.db, meeting_id)
    if (!meeting) throw new Error('no two motions have open §§ at one meeting')
    const numbers = [...new Set(rows.map(row => row.paragraph_no))]
    const matters = [...new Set(rows.map(row => row.matter_id))].slice(0, 2)
    const there = await attendersOf(demo.db, meeting_id)
    const always = there.filter(one => one.capacity === 'member' && one.here !== 'no' && !one.from_no && !one.to_no)
    const [chair, adjuster] = always.map(({ name, party }) => ({ name, party }))
    if (!chair || !adjuster) throw new Error('nobody was there all the time')
    const no = await transact(demo.db, tx =>
      requestApproval(
        tx,
        meeting,
        numbers,
        {
          chair,
          acting_chairs: [],
          adjusters: [{ ...adjuster, paragraphs: numbers.slice(0, 1) }],
          gap_reason: 'Prov',
          immediate: false,
        },
        acting,
      ),
    )
    const { content: seen } = await wordsOf(demo.db, meeting, numbers.slice(0, 1))
    await transact(demo.db, tx =>
      answerRound(tx, meeting, no, { answer: 'approved', reason: '', seen }, { ...acting, actor: adjuster.name }),
    )
    const files: MatterFile[] = []
    for (const id of matters) files.push(await exportMatter(demo.db, id))
    expect(
      files.flatMap(file =>
        file.minute_items.flatMap(item => item.round?.approvals.map(one => [one.name, one.answers, one.answer]) ?? []),
      ),
    ).toContainEqual([adjuster.name, true, 'approved'])
    expect(files[0]?.files.map(one => one.sha256)).toContain(seen)
    const { db, ids } = await loaded(...files)
    for (const [i, id] of ids.entries()) expect(await exportMatter(db, id)).toEqual(files[i])
    const rounds = await db.selectFrom('approval_round').selectAll().execute()
    expect(rounds.map(round => [round.no, round.ended_at])).toEqual([[no, null]])
    const loadedRound = (await roundsOf(db, rounds[0]?.meeting_id ?? ''))[0]
    const taken = rows.filter(row => matters.includes(row.matter_id)).map(row => row.paragraph_no)
    expect(loadedRound?.paragraphs).toEqual([...new Set(taken)])
    expect(loadedRound?.approvals.map(one => [one.name, one.answer])).toEqual([
      [chair.name, null],
      [adjuster.name, 'approved'],
    ])

    // Taken back, and laid before them once more: what was said the first time goes along too.
    await transact(demo.db, tx => withdrawRound(tx, meeting, no, acting))
    const asked = { chair, acting_chairs: [], adjusters: [], gap_reason: 'Prov', immediate: false }
    const again = await transact(demo.db, tx => requestApproval(tx, meeting, numbers, asked, acting))
    const later: MatterFile[] = []
    for (const id of matters) later.push(await exportMatter(demo.db, id))
    const [item] = later.flatMap(file => file.minute_items.filter(one => one.round !== null))
    expect([item?.round?.no, item?.ended_rounds.map(one => [one.no, one.ended.how])]).toEqual([
      again,
      [[no, 'withdrawn']],
    ])
    const other = await loaded(...later)
    for (const [i, id] of other.ids.entries()) expect(await exportMatter(other.db, id)).toEqual(later[i])
    const kept = await roundsOf(other.db, await meetingIdIn(other.db))
    expect(kept.map(one => [one.no, one.ended_how, one.paragraphs])).toEqual([
      [no, 'withdrawn', [...new Set(taken)]],
      [again, null, [...new Set(taken)]],
    ])
  })
})

const meetingIdIn = async (db: Database): Promise<string> =>
  (await db.selectFrom('approval_round').select('meeting_id').executeTakeFirstOrThrow()).meeting_id
