/** How long a pause in the writing is, and how long one who never pauses goes unsaved, in milliseconds. */
const PAUSE = 3_000
const LONGEST = 20_000
const AGAIN = 15_000
/** A page that is being left may send this many characters, and no more (Fetch, keepalive). */
const LAST_WORDS = 30_000
const A_DAY = 24 * 3600_000

/** What was written and could not be saved, kept in the browser until it is. */
interface Copy {
  at: string
  fields: Record<string, string>
  /** It was sent; whether it came through is not known here. */
  sent?: true
}

/**
 * Saves a draft's form while somebody writes in it: in every pause, and when the page is left or the lid closed. What
 * cannot be saved, without a network or after the session has ended, is kept in this browser and offered when the form
 * is opened again. The form's own buttons go on working as they do without JavaScript.
 */
export function saveAlong(form: HTMLFormElement): void {
  const said = sayBefore(form.querySelector('.form-actions'))
  const key = keyOf()
  // What the form writes, as one calls it: 'Paragrafen'.
  const what = form.dataset.savesAlong || 'Utkastet'
  offerCopy(form, key, said)

  let changes = 0
  let saved = 0
  let since = 0
  let timer: number | undefined
  let under: Promise<void> | null = null
  let stopped = false

  const after = (wait: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), wait)
  }
  const save = async (): Promise<void> => {
    if (stopped || under || changes === saved) return
    const asked = changes
    since = Date.now()
    under = send(form).then(outcome => {
      if (outcome === 'saved') {
        saved = asked
        const version = form.elements.namedItem('version')
        if (version instanceof HTMLInputElement) version.value = String(Number(version.value) + 1)
        localStorage.removeItem(key)
        said.textContent = `${what} sparades ${clock(new Date())}.`
        return
      }
      keepCopy(form, key)
      said.textContent = words[outcome]
      // Another's changes are shown when the writer saves; what is faulty waits for the next change.
      stopped = outcome === 'stale'
      if (outcome === 'signedOut' || outcome === 'unreachable') after(AGAIN)
    })
    await under
    under = null
    if (changes !== asked) after(PAUSE)
  }

  form.addEventListener('input', () => {
    changes += 1
    const now = Date.now()
    if (changes === saved + 1) since = now
    after(Math.min(PAUSE, Math.max(0, since + LONGEST - now)))
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
  window.addEventListener('online', () => void save())
  window.addEventListener('pageshow', event => {
    if (event.persisted) stopped = false
  })
  form.addEventListener('submit', event => {
    clearTimeout(timer)
    if (!under) {
      stopped = true
      return
    }
    // The version that is being saved is the one to go on from.
    event.preventDefault()
    const { submitter } = event
    void under.then(() => form.requestSubmit(submitter))
  })
}

/**
 * Keeps what is written in a form that saves nothing before it is sent, so that it is not lost with a closed lid, an ended
 * session or a broken line, and offers it when the form is opened again.
 */
export function keepAlong(form: HTMLFormElement): void {
  const said = sayBefore(form.querySelector('.form-actions'))
  const key = keyOf()
  offerCopy(form, key, said)
  let timer: number | undefined
  let isChanged = false
  let isSent = false
  const keep = (): void => {
    clearTimeout(timer)
    if (isChanged) keepCopy(form, key, isSent)
  }
  form.addEventListener('input', () => {
    isChanged = true
    clearTimeout(timer)
    timer = window.setTimeout(keep, PAUSE)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
  form.addEventListener('submit', () => {
    isSent = true
    keep()
  })
}

const keyOf = (): string => `yttra-utkast ${location.pathname}`

type Outcome = 'saved' | 'stale' | 'faulty' | 'signedOut' | 'unreachable'

const words: Record<Exclude<Outcome, 'saved'>, string> = {
  stale: 'Det du skriver kunde inte sparas av sig självt: någon annan har sparat. Tryck på Spara, så visas vad.',
  faulty: 'Det du skriver är inte sparat: något behöver rättas. Tryck på Spara, så visas vad.',
  signedOut: 'Du är inte inloggad längre. Det du har skrivit ligger kvar på den här datorn: logga in i en ny flik.',
  unreachable: 'Ingen kontakt med servern. Det du skriver ligger kvar på den här datorn tills det går att spara.',
}

async function send(form: HTMLFormElement): Promise<Outcome> {
  const body = new URLSearchParams(Object.entries(fieldsOf(form)))
  const headers = { 'yttra-saves': 'along' }
  const keepalive = body.toString().length < LAST_WORDS
  try {
    const answer = await fetch(location.href, { method: 'POST', body, headers, keepalive, redirect: 'manual' })
    if (answer.status === 204) return 'saved'
    if (answer.type === 'opaqueredirect' || answer.status === 403) return 'signedOut'
    if (answer.status === 409) return 'stale'
    return answer.status >= 500 ? 'unreachable' : 'faulty'
  } catch {
    return 'unreachable'
  }
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return Object.fromEntries(fields)
}

function keepCopy(form: HTMLFormElement, key: string, sent = false): void {
  const { _csrf, version, ...fields } = fieldsOf(form)
  const copy: Copy = { at: new Date().toISOString(), fields, ...(sent ? { sent: true } : {}) }
  try {
    localStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // A browser that keeps nothing: the text is still on the page.
  }
}

function readCopy(key: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Copy | null
  } catch {
    return null
  }
}

/** Offers what was not saved the last time, where it differs from what is there now. */
function offerCopy(form: HTMLFormElement, key: string, said: HTMLElement): void {
  const copy = readCopy(key)
  const now = fieldsOf(form)
  // What was sent long ago came through, or somebody has seen that it did not.
  const isPast = copy?.sent && Date.now() - Date.parse(copy.at) > A_DAY
  if (!copy || isPast || Object.entries(copy.fields).every(([name, value]) => same(value, now[name] ?? ''))) {
    localStorage.removeItem(key)
    return
  }
  const offer = document.createElement('div')
  offer.className = 'ds-alert'
  offer.dataset.color = 'warning'
  const text = document.createElement('p')
  const at = new Date(copy.at)
  const when = `${at.toLocaleDateString('sv-SE')} ${clock(at)}`
  text.textContent = copy.sent
    ? `Det du skickade in här ${when} finns kvar, om det inte blev sparat.`
    : `Det du skrev här ${when} blev inte sparat, men finns kvar.`
  const take = buttonOf('Hämta tillbaka det', () => {
    for (const [name, value] of Object.entries(copy.fields)) refill(form, name, value)
    offer.remove()
    said.textContent = 'Det du skrev är tillbaka. Spara när du har läst igenom det.'
  })
  const leave = buttonOf('Kasta det', () => {
    localStorage.removeItem(key)
    offer.remove()
  })
  const choices = document.createElement('p')
  choices.className = 'form-actions'
  choices.append(take, leave)
  offer.append(text, choices)
  form.prepend(offer)
}

const same = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim()

function refill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (
    !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
  )
    return
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true
  else field.value = value
  field.dispatchEvent(new Event('refill'))
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function buttonOf(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  button.dataset.variant = 'secondary'
  button.textContent = text
  button.addEventListener('click', press)
  return button
}

function sayBefore(place: Element | null): HTMLElement {
  const said = document.createElement('p')
  said.className = 'saving'
  said.setAttribute('role', 'status')
  place?.before(said)
  return said
}

const clock = (at: Date): string => at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
