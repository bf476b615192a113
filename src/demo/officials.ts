import type { BodyKind } from '#src/bodies/body.ts'
import type { Role } from '#src/permissions.ts'

/** The demonstration's password. It is only ever set where nobody but this machine can reach the server. */
export const demoPassword = 'älvhamra-visning'

interface DemoBody {
  code: string
  name: string
  kind: BodyKind
  parent: string | null
  registry_format: string | null
  /** The weekday (1 Monday) and the week of the month on which it meets; null where it holds no meetings. */
  meets: { weekday: number; week: number; place: string; starts_at: string } | null
}

const own = (code: string): string => `${code}-{år}/{nr}`
const meets = (weekday: number, week: number, place: string, starts_at: string) => ({ weekday, week, place, starts_at })

export const bodies: readonly DemoBody[] = [
  {
    code: 'KF',
    name: 'Kommunfullmäktige',
    kind: 'council',
    parent: null,
    registry_format: null,
    meets: meets(1, 4, 'Kulturhuset Kvarnen', '18:00'),
  },
  {
    code: 'KS',
    name: 'Kommunstyrelsen',
    kind: 'executive_board',
    parent: null,
    registry_format: own('KS'),
    meets: meets(3, 2, 'Stora Älven, kommunhuset', '13:00'),
  },
  {
    code: 'KSAU',
    name: 'Kommunstyrelsens arbetsutskott',
    kind: 'subcommittee',
    parent: 'KS',
    registry_format: null,
    meets: meets(2, 1, 'Lilla Älven, kommunhuset', '09:00'),
  },
  {
    code: 'SN',
    name: 'Socialnämnden',
    kind: 'committee',
    parent: null,
    registry_format: own('SN'),
    meets: meets(4, 3, 'Bruksgatan 4', '16:00'),
  },
  {
    code: 'BUN',
    name: 'Barn- och utbildningsnämnden',
    kind: 'committee',
    parent: null,
    registry_format: own('BUN'),
    meets: meets(2, 3, 'Kvarnbergsskolans aula', '17:00'),
  },
  {
    code: 'TN',
    name: 'Tekniska nämnden',
    kind: 'committee',
    parent: null,
    registry_format: own('TN'),
    meets: meets(3, 3, 'Förrådsvägen 2', '15:00'),
  },
  {
    code: 'KFN',
    name: 'Kultur- och fritidsnämnden',
    kind: 'committee',
    parent: null,
    registry_format: own('KFN'),
    meets: meets(4, 2, 'Stadsbiblioteket', '17:30'),
  },
  {
    code: 'MBN',
    name: 'Miljö- och byggnadsnämnden',
    kind: 'committee',
    parent: null,
    registry_format: own('MBN'),
    meets: meets(1, 2, 'Stora Älven, kommunhuset', '14:00'),
  },
  {
    code: 'KLF',
    name: 'Kommunledningsförvaltningen',
    kind: 'administration',
    parent: 'KS',
    registry_format: null,
    meets: null,
  },
  {
    code: 'AEAB',
    name: 'Älvhamra Energi AB',
    kind: 'external',
    parent: null,
    registry_format: null,
    meets: null,
  },
]

interface DemoAccount {
  username: string
  name: string
  roles: readonly (readonly [Role, string])[]
}

/** Who can sign in to the demonstration, and as what. */
export const accounts: readonly DemoAccount[] = [
  {
    username: 'registrator',
    name: 'Monica Dahlöf',
    roles: [
      ['registrar', 'KS'],
      ['registrar', 'KF'],
      ['registrar', 'KLF'],
    ],
  },
  {
    username: 'sekreterare',
    name: 'Peder Klintmo',
    roles: [
      ['secretary', 'KF'],
      ['secretary', 'KS'],
      ['secretary', 'KSAU'],
    ],
  },
  {
    username: 'utredare',
    name: 'Leila Norrbom',
    roles: [
      ['case_officer', 'KS'],
      ['case_officer', 'KLF'],
    ],
  },
  { username: 'sn-registrator', name: 'Gun-Britt Åsell', roles: [['registrar', 'SN']] },
  { username: 'sn-handlaggare', name: 'Robin Sävhammar', roles: [['case_officer', 'SN']] },
  { username: 'sn-sekreterare', name: 'Ida Fjällstrand', roles: [['secretary', 'SN']] },
  {
    username: 'bun',
    name: 'Håkan Lövgrund',
    roles: [
      ['registrar', 'BUN'],
      ['case_officer', 'BUN'],
      ['secretary', 'BUN'],
    ],
  },
  {
    username: 'tn',
    name: 'Annika Stenfelt',
    roles: [
      ['registrar', 'TN'],
      ['case_officer', 'TN'],
      ['secretary', 'TN'],
    ],
  },
  {
    username: 'kfn',
    name: 'Jesper Vikander',
    roles: [
      ['registrar', 'KFN'],
      ['case_officer', 'KFN'],
      ['secretary', 'KFN'],
    ],
  },
  {
    username: 'mbn',
    name: 'Parvin Eskilsgård',
    roles: [
      ['registrar', 'MBN'],
      ['case_officer', 'MBN'],
      ['secretary', 'MBN'],
    ],
  },
  { username: 'mbn-enhetschef', name: 'Sigrid Tallmark', roles: [['case_officer', 'MBN']] },
  { username: 'mbn-bitradande', name: 'Torun Ådefors', roles: [['case_officer', 'MBN']] },
  { username: 'mbn-chef', name: 'Östen Vallgärde', roles: [['case_officer', 'MBN']] },
  {
    username: 'ledamot',
    name: 'Samira Haddad',
    roles: [
      ['member', 'KF'],
      ['member', 'KS'],
    ],
  },
  {
    username: 'justerare',
    name: 'Margareta Lindhagen',
    roles: [
      ['member', 'KF'],
      ['member', 'KS'],
    ],
  },
  { username: 'admin', name: 'Viktor Malmheden', roles: [['admin', 'KS']] },
]

/** Which levels approve this committee's drafts, and who may do so at each. */
export const signOffs = {
  code: 'MBN',
  levels: [
    { name: 'Enhetschef', people: ['Sigrid Tallmark'] },
    { name: 'Förvaltningschef', people: ['Östen Vallgärde', 'Torun Ådefors'] },
  ],
} as const

/** Who holds this role at this body. */
export const holderOf = (role: Role, body: string): string =>
  accounts.find(account => account.roles.some(([held, code]) => held === role && code === body))?.name ??
  'Monica Dahlöf'
