/** The one thing that is asked of fontkit, which brings no types: what a font can draw. */
declare module 'fontkit' {
  export function openSync(file: string): { characterSet: number[] }
}
