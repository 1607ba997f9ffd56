import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a service and how it is measured. */
export const serviceRefusals = {
  'SERVICE.UNKNOWN': {
    kind: 'not-found',
    id: 'Layanan tidak ditemukan. Periksa id layanan, atau daftarkan layanan terlebih dahulu.',
    en: 'There is no such service. Check its id, or define it first.',
  },
  'SERVICE.EXISTS': {
    kind: 'conflict',
    id: 'Unit kerja ini sudah memiliki layanan dengan kode ini. Gunakan layanan itu, atau pilih kode lain.',
    en: 'The unit has a service with this code already. Use it, or choose another code.',
  },
  'SERVICE.ENDED': {
    kind: 'conflict',
    id: 'Layanan ini tidak diukur lagi. Yang sudah tercatat masih dapat dikoreksi; untuk mengukur kembali, daftarkan layanan dengan kode baru.',
    en: 'The service is measured no more. What was recorded can be corrected; to measure again, define it under a new code.',
  },
  'SERVICE.MONTH_NOT_OVER': {
    kind: 'invalid',
    id: 'Bulan ini belum berakhir. Catat capaian setelah bulannya berakhir.',
    en: 'The month is not over. Record the figure once it is.',
  },
  'SERVICE.MONTH_RECORDED': {
    kind: 'conflict',
    id: 'Capaian bulan ini sudah dicatat. Koreksi capaian itu bila keliru.',
    en: 'The month has a figure already. Correct it if it is wrong.',
  },
  'SERVICE.MONTH_UNKNOWN': {
    kind: 'not-found',
    id: 'Capaian bulan ini belum dicatat. Periksa bulannya, atau catat capaiannya.',
    en: 'Nothing is recorded of this month. Check the month, or record its figure.',
  },
  'SERVICE.CORRECTION_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Capaian bulan ini sudah demikian. Periksa apakah koreksi ini sudah tercatat.',
    en: 'The figure of the month is this already. Check whether the correction was recorded before.',
  },
  'SERVICE.TARGET_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Target ini sudah berlaku pada bulan itu. Periksa bulan dan targetnya.',
    en: 'This target counts in that month already. Check the month and the target.',
  },
  'SERVICE.VALUE_BEYOND': {
    kind: 'invalid',
    id: 'Nilai melebihi yang mungkin untuk indikator ini. Persentase paling tinggi 100.',
    en: 'The value is more than the indicator can have. A share is at most 100 per cent.',
  },
} as const satisfies RefusalTable;
