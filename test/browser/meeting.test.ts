import { describe, expect, test } from 'vitest'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'
import { chooseMeeting, meetingOf } from './errands.ts'
import { today } from './site.ts'
import type { Visitor } from './visitor.ts'

const chair = 'Agneta Brolund (S)'

const at = browsing('file')

describe.runIf(chromiumPath)(
  'a meeting of the council, from the agenda to the notice board, by clicks and typing',
  () => {
    test('with a roll-call vote and a minority remittal', async () => {
      const who = await at.visitor()
      await who.signIn('sekreterare')
      const [decided = '', remitted = ''] = await beforeTheCouncil(who)
      const meeting = await newMeeting(who)
      await callsTheMembers(who, meeting, [decided, remitted])
      await adoptsTheAgenda(who, meeting)
      await notesWhoCame(who, meeting)
      await writesTheFirst(who, meeting)
      await decidesByRollCall(who, meeting, decided)
      await remitsByMinority(who, meeting, remitted)
      await closesTheMeeting(who, meeting)
      await adjustsAndPosts(who, meeting)
      await who.signOut()
      await who.follow('Anslagstavla')
      await who.reads('Kommunfullmäktige')
      await who.close()
    })
  },
)

/** Two motions that wait for the council's decision: one of the demonstration's, and one that the board now passes on. */
async function beforeTheCouncil(who: Visitor): Promise<string[]> {
  const waiting = await firstThatStands(who, 'Inför kommunfullmäktige')
  await meetingOf(who, 'kommunstyrelsen', today)
  const passedOn = await firstThatStands(who, 'Inför kommunstyrelsen')
  await who.follow(passedOn)
  await who.follow('Kommunstyrelsen lägger förslag')
  await chooseMeeting(who, today)
  await who.press('Spara')
  await who.reads('Inför kommunfullmäktige')
  return [waiting, passedOn]
}

async function firstThatStands(who: Visitor, where: string): Promise<string> {
  await who.follow('Motioner')
  await who.fill({ 'Var ärendet är': where })
  await who.press('Visa')
  return who.page.locator('.row-title a').first().innerText()
}

/** A meeting today, the second one where the demonstration has one already; its address. */
async function newMeeting(who: Visitor): Promise<string> {
  await meetingOf(who, 'kommunfullmäktige', today)
  const taken = await who.page.getByText('har redan ett sammanträde den dagen').count()
  if (taken > 0) {
    await who.fill({ 'Sammanträdets nummer den dagen': '2' })
    await who.press('Lägg till')
    await who.reads('Sammanträdet är tillagt.')
  }
  return new URL(who.page.url()).pathname
}

async function callsTheMembers(who: Visitor, meeting: string, motions: string[]): Promise<void> {
  await who.open(meeting)
  await who.follow('Dagordning')
  await who.follow('Lägg till ärenden')
  for (const title of motions) await who.page.getByRole('checkbox', { name: title, exact: true }).check()
  await who.fill({ Rubrik: 'Val av revisor', Avsnitt: 'Val' })
  await who.press('Lägg till')
  await who.reads('6 ärenden är tillagda.')
  await who.follow('Utfärda kallelsen')
  await who.reads('kommunallagen 5 kap. 13 och 14 §§', chair)
  await who.press('Utfärda')
  // The meeting is today, and the members should have been called a week ago.
  await who.reads('Går kallelsen ut för sent?')
  await who.fill({ 'Varför är det rätt ändå?': 'Sammanträdet fick kallas in snabbt' })
  await who.press('Utfärda')
  await who.reads('Kallelse 1 är utfärdad.', 'Sammanträdet fick kallas in snabbt')
  await who.page
    .getByRole('listitem')
    .filter({ hasText: 'Val av revisor' })
    .getByRole('link', { name: /^Stryk/ })
    .click()
  await who.fill({ 'Varför det utgår': 'Valberedningen är inte klar' })
  await who.press('Stryk')
  await who.reads('Utgår: Valberedningen är inte klar')
}

