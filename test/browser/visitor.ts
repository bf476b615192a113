import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '#src/demo/officials.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

/** Somebody at a browser, who only clicks, types and reads. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #looksClosely: boolean
  readonly #complaints: string[] = []
  readonly #seen = new Set<string>()

  private constructor(context: BrowserContext, page: Page, looksClosely: boolean) {
    this.#context = context
    this.page = page
    this.#looksClosely = looksClosely
    // That a form was refused is what some of these pages are for.
    page.on('console', message => {
      if (message.type() === 'error' && !/status of (409|422)/.test(message.text()))
        this.#complaints.push(message.text())
    })
    page.on('pageerror', error => this.#complaints.push(error.message))
  }

  static async at(browser: Browser, address: string, javaScriptEnabled: boolean): Promise<Visitor> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: DESK, locale: 'sv-SE' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(address)
    return new Visitor(context, page, javaScriptEnabled)
  }

  async signIn(username: string): Promise<void> {
    await this.follow('Logga in')
    await this.fill({ Användarnamn: username, Lösenord: demoPassword })
    await this.press('Logga in')
  }

  async signOut(): Promise<void> {
    await this.press('Logga ut')
  }

  /** Clicks the link with these words; where several have them, the first. */
  async follow(words: string | RegExp): Promise<void> {
    await this.page
      .getByRole('link', { name: words, exact: typeof words === 'string' })
      .first()
      .click()
    await this.look()
  }

  async press(words: string): Promise<void> {
    await this.page.getByRole('button', { name: words, exact: true }).click()
    await this.look()
  }

  /** Fills fields by their labels: true ticks a box, in a choice the option with those words is taken. */
  async fill(fields: Record<string, string | true>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = this.page.getByLabel(new RegExp(`^${escaped(label)}( \\(frivilligt\\))?$`)).first()
      if (value === true) await field.check()
      else if ((await field.evaluate(element => element.tagName)) === 'SELECT')
        await field.selectOption({ label: value })
      else await field.fill(value)
    }
  }

  async attach(label: string, name: string, buffer: Buffer): Promise<void> {
    const field = this.page.getByLabel(new RegExp(`^${escaped(label)}`)).first()
    await field.setInputFiles({ name, mimeType: 'application/pdf', buffer })
  }

  async reads(...words: string[]): Promise<void> {
    const text = await this.page.locator('body').innerText()
    for (const each of words) expect(text.replaceAll('\u00a0', ' ')).toContain(each)
  }

  /** The page at an address of this site, as it comes from the server; null where it is no page. */
  async html(path: string): Promise<string | null> {
    const cookie = (await this.#context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(path, this.page.url()), { headers: { cookie }, redirect: 'manual' })
    const text = await answer.text()
    return answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html') ? text : null
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href)
    await this.look()
  }

  /** The bytes behind a link, fetched with this visitor's own session. */
  async fetched(words: string | RegExp): Promise<{ status: number; bytes: Buffer }> {
    const href = await this.page
      .getByRole('link', { name: words, exact: typeof words === 'string' })
      .first()
      .getAttribute('href')
    const answer = await this.#context.request.get(new URL(href ?? '', this.page.url()).href)
    return { status: answer.status(), bytes: await answer.body() }
  }

  /** Every page, once for each kind: no axe violation, nothing wider than a phone, the skip link first. */
  async look(): Promise<void> {
    expect(this.#complaints).toEqual([])
    const kind = this.page
      .url()
      .replace(/[?#].*/, '')
      .replace(/\d+/g, '0')
    if (!this.#looksClosely || this.#seen.has(kind)) return
    this.#seen.add(kind)
    // No page has a frame, which is all that the slower way is for.
    const axe = new AxeBuilder({ page: this.page }).options({ runOnly: wcag, resultTypes: ['violations'] })
    const { violations } = await axe.setLegacyMode().analyze()
    expect(violations.map(one => `${kind} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    await this.page.setViewportSize(PHONE)
    expect([kind, await this.page.evaluate('document.documentElement.scrollWidth')]).toEqual([kind, PHONE.width])
    await this.page.setViewportSize(DESK)
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
