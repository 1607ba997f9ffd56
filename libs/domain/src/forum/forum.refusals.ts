import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern forums of civil servants and citizens. */
export const forumRefusals = {
  'FORUM.UNKNOWN': {
    kind: 'not-found',
    id: 'Forum tidak ditemukan. Periksa id forum, atau catat forum terlebih dahulu.',
    en: 'There is no such forum. Check its id, or record it first.',
  },
  'FORUM.EXISTS': {
    kind: 'conflict',
    id: 'Forum dengan id ini sudah dicatat. Gunakan yang sudah ada, atau catat yang baru dengan id baru.',
    en: 'The forum with this id is already recorded. Use it, or record another one under a new id.',
  },
  'FORUM.IN_FUTURE': {
    kind: 'invalid',
    id: 'Tanggal forum ada di masa depan. Catat forum setelah dilaksanakan, atau perbaiki tanggalnya.',
    en: 'The forum would lie ahead. Record it once it was held, or mend the day.',
  },
  'FORUM.DUE_BEFORE_FORUM': {
    kind: 'invalid',
    id: 'Batas waktu sebuah komitmen lebih awal dari tanggal forum. Perbaiki salah satunya.',
    en: 'A commitment would be due before the forum was held. Mend one of the two days.',
  },
  'FORUM.COMMITMENT_UNKNOWN': {
    kind: 'not-found',
    id: 'Forum ini tidak mempunyai komitmen tersebut. Periksa id komitmen.',
    en: 'The forum has no such commitment. Check the id of the commitment.',
  },
  'FORUM.ALREADY_REPORTED': {
    kind: 'conflict',
    id: 'Hasil komitmen ini sudah dilaporkan. Bila laporannya keliru, koreksi laporan itu dengan alasan.',
    en: 'It was already told what became of this commitment. If that was wrong, correct it, for a reason.',
  },
  'FORUM.NOT_REPORTED': {
    kind: 'conflict',
    id: 'Hasil komitmen ini belum dilaporkan. Laporkan terlebih dahulu.',
    en: 'Nobody told yet what became of this commitment. Report it first.',
  },
  'FORUM.REPORT_DAY': {
    kind: 'invalid',
    id: 'Tanggal laporan harus antara tanggal forum dan hari ini. Perbaiki tanggalnya.',
    en: 'The day of the report must lie between the forum and today. Mend the day.',
  },
  'FORUM.CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Koreksi ini sama dengan yang sudah tercatat. Tidak ada yang perlu diubah.',
    en: 'The correction is the same as what is recorded. There is nothing to change.',
  },
} as const satisfies RefusalTable;
