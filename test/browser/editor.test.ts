import { describe, expect, test } from 'vitest'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'
import type { Visitor } from './visitor.ts'

const at = browsing('file')

/** As Word puts it on the clipboard. */
const fromWord = `<html><head><style>p.MsoNormal {margin:0cm}</style></head><body lang=SV>
<h1><span lang=SV>Bakgrund<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'>Nämnden <b style='mso-bidi-font-weight:normal'>tillstyrker</b> förslaget.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>Säkra skolvägar<o:p></o:p></p>
</body></html>`

const field = (who: Visitor, place = 0) => who.page.getByRole('textbox', { name: 'Text' }).nth(place)

/** The officer's first motion, at the form of the board's own report. */
async function atTheReply(who: Visitor): Promise<void> {
  await who.signIn('utredare')
  await who.follow('Mitt arbete')
  const motion = await who.page.locator('main a[href^="/motioner/"]').first().getAttribute('href')
  await who.open(`${motion}/forslag-till-svar`)
}

/** What of the browser a paste needs; its own types are not known here. */
interface Clipboard {
  DataTransfer: new () => { setData(kind: string, data: string): void }
  ClipboardEvent: new (kind: string, more: object) => object
}

async function paste(who: Visitor, place: number, html: string): Promise<void> {
  await field(who, place).press('ControlOrMeta+a')
  await who.page.keyboard.press('Delete')
  await field(who, place).evaluate((element, pasted) => {
    const { DataTransfer, ClipboardEvent } = globalThis as unknown as Clipboard
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    const target = element as unknown as { dispatchEvent(event: object): void }
    target.dispatchEvent(event)
  }, html)
}

describe.runIf(chromiumPath)('the editor', () => {
  test('takes what is pasted from Word, and its buttons and keys do what they say', async () => {
    const who = await at.visitor()
    await atTheReply(who)
    await paste(who, 1, fromWord)
    await who.look()
    await field(who, 1).press('ControlOrMeta+End')
    await who.page.keyboard.press('Enter')
    await who.page.keyboard.press('ControlOrMeta+b')
    await who.page.keyboard.type('Och cykelbanor')
    await who.press('Spara och skriv vidare')
    await who.reads('Utkastet är sparat.')
    const html = await field(who, 1).innerHTML()
    expect(html).toContain('<h3>Bakgrund</h3><p>Nämnden <strong>tillstyrker</strong> förslaget.</p>')
    expect(html).toContain('<li><p>Säkra skolvägar</p></li><li><p><strong>Och cykelbanor</strong></p></li>')

    const tools = who.page.getByRole('toolbar').nth(1)
    await field(who, 1).press('ControlOrMeta+a')
    await tools.getByRole('button', { name: 'Fet' }).focus()
    await who.page.keyboard.press('End')
    await who.page.keyboard.press('ArrowLeft')
    expect(await who.page.locator(':focus').innerText()).toBe('Ångra')
    who.page.once('dialog', dialog => dialog.accept('https://exempel.se/plan'))
    await tools.getByRole('button', { name: 'Länk' }).click()
    expect(await field(who, 1).innerHTML()).toContain('<a href="https://exempel.se/plan">Bakgrund</a>')
    await tools.getByRole('button', { name: 'Länk' }).click()
    expect(await field(who, 1).innerHTML()).not.toContain('<a')
    // One stop for Tab, and Tab goes on from the text.
    await who.page.keyboard.press('Tab')
    expect(await who.page.locator(':focus').getAttribute('name')).toBe('heading_3')
    await who.close()
  })

  test('saves along, keeps what cannot be saved, and offers it again', async () => {
    const who = await at.visitor()
    await atTheReply(who)
    const status = who.page.getByRole('status')
    await field(who).press('ControlOrMeta+a')
    await who.page.keyboard.type('Motionen bifalls, helt och hållet.')
    await status.getByText('Utkastet sparades').waitFor()
    await who.page.reload()
    expect(await field(who).innerText()).toBe('Motionen bifalls, helt och hållet.')

    const address = who.page.url()
    await who.page.context().clearCookies()
    await field(who).press('ControlOrMeta+a')
    await who.page.keyboard.type('Motionen avslås.')
    await status.getByText('Du är inte inloggad längre').waitFor()
    await who.page.goto('about:blank')
    await who.page.goto(at.site.address)
    await who.signIn('utredare')
    await who.page.goto(address)
    expect(await field(who).innerText()).toBe('Motionen bifalls, helt och hållet.')
    await who.page.getByRole('button', { name: 'Hämta tillbaka det' }).click()
    expect(await field(who).innerText()).toBe('Motionen avslås.')
    await who.press('Spara utkastet')
    await who.reads('Utkastet är sparat.')
    await who.close()
  })

  test('does not save over another’s', async () => {
    const [one, other] = [await at.visitor(), await at.visitor()]
    await atTheReply(one)
    await atTheReply(other)
    await field(one).press('ControlOrMeta+a')
    await one.page.keyboard.type('Ett.')
    await one.press('Spara utkastet')
    await field(other).press('ControlOrMeta+a')
    await other.page.keyboard.type('Två.')
    await other.page.getByRole('status').getByText('kunde inte sparas av sig självt').waitFor()
    await other.press('Spara utkastet')
    await other.reads('Ett.')
    expect(await field(other).innerText()).toBe('Två.')
    await one.close()
    await other.close()
  })

  test('says that a fault hinders it, and saves once it is mended', async () => {
    const who = await at.visitor()
    await atTheReply(who)
    const title = await who.page.getByLabel('Rubrik', { exact: true }).first().inputValue()
    await who.fill({ Rubrik: '' })
    await who.page.getByRole('status').getByText('något behöver rättas').waitFor()
    await who.fill({ Rubrik: title })
    await who.page.getByRole('status').getByText('Utkastet sparades').waitFor()
    await who.close()
  })

  test('is not needed', async () => {
    const who = await at.visitor(false)
    await atTheReply(who)
    await field(who).fill('Motionen **bifalls**.')
    await who.press('Spara och skriv vidare')
    await who.reads('Utkastet är sparat.')
    expect(await field(who).inputValue()).toBe('Motionen **bifalls**.')
    await who.close()
  })
})