/** The members were called too late, and all agree to what is taken up. */
async function adoptsTheAgenda(who: Visitor, meeting: string): Promise<void> {
  await who.open(`${meeting}/dagordning`)
  await who.follow('Fastställ dagordningen')
  const agreed = who.page.getByLabel('Alla närvarande är ense om att ta upp ärendet')
  for (const box of await agreed.all()) await box.check()
  await who.press('Fastställ')
  await who.reads('Dagordningen fastställdes vid sammanträdet.')
}

async function notesWhoCame(who: Visitor, meeting: string): Promise<void> {
  await who.open(meeting)
  await who.follow('Närvaro')
  const last = who.page.getByRole('group', { name: /Cecilia Varghult/ })
  await last.getByLabel('Med', { exact: true }).first().selectOption({ value: 'no' })
  await who.press('Spara')
  await who.reads('Frånvarande ledamöter', 'Cecilia Varghult (L)')
}

async function writesTheFirst(who: Visitor, meeting: string): Promise<void> {
  for (const [title, decision] of [
    ['Upprop', 'Uppropet förrättas.'],
    ['Val av justerare', 'Charlotte Ramnefors (M) utses att justera protokollet.'],
    ['Fastställande av föredragningslistan', 'Föredragningslistan fastställs.'],
  ] as const) {
    await who.open(`${meeting}/dagordning`)
    await writeFrom(who, title)
    await who.fill({ Beslut: decision })
    await who.press('Spara')
    await who.reads('är skriven.')
  }
}

const writeFrom = (who: Visitor, title: string): Promise<void> =>
  who.page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: /^Skriv paragrafen/ })
    .first()
    .click()

/** From the page of a motion to the § that was just written. */
async function toTheParagraph(who: Visitor, meeting: string, title: string): Promise<void> {
  await who.open(meeting)
  await who.page.locator('.row-title a').filter({ hasText: title }).click()
  await who.look()
}

async function decidesByRollCall(who: Visitor, meeting: string, title: string): Promise<void> {
  await who.open(`${meeting}/dagordning`)
  await writeFrom(who, title)
  await who.page.getByLabel('Avslag', { exact: true }).first().check()
  await who.fill({ Beslut: 'Motionen avslås.' })
  await who.press('Spara')
  await toTheParagraph(who, meeting, title)
  await moves(who, 'Henrik Adelskog (M)', 'avslag på motionen')
  await moves(who, 'Tomas Ekvall (S)', 'bifall till motionen')
  await who.follow('Ändra paragrafen')
  await who.fill({
    Propositionsordning:
      'Ordföranden ställer proposition på yrkandena var för sig och finner att motionen avslås. Omröstning begärs.',
  })
  await who.press('Spara')
  await votes(who, { yes: 'avslag på motionen', no: 'bifall till motionen', won: 'Ja' }, ['S', 'V', 'MP'])
  await who.reads('Därmed vinner ja.', 'Yrkanden', 'Nej: ')
  await who.follow('Reservation, yttrande eller anteckning')
  await who.page.getByRole('radio', { name: 'Reservation', exact: true }).check()
  await who.fill({ 'Anmält av': 'Tomas Ekvall (S)', Text: 'Motionen borde ha bifallits.' })
  await who.page.getByRole('radio', { name: 'Skriftligt', exact: true }).check()
  await who.press('Spara')
  await who.reads('Tomas Ekvall (S) reserverar sig mot beslutet')
}

