import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { addressOf, backToParagraph } from '#src/meetings/address.ts'
import { itemById, type MinuteItem } from '#src/minutes/store.ts'
import { differing, type Values } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import type { Meanwhile } from '#src/web/submit.ts'
import type { Person } from './words.ts'

/** What the forms of a § have in common: who may, what stands at their head, where they lead, and who came between. */

export const access = { permission: 'minutes.record', at: atBodyInPath } as const

export const about = (item: MinuteItem, title: string) => ({
  title,
  lead: `§ ${item.paragraph_no} ${item.title}`,
  breadcrumbs: backToParagraph(item),
})

export const pageOf = (item: MinuteItem): string => paths.paragraph(...addressOf(item))

/** The one of these that the address names. Throws not_found. */
export const atPlace = <One extends { position: number }>(
  all: readonly One[],
  params: Record<string, string>,
  what: string,
): One =>
  found(
    all.find(one => String(one.position) === params.place),
    what,
  )

export const peopleTyped = (all: readonly Person[]): string =>
  all.map(({ name, party }) => `${name} (${party})`).join('\n')

/** What others saved at the § since a form was opened: what now stands of what the form is about, beside what was typed. */
export async function meanwhileAt(
  db: Reader,
  itemId: string,
  { labels, now, typed }: { labels: Record<string, string>; now: Values; typed: Values },
): Promise<Meanwhile> {
  const item = found(await itemById(db, itemId))
  const conflict = { who: item.updated_by, lines: ['Paragrafen.'], fields: differing(labels, now, typed) }
  return { version: item.version, conflict }
}
