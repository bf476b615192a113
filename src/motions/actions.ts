import type { Acting } from '#src/acting.ts'
import { instant } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { knowParty, personNamed } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { takeNumber } from '#src/db/series.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { found, invalid } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { byLine } from '#src/matters/projection.ts'
import { demandsOf, eventsOf, matterById, matterBySlug, submittersOf, takeSortNo } from '#src/matters/store.ts'
import { openRegistryNumber } from '#src/registry/actions.ts'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import type { KeptFile } from '#src/web/submit.ts'
import type { Channel } from './form.ts'
import { motionText } from './store.ts'

interface Submitter {
  name: string
  party: string
}

export interface NewMotion {
  title: string
  text: string
  demands: string[]
  submitters: Submitter[]
  received_on: string
  channel: Channel
}

export interface CreatedMatter {
  id: string
  slug: string
}

/** Takes in a motion as handed in (domain.md 1.1, step 1): its facts and the event of its coming. */
export async function submitMotion(tx: Tx, motion: NewMotion, acting: Acting): Promise<CreatedMatter> {
  refuseTheSameTwice(motion.submitters)
  refuseTheFuture('received_on', motion.received_on, acting)
  const matter = { id: newId(), slug: await takeSlug(tx, motion.received_on.slice(0, 4)) }
  await tx
    .insertInto('matter')
    .values({
      ...matter,
      kind: 'motion',
      title: motion.title,
      version: 0,
      sort_no: await takeSortNo(tx, motion.received_on),
      created_at: instant(acting),
    })
    .execute()
  await tx
    .insertInto('motion')
    .values({ matter_id: matter.id, text: JSON.stringify(parseMarkup(motion.text)), channel: motion.channel })
    .execute()
  await insertSubmitters(tx, matter.id, motion.submitters, acting)
  await insertDemands(tx, matter.id, motion.demands)
  await recordEvent(tx, matter.id, { kind: 'submitted', happened_on: motion.received_on }, acting)
  return matter
}

// A matter that was loaded keeps the running number it came with; it is passed over.
async function takeSlug(tx: Tx, year: string): Promise<string> {
  for (;;) {
    const slug = `${year}-${await takeNumber(tx, `matter:${year}`)}`
    if (!(await matterBySlug(tx, slug))) return slug
  }
}

/** Enters a motion in the board's register (step 2): its number, typed or the next of the series. Gives the number. */
export async function receiveMotion(
  tx: Tx,
  matterId: string,
  board: Body,
  input: { registered_on: string; number: string | null; order_reason?: string },
  acting: Acting,
  seen?: number,
): Promise<string> {
  refuseTheFuture('registered_on', input.registered_on, acting)
  const number = await openRegistryNumber(tx, matterId, board, input.number, input.registered_on)
  await recordEvent(
    tx,
    matterId,
    { kind: 'registered', happened_on: input.registered_on, order_reason: input.order_reason },
    acting,
    seen,
  )
  return number
}

/** A motion that came on paper, by e-mail or at a meeting: taken in and registered in one. */
export async function registerMotion(
  tx: Tx,
  board: Body,
  input: NewMotion & { registered_on: string; number: string | null; originals: KeptFile[] },
  acting: Acting,
): Promise<CreatedMatter> {
  const matter = await submitMotion(tx, input, acting)
  if (input.registered_on < input.received_on) {
    throw invalid({ registered_on: 'En motion kan inte registreras före den dag då den kom in.' })
  }
  await receiveMotion(tx, matter.id, board, { registered_on: input.registered_on, number: input.number }, acting)
  for (const [i, file] of input.originals.entries()) {
    const description = i === 0 ? undefined : `Bilaga till motionen: ${file.file_name}`
    await registerOriginal(tx, matter.id, board, { ...input, description }, file, acting)
  }
  return matter
}

/** Files the paper itself, as it came in, and what came with it. */
export async function registerOriginal(
  tx: Tx,
  matterId: string,
  board: Body,
  motion: { title: string; submitters: Submitter[]; received_on: string; description?: string | undefined },
  file: KeptFile,
  acting: Acting,
): Promise<string> {
  return registerDocument(
    tx,
    matterId,
    {
      body_id: board.id,
      kind: 'motion',
      direction: 'in',
      registered_on: motion.received_on,
      counterpart: byLine(motion.submitters.map(one => ({ name_as_printed: one.name, party_as_printed: one.party }))),
      description: motion.description ?? `Motion: ${motion.title}`,
      file,
    },
    acting,
  )
}

