import { hashPassword } from '#src/accounts/password.ts'
import { grantRole, insertAccount } from '#src/accounts/store.ts'
import type { Acting } from '#src/acting.ts'
import type { OwnSection } from '#src/agenda/sections.ts'
import { saveSections } from '#src/agenda/sections-store.ts'
import { answerRound, requestApproval } from '#src/approval/actions.ts'
import { wordsOf } from '#src/approval/seen.ts'
import { allBodies, bodyByCode, insertBody, personNamed } from '#src/bodies/store.ts'
import { addDays, dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Database, Reader, Tx } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { found } from '#src/errors.ts'
import { workingDayBefore } from '#src/law/holidays.ts'
import { noteBounce } from '#src/mail/store.ts'
import { cancelMeeting, changePlan } from '#src/meetings/change.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { dispatchExtract } from '#src/minutes/dispatch.ts'
import { paragraphFacts } from '#src/minutes/extract.ts'
import { dispatchesOf } from '#src/minutes/parts-store.ts'
import { recordsAt } from '#src/minutes/records.ts'
import { itemById } from '#src/minutes/store.ts'
import { wordOtherwise as keepWording } from '#src/minutes/wording-actions.ts'
import { saveMunicipality } from '#src/municipality/store.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { savePractice } from '#src/practice/store.ts'
import { setNextRegistryNo } from '#src/registry/store.ts'
import { paragraphs } from '#src/text/markup.ts'
import { recordedText } from '#templates/documents/paragraph.ts'
import { callToNext, councilAtOnce, leftToWrite, putOnAgenda } from './agendas.ts'
import { nextMeeting, workday } from './calendar.ts'
import { goesOnInTwoDays } from './days.ts'
import { delegatedDecisions } from './delegated.ts'
import { motionLife } from './life.ts'
import { handIn } from './lodged.ts'
import { enterContacts, MAIL_DOMAIN, shareOut } from './offices.ts'
import { accounts, bodies, demoPassword, holderOf } from './officials.ts'
import { municipality } from './people.ts'
import { plotsFor } from './plots.ts'
import { seatEverybody } from './rosters.ts'
import { chooseLevels, draftsUnderWay } from './signing.ts'
import { motionTexts } from './texts/all.ts'
import { contest, electByLot } from './votes.ts'
import { type Life, leadersOf, live, planMeetings, type World, writeParagraph } from './world.ts'

const COLOUR = '#1d5b52'
const DEMO = 'demo.built'
/** A number in the board's register that no motion reaches. */
const URGENT_NO = 911

/** Is there nothing at all in this database yet? */
export async function isEmptyDatabase(db: Reader): Promise<boolean> {
  const body = await db.selectFrom('body').select('id').limit(1).executeTakeFirst()
  const settings = await db.selectFrom('municipality').select('id').limit(1).executeTakeFirst()
  return !body && !settings
}

/** Is this database a demonstration's? */
export async function isDemo(db: Reader): Promise<boolean> {
  return (
    (await db.selectFrom('log_entry').select('id').where('action', '=', DEMO).limit(1).executeTakeFirst()) !== undefined
  )
}

/**
 * Fills an empty database with the demonstration municipality: 30 months counted back from today, lived through the same
 * actions that the forms use. All of it or nothing.
 */
export async function buildDemo(db: Database, now: Date): Promise<void> {
  const today = dayInStockholm(now)
  const acting = { actor: 'Yttra', now }
  const password_hash = await hashPassword(demoPassword)
  await transact(db, async tx => {
    await saveMunicipality(
      tx,
      { name: municipality.name, colour: COLOUR, mark_sha256: null, clock_start: 'submitted' },
      acting,
    )
    await foundBodies(tx, today)
    await openAccounts(tx, password_hash, today, acting)
    await answerInTwoPapers(tx, acting)
    await divideAgendas(tx, acting)
    await chooseLevels(tx, today, acting)
    await enterContacts(tx, acting)
    await seatEverybody(tx, await allBodies(tx), addDays(today, -1000), acting)
    const plots = plotsFor(motionTexts.length)
    await live(tx, await allBodies(tx), today, world => [
      ...plots.flatMap((plot, i) => {
        const motion = motionTexts[i]
        const day = addDays(today, -plot.daysAgo)
        return motion ? [motionLife(world, motion, plot, plot.daysAgo < 7 ? day : workday(day))] : []
      }),
      urgentMeeting(world, today),
      goesOnInTwoDays(world, today),
      councilMeetsAtOnce(world, today),
      ...delegatedDecisions(world, today),
      ...bodies.filter(body => body.meets).map(body => planning(world, body.code, today)),
    ])
    await shareOut(tx, acting)
    await handIn(tx, now)
    await draftsUnderWay(tx, now)
    await log(tx, acting, { action: DEMO, subject: 'municipality', subject_id: '1' })
  })
}

