import { longDay } from '#src/dates.ts'
import { midSentence, plural } from '#src/swedish.ts'

/** A letter as a reader of e-mail sees it: plain text, lines as they come. */
export interface Words {
  subject: string
  text: string
}

const signed = (municipality: string): string[] => ['', 'Vänliga hälsningar', municipality]

const receiptLines = (link: string): string[] => [
  '',
  'Bekräfta gärna att ni har fått det här. Öppna sidan och tryck på knappen:',
  link,
]

/** Asks a body for its opinion; the referral's letter goes with it, and the motion where it is kept here. */
export function referralMail(facts: {
  municipality: string
  from: string
  to: string
  dnr: string
  title: string
  due_on: string
  contact: string
  withMotion: boolean
  receipt: string
}): Words {
  return {
    subject: `Remiss: ${facts.title}${facts.dnr ? ` (${facts.dnr})` : ''}, svar senast ${facts.due_on}`,
    text: [
      `Till ${midSentence(facts.to)}`,
      '',
      `${facts.from} ber om ert yttrande över motionen ”${facts.title}”.`,
      `Svara senast den ${longDay(facts.due_on)}.`,
      '',
      facts.withMotion ? 'Remissen och motionen är bifogade.' : 'Remissen är bifogad.',
      ...(facts.contact ? ['', `Kontaktperson: ${facts.contact}`] : []),
      ...receiptLines(facts.receipt),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Sends the extract of a §. */
export function extractMail(facts: {
  municipality: string
  body: string
  held_on: string
  paragraph_no: number
  title: string
  dnr: string
  receipt: string
}): Words {
  return {
    subject: `Protokollsutdrag: ${facts.body} ${facts.held_on} § ${facts.paragraph_no}, ${facts.title}`,
    text: [
      `Här är protokollsutdraget från ${midSentence(facts.body)} den ${longDay(facts.held_on)}, § ${facts.paragraph_no}:`,
      facts.title,
      ...(facts.dnr ? [`Diarienummer ${facts.dnr}`] : []),
      '',
      'Utdraget är bifogat.',
      ...receiptLines(facts.receipt),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

interface Line {
  text: string
  href: string
}

/** Reminds somebody of what presses: theirs, what nobody has taken, what they wait for. */
export function digestMail(facts: {
  municipality: string
  name: string
  mine: Line[]
  untaken: Line[]
  awaited: Line[]
  page: string
}): Words {
  const part = (heading: string, lines: Line[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.flatMap(line => [`- ${line.text}`, `  ${line.href}`])]
  return {
    subject: 'Påminnelse: det här behöver bli klart',
    text: [
      `Hej ${facts.name}!`,
      ...part('Du ska göra', facts.mine),
      ...part('Ingen har tagit hand om', facts.untaken),
      ...part('Du väntar på', facts.awaited),
      '',
      'Allt ditt arbete finns här:',
      facts.page,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Tells somebody at once that they have been given a motion or a referral. */
export function assignedMail(facts: {
  municipality: string
  name: string
  by: string
  what: string
  href: string
}): Words {
  return {
    subject: `Du är handläggare: ${facts.what}`,
    text: [
      `Hej ${facts.name}!`,
      '',
      `${facts.by} har gjort dig till handläggare för ${facts.what}.`,
      facts.href,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Tells somebody at once that they have taken over what another handled. */
export function takenOverMail(facts: { municipality: string; name: string; by: string; taken: Line[] }): Words {
  return {
    subject: `Du har tagit över ${plural(facts.taken.length, 'ärende', 'ärenden')}`,
    text: [
      `Hej ${facts.name}!`,
      '',
      `${facts.by} har låtit dig ta över:`,
      ...facts.taken.flatMap(line => [`- ${line.text}`, `  ${line.href}`]),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}
