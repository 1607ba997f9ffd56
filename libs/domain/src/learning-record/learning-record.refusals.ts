import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a learning record. */
export const learningRefusals = {
  'LEARNING.UNKNOWN': {
    kind: 'not-found',
    id: 'Pegawai ini belum mempunyai catatan pembelajaran. Catatan muncul setelah program pertamanya selesai; periksa id pegawai.',
    en: 'This employee has no learning record yet. It begins when the first programme is completed; check the employee id.',
  },
} as const satisfies RefusalTable;