/** A § that was adjusted at once, and whose adjustment is still to be made known. */
async function* urgentMeeting(world: World, today: string): Life {
  const day = workingDayBefore(today)
  yield day
  // Once more, so that an earlier meeting that is closed on this day is closed by now.
  yield day
  const id = await writeParagraph(world, {
    code: 'KS',
    day,
    matterId: null,
    title: 'Nödvatten i Tallmora',
    decision:
      'Kommunstyrelsen ger tekniska förvaltningen i uppdrag att ställa ut tankar med nödvatten i Tallmora tills läckan på huvudledningen är lagad.\n\nParagrafen justeras omedelbart.',
    recipients: ['Tekniska förvaltningen'],
  })
  const open = await writeParagraph(world, {
    code: 'KS',
    day,
    matterId: null,
    title: 'Avgift för nödvatten',
    speakers: 2,
    dnr: `KS-${day.slice(0, 4)}/${URGENT_NO}`,
    decision: 'Kommunstyrelsen tar inte ut någon avgift för nödvatten i Tallmora.',
    recipients: ['Tekniska förvaltningen'],
  })
  await contest(world, open, voter => voter.party === 'M' || voter.party === 'L', {
    yes: 'att ingen avgift tas ut',
    no: 'att vanlig avgift tas ut',
  })
  const elected = await writeParagraph(world, {
    code: 'KS',
    day,
    matterId: null,
    title: 'Val till krisledningen',
    decision: 'Kommunstyrelsen utser sin representant i krisledningen genom val.',
  })
  await electByLot(world, elected, 'representant i krisledningen')
  await wordOtherwise(world, open)
  const item = found(await itemById(world.tx, id))
  const meeting = found(await meetingAt(world.tx, item.body_id, day, item.meeting_no))
  world.underWay.add(meeting.id)
  await putOnAgenda(world, meeting, leftToWrite)
  const [chair, adjuster] = leadersOf('KS')
  const adjustment = {
    adjusted_on: day,
    immediate: true,
    chair,
    acting_chairs: [],
    manner: 'paper' as const,
    signed: null,
    declined: [],
    adjusters: [adjuster],
    gap_reason: '',
  }
  const secretary = world.as(holderOf('secretary', 'KS'))
  await adjustItems(world.tx, meeting, [item.paragraph_no], adjustment, secretary)
  await returned(world, item.id, secretary)
  const contested = found(await itemById(world.tx, open)).paragraph_no
  const request = { immediate: false, chair, acting_chairs: [], adjusters: [adjuster], gap_reason: '' }
  await requestApproval(world.tx, meeting, [contested], request, secretary)
  const { content } = await wordsOf(world.tx, meeting, [contested])
  await answerRound(world.tx, meeting, 1, { answer: 'approved', reason: '', seen: content }, world.as(chair.name))
}

async function* councilMeetsAtOnce(world: World, today: string): Life {
  const day = workingDayBefore(today)
  yield day
  await councilAtOnce(world, day)
}

/** The secretary puts a sentence before the one on who spoke. */
async function wordOtherwise(world: World, itemId: string): Promise<void> {
  const item = found(await itemById(world.tx, itemId))
  const said = recordedText('deliberation', paragraphFacts(item, await recordsAt(world.tx, itemId)))
  const text = [...paragraphs('Tekniska chefen redogör för läget i Tallmora.'), ...said]
  const secretary = world.as(holderOf('secretary', item.body_code))
  await keepWording(world.tx, itemId, 'deliberation', text, secretary, item.version)
}

