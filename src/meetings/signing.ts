import { leaderAt } from '#src/approval/answering.ts'
import { chosenAdjusters } from '#src/approval/chosen.ts'
import { type Attender, presiding } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { adjustBy } from '#src/law/deadlines.ts'
import { type Gap, gapText } from '#src/minutes/completeness.ts'
import { ledItems } from '#src/minutes/gaps.ts'
import { isProvisional } from '#src/minutes/numbering.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { meetingAddress } from './address.ts'
import type { Meeting } from './store.ts'

/**
 * What the forms by which §§ come to be adjusted begin with: the open §§, all of them chosen, who was in the chair, who
 * led some of them in the chair's place, and who was chosen to adjust.
 */
export async function signingPage(db: Reader, meeting: Meeting) {
  const open = (await itemsOfMeeting(db, meeting.id)).filter(item => item.part_id === null)
  const attenders = await attendersOf(db, meeting.id)
  const chosen = await chosenAdjusters(db, meeting.id)
  const led = (await ledItems(db, open)).flatMap(item => {
    const leader = leaderAt(attenders, item)
    return leader ? [withParty(leader.name, leader.party)] : []
  })
  const [chair = chairOf(attenders), ...others] = [...Map.groupBy(led, who => who)]
    .toSorted(([, some], [, fewer]) => fewer.length - some.length)
    .map(([who]) => who)
  return {
    start: {
      paragraphs: open.map(item => String(item.paragraph_no)),
      chair,
      adjusters: chosen.map(one => withParty(one.name, one.party)).join('\n'),
      acting_chairs: others.join('\n'),
    },
    paragraphs: open.map(item => ({
      value: String(item.paragraph_no),
      text: `§ ${item.paragraph_no} ${item.title}`,
    })),
  }
}

/** Which §§ are called by which provisional numbers: what somebody has seen who chooses among them. */
export const provisionalNumbers = async (db: Reader, meeting: Meeting): Promise<string> =>
  (await itemsOfMeeting(db, meeting.id))
    .filter(isProvisional)
    .map(item => `${item.id}:${item.paragraph_no}`)
    .join(' ')

/** The member of the presidium who came, as the form wants it: "Eva Ek (S)"; empty where nobody did. */
function chairOf(all: readonly Attender[]): string {
  const chair = presiding(all)
  return chair ? withParty(chair.name, chair.party) : ''
}

/** That the last day on which the minutes were to be adjusted has been (KL 5:69); empty until then. Swedish. */
export function lateWords({ ends_on }: Meeting, today: string): string {
  const { lastDay } = adjustBy(ends_on)
  return today > lastDay
    ? `Protokollet skulle ha justerats senast ${proseDay(lastDay)}, fjorton dagar efter sammanträdet (kommunallagen 5 kap. 69 §).`
    : ''
}

/** What is missing, each with the place where it is mended. */
export const gapRows = (meeting: Meeting, gaps: readonly Gap[]) =>
  gaps.map(gap => ({ text: gapText(gap), ...mending(meeting, gap) }))

function mending(meeting: Meeting, { no, where }: Gap): { href: string; link: string } {
  const address = meetingAddress(meeting)
  if (where === 'signing') return { href: '#f-chair', link: 'Till dem som justerar' }
  if (where === 'attendance') return { href: paths.attendance(...address), link: 'Till närvaron' }
  if (where === 'agenda') return { href: paths.agenda(...address), link: 'Till dagordningen' }
  if (no === null || where === 'meeting') return { href: paths.meeting(...address), link: 'Till sammanträdet' }
  if (where === 'wording') return { href: paths.paragraph(...address, no), link: 'Till paragrafen' }
  if (where === 'roles') return { href: paths.itemRoles(...address, no), link: 'Anteckna vem som ledde' }
  return where === 'proposal'
    ? { href: paths.newProposal(...address, no), link: 'Anteckna yrkandet' }
    : { href: paths.paragraph(...address, no), link: `Till § ${no}` }
}
