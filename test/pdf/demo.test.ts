import { expect, test } from 'vitest'
import { dayInStockholm } from '#src/dates.ts'
import { meetingsOfYear } from '#src/meetings/store.ts'
import { extractOf } from '#src/minutes/extract.ts'
import { itemById } from '#src/minutes/store.ts'
import { minutesOf } from '#src/minutes/whole.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { unansweredOn, unansweredPaper } from '#src/unanswered/list.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'
import { pdfFaults } from './checker/check.ts'

test('every §, every kept PDF and this year’s minutes of the demonstration is PDF/UA-1 and PDF/A-2a, and the same every time', async () => {
  const demo = await demoDatabase()
  try {
    const files = await demo.db
      .selectFrom('file')
      .select(['sha256', 'bytes'])
      .where('media_type', '=', 'application/pdf')
      .execute()
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) expect(await pdfFaults(file.bytes), file.sha256).toEqual([])
    const items = await demo.db.selectFrom('minute_item').select('id').execute()
    for (const { id } of items) {
      const item = await itemById(demo.db, id)
      if (!item) throw new Error(id)
      const document = await extractOf(demo.db, item)
      const bytes = await renderPdf(document)
      expect(await pdfFaults(bytes), document.title).toEqual([])
      expect(bytes.equals(await renderPdf(document)), document.title).toBe(true)
    }
    const meetings = await meetingsOfYear(demo.db, demoNow.getFullYear())
    expect(meetings.length).toBeGreaterThan(20)
    for (const meeting of meetings) {
      const document = await minutesOf(demo.db, meeting)
      if (document) expect(await pdfFaults(await renderPdf(document)), document.title).toEqual([])
    }
    const unanswered = await unansweredOn(demo.db, 'staff', dayInStockholm(demoNow), demoNow)
    const list = await unansweredPaper(demo.db, unanswered, dayInStockholm(demoNow), demoNow)
    expect(await pdfFaults(await renderPdf(list)), list.title).toEqual([])
  } finally {
    await demo.close()
  }
}, 120_000)
