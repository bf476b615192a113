/** The demonstration municipality's people. All are invented. */
export const municipality = { name: 'Älvhamra kommun', code: '9999' } as const

export const councillors = [
  { name: 'Agneta Brolund', party: 'S' },
  { name: 'Tomas Ekvall', party: 'S' },
  { name: 'Samira Haddad', party: 'S' },
  { name: 'Lars-Göran Wikmark', party: 'S' },
  { name: 'Emelie Tornqvist', party: 'S' },
  { name: 'Kent Åhrberg', party: 'S' },
  { name: 'Birgitta Sandelin', party: 'S' },
  { name: 'Henrik Adelskog', party: 'M' },
  { name: 'Charlotte Ramnefors', party: 'M' },
  { name: 'Johan Öhrvall', party: 'M' },
  { name: 'Margareta Lindhagen', party: 'M' },
  { name: 'Niklas Bergfalk', party: 'M' },
  { name: 'Ove Stenmark Dahl', party: 'SD' },
  { name: 'Linda Kronqvist', party: 'SD' },
  { name: 'Patrik Ljungsäter', party: 'SD' },
  { name: 'Rolf Hedetoft', party: 'SD' },
  { name: 'Malin Åkerstig', party: 'C' },
  { name: 'Gunnar Tvärlund', party: 'C' },
  { name: 'Ingrid Mossberg', party: 'C' },
  { name: 'Darko Petrovski', party: 'V' },
  { name: 'Sofia Ängermark', party: 'V' },
  { name: 'Yasmin Karlgren', party: 'V' },
  { name: 'Erik Nordensvan', party: 'KD' },
  { name: 'Ruth Abrahamsdotter', party: 'KD' },
  { name: 'Cecilia Varghult', party: 'L' },
  { name: 'Anders Qvillberg', party: 'L' },
  { name: 'Maja Solhaga', party: 'MP' },
  { name: 'Jonatan Ekströmmer', party: 'MP' },
  { name: 'Göran Hällstadius', party: '-' },
] as const

export type CouncillorName = (typeof councillors)[number]['name']
