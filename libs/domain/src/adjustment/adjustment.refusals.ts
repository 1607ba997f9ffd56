import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an adjustment of a programme. */
export const adjustmentRefusals = {
  'ADJUSTMENT.UNKNOWN': {
    kind: 'not-found',
    id: 'Keputusan penyesuaian tidak ditemukan. Periksa id-nya, atau putuskan terlebih dahulu.',
    en: 'There is no such adjustment. Check its id, or decide it first.',
  },
  'ADJUSTMENT.EXISTS': {
    kind: 'conflict',
    id: 'Penyesuaian dengan id ini sudah diputuskan. Gunakan keputusan itu, atau buat yang baru dengan id baru.',
    en: 'The adjustment with this id is decided already. Use it, or decide a new one under a new id.',
  },
  'ADJUSTMENT.NOT_IN_THIS_STATE': {
    kind: 'conflict',
    id: 'Hanya penyesuaian yang diputuskan dan belum dilaksanakan yang dapat dilaksanakan atau dicabut. Baca keadaannya.',
    en: 'Only an adjustment that is decided and not carried out yet can be carried out or withdrawn. Read how far it is.',
  },
  'ADJUSTMENT.SOURCE_NOT_CONCLUDED': {
    kind: 'conflict',
    id: 'Evaluasi yang mendasarinya belum disimpulkan. Simpulkan evaluasi itu terlebih dahulu.',
    en: 'The evaluation that leads to it is not concluded. Conclude it first.',
  },
  'ADJUSTMENT.SOURCE_OF_ANOTHER_SERIES': {
    kind: 'invalid',
    id: 'Evaluasi atau tindak lanjut yang mendasarinya mengenai seri program lain. Sebutkan seri yang sesuai.',
    en: 'The evaluation or follow-up that leads to it is about another series. Name the series that it is about.',
  },
  'ADJUSTMENT.RUN_OF_ANOTHER_SERIES': {
    kind: 'invalid',
    id: 'Angkatan ini termasuk seri program lain. Sebutkan angkatan dari seri yang disesuaikan.',
    en: 'The run belongs to another series. Name a run of the series that is adjusted.',
  },
  'ADJUSTMENT.RUN_CANCELLED': {
    kind: 'conflict',
    id: 'Angkatan ini dibatalkan. Sebutkan angkatan yang dilaksanakan.',
    en: 'The run was cancelled. Name one that takes place.',
  },
  'ADJUSTMENT.SAME_RUN': {
    kind: 'invalid',
    id: 'Angkatan inilah yang mendasari penyesuaian. Sebutkan angkatan berikutnya yang melaksanakannya.',
    en: 'This is the run that led to the adjustment. Name the next one, which carries it out.',
  },
  'ADJUSTMENT.RUN_NOT_LATER': {
    kind: 'invalid',
    id: 'Angkatan ini dimulai sebelum angkatan yang mendasari penyesuaian berakhir. Sebutkan angkatan yang dimulai sesudahnya.',
    en: 'The run begins before the one that led to the adjustment ends. Name one that begins after it.',
  },
} as const satisfies RefusalTable;
