import { clockInStockholm } from '#src/dates.ts'
import { type Held, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { type StatementKind, statementWords } from '#src/minutes/statements.ts'
import { withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { lodgedStandingText, standingOf } from './lodged.ts'
import type { KeptLodged, lodgedWaiting } from './store.ts'

/** What was handed in as rows, for those who answer it or for the one whose it is. */
export function lodgedRows(meeting: Held, all: readonly KeptLodged[], reader: 'secretary' | 'member') {
  const address = meetingAddress(meeting)
  return all.map(one => {
    const standing = standingOf(one)
    const at = [...address, one.paragraph_no, one.no] as const
    const open =
      reader === 'secretary'
        ? { href: paths.answerLodged(...at), text: 'Läs och svara' }
        : { href: paths.withdrawLodged(...at), text: 'Ta tillbaka' }
    return {
      key: `§ ${one.paragraph_no}`,
      text: statementWords[one.kind].name,
      by: reader === 'secretary' ? withParty(one.name, one.party) : one.title,
      note: one.reason,
      status: lodgedStandingText[standing],
      when: clockInStockholm(one.answered_at ?? one.withdrawn_at ?? one.lodged_at),
      links: [
        ...(standing === 'waiting' ? [open] : []),
        ...(one.file_name ? [{ href: paths.lodgedFile(...at), text: one.file_name }] : []),
      ],
    }
  })
}

/** What waits for a secretary, as a row of the start page. */
export const waitingRow = (one: Awaited<ReturnType<typeof lodgedWaiting>>[number]) => ({
  text: `${statementWords[one.kind as StatementKind].name} av ${withParty(one.name, one.party)}`,
  href: paths.answerLodged(...meetingAddress(one), one.paragraph_no, one.lodged_no),
  by: `${meetingTitle(one)} § ${one.paragraph_no} ${one.title}`,
  when: clockInStockholm(one.lodged_at),
})

/** A meeting at which a member can hand something in, as a row of the start page. */
export const lodgeRow = (meeting: Held & { body_name: string }) => ({
  text: meetingTitle(meeting),
  href: paths.meeting(...meetingAddress(meeting)),
  note: 'Det går att lämna in tills paragrafen är justerad.',
})
