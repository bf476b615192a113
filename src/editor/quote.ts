const LONGEST = 1_000
/** How long a selection rests before it is taken: it changes with every letter that the pointer passes. */
const REST = 150

/**
 * Words that are marked in one section of a text become those that a comment means, and the section what it is about.
 * What somebody has typed there is left alone. Without JavaScript the words are copied by hand, as the hint says.
 */
export function quoteMarked(form: HTMLFormElement): void {
  const quote = form.elements.namedItem('quote')
  const section = form.elements.namedItem('section')
  if (!(quote instanceof HTMLTextAreaElement && section instanceof HTMLSelectElement)) return
  const hint = document.getElementById('f-quote-hint')
  if (hint) hint.textContent = 'Markera dem i texten, så kommer de hit. Lämna tomt om det gäller hela avsnittet.'
  let taken = ''
  let timer: number | undefined
  const take = (): void => {
    const marked = markedIn(document.getSelection())
    if (!marked || (quote.value !== '' && quote.value !== taken)) return
    taken = marked.words
    quote.value = marked.words
    section.value = marked.section
  }
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    timer = window.setTimeout(take, REST)
  })
}

/** The words that are marked, where they are some of one section's. */
function markedIn(selection: Selection | null): { section: string; words: string } | null {
  const words = selection?.toString().trim() ?? ''
  const part = sectionOf(selection?.anchorNode)
  if (words === '' || words.length > LONGEST || !part || part !== sectionOf(selection?.focusNode)) return null
  return { section: part.dataset.section ?? '', words }
}

function sectionOf(node: Node | null | undefined): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest<HTMLElement>('[data-section]') ?? null
}
