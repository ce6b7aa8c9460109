/** The beginning of a page, a vector picture or a program in words that a browser would run. */
export const markup =
  /<(!doctype\b|\?xml\b|\?php\b|%@|(html|head|body|script|style|svg|math|iframe|frame|object|embed|applet|form|meta|link|base)[\s>/])|\b(javascript|vbscript):\S/i