const PATIENCE = { timeout: 10_000 }

/** Marks the words from here to there in a section of a draft, as with the pointer. */
async function mark(who: Visitor, section: number, letters: number): Promise<string> {
  const text = who.page.locator('[data-section] p').nth(section)
  const words = (await text.innerText()).slice(0, letters).trim()
  await text.evaluate((element, length) => {
    const { getSelection } = globalThis as unknown as { getSelection(): { setBaseAndExtent(...ends: unknown[]): void } }
    const { firstChild } = element as unknown as { firstChild: unknown }
    getSelection().setBaseAndExtent(firstChild, 0, firstChild, length)
  }, letters)
  return words
}

describe.runIf(chromiumPath)('a comment on a draft', () => {
  test('takes the words that are marked, and leaves alone what is typed', async () => {
    const who = await at.visitor()
    await who.signIn('mbn-chef')
    await who.follow('Mitt arbete')
    await who.page.locator('main a[href$="/granska"]').first().click()
    const [quote, section] = [who.page.getByLabel(/^Orden som du menar/), who.page.getByLabel(/^Vad gäller det/)]
    await who.page.getByText('Markera dem i texten, så kommer de hit.').waitFor()

    const first = await mark(who, 0, 12)
    await expect.poll(() => quote.inputValue(), PATIENCE).toBe(first)
    const second = await mark(who, 1, 15)
    await expect.poll(() => quote.inputValue(), PATIENCE).toBe(second)
    expect(await section.inputValue()).not.toBe('')
    await who.fill({ 'Orden som du menar': 'mina egna ord' })
    await mark(who, 0, 12)
    await who.page.waitForTimeout(400)
    expect(await quote.inputValue()).toBe('mina egna ord')

    await quote.fill('')
    const meant = await mark(who, 0, 12)
    await expect.poll(() => quote.inputValue(), PATIENCE).toBe(meant)
    await who.fill({ Kommentar: 'Säg det tydligare.' })
    await who.press('Spara')
    await who.reads(meant, 'Säg det tydligare.')
    await who.close()
  })
})