/** An extract that was mailed to an address where nobody is any more. */
async function returned(world: World, itemId: string, secretary: Acting): Promise<void> {
  const { tx } = world
  const recipients = ['Tekniska förvaltningen']
  const sending = { recipients, others: [], channel: 'program', sent_on: dayInStockholm(secretary.now) }
  const item = found(await itemById(tx, itemId))
  await dispatchExtract(tx, item, sending, secretary, {
    mail: { from: `yttra@${MAIL_DOMAIN}`, site: 'http://127.0.0.1:3000' },
  })
  for (const line of await dispatchesOf(tx, item.id)) {
    await noteBounce(
      tx,
      { id: line.mail_id ?? '', sending: 1, failure: '550 5.1.1 Adressen finns inte' },
      secretary.now,
    )
  }
}

/** On the last day, what is left of the autumn's or the spring's meetings is planned. */
async function* planning(world: World, code: string, today: string): Life {
  yield today
  await planMeetings(world, code, addDays(today, -60), addDays(today, 70))
  await callToNext(world, code, today)
  await isNotHeldAsPlanned(world, code, today)
}

/** One meeting is moved by a day, and one is cancelled. */
async function isNotHeldAsPlanned(world: World, code: string, today: string): Promise<void> {
  const secretary = holderOf('secretary', code)
  const next = async () => meetingAt(world.tx, world.body(code).id, nextMeeting(code, addDays(today, 1)), 1)
  if (code === 'KFN') {
    await cancelMeeting(world.tx, found(await next()).id, 'Det finns för få ärenden.', world.as(secretary))
  }
  if (code === 'MBN') {
    const { id, held_on, no, place, starts_at } = found(await next())
    const plan = { held_on: addDays(held_on, 1), no, place, starts_at }
    await changePlan(world.tx, id, plan, 'Salen är upptagen.', world.as(secretary))
  }
}

async function foundBodies(tx: Tx, today: string): Promise<void> {
  for (const { code, name, kind, parent, registry_format } of bodies) {
    const parent_id = parent ? found(await bodyByCode(tx, parent)).id : null
    const body = await insertBody(tx, { code, name, kind, parent_id, registry_format })
    if (!registry_format) continue
    // Other matters than motions have taken the first numbers of each year.
    const year = Number(today.slice(0, 4))
    for (const each of [year - 3, year - 2, year - 1, year])
      await setNextRegistryNo(tx, body.id, String(each), 101 + (each % 7) * 13)
  }
}

/** One committee's officials write to it apart from what it answers. */
async function answerInTwoPapers(tx: Tx, acting: Acting): Promise<void> {
  const { id } = found(await bodyByCode(tx, 'KFN'))
  await savePractice(tx, id, { ...usualPractice, response_manner: 'two' }, acting, 0)
}

/** One committee's agendas are divided in its own way. */
async function divideAgendas(tx: Tx, acting: Acting): Promise<void> {
  const { id } = found(await bodyByCode(tx, 'BUN'))
  const own: OwnSection[] = [
    { heading: 'Sammanträdet öppnas', kinds: ['opening'] },
    { heading: 'Kvar från förra sammanträdet', kinds: ['postponed'] },
    { heading: 'Information och frågor', kinds: ['information', 'interpellation'] },
    { heading: 'Ärenden för beslut', kinds: ['motion', 'decision', 'election'] },
    { heading: 'Yttranden till andra', kinds: ['referral'] },
    { heading: 'Anmälan av delegationsbeslut', kinds: ['report'] },
  ]
  await saveSections(tx, id, own, acting, 0)
}

async function openAccounts(tx: Tx, password_hash: string, today: string, acting: Acting): Promise<void> {
  for (const account of accounts) {
    const person_id = await personNamed(tx, account.name, acting)
    const account_id = await insertAccount(tx, { person_id, username: account.username, password_hash }, acting)
    for (const [role, code] of account.roles) {
      await grantRole(
        tx,
        {
          account_id,
          body_id: found(await bodyByCode(tx, code)).id,
          role,
          from_on: addDays(today, -1000),
          to_on: null,
        },
        acting,
      )
    }
  }
}
