/** Text forms: a day 'YYYY-MM-DD', an instant ISO 8601 UTC with milliseconds, JSON text parsed by zod in the store. */
export type Day = string
export type Instant = string
export type Json = string
