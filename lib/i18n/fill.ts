/** Fills the `{places}` of a plain message. For words that go to the browser: it carries no message parser for them. */
export const fill = (template: string, values: Record<string, string | number>) =>
  template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
