import { compareDays, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf } from '#src/matters/store.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { addressOf } from '#src/meetings/address.ts'
import { itemById } from '#src/minutes/store.ts'
import { PROPOSAL } from '#src/responses/store.ts'
import { difference, differenceHtml } from '#src/text/difference.ts'
import { plainText } from '#src/text/markup.ts'
import { paths } from '#src/web/paths.ts'
import { replyVersionsOf } from './store.ts'

const deciding: ReadonlySet<EventKind> = new Set(['subcommittee_proposed', 'board_proposed', 'council_decided'])

export interface ChainStep {
  heading: string
  href: string | null
  html: string
  /** Nothing was changed from the step before. */
  same: boolean
}

interface Said {
  day: string
  heading: string
  href: string | null
  text: string
}

/** What was proposed and what each body made of it, in turn, with the difference to the step before word by word. */
export async function decisionChain(db: Reader, matterId: string): Promise<ChainStep[]> {
  const said = [...(await proposedInReports(db, matterId)), ...(await decided(db, matterId))]
  return said
    .sort((a, b) => compareDays(a.day, b.day))
    .map((one, i, all) => {
      const before = all[i - 1]
      const pieces = before ? difference(before.text, one.text) : [{ text: one.text, how: 'kept' as const }]
      const { heading, href } = one
      return { heading, href, html: differenceHtml(pieces), same: before?.text === one.text }
    })
}

async function proposedInReports(db: Reader, matterId: string): Promise<Said[]> {
  return (await replyVersionsOf(db, matterId)).flatMap(({ printed_on, sections }) => {
    const proposal = sections.find(one => one.heading === PROPOSAL)
    const heading = `Förvaltningens förslag ${longDay(printed_on)}`
    return proposal ? [{ day: printed_on, heading, href: null, text: plainText(proposal.text) }] : []
  })
}

async function decided(db: Reader, matterId: string): Promise<Said[]> {
  const said: Said[] = []
  for (const { event } of fold(await eventsOf(db, matterId)).steps) {
    const item = deciding.has(event.kind) && event.minute_item_id ? await itemById(db, event.minute_item_id) : undefined
    if (!item) continue
    const heading = `${item.body_name} ${longDay(item.decided_on)}, § ${item.paragraph_no}`
    const href = paths.paragraph(...addressOf(item))
    said.push({ day: item.decided_on, heading, href, text: plainText(item.decision) })
  }
  return said
}
