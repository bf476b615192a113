import { z } from 'zod'
import * as field from '#src/web/fields.ts'

const posting = { kept_at: field.text('Skriv var protokollet finns att läsa.', 200) }

export const postForm = z.object({ part: field.text('Välj vilken del av protokollet det gäller.'), ...posting })
export const replaceForm = z.object({ reason: field.text('Skriv vad som var fel.', 1000), ...posting })
export const takeDownForm = z.object({ taken_down_on: field.day('Ange dagen då anslaget tas ned.') })
