import { keepAlong, saveAlong } from './autosave.ts'
import { edit } from './editor.ts'
import { fetchPhrases } from './phrases.ts'
import { quoteMarked } from './quote.ts'

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')) edit(area)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-saves-along]')) saveAlong(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps-copy]')) keepAlong(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form.form')) fetchPhrases(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quotes]')) quoteMarked(form)
