import { z } from 'zod'
import { contentFields } from '#src/minutes/form.ts'
import * as field from '#src/web/fields.ts'
import { type OwnSection, sectionOptions } from './sections.ts'

const noSection = 'Välj ett avsnitt.'
const itemFields = (own: readonly OwnSection[]) => ({
  section: field.text(noSection).refine(value => sectionOptions(own).some(option => option.value === value), noSection),
  title: field.text('Skriv ärendets rubrik.', 500),
  dnr: field.optionalText(80),
  proposal: field.optionalLongText(),
})

/** Whatever is chosen of what waits, of what is usual, and one matter more that is written here. */
export const addForm = (own: readonly OwnSection[]) =>
  z.object({
    pending: field.many(),
    standing: field.many(),
    ...itemFields(own),
    title: field.optionalText(500),
  })

export const changeForm = (own: readonly OwnSection[]) =>
  z.object({
    ...itemFields(own),
    place: field.wholeNumber('Ange platsen inom avsnittet.', 1, 999),
    version: field.version(),
  })

export const strikeForm = z.object({ reason: field.text('Skriv varför ärendet utgår.', 500) })

export const summonsForm = z.object({
  sent_on: field.day('Ange dagen då kallelsen skickas.'),
  on_board: field.ticked(),
  order_reason: field.reason(),
})

export const papersForm = z.object({
  papers: field.many(),
  file_title: field.optionalText(200),
  version: field.version(),
})

export const agreedForm = z.object({ agreed: field.choice(['yes', 'no'], 'Välj om alla var ense.') })

/** What every such form has; the fields of each item are read by `readAdoption`. */
export const adoptForm = z.looseObject({ order_reason: field.reason(), version: field.version() })

export const writeForm = z.object({
  paragraph_no: field.wholeNumber('Ange paragrafens nummer.', 1, 9999),
  insert: field.ticked(),
  /** On which of the meeting's days, where it has several. */
  day_no: field.optionalWholeNumber(1, 99),
  ...contentFields,
})
