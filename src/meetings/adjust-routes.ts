import type { FastifyInstance } from 'fastify'
import { mannerText } from '#src/approval/page.ts'
import { declinesIn } from '#src/approval/round.ts'
import { roundsOf } from '#src/approval/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { fileByHash } from '#src/files/store.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { gapsOf } from '#src/minutes/gaps.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { withParty } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { adjustForm, signersTyped } from './form.ts'
import { gapRows, lateWords, provisionalNumbers, signingPage } from './signing.ts'
import type { Meeting } from './store.ts'

/** The secretary records that §§ of a meeting were adjusted together. */
export function adjustRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.adjust(':body', ':day'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundMeeting,
    holds: meeting => provisionalNumbers(db, meeting),
    start: async meeting => ({
      adjusted_on: dayInStockholm(deps.clock()),
      manner: 'paper',
      ...(await signingPage(db, meeting)).start,
      declined: await declinedSoFar(db, meeting),
    }),
    view: 'meetings/adjust',
    page: async (meeting, form) => {
      const paragraphs = [form.values.paragraphs ?? []].flat().map(Number)
      const open = (await signingPage(db, meeting)).paragraphs
      const gaps = await gapsOf(db, meeting, paragraphs, signersTyped(form.values), {
        today: dayInStockholm(deps.clock()),
        immediate: form.values.immediate === '1',
      })
      return {
        title: 'Anteckna justering',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        paragraphs: open,
        late: lateWords(meeting, dayInStockholm(deps.clock())),
        paper: open.length > 0 ? paths.minutesToSign(...meetingAddress(meeting)) : null,
        gaps: gapRows(meeting, gaps),
        manners: [
          { value: 'paper', text: mannerText.paper },
          { value: 'esign', text: mannerText.esign },
        ],
      }
    },
    schema: adjustForm,
    files: ['signed'],
    act: async (tx, { paragraphs, chair: [chair], ...input }, { about: meeting, who, files }) => {
      if (files.signed) await refuseOtherKinds(tx, files.signed.sha256)
      const adjustment = { ...input, chair: found(chair, 'Ordföranden'), signed: files.signed ?? null }
      await adjustItems(tx, meeting, paragraphs, adjustment, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Justeringen är antecknad.' }
    },
  })
}

/** Who has said in the program that they do not approve the open §§, as the form wants it. */
async function declinedSoFar(db: Reader, meeting: Meeting): Promise<string> {
  const open = (await itemsOfMeeting(db, meeting.id)).filter(item => item.part_id === null)
  const declines = declinesIn(
    await roundsOf(db, meeting.id),
    open.map(item => item.paragraph_no),
  )
  return declines.map(one => `${withParty(one.name, one.party)}: ${one.reason.replaceAll(/\s+/g, ' ')}`).join('\n')
}

async function refuseOtherKinds(tx: Tx, sha256: string): Promise<void> {
  const { media_type } = found(await fileByHash(tx, sha256))
  if (['application/pdf', 'image/jpeg', 'image/png'].includes(media_type)) return
  throw invalid({ signed: 'Det undertecknade protokollet är en PDF eller en bild (JPEG eller PNG).' })
}
