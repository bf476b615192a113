#!/usr/bin/env node
import { fileURLToPath } from 'node:url'

// Plain JavaScript, so that an old Node can read this far and say what is wrong.
const LEAST_NODE = 24

if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
  console.error(
    `Yttra körs på Node ${LEAST_NODE} eller senare, men det här är ${process.versions.node}. ` +
      'Starta med ”npm start” eller ”npm run yttra --”, som tar den version som npm har hämtat.',
  )
  process.exit(1)
}

// What was compiled is kept for the next start; where the folder cannot be written, each start compiles as before.
const { enableCompileCache } = await import('node:module')
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/yttra', import.meta.url)))

const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
