import type { FastifyInstance } from 'fastify'
import type { Attender } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { adjustItems, gapsOf } from '#src/minutes/adjust.ts'
import { type Gap, gapText } from '#src/minutes/completeness.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { offices } from '#src/rosters/roster.ts'
import { withParty } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { adjustForm } from './form.ts'
import type { Meeting } from './store.ts'

/** The secretary records that §§ of a meeting were adjusted together. */
export function adjustRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.adjust(':body', ':day'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => ({
      adjusted_on: dayInStockholm(deps.clock()),
      paragraphs: (await openItems(db, meeting.id)).map(item => String(item.paragraph_no)),
      chair: chairOf(await attendersOf(db, meeting.id)),
    }),
    view: 'meetings/adjust',
    page: async (meeting, form) => {
      const open = await openItems(db, meeting.id)
      const gaps = await gapsOf(db, meeting, [form.values.paragraphs ?? []].flat().map(Number))
      return {
        title: 'Anteckna justering',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        paragraphs: open.map(item => ({
          value: String(item.paragraph_no),
          text: `§ ${item.paragraph_no} ${item.title}`,
        })),
        gaps: gaps.map(gap => ({ text: gapText(gap), ...mending(meeting, gap) })),
      }
    },
    schema: adjustForm,
    act: async (tx, { paragraphs, chair: [chair], ...input }, { about: meeting, who }) => {
      await adjustItems(tx, meeting, paragraphs, { ...input, chair: found(chair, 'Ordföranden') }, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Justeringen är antecknad.' }
    },
  })
}

/** Where a gap is mended. */
function mending(meeting: Meeting, { no, where }: Gap): { href: string; link: string } {
  const address = meetingAddress(meeting)
  if (where === 'attendance') return { href: paths.attendance(...address), link: 'Till närvaron' }
  if (no === null || where === 'meeting') return { href: paths.meeting(...address), link: 'Till sammanträdet' }
  if (where === 'roles') return { href: paths.itemRoles(...address, no), link: 'Anteckna vem som ledde' }
  return where === 'proposal'
    ? { href: paths.newProposal(...address, no), link: 'Anteckna yrkandet' }
    : { href: paths.paragraph(...address, no), link: `Till § ${no}` }
}

/** The member of the presidium who came, as the form wants it: "Eva Ek (S)"; empty where nobody did. */
function chairOf(all: readonly Attender[]): string {
  const present = all.filter(one => one.here !== 'no')
  const [chair] = offices.flatMap(office => present.filter(one => one.office === office))
  return chair ? withParty(chair.name, chair.party) : ''
}

const openItems = async (db: Reader, meetingId: string) =>
  (await itemsOfMeeting(db, meetingId)).filter(item => item.part_id === null)