async function remitsByMinority(who: Visitor, meeting: string, title: string): Promise<void> {
  await who.open(`${meeting}/dagordning`)
  await who.page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: /^Återremittera/ })
    .click()
  expect(await who.page.getByLabel('Sammanträde', { exact: true }).inputValue()).toBe(meeting.split('/').at(-1))
  await who.fill({ Beslut: 'Ärendet återremitteras för att kostnaden ska utredas.', Minoritetsåterremiss: true })
  await who.press('Spara')
  await who.reads('Ärendet är återremitterat.')
  await toTheParagraph(who, meeting, title)
  await moves(who, 'Tomas Ekvall (S)', 'återremiss av ärendet')
  const minority = 'Minst en tredjedel av de närvarande avgjorde: bordläggning eller återremiss'
  await votes(who, { yes: 'att ärendet avgörs idag', no: 'återremiss', won: 'Nej', also: minority }, ['S', 'V'])
  await who.reads('Minst en tredjedel av de närvarande röstar nej, vilket räcker.')
}

async function moves(who: Visitor, mover: string, wording: string): Promise<void> {
  await who.follow('Anteckna ett yrkande')
  await who.fill({ 'Vem yrkar': mover, Yrkar: wording })
  await who.press('Spara')
  await who.reads('Yrkandet är antecknat.')
}

/** Party by party; whoever is alone in a party, and all of the others, say Ja. */
async function votes(
  who: Visitor,
  question: { yes: string; no: string; won: string; also?: string },
  against: string[],
): Promise<void> {
  await who.follow('Anteckna en omröstning')
  await who.fill({ 'Ja innebär': question.yes, 'Nej innebär': question.no })
  await who.page.getByRole('radio', { name: question.won, exact: true }).check()
  if (question.also) {
    await who.fill({ [question.also]: true })
    await who.page.getByLabel('Gäller det bordläggning eller återremiss?').selectOption({ value: 'no' })
  }
  for (const party of await who.page.getByLabel(/^Alla i /).all()) {
    const id = await party.getAttribute('id')
    const label = await who.page.locator(`label[for=${id}]`).innerText()
    await party.selectOption({ label: against.some(one => label === `Alla i ${one}`) ? 'Nej' : 'Ja' })
  }
  await who.press('Spara')
  for (const alone of await who.page
    .getByLabel(/\(.+\)$/)
    .and(who.page.locator('[aria-invalid=true]'))
    .all()) {
    await alone.selectOption({ label: 'Ja' })
  }
  await who.press('Spara')
  await who.reads('Omröstningen är antecknad.')
}

/** The §§ get their numbers; where the demonstration's own meeting of the day comes first, those of that one before. */
async function closesTheMeeting(who: Visitor, meeting: string): Promise<void> {
  const before = meeting.endsWith('-2') ? [meeting.slice(0, -2)] : []
  for (const path of [...before, meeting]) {
    await who.open(path)
    await who.reads('Preliminärt nummer')
    await who.follow('Avsluta sammanträdet')
    await who.fill({ 'Sammanträdet slutade': '23:15' })
    await who.press('Avsluta sammanträdet')
    await who.reads('Paragraferna har fått sina nummer.', 'Sammanträdet slutade kl. 23.15.')
  }
}

async function adjustsAndPosts(who: Visitor, meeting: string): Promise<void> {
  await who.open(meeting)
  await who.follow('Valda justerare')
  await who.fill({ 'Valda justerare': 'Charlotte Ramnefors (M)' })
  await who.press('Spara')
  await who.reads('Justerarna är antecknade.')
  await who.follow('Anteckna justering')
  const missing = who.page.getByRole('heading', { name: 'Det här saknas' }).locator('xpath=following-sibling::ul/li')
  expect(await missing.allInnerTexts()).toEqual([])
  await who.press('Spara')
  await who.reads('Justeringen är antecknad.', 'Protokollet som det justerades')
  const { status, bytes } = await who.fetched(/^§§ /)
  expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await who.follow('Anslå justeringen')
  await who.fill({ 'Protokollet finns hos': 'Kommunkansliet' })
  await who.press('Anslå')
  await who.reads('Justeringen är anslagen.', 'Sista dag att överklaga')
}
