import { z } from 'zod'
import * as field from '#src/web/fields.ts'

const posting = { kept_at: field.text('Skriv var protokollet finns att läsa.', 200) }

export const postForm = z.object({ part: field.text('Välj vilken del av protokollet det gäller.'), ...posting })
export const replaceForm = z.object({ reason: field.text('Skriv vad som var fel.', 1000), ...posting })
export const takeDownForm = z.object({ taken_down_on: field.day('Ange dagen då anslaget tas ned.') })

const decision = {
  title: field.text('Skriv vad beslutet gäller.', 200),
  decision: field.text('Skriv vad som beslutades.', 3000),
  decided_by: field.text('Skriv vem som beslutade, med namn och befattning eller uppdrag.', 200),
  decided_on: field.day('Ange dagen då beslutet fattades.'),
  dnr: field.optionalText(80),
  ...posting,
}

export const decisionForm = z.object(decision)
export const replaceDecisionForm = z.object({ reason: field.text('Skriv vad som var fel.', 1000), ...decision })
export const withdrawForm = z.object({ reason: field.text('Skriv varför.', 1000) })
