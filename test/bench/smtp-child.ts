import { mailServer } from '#test/mail/server.ts'

// A mail server in a process of its own: it takes everything, and keeps nothing but the number.
const { url } = await mailServer({ forgets: true })
process.send?.(url)
