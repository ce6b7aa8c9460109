/** By this header a page says for whom it was drawn, with each text and each act. */
export const personHeader = 'mgi-person'
