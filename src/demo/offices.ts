import type { Acting } from '#src/acting.ts'
import { allBodies, bodyOfKind } from '#src/bodies/store.ts'
import { saveContact } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { demandsOf } from '#src/matters/store.ts'
import { freezeReply, saveReply } from '#src/replies/actions.ts'
import { openingDraft } from '#src/replies/compile.ts'
import { answersOf } from '#src/replies/store.ts'
import { paragraphs } from '#src/text/markup.ts'
import type { OpenMotion } from '#src/unanswered/standing.ts'
import { openNow } from '#src/unanswered/store.ts'
import { assign, awaitedIn, officersAt } from '#src/work/store.ts'
import { holderOf } from './officials.ts'

// RFC 2606 keeps this domain for examples: a letter to it reaches nobody.
export const MAIL_DOMAIN = 'alvhamra.example'

/** The board's open motions have an officer, and most referrals; some are nobody's yet. */
export async function shareOut(tx: Tx, acting: Acting): Promise<void> {
  const today = dayInStockholm(acting.now)
  const board = found(await bodyOfKind(tx, 'executive_board'))
  const [one, other] = (await officersAt(tx, [board.id], today)).filter(person => person.name !== acting.actor)
  const open = await openNow(tx, 'staff')
  const writer = { ...acting, actor: holderOf('case_officer', 'KS') }
  for (const [i, motion] of open.entries()) {
    const officer = i % 3 === 0 ? other : one
    if (!officer || !motion.raised_on) continue
    await assign(tx, 'matter', motion.matter_id, officer.account_id, acting)
    if (i % 2 === 0 || motion.status === 'reply_drafted') {
      await beginReply(tx, motion, writer)
    }
    if (motion.status === 'reply_drafted') {
      const day = { printed_on: today, happened_on: today }
      await freezeReply(tx, motion.matter_id, day, writer)
    }
  }
  const awaited = await awaitedIn(
    tx,
    open.map(motion => motion.matter_id),
  )
  for (const [i, referral] of awaited.entries()) {
    const [officer] = await officersAt(tx, [referral.to_body_id], today)
    if (officer && i % 4 !== 3) await assign(tx, 'referral', referral.id, officer.account_id, acting)
  }
}

/** A proposed answer that somebody has begun on. */
async function beginReply(tx: Tx, motion: OpenMotion, acting: Acting): Promise<void> {
  const { matter_id, title, by_line } = motion
  const demands = (await demandsOf(tx, matter_id)).map(one => one.text)
  const known = openingDraft({ title, by_line, demands, answers: await answersOf(tx, matter_id), unasked: [] })
  const sections = known.map(one => (one.text.length > 0 ? one : { ...one, text: paragraphs('Skrivs.') }))
  await saveReply(tx, matter_id, { title: `Svar på motion: ${title}`, officer: acting.actor, sections }, acting, 0)
}

/** Every body but the council and its subcommittees is reached at its registry. */
export async function enterContacts(tx: Tx, acting: Acting): Promise<void> {
  const reached = (await allBodies(tx)).filter(body => body.kind !== 'council' && body.kind !== 'subcommittee')
  for (const { name, code } of reached) {
    const email = `registrator.${code.toLowerCase()}@${MAIL_DOMAIN}`
    await saveContact(tx, { label: name, email, isProtected: false }, acting)
  }
  await saveContact(
    tx,
    { label: 'Tekniska förvaltningen', email: `tekniska@${MAIL_DOMAIN}`, isProtected: false },
    acting,
  )
  const hidden = { label: 'Brukarrådet', email: `brukarradet@${MAIL_DOMAIN}`, isProtected: true }
  await saveContact(tx, hidden, acting)
}
