import { saveAlong } from './autosave.ts'
import { edit } from './editor.ts'

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')) edit(area)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-saves-along]')) saveAlong(form)
