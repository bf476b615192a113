declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const stemmers: { newStemmer(language: 'swedish'): Stemmer }
  export default stemmers
}
