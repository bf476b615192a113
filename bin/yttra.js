#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read this far and say what is wrong.
const LEAST_NODE = 24

if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
  console.error(
    `Yttra körs på Node ${LEAST_NODE} eller senare, men det här är ${process.versions.node}. ` +
      'Starta med ”npm start” eller ”npm run yttra --”, som tar den version som npm har hämtat.',
  )
  process.exit(1)
}

const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
