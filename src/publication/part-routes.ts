import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { publishPart, withdrawPart } from './part.ts'

const publishForm = z.object({ anyway: field.ticked() })
const withdrawForm = z.object({ reason: field.text('Skriv varför protokollet dras tillbaka.', 500) })

async function foundPart(db: Reader, params: Record<string, string>) {
  const meeting = await foundMeeting(db, params)
  return { meeting, part: found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Protokollet') }
}

const about = (meeting: Meeting, paragraphs: readonly number[], title: string) => ({
  title,
  lead: `${meetingTitle(meeting)}, ${paragraphSpan(paragraphs)}`,
  breadcrumbs: backToMeeting(meeting),
})

/** All that was adjusted together is made public in one act, and taken back in one. */
export function partRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const access = { permission: 'record.publish', at: atBodyInPath } as const
  formPage(app, deps, {
    url: paths.publishPart(':body', ':day', ':part'),
    access,
    find: foundPart,
    view: 'publication/part',
    page: async ({ meeting, part }) => ({
      ...about(meeting, part.paragraphs, 'Publicera hela protokollet'),
      items: (await itemsOfMeeting(db, meeting.id))
        .filter(item => item.part_id === part.id)
        .map(item => ({
          key: `§ ${item.paragraph_no}`,
          text: item.title,
          href: paths.paragraph(...meetingAddress(meeting), item.paragraph_no),
          status: item.published_at ? { text: 'Redan publicerad', tone: 'success' } : undefined,
        })),
    }),
    schema: publishForm,
    act: async (tx, { anyway }, { about: { meeting, part }, who }) => {
      await publishPart(tx, part.id, who, { anyway })
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Protokollet är publicerat.' }
    },
  })
  formPage(app, deps, {
    url: paths.withdrawPart(':body', ':day', ':part'),
    access,
    find: foundPart,
    view: 'publication/withdraw',
    page: ({ meeting, part }) => about(meeting, part.paragraphs, 'Dra tillbaka protokollet från webben'),
    schema: withdrawForm,
    act: async (tx, { reason }, { about: { meeting, part }, who }) => {
      await withdrawPart(tx, part.id, reason, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Protokollet är borttaget från den öppna webben.' }
    },
  })
}
