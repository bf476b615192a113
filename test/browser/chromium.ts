import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium lies on this machine; undefined where it is not to be found. */
export const chromiumPath = places.find(place => place !== undefined && existsSync(place))

if (!chromiumPath) {
  console.log(
    'Webbläsarproven hoppas över: ingen Chromium hittades. Installera den (på Debian: apt-get install chromium) eller ange var den ligger med CHROMIUM.',
  )
}
