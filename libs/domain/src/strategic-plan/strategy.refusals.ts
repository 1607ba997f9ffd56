import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a plan of several years (*rencana strategis pengembangan kompetensi*). */
export const strategyRefusals = {
  'STRATEGY.UNKNOWN': {
    kind: 'not-found',
    id: 'Rencana strategis tidak ditemukan. Periksa id rencana, atau catat rencana itu terlebih dahulu.',
    en: 'There is no such strategic plan. Check its id, or record it first.',
  },
  'STRATEGY.EXISTS': {
    kind: 'conflict',
    id: 'Rencana strategis dengan id ini sudah dicatat. Gunakan rencana itu, atau catat yang baru dengan id baru.',
    en: 'The strategic plan with this id is already recorded. Use it, or record another one under a new id.',
  },
  'STRATEGY.WITHDRAWN': {
    kind: 'conflict',
    id: 'Rencana strategis ini sudah dicabut. Gunakan atau catat rencana penggantinya.',
    en: 'The strategic plan was withdrawn. Use or record the one that takes its place.',
  },
  'STRATEGY.PERIOD': {
    kind: 'invalid',
    id: 'Rencana strategis mencakup dua sampai sepuluh tahun. Perbaiki fromYear atau toYear.',
    en: 'A strategic plan is for two to ten years. Mend fromYear or toYear.',
  },
  'STRATEGY.GOAL_TWICE': {
    kind: 'invalid',
    id: 'Satu sasaran disebut lebih dari sekali. Berikan id yang berbeda untuk setiap sasaran.',
    en: 'A goal is there more than once. Give each goal an id of its own.',
  },
  'STRATEGY.TARGET_YEARS': {
    kind: 'invalid',
    id: 'Target sebuah sasaran tidak tepat satu untuk setiap tahun rencana, berurutan. Perbaiki targetnya.',
    en: 'A goal has not exactly one target for each year of the plan, in their order. Mend its targets.',
  },
  'STRATEGY.GOAL_HAS_RESULTS': {
    kind: 'conflict',
    id: 'Sasaran yang sudah mempunyai capaian tidak dapat dihapus atau diukur dengan satuan lain. Pertahankan sasaran itu.',
    en: 'A goal for which a result is on record can neither go nor be measured in another unit. Keep that goal.',
  },
  'STRATEGY.CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Perubahan ini sama dengan yang sudah tercatat. Tidak ada yang perlu diubah.',
    en: 'The change is the same as what is recorded. There is nothing to change.',
  },
  'STRATEGY.GOAL_UNKNOWN': {
    kind: 'not-found',
    id: 'Rencana strategis tidak mempunyai sasaran tersebut. Periksa id sasaran.',
    en: 'The strategic plan has no such goal. Check the id of the goal.',
  },
  'STRATEGY.YEAR_OUTSIDE': {
    kind: 'invalid',
    id: 'Tahun (year) tidak termasuk jangka rencana strategis (fromYear–toYear). Perbaiki tahunnya.',
    en: 'The year (year) is none of the strategic plan (fromYear to toYear). Mend the year.',
  },
  'STRATEGY.YEAR_AHEAD': {
    kind: 'conflict',
    id: 'Tahun itu belum tiba. Catat capaian setelah tahun itu dimulai, atau perbaiki tahunnya.',
    en: 'The year lies ahead. Record a result once that year has begun, or mend the year.',
  },
  'STRATEGY.RESULT_EXISTS': {
    kind: 'conflict',
    id: 'Capaian sasaran pada tahun itu sudah dicatat. Bila keliru, koreksi dengan alasan.',
    en: 'The result of this goal and year is already recorded. If it is wrong, correct it, for a reason.',
  },
  'STRATEGY.RESULT_UNKNOWN': {
    kind: 'not-found',
    id: 'Capaian sasaran pada tahun itu belum dicatat. Catat terlebih dahulu.',
    en: 'No result of this goal and year is recorded yet. Record it first.',
  },
} as const satisfies RefusalTable;
