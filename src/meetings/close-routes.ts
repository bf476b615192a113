import type { FastifyInstance } from 'fastify'
import { leftOnAgenda } from '#src/agenda/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { isChanged, type Renumbered } from '#src/minutes/numbering.ts'
import { closeMeeting, numbersInTurn, numbersToBe, renumberMeeting, sightOf } from '#src/minutes/numbers.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { lastOf } from './days.ts'
import { daysOfMeeting } from './days-store.ts'
import { closeForm } from './form.ts'
import type { Meeting } from './store.ts'

const access = { permission: 'minutes.adjust', at: atBodyInPath } as const

/** A meeting is closed and its §§ get their numbers; until then they can be numbered anew. */
export function closeRoutes(app: FastifyInstance, deps: Deps): void {
  closingRoutes(app, deps)
  renumberRoutes(app, deps)
}

function closingRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.closeMeeting(':body', ':day'),
    access,
    find: foundMeeting,
    start: async meeting => ({ ended_at: lastOf(await daysOfMeeting(db, meeting)).ended_at ?? '' }),
    view: 'meetings/close',
    page: async (meeting, form) => {
      const numbers = await numbersToBe(db, meeting)
      return {
        title: 'Avsluta sammanträdet',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        form: { ...form, values: { ...form.values, seen: sightOf(numbers) } },
        rows: await rowsOf(db, meeting, numbers),
        isRenumbered: numbers.some(isChanged),
        practice: paths.practice(bodyInPath(meeting.body_code)),
        left: await leftOnAgenda(db, meeting.id),
        agenda: paths.agenda(...meetingAddress(meeting)),
      }
    },
    schema: closeForm,
    act: async (tx, { ended_at, seen }, { about: meeting, who }) => {
      await closeMeeting(tx, meeting, { ended_at: ended_at || null, seen }, who)
      const told = 'Sammanträdet är avslutat, och paragraferna har fått sina nummer.'
      return { to: paths.meeting(...meetingAddress(meeting)), told }
    },
  })
}

/** The §§ by the numbers that they get, each with the one it has where that is another. */
async function rowsOf(db: Reader, meeting: Meeting, numbers: readonly Renumbered[]) {
  const titles = new Map((await itemsOfMeeting(db, meeting.id)).map(item => [item.id, item.title]))
  return numbers.map(one => ({
    key: `§ ${one.to}`,
    text: titles.get(one.id) ?? '',
    note: isChanged(one) ? `Nu § ${one.from}` : '',
  }))
}

function renumberRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.renumberMeeting(':body', ':day'),
    access: { ...access, permission: 'minutes.record' },
    find: foundMeeting,
    view: 'confirm/confirm',
    page: async meeting => ({
      title: 'Numrera om',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      lines: (await rowsOf(db, meeting, await numbersInTurn(db, meeting))).map(({ key, text, note }) =>
        [`${key} ${text}`, note.replace('Nu', 'nu')].filter(Boolean).join(', '),
      ),
      means: 'Numren är preliminära också efteråt, tills sammanträdet avslutas eller paragraferna justeras.',
      button: 'Numrera om',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: meeting, who }) => {
      await renumberMeeting(tx, meeting, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Paragraferna är omnumrerade.' }
    },
  })
}
