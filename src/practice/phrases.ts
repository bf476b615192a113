/** A sentence that a body often writes in its minutes. */
export interface Phrase {
  name: string
  text: string
}

/** What minutes often say (domain.md 3.5), for bodies that have not written their own; dots where something is filled in. */
export const usualPhrases: readonly Phrase[] = [
  { name: 'Till beredning', text: 'Motionen lämnas över till kommunstyrelsen för beredning.' },
  { name: 'Svar på remiss', text: 'Nämnden ställer sig bakom förvaltningens yttrande och lämnar det som sitt svar.' },
  { name: 'Inget yttrande', text: 'Nämnden avstår från att yttra sig i ärendet.' },
  { name: 'Till fullmäktige', text: 'Kommunstyrelsens förslag till kommunfullmäktige' },
  { name: 'Yrkande', text: '… yrkar bifall till förvaltningens förslag.' },
  {
    name: 'Proposition',
    text: 'Ordföranden ställer proposition på bifall till … och på bifall till …, och finner att nämnden beslutar enligt ….',
  },
  { name: 'Omröstning', text: 'Omröstning begärs. Följande ordning godkänns: ja för …, nej för ….' },
  { name: 'Jäv', text: '… anmäler jäv och deltar inte i handläggningen.' },
  { name: 'Deltar inte', text: '… deltar inte i beslutet.' },
  { name: 'Återremiss', text: 'Ärendet återremitteras till … med motiveringen att ….' },
  { name: 'Bordläggning', text: 'Ärendet bordläggs till nästa sammanträde.' },
  { name: 'Omedelbar justering', text: 'Paragrafen justeras omedelbart.' },
]

/** One a line, the name before the first colon: as a form has them. */
export const phraseLines = (phrases: readonly Phrase[]): string =>
  phrases.map(({ name, text }) => `${name}: ${text}`).join('\n')

/** The phrase on a line; null where it has no name or no text. */
export function readPhrase(line: string): Phrase | null {
  const [, name = '', text = ''] = /^([^:]{1,60}):\s*(\S.*)$/.exec(line) ?? []
  return text === '' ? null : { name: name.trim(), text: text.trim() }
}