/** Corrects what was noted of a motion; what stood before is kept in the event, with the reason. */
export async function correctMotion(
  tx: Tx,
  matterId: string,
  input: { title: string; text: string; demands: string[]; submitters: Submitter[]; reason: string },
  acting: Acting,
  seen?: number,
): Promise<void> {
  refuseTheSameTwice(input.submitters)
  const before = await asTyped(tx, matterId)
  const after = {
    title: input.title,
    text: printMarkup(parseMarkup(input.text)),
    demands: input.demands.join('\n'),
    submitters: input.submitters.map(one => `${one.name} (${one.party})`).join('\n'),
  }
  const changes = (['title', 'text', 'demands', 'submitters'] as const)
    .filter(what => before[what] !== after[what])
    .map(what => ({ what, from: before[what], to: after[what] }))
  if (changes.length === 0) throw invalid({ '': 'Inget är ändrat.' })
  await tx.updateTable('matter').set({ title: input.title }).where('id', '=', matterId).execute()
  await tx
    .updateTable('motion')
    .set({ text: JSON.stringify(parseMarkup(input.text)) })
    .where('matter_id', '=', matterId)
    .execute()
  await tx.deleteFrom('submitter').where('matter_id', '=', matterId).execute()
  await insertSubmitters(tx, matterId, input.submitters, acting)
  await tx.deleteFrom('demand').where('matter_id', '=', matterId).execute()
  await insertDemands(tx, matterId, input.demands)
  await recordEvent(
    tx,
    matterId,
    { kind: 'corrected', happened_on: dayInStockholm(acting.now), data: { changes }, note: input.reason },
    acting,
    seen,
  )
}

/** The day a motion came in, entered wrongly: struck with the reason and entered anew, in one. */
export async function correctReceivedDay(
  tx: Tx,
  matterId: string,
  input: { received_on: string; reason: string; order_reason?: string },
  acting: Acting,
  seen?: number,
): Promise<void> {
  refuseTheFuture('received_on', input.received_on, acting)
  const events = await eventsOf(tx, matterId)
  const struck = new Set(events.map(event => event.strikes_id))
  const wrong = found(events.find(event => event.kind === 'submitted' && !struck.has(event.id)))
  await tx
    .updateTable('matter')
    .set({ sort_no: await takeSortNo(tx, input.received_on) })
    .where('id', '=', matterId)
    .execute()
  await recordEvent(
    tx,
    matterId,
    {
      kind: 'submitted',
      happened_on: input.received_on,
      order_reason: input.order_reason,
      note: input.reason,
      strikes_id: wrong.id,
    },
    acting,
    seen,
  )
}

/** How a motion stands in the form that corrects it. */
export async function asTyped(db: Reader, matterId: string) {
  const matter = await matterById(db, matterId)
  const demands = await demandsOf(db, matterId)
  const submitters = await submittersOf(db, matterId)
  return {
    title: matter.title,
    text: printMarkup(await motionText(db, matterId)),
    demands: demands.map(demand => demand.text).join('\n'),
    submitters: submitters.map(one => `${one.name_as_printed} (${one.party_as_printed})`).join('\n'),
  }
}

function refuseTheSameTwice(submitters: Submitter[]): void {
  const names = submitters.map(one => one.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw invalid({ submitters: `${twice} står två gånger.` })
}

async function insertSubmitters(tx: Tx, matterId: string, submitters: Submitter[], acting: Acting): Promise<void> {
  for (const [i, submitter] of submitters.entries()) {
    await knowParty(tx, submitter.party)
    await tx
      .insertInto('submitter')
      .values({
        matter_id: matterId,
        position: i + 1,
        person_id: await personNamed(tx, submitter.name, acting),
        name_as_printed: submitter.name,
        party_as_printed: submitter.party,
      })
      .execute()
  }
}

async function insertDemands(tx: Tx, matterId: string, demands: string[]): Promise<void> {
  for (const [i, text] of demands.entries()) {
    await tx
      .insertInto('demand')
      .values({ matter_id: matterId, no: i + 1, text })
      .execute()
  }
}
