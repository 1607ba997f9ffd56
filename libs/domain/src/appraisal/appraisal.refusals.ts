import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an appraisal. */
export const appraisalRefusals = {
  'APPRAISAL.UNKNOWN': {
    kind: 'not-found',
    id: 'Belum ada penilaian kinerja pegawai ini untuk periode tersebut. Periksa id pegawai dan periode, atau lakukan penilaian terlebih dahulu.',
    en: 'This employee has no appraisal for the period. Check the employee id and the period, or rate first.',
  },
  'APPRAISAL.EXISTS': {
    kind: 'conflict',
    id: 'Pegawai ini sudah dinilai untuk periode tersebut. Penilaian yang final diperbaiki melalui koreksi.',
    en: 'This employee is already rated for the period. An appraisal that is final is changed by a correction.',
  },
  'APPRAISAL.OWN': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh menilai, memutuskan atau memfinalkan penilaian kinerjanya sendiri. Serahkan kepada orang lain.',
    en: 'Nobody rates, decides or finalises their own appraisal. Leave it to somebody else.',
  },
  'APPRAISAL.RATER': {
    kind: 'forbidden',
    id: 'Penilai tidak boleh memutuskan keberatan atas penilaiannya, memfinalkannya, atau membukanya kembali. Serahkan kepada orang lain.',
    en: 'Whoever rated neither decides a dispute about it, nor makes it final, nor takes that back. Leave it to somebody else.',
  },
  'APPRAISAL.NOT_RATEE': {
    kind: 'forbidden',
    id: 'Hanya pegawai yang dinilai yang dapat menyatakan telah melihat atau berkeberatan. Masuklah dengan akun pegawai tersebut.',
    en: 'Only the ratee says that they have seen it, or disputes it. Sign in with the account of that employee.',
  },
  'APPRAISAL.PERIOD_IN_FUTURE': {
    kind: 'conflict',
    id: 'Periode ini belum dimulai. Lakukan penilaian setelah periode berjalan, atau perbaiki periodenya.',
    en: 'The period has not begun. Rate once it has, or mend the period.',
  },
  'APPRAISAL.NO_RULES': {
    kind: 'conflict',
    id: 'Versi aturan tidak memuat matriks predikat untuk periode ini. Periksa periodenya, atau mintalah aturan untuk periode itu ditambahkan.',
    en: 'The rule set has no matrix of predicates for this period. Check the period, or have rules for it added.',
  },
  'APPRAISAL.ALREADY_SEEN': {
    kind: 'conflict',
    id: 'Pegawai sudah menyatakan telah melihat penilaian ini, atau sudah berkeberatan. Tidak ada yang perlu dilakukan.',
    en: 'The ratee has said already that they have seen it, or has disputed it. Nothing needs to be done.',
  },
  'APPRAISAL.ALREADY_DISPUTED': {
    kind: 'conflict',
    id: 'Keberatan atas penilaian ini sudah diajukan; keberatan hanya diajukan sekali. Tunggu atau baca putusannya.',
    en: 'The appraisal was disputed already; that is done once. Wait for the decision, or read it.',
  },
  'APPRAISAL.DISPUTE_TOO_LATE': {
    kind: 'conflict',
    id: 'Batas hari untuk berkeberatan sudah lewat. Bila ada kesalahan, mintalah koreksi kepada perencana SDM.',
    en: 'The days to dispute are over. If something is wrong, ask the HR planner for a correction.',
  },
  'APPRAISAL.NOT_DISPUTED': {
    kind: 'conflict',
    id: 'Tidak ada keberatan yang menunggu putusan atas penilaian ini. Baca lagi statusnya.',
    en: 'No dispute about this appraisal waits for a decision. Read again how it stands.',
  },
  'APPRAISAL.RATINGS_REQUIRED': {
    kind: 'invalid',
    id: 'Putusan CHANGED memerlukan kedua nilai baru. Berikan resultRating dan behaviourRating.',
    en: 'A decision CHANGED needs both new ratings. Give resultRating and behaviourRating.',
  },
  'APPRAISAL.RATINGS_NOT_ALLOWED': {
    kind: 'invalid',
    id: 'Dengan putusan UPHELD nilai tetap berlaku. Hapus nilai baru, atau pilih CHANGED.',
    en: 'With a decision UPHELD the ratings stand. Leave out new ones, or decide CHANGED.',
  },
  'APPRAISAL.CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Kedua nilai sama dengan yang berlaku. Berikan nilai yang berbeda; untuk keberatan yang ditolak pilih UPHELD.',
    en: 'Both ratings are those that stand. Give other ones; for a dispute that changes nothing decide UPHELD.',
  },
  'APPRAISAL.DISPUTE_OPEN': {
    kind: 'conflict',
    id: 'Masih ada keberatan yang belum diputuskan. Putuskan keberatan itu terlebih dahulu.',
    en: 'A dispute is not decided yet. Decide it first.',
  },
  'APPRAISAL.NOT_SEEN': {
    kind: 'conflict',
    id: 'Pegawai belum melihat penilaian ini dan masih dapat berkeberatan. Tunggu sampai pegawai melihatnya atau batas harinya lewat.',
    en: 'The ratee has not seen it and may still dispute it. Wait until they have, or until the days are over.',
  },
  'APPRAISAL.FINAL': {
    kind: 'conflict',
    id: 'Penilaian ini sudah final. Kesalahan diperbaiki melalui koreksi dengan alasan.',
    en: 'The appraisal is final. What is wrong is mended by a correction with a reason.',
  },
  'APPRAISAL.NOT_FINAL': {
    kind: 'conflict',
    id: 'Penilaian ini tidak final, jadi tidak dapat dikoreksi atau dibuka kembali. Selesaikan keberatan dan finalkan terlebih dahulu.',
    en: 'The appraisal is not final, so it is neither corrected nor opened again. Settle what is disputed and make it final first.',
  },
} as const satisfies RefusalTable;
