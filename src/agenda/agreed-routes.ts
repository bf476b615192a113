import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { askedIfAgreed, noteAgreement } from './agreed.ts'
import { agreedForm } from './form.ts'
import { backToAgenda } from './page.ts'

async function foundAsked(db: Reader, params: Record<string, string>) {
  const meeting = await foundMeeting(db, params)
  const item = (await askedIfAgreed(db, meeting)).find(one => String(one.seq) === params.item)
  return { meeting, item: found(item, 'Ärendet') }
}

/** Did all agree to take up what came after the agenda was adopted? */
export function agreedRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.agreedOnItem(':body', ':day', ':item'),
    access: { permission: 'minutes.record', at: atBodyInPath },
    find: foundAsked,
    start: ({ item }) => ({ agreed: item.unanimous === 1 ? 'no' : 'yes' }),
    view: 'confirm/confirm',
    page: ({ meeting, item }, form) => {
      const takesBack = form.values.agreed === 'no'
      return {
        title: takesBack ? 'Alla var inte ense' : 'Alla var ense',
        lead: item.title,
        breadcrumbs: backToAgenda(meeting),
        hidden: ['agreed'],
        lines: [item.why],
        means: takesBack
          ? 'Anteckningen om att alla var ense tas bort.'
          : 'Att alla närvarande var ense om att ta upp ärendet antecknas på dagordningen.',
        button: takesBack ? 'Ta bort anteckningen' : 'Anteckna att alla var ense',
      }
    },
    schema: agreedForm,
    act: async (tx, { agreed }, { about: { meeting, item }, who }) => {
      await noteAgreement(tx, meeting, item.seq, agreed === 'yes', who)
      const told =
        agreed === 'yes' ? 'Att alla var ense är antecknat.' : 'Anteckningen om att alla var ense är borttagen.'
      return { to: paths.agenda(...meetingAddress(meeting)), told }
    },
  })
}
