import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { isWorkingDay } from '#src/law/holidays.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { enqueue, queuedBefore } from '#src/mail/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { queueReminder, reminderKey } from '#src/referrals/tell.ts'
import { paths } from '#src/web/paths.ts'
import { digestMail } from '#templates/mail/letters.ts'
import { allAwaited, type Worker, workers } from './store.ts'
import { asksToday, bodyReminder, dueWords, isPressing, remindsToday, type Task, workOf } from './work.ts'

/**
 * Queues the day's reminders: one letter to each person who has something to be reminded of today, or whose turn it has
 * become to sign off or to change a draft, with all that presses.
 * From the rows as they stand, so that what is done is not reminded of; asked again the same day it queues nothing more.
 */
export async function queueDigests(tx: Tx, mail: MailSetting, now: Date): Promise<number> {
  const today = dayInStockholm(now)
  if (!isWorkingDay(today)) return 0
  const all = await workers(tx, today)
  const keyOf = ({ account_id }: Worker): string => `digest:${account_id}:${today}`
  const before = await queuedBefore(tx, all.map(keyOf))
  const known = await contactsNamed(
    tx,
    all.map(one => one.name),
  )
  const { name: from } = await municipality(tx)
  let queued = 0
  for (const worker of all) {
    const contact = known.get(worker.name)
    if (!contact || before.has(keyOf(worker))) continue
    const { toSign, returned, mine, untaken, awaited } = await workOf(tx, worker, worker, today)
    const reminds = [...toSign, ...returned, ...mine, ...untaken, ...awaited].some(task => remindsToday(task, today))
    if (!reminds && ![...toSign, ...returned].some(task => asksToday(task, today))) continue
    const line = (task: Task) => {
      const due = dueWords(task, today)
      return { text: `${task.text} (${task.about})${due && `, ${due}`}`, href: mail.site + task.href }
    }
    const lines = (tasks: Task[]) => tasks.filter(task => isPressing(task, today)).map(line)
    const words = digestMail({
      municipality: from,
      name: worker.name,
      toSign: toSign.map(line),
      returned: returned.map(line),
      mine: lines(mine),
      untaken: lines(untaken),
      awaited: lines(awaited),
      page: mail.site + paths.work,
    })
    const letter = { ...words, dedupe_key: keyOf(worker), about: 'digest' as const, about_id: worker.account_id }
    await enqueue(tx, contact, letter, { actor: 'Yttra', now })
    queued += 1
  }
  return queued
}

/**
 * Queues the day's reminders to the bodies that were asked, at their mailboxes: each once before and once after the day
 * to answer by, from the rows as they stand.
 */
export async function queueBodyReminders(tx: Tx, now: Date): Promise<number> {
  const today = dayInStockholm(now)
  if (!isWorkingDay(today)) return 0
  const due = (await allAwaited(tx)).flatMap(({ id, matter_id, due_on, since_on }) => {
    const when = due_on === null ? null : bodyReminder({ due_on, since_on }, today)
    return when === null ? [] : [{ id, matter_id, key: reminderKey(id, `${when}:${due_on}`) }]
  })
  const before = await queuedBefore(
    tx,
    due.map(one => one.key),
  )
  let queued = 0
  for (const { id, matter_id, key } of due) {
    if (before.has(key)) continue
    const which = { matterId: matter_id, referralId: id }
    if (await queueReminder(tx, which, key, { actor: 'Yttra', now })) queued += 1
  }
  return queued
}
