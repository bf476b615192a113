import { longDay } from '#src/dates.ts'
import { adjustBy, announceBy, appealPeriod, councilNoticeBy } from '#src/law/deadlines.ts'
import { type Held, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import type { Notice } from './store.ts'
import { wordsOf } from './words.ts'

interface Chore {
  text: string
  href: string
  status: { text: string; tone: string }
  when: string
  /** The day by which the law wants it done. */
  dueOn: string
}

/** What the minutes of some bodies wait for. */
export interface Waiting {
  /** Meetings with §§ that are not adjusted. */
  unadjusted: (Held & { body_name: string; ends_on: string })[]
  /** Adjusted parts that no notice tells of. */
  unposted: (Held & { body_name: string; adjusted_on: string; paragraphs: number[] })[]
  hanging: Notice[]
  /** Meetings of the council that are soon, or continue soon, and are not made known. */
  uncalled: (Held & { body_name: string; ends_on: string })[]
}

/**
 * What is to be done about minutes, the most pressing first: the council's meetings to be made known (KL 5:13),
 * minutes to be adjusted (5:69) and made known (8:12), notices to come down from the notice board when they may.
 */
export function choresOf({ unadjusted, unposted, hanging, uncalled }: Waiting, today: string): Chore[] {
  const chores = [
    ...uncalled.map(meeting => {
      const by = councilNoticeBy(meeting.ends_on)
      return chore(meeting, paths.issueSummons, 'Att kungöra', by, by, today)
    }),
    ...unadjusted.map(meeting => {
      const { counted, lastDay } = adjustBy(meeting.ends_on)
      return chore(meeting, paths.adjust, 'Att justera', counted, lastDay, today)
    }),
    ...unposted.map(part => {
      const { counted, lastDay } = announceBy(part.adjusted_on)
      const text = `${meetingTitle(part)}, ${paragraphSpan(part.paragraphs)}`
      return { ...chore(part, paths.postNotice, 'Att anslå', counted, lastDay, today), text }
    }),
    ...hanging.flatMap(notice => {
      const { removableFrom } = appealPeriod(notice.posted_on)
      if (removableFrom > today) return []
      const text = wordsOf(notice).about
      const when = `kan tas ned från ${longDay(removableFrom)}`
      const status = { text: 'Att ta ned', tone: 'neutral' }
      return [{ text, href: paths.takeDown(notice.no), status, when, dueOn: '9999' }]
    }),
  ]
  return chores.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function chore(
  meeting: Held & { body_name: string },
  path: (body: string, day: string) => string,
  words: string,
  counted: string,
  lastDay: string,
  today: string,
): Chore {
  const late = today > lastDay
  return {
    text: meetingTitle(meeting),
    href: path(...meetingAddress(meeting)),
    status: { text: words, tone: late ? 'danger' : today > counted ? 'warning' : 'info' },
    when: `${late ? 'skulle ha skett' : 'senast'} ${longDay(counted)}`,
    dueOn: counted,
  }
}
