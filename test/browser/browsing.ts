import { type Browser, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { openSite, type Site } from './site.ts'
import { Visitor } from './visitor.ts'

const STARTING = 120_000

/** A browser for the tests of a file, and the demonstration on a server: one for the whole file, or a new one for each test. */
export function browsing(aSiteFor: 'file' | 'test') {
  let browser: Browser
  let site: Site
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())
  const [before, after] = aSiteFor === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  before(async () => {
    site = await openSite()
  }, STARTING)
  after(() => site.close())
  return {
    get site(): Site {
      return site
    },
    visitor: (javaScript = true): Promise<Visitor> => Visitor.at(browser, site.address, javaScript),
  }
}
