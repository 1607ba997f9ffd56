import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern submissions to SIASN. */
export const submissionRefusals = {
  'SUBMISSION.UNKNOWN': {
    kind: 'not-found',
    id: 'Tidak ada pengiriman dengan id ini. Periksa daftarnya di GET /siasn/submissions.',
    en: 'There is no submission with this id. Look into the list at GET /siasn/submissions.',
  },
  'SUBMISSION.SETTLED': {
    kind: 'conflict',
    id: 'Pengiriman ini sudah selesai. Tidak ada yang perlu dikirim.',
    en: 'The submission is settled. There is nothing to send.',
  },
  'SUBMISSION.OTHER_SENDER': {
    kind: 'conflict',
    id: 'Proses lain sudah mengirimnya. Baca keadaannya terlebih dahulu.',
    en: 'Another process has sent it since. Read how it stands first.',
  },
  'SUBMISSION.NOT_WANTED': {
    kind: 'conflict',
    id: 'Pengiriman ini sudah berubah antara disimpan dan dihapus. Baca keadaannya terlebih dahulu.',
    en: 'Whether the row shall be there has changed. Read how it stands first.',
  },
  'SUBMISSION.NOT_FAILED': {
    kind: 'conflict',
    id: 'Hanya pengiriman yang gagal dapat diulang. Yang lain berjalan sendiri; baca keadaannya.',
    en: 'Only a submission that failed can be tried again. The others go on by themselves; read how it stands.',
  },
  'SUBMISSION.NOT_OPEN': {
    kind: 'conflict',
    id: 'Hanya pengiriman yang menunggu atau gagal dapat ditandai sebagai diunggah sendiri. Tunggu sampai keadaannya jelas.',
    en: 'Only a submission that waits or failed can be marked as uploaded by hand. Wait until it is clear how it stands.',
  },
  'SUBMISSION.NOT_CONFIRMED': {
    kind: 'conflict',
    id: 'Hanya yang sudah ada di SIASN dapat dicocokkan. Kirim atau ulangi pengirimannya terlebih dahulu.',
    en: 'Only what SIASN has can be reconciled. Send it or have it tried again first.',
  },
  'SUBMISSION.NOTHING_DIFFERS': {
    kind: 'conflict',
    id: 'Kedua sisi sama. Tidak ada yang perlu diputuskan.',
    en: 'Both sides are the same. There is nothing to decide.',
  },
} as const satisfies RefusalTable;
