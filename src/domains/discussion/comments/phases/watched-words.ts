import { type Match, pass, type Phase } from './phase.ts'

/** Changes with the list, so that a decision says which list it rested on. */
const watchedWordsVersion = '1'

// Folded forms (see below). A word is here when a person should look at the sentence around it,
// not because the word itself is forbidden.
const insults = [
  'halfwit',
  'moron',
  'morons',
  'imbecile',
  'cretin',
  'retard',
  'retarded',
  'scumbag',
  'scumbags',
  'scum',
  'vermin',
  'subhuman',
  'parasites',
  'libtard',
  'snowflakes',
  'sheeple',
  'gobshite',
  'gobshites',
  'bollox',
  'fuck',
  'fucking',
  'fucker',
  'cunt',
  'wanker',
  'bastard',
  'bitch',
  'slut',
  'whore',
  'knacker',
  'knackers',
  'faggot',
  'tranny',
  'paki',
  'nigger',
  'kike',
  'gypo',
  'pikey',
  'amadan',
  'amadain',
  'bastaird',
  'striapach',
] as const
const watched: ReadonlySet<string> = new Set(insults)

/** Words that a moderator wants to see first, however they are dressed up. */
export const watchedWords: Phase = ({ text }) => {
  const matches = [...text.matchAll(token)].filter(([word]) => watched.has(fold(word))).map(matchOf)
  if (matches.length === 0) return pass
  return {
    outcome: 'hold',
    rule: 'watched-words',
    version: watchedWordsVersion,
    ground: 'abuse',
    matches,
  }
}

// Letters, marks and figures, and what stands in for letters or hides between them.
const token =
  /[\p{L}\p{N}@$!|](?:[\p{L}\p{M}\p{N}@$!|*\u00AD\u200B-\u200D\uFEFF]|[._-](?=\p{L}(?![\p{L}\p{N}])))*/gu
const dressed: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
}
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ι: 'i',
}

/** One form for all the ways of writing a word: width, case, marks, zero-width joins, figures for letters. */
export function fold(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\uFEFF._*-]/gu, '')
    .toLowerCase()
    .replace(/(?<!!)!+$/, '')
    .replace(/[01345!|@$7]/g, (sign) => dressed[sign] ?? sign)
    .replace(/[\u0370-\u04FF]/g, (letter) => lookalikes[letter] ?? letter)
}

const matchOf = (found: RegExpExecArray): Match => ({
  rule: 'watched-words',
  from: found.index,
  to: found.index + found[0].length,
})
