/** A text as people wrote it: paragraphs, simple lists, and its marks of citations, in its own language and direction. */
export function AuthoredText({ text, lang, dir }: { text: string; lang: string; dir: 'ltr' | 'rtl' }) {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return (
    <div className="flow-s measure" lang={lang} dir={dir}>
      {parts.map((part, index) => {
        const lines = part.split('\n').filter((line) => line.trim() !== '')
        const isList = lines.length > 0 && lines.every((line) => /^\s*- /.test(line))
        return isList ? (
          <ul key={index}>{lines.map((line, item) => <li key={item}>{line.replace(/^\s*- /, '')}</li>)}</ul>
        ) : (
          <p key={index} className="whitespace-pre-wrap">{part}</p>
        )
      })}
    </div>
  )
}
