import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern statements of xAPI. */
export const statementRefusals = {
  'STATEMENT.TOLD_OTHERWISE': {
    kind: 'conflict',
    id: 'Pernyataan xAPI dengan id ini sudah diterima dengan isi lain. Kirim yang baru dengan id baru, atau batalkan (voided) yang lama.',
    en: 'Another statement was taken under this id. Send what is new under a new id, or void the old one.',
  },
  'STATEMENT.SAYS_NOTHING': {
    kind: 'invalid',
    id: 'Pernyataan harus memuat apa yang dilakukan, atau pernyataan mana yang dibatalkan.',
    en: 'A statement says what was done, or which other one is void. Give one of the two.',
  },
  'STATEMENT.VOIDS_UNKNOWN': {
    kind: 'not-found',
    id: 'Pernyataan yang hendak dibatalkan tidak ada, atau sendiri suatu pembatalan. Periksa id-nya.',
    en: 'The statement to be voided was not taken, or voids another one itself. Check its id.',
  },
} as const satisfies RefusalTable;
