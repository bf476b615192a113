import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '#src/dates.ts'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'
import { as, chooseMeeting, open } from './errands.ts'
import { today } from './site.ts'
import type { Visitor } from './visitor.ts'

const TITLE = 'Solceller på kommunens tak'
const ahead = (days: number): string => addDays(today, days)
/** So that the year is over in 60 days. */
const received = addYears(ahead(60), -1)

const at = browsing('test')

describe.runIf(chromiumPath)('three committees are asked, and the year runs out', () => {
  test('one answers, one abstains, one never answers; from in time to at risk to reported', async () => {
    const who = await at.visitor()
    await theMeetingsAreKnown(who)
    await theMotionIsTakenOver(who)
    await theyAreAsked(who)
    expect(await clockOf(who)).toContain('Hinner i tid')
    await oneAnswersAndOneAbstains(who)
    await theAnswersAreCompiled(who)
    at.site.moveOn(40)
    await who.page.goto(at.site.address)
    expect(await clockOf(who)).toContain('Riskerar att bli sen')
    await theCouncilIsTold(who)
    expect(await clockOf(who)).toContain('Redovisad i tid')
    await who.close()
  })
})

async function theMeetingsAreKnown(who: Visitor): Promise<void> {
  await who.signIn('sekreterare')
  const planned: [string, number[]][] = [
    ['kommunfullmäktige', [40, 55, 63]],
    ['kommunstyrelsen', [42, 62]],
    ['kommunstyrelsens arbetsutskott', [32, 61]],
  ]
  for (const [body, days] of planned) {
    for (const day of days) {
      await who.follow('Sammanträden')
      await who.follow(`Lägg till ett sammanträde i ${body}`)
      await who.fill({ Dag: ahead(day), 'Sammanträdets nummer den dagen': '3', Plats: 'Kommunhuset' })
      await who.press('Lägg till')
      await who.reads('Sammanträdet är tillagt.')
    }
  }
  await who.signOut()
}

async function theMotionIsTakenOver(who: Visitor): Promise<void> {
  await who.signIn('registrator')
  await who.follow('Motioner')
  await who.follow('Ta över pågående motioner ur en förteckning')
  const line = ['KS-2025/990', TITLE, 'Eva Ek (S)', received, addDays(received, 20), 'Under beredning', '', ''].join(
    ';',
  )
  await who.fill({ Rader: line })
  await who.press('Visa hur raderna läses')
  await who.reads('Kan läsas in')
  await who.press('Läs in')
  await who.reads('1 motion är övertagen.', TITLE)
  await who.signOut()
}

async function theyAreAsked(who: Visitor): Promise<void> {
  await as(who, 'utredare', TITLE, async () => {
    await who.follow('Skicka på remiss')
    await who.reads('Svaren behövs senast')
    await who.fill({
      Socialnämnden: true,
      'Tekniska nämnden': true,
      'Kultur- och fritidsnämnden': true,
      'Svar senast': ahead(14),
    })
    await who.press('Spara')
    const warned = await who.page.getByText('Stämmer dagarna?').count()
    if (warned > 0) {
      await who.fill({ 'Varför är det rätt ändå?': 'Ordförandena har lovat att svara själva.' })
      await who.press('Spara')
    }
    await who.reads('Motionen är skickad på remiss.', 'Remiss till Tekniska nämnden')
  })
}

async function oneAnswersAndOneAbstains(who: Visitor): Promise<void> {
  await as(who, 'sn-handlaggare', TITLE, async () => {
    await who.follow('Socialnämnden')
    await who.follow('Skriv remissvaret')
    await who.fill({ Ställning: 'Tillstyrker motionen' })
    for (const [i, text] of ['Nämnden är för.', 'Tak finns.', 'Det är bra.', 'Det kostar lite.'].entries()) {
      await who.page.getByLabel(/^Text/).nth(i).fill(text)
    }
    await who.press('Spara utkastet')
    await who.follow('Fastställ remissvaret')
    await who.press('Fastställ')
    await who.follow('Lämna svaret')
    await who.press('Spara')
    await who.reads('Svaret är lämnat.')
  })
  await as(who, 'tn', TITLE, async () => {
    await who.follow('Tekniska nämnden')
    await who.follow('Avstå från att yttra sig')
    await who.press('Spara')
    await who.reads('Det är antecknat att ni avstår')
  })
}

async function theAnswersAreCompiled(who: Visitor): Promise<void> {
  await as(who, 'utredare', TITLE, async () => {
    await who.follow('Remissvaren och förslaget till svar')
    await who.reads('Har svarat', 'Tillstyrker motionen.', 'Har avstått', 'Tekniska nämnden', 'Har inte svarat')
    const { status, bytes } = await who.fetched('Remissvaren som PDF')
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    await who.follow('Skriv förslaget till svar')
    const draft = (await who.page.getByLabel(/^Text/).allInnerTexts()).join('\n')
    expect(draft).toContain('Nämnden är för.')
    expect(draft).toContain('Tekniska nämnden har avstått från att yttra sig.')
    expect(draft).toContain('Kultur- och fritidsnämnden har inte kommit in med svar.')
    await who.press('Spara utkastet')
    await who.reads('Utkastet är sparat.')
  })
}

/** How the motion stands on the public list of those unanswered, as the secretary sees it. */
async function clockOf(who: Visitor): Promise<string> {
  await who.signIn('sekreterare')
  await who.follow('Motioner')
  await who.follow('Obesvarade motioner')
  const row = await who.page.getByRole('listitem').filter({ hasText: TITLE }).first().innerText()
  await who.signOut()
  return row
}

async function theCouncilIsTold(who: Visitor): Promise<void> {
  await who.signIn('sekreterare')
  await who.follow('Motioner')
  await who.follow('Obesvarade motioner')
  await who.follow('Anteckna redovisningen i fullmäktige')
  await chooseMeeting(who, ahead(40))
  const box = who.page.getByRole('checkbox', { name: new RegExp(TITLE) })
  expect(await box.isChecked()).toBe(true)
  await who.fill({ Paragraf: '951' })
  await who.press('Spara')
  await who.reads('Redovisningen är antecknad', '§ 951')
  await open(who, TITLE)
  await who.reads('Redovisad för kommunfullmäktige som inte färdigberedd')
  await who.signOut()
}
