/**
 * Puts a button beside each of a body's phrases, which fetches it into the text that was written in last, at its end; the
 * decision before any was. Without it the phrases are there to copy.
 */
export function fetchPhrases(form: HTMLFormElement): void {
  let into = form.elements.namedItem('decision')
  form.addEventListener('focusin', event => {
    const field = event.target instanceof Element ? event.target.closest('.field')?.querySelector('textarea') : null
    if (field) into = field
  })
  for (const phrase of form.querySelectorAll<HTMLElement>('[data-phrase]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset.variant = 'tertiary'
    button.textContent = 'Infoga'
    button.setAttribute('aria-label', `Infoga: ${phrase.dataset.phrase ?? ''}`)
    button.addEventListener('click', () => {
      if (into instanceof HTMLTextAreaElement) addTo(into, phrase.textContent ?? '')
    })
    phrase.after(' ', button)
  }
}

function addTo(area: HTMLTextAreaElement, text: string): void {
  area.value = [area.value.trimEnd(), text].filter(part => part !== '').join('\n\n')
  area.dispatchEvent(new Event('refill'))
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
