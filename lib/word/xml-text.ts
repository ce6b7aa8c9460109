/** Every character that XML may not hold, lone surrogates included, as a visible mark: one of them would make the file unreadable. */
export const xmlText = (text: string) =>
  [...text]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0
      const allowed = point === 0x9 || point === 0xa || point === 0xd || (point >= 0x20 && point < 0xd800) || (point > 0xdfff && point < 0xfffe) || point > 0xffff
      return allowed ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
    })
    .join('')
