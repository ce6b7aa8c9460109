/** Words in a profile that compare, judge or have no date: things to look at, never a reason to refuse. */
type WordingNote = { words: string; kind: 'compares' | 'judges' | 'undated' }

const patterns: Record<string, Record<WordingNote['kind'], string[]>> = {
  en: {
    compares: ['better than', 'worse than', 'more advanced', 'compared (?:to|with) other countries', 'leading', 'ahead of', 'behind other', 'lags? behind', 'ranks?', 'best practices?'],
    judges: ['advanced', 'excellent', 'impressive', 'exemplary', 'outstanding', 'poor(?:ly)?', 'weak', 'inadequate', 'unfortunately', 'successful(?:ly)?', 'fails? to', 'failed to', 'illegal (?:migrants?|migration|immigrants?|immigration)'],
    undated: ['recent(?:ly)?', 'currently', 'nowadays', 'last year', 'this year', 'soon'],
  },
  fr: {
    compares: ['meilleure?s? que', 'pire que', 'plus avancée?s?', 'par rapport aux autres pays', 'en avance sur', 'en retard sur', 'meilleures pratiques'],
    judges: ['excellente?s?', 'remarquables?', 'exemplaires?', 'insuffisante?s?', 'malheureusement', 'faiblesses?', 'échoue', 'avec succès', '(?:migrants?|immigration|migration) (?:clandestine?s?|illégale?s?)'],
    undated: ['récente?s?', 'récemment', 'actuellement', 'l’année dernière', 'cette année', 'bientôt'],
  },
  es: {
    compares: ['mejor(?:es)? que', 'peor(?:es)? que', 'más avanzad[oa]s?', 'en comparación con otros países', 'mejores prácticas'],
    judges: ['excelentes?', 'notables?', 'ejemplar(?:es)?', 'insuficientes?', 'lamentablemente', 'deficientes?', 'con éxito', '(?:migrantes?|inmigrantes?|inmigración|migración) (?:ilegal(?:es)?|clandestin[oa]s?)'],
    undated: ['recientes?', 'recientemente', 'actualmente', 'el año pasado', 'este año', 'pronto'],
  },
  pt: {
    compares: ['melhor(?:es)? (?:do )?que', 'pior(?:es)? (?:do )?que', 'mais avançad[oa]s?', 'em comparação com outros países', 'melhores práticas'],
    judges: ['excelentes?', 'notáve(?:l|is)', 'exempla(?:r|res)', 'insuficientes?', 'infelizmente', 'deficientes?', 'com êxito', 'com sucesso', '(?:migrantes?|imigrantes?|imigração|migração) (?:ilega(?:l|is)|clandestin[oa]s?)'],
    undated: ['recentes?', 'recentemente', 'atualmente', 'no ano passado', 'este ano', 'em breve'],
  },
  ar: {
    compares: ['أفضل من', 'أسوأ من', 'أكثر تقدما', 'مقارنة بالبلدان الأخرى', 'أفضل الممارسات'],
    judges: ['ممتازة?', 'متميزة?', 'ضعيفة?', 'غير كافية?', 'للأسف', 'بنجاح', 'هجرة غير شرعية', 'الهجرة غير الشرعية', 'مهاجرون غير شرعيين'],
    undated: ['مؤخرا', 'حديثا', 'حاليا', 'العام الماضي', 'هذا العام', 'قريبا'],
  },
}

/** What a second reader would ask about, in the order of the text. Empty for a language without a list. */
export function checkWording(text: string, locale: string): WordingNote[] {
  const lists = patterns[locale]
  if (!lists) return []
  const kinds = Object.keys(lists) as WordingNote['kind'][]
  const found = kinds.flatMap((kind) => {
    const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists[kind].join('|')})(?![\\p{L}\\p{N}])`, 'giu')
    return [...text.matchAll(words)].map(({ 0: match, index }) => ({ at: index, note: { words: match, kind } }))
  })
  const inOrder = found.sort((a, b) => a.at - b.at || b.note.words.length - a.note.words.length)
  const once = inOrder.filter(({ at, note }, index) => !inOrder.some((other, rank) => rank < index && other.at <= at && at + note.words.length <= other.at + other.note.words.length))
  return once.map(({ note }) => note)
}
