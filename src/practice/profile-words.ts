import {
  dayForms,
  decisionManners,
  type Profile,
  paragraphForms,
  paragraphNumber,
  places,
  registryWords,
  turnForms,
} from './profile.ts'
import { profileCodes, profileText } from './profiles.ts'

const decisionText: Record<Profile['decision'], string> = {
  plain: 'Som det skrivs',
  points: 'Numrerade punkter, om de är flera',
  att: 'Att-satser under ”… beslutar”',
}
const dayText: Record<Profile['day'], string> = { iso: '2026-03-09', long: '9 mars 2026' }
const noteText: Record<Profile['notes'], string> = {
  in_paragraph: 'I paragrafen',
  at_end: 'Efter alla paragrafer',
}
const voteListText: Record<Profile['vote_lists'], string> = {
  in_paragraph: 'I paragrafen, med namn',
  at_end: 'I omröstningslistor efter alla paragrafer',
}

const turnText: Record<(typeof turnForms)[number], string> = {
  together: 'I en följd under propositionsordningen',
  each: 'Växelvis, varje under sin rubrik',
}

/** What can be chosen, with an example in the body's own words. */
export const profileOptions = ({ code }: { code: string }) => ({
  codes: profileCodes.map(value => ({ value, text: profileText[value] })),
  decision: decisionManners.map(value => ({ value, text: decisionText[value] })),
  paragraph: paragraphForms.map(value => ({
    value,
    text: paragraphNumber({ paragraph: value }, { paragraph_no: 12, held_on: '2026-03-09', body_code: code }),
  })),
  day: dayForms.map(value => ({ value, text: dayText[value] })),
  registry: registryWords.map(value => ({ value, text: value })),
  notes: places.map(value => ({ value, text: noteText[value] })),
  vote_lists: places.map(value => ({ value, text: voteListText[value] })),
  turns: turnForms.map(value => ({ value, text: turnText[value] })),
})
