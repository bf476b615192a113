import { clockInStockholm } from '#src/dates.ts'
import { addressOf } from '#src/meetings/address.ts'
import { htmlOf } from '#src/text/html.ts'
import { paths } from '#src/web/paths.ts'
import { isNoted } from '#templates/documents/paragraph.ts'
import { paragraphFacts } from './extract.ts'
import type { Records } from './records.ts'
import type { MinuteItem } from './store.ts'
import { wordedCodes, wordedSections, wordingsIn } from './wording.ts'

/** What a §'s page says of its own wordings, and which sections can be worded otherwise while it is open. */
export function wordingPart(item: MinuteItem, records: Records, open: boolean) {
  const address = addressOf(item)
  const facts = paragraphFacts(item, records)
  const link = (path: typeof paths.ownWording, section: keyof typeof wordedSections, text: string) => ({
    href: path(...address, wordedSections[section].slug),
    text,
  })
  const isOwn = new Set(records.own.map(one => one.section))
  const noted = wordedCodes.filter(code => !isOwn.has(code) && isNoted(code, facts))
  return {
    own: wordingsIn(facts, records.own).map(one => ({
      heading: wordedSections[one.section].name,
      saved: `${clockInStockholm(one.recorded_at)} av ${one.recorded_by}`,
      recorded: htmlOf(one.recorded, 3),
      isOutdated: one.isOutdated,
      links: open
        ? [
            link(paths.ownWording, one.section, 'Ändra lydelsen'),
            link(paths.asRecorded, one.section, 'Återgå till det antecknade'),
          ]
        : [],
    })),
    choices: open ? noted.map(code => link(paths.ownWording, code, wordedSections[code].name)) : [],
  }
}
