import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a satisfaction survey. */
export const surveyRefusals = {
  'SURVEY.UNKNOWN': {
    kind: 'not-found',
    id: 'Survei tidak ditemukan. Periksa id survei, atau buka survei terlebih dahulu.',
    en: 'There is no such survey. Check its id, or open it first.',
  },
  'SURVEY.EXISTS': {
    kind: 'conflict',
    id: 'Survei dengan id ini sudah dibuka. Gunakan survei itu, atau buka yang baru dengan id baru.',
    en: 'The survey with this id is already open. Use it, or open a new one under a new id.',
  },
  'SURVEY.PERIOD_NOT_BEGUN': {
    kind: 'invalid',
    id: 'Triwulan ini belum dimulai. Pilih triwulan yang sudah berjalan.',
    en: 'The quarter has not begun. Choose one that has.',
  },
  'SURVEY.CLOSED': {
    kind: 'conflict',
    id: 'Survei sudah ditutup dan tidak menerima perubahan lagi. Buka survei baru untuk unit dan triwulan yang sama; hasilnya dihitung bersama.',
    en: 'The survey is closed and does not change any more. Open another one for the unit and quarter: they count together.',
  },
  'SURVEY.FULL': {
    kind: 'conflict',
    id: 'Survei ini sudah menerima jumlah kiriman terbanyak. Tutup survei ini dan buka yang baru; hasilnya dihitung bersama.',
    en: 'The survey took as many batches as it can. Close it and open another one: they count together.',
  },
  'SURVEY.COUNT_DIFFERS': {
    kind: 'conflict',
    id: 'Jumlah jawaban dalam survei berbeda dari hitungan Anda. Periksa kiriman yang kurang atau ganda, lalu tutup kembali.',
    en: 'The survey holds another number of answers than was counted. Look for batches that are missing or came twice, then close it.',
  },
  'SURVEY.BATCH_EXISTS': {
    kind: 'conflict',
    id: 'Kiriman dengan id ini sudah ada dengan jawaban lain. Tarik kiriman yang lama lebih dahulu, atau gunakan id lain.',
    en: 'There is a batch with this id and other answers. Take that one back first, or use another id.',
  },
  'SURVEY.BATCH_UNKNOWN': {
    kind: 'not-found',
    id: 'Kiriman jawaban ini tidak ada dalam survei, atau sudah ditarik. Periksa id kiriman.',
    en: 'The survey has no such batch, or it was taken back. Check the id of the batch.',
  },
} as const satisfies RefusalTable;
