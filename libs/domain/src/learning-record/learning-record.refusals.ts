import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a learning record. */
export const learningRefusals = {
  'LEARNING.UNKNOWN': {
    kind: 'not-found',
    id: 'Pegawai ini belum mempunyai catatan pembelajaran. Catatan muncul bersama jam pelajaran, sertifikat, atau klaim yang pertama; periksa id pegawai.',
    en: 'This employee has no learning record yet. It begins with the first hours, certificate or claim; check the employee id.',
  },
  'LEARNING.OWN_RECORD': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh menerbitkan sertifikat, memutuskan klaim, atau membatalkan jam pelajaran untuk dirinya sendiri. Serahkan kepada orang lain.',
    en: 'Nobody issues or revokes certificates, decides claims or takes back hours of their own. Leave it to somebody else.',
  },
  'LEARNING.CREDITED_ALREADY': {
    kind: 'conflict',
    id: 'Jam pelajaran untuk sumber dan aturan ini sudah pernah dicatat. Baca catatan pembelajaran; jam tidak dicatat dua kali.',
    en: 'Hours for this source by this rule were credited already. Read the learning record; hours are not credited twice.',
  },
  'LEARNING.CREDIT_UNKNOWN': {
    kind: 'not-found',
    id: 'Tidak ada jam pelajaran untuk sumber dan aturan ini. Baca catatan pembelajaran dan periksa keduanya.',
    en: 'No hours were credited for this source by this rule. Read the learning record and check both.',
  },
  'LEARNING.REVERSED_ALREADY': {
    kind: 'conflict',
    id: 'Jam pelajaran ini sudah dibatalkan. Tidak ada yang perlu dibatalkan lagi.',
    en: 'These hours were taken back already. There is nothing left to take back.',
  },
  'LEARNING.PROGRAMME_NOT_COMPLETED': {
    kind: 'conflict',
    id: 'Program ini belum selesai atau dibatalkan. Terbitkan sertifikat setelah program selesai.',
    en: 'The programme is not completed. Issue certificates once it is.',
  },
  'LEARNING.NOT_A_PARTICIPANT': {
    kind: 'invalid',
    id: 'Pegawai ini bukan peserta program tersebut. Periksa id pegawai dan id program.',
    en: 'The employee was no participant of this programme. Check the employee id and the programme id.',
  },
  'LEARNING.NOT_PASSED': {
    kind: 'conflict',
    id: 'Hasil peserta tidak lulus atau tidak lengkap, sehingga sertifikat tidak dapat diterbitkan.',
    en: 'The participant failed or did not complete the programme, so there is no certificate for it.',
  },
  'LEARNING.CERTIFICATE_EXISTS': {
    kind: 'conflict',
    id: 'Sertifikat untuk program ini sudah terbit. Cabut dahulu jika perlu diganti.',
    en: 'There is a certificate for this programme. Revoke it first if another has to take its place.',
  },
  'LEARNING.NUMBER_TAKEN': {
    kind: 'conflict',
    id: 'Nomor sertifikat ini sudah dipakai dalam catatan ini, juga bila sertifikatnya dicabut. Berikan nomor lain.',
    en: 'The record has a certificate with this number, be it a revoked one. Give another number.',
  },
  'LEARNING.ISSUED_IN_FUTURE': {
    kind: 'invalid',
    id: 'Tanggal terbit belum tiba. Berikan hari ini atau hari sebelumnya.',
    en: 'The day of issue lies ahead. Give today or an earlier day.',
  },
  'LEARNING.ISSUED_BEFORE_END': {
    kind: 'invalid',
    id: 'Tanggal terbit mendahului berakhirnya program. Berikan hari terakhir program atau sesudahnya.',
    en: 'The day of issue is before the end of the programme. Give its last day or a later one.',
  },
  'LEARNING.CERTIFICATE_UNKNOWN': {
    kind: 'not-found',
    id: 'Catatan pembelajaran ini tidak mempunyai sertifikat tersebut. Periksa id sertifikat.',
    en: 'The learning record has no such certificate. Check its id.',
  },
  'LEARNING.CERTIFICATE_REVOKED': {
    kind: 'conflict',
    id: 'Sertifikat ini sudah dicabut. Tidak ada yang perlu dicabut lagi.',
    en: 'The certificate was revoked already. There is nothing left to revoke.',
  },
  'LEARNING.DATES_REVERSED': {
    kind: 'invalid',
    id: 'Hari terakhir mendahului hari pertama. Periksa kedua tanggal.',
    en: 'The last day is before the first one. Check both.',
  },
  'LEARNING.NOT_ENDED': {
    kind: 'invalid',
    id: 'Pembelajaran ini belum berakhir. Ajukan klaim setelah hari terakhirnya.',
    en: 'The learning has not ended yet. Claim it once its last day has come.',
  },
  'LEARNING.EVIDENCE_REQUIRED': {
    kind: 'invalid',
    id: 'Klaim memerlukan berkas bukti. Hanya untuk pembelajaran tahun-tahun lalu, dan hanya oleh petugas untuk orang lain, alasan (withoutEvidence) dapat menggantikannya; berikan salah satu saja.',
    en: 'A claim needs a file that shows it. Only for learning of earlier years, and only by an officer for somebody else, a reason (withoutEvidence) may stand in its place; give one of the two.',
  },
  'LEARNING.CLAIMED_TWICE': {
    kind: 'conflict',
    id: 'Sertifikat dengan nomor ini dari penyelenggara yang sama sudah diklaim. Lihat klaim itu; klaim baru hanya setelah yang lama ditolak atau ditarik, atau jamnya dibatalkan.',
    en: 'A certificate of this provider with this number was claimed already. See that claim; it can be claimed anew only if it was rejected or taken back, or its hours were.',
  },
  'LEARNING.CLAIM_UNKNOWN': {
    kind: 'not-found',
    id: 'Catatan pembelajaran ini tidak mempunyai klaim tersebut. Periksa id klaim.',
    en: 'The learning record has no such claim. Check its id.',
  },
  'LEARNING.CLAIM_DECIDED': {
    kind: 'conflict',
    id: 'Klaim ini sudah diputuskan. Jika keputusannya keliru, batalkan jam pelajarannya dengan alasan.',
    en: 'The claim was decided already. If that was wrong, take back its hours with a reason.',
  },
  'LEARNING.CLAIM_WITHDRAWN': {
    kind: 'conflict',
    id: 'Klaim ini sudah ditarik kembali. Ajukan klaim baru bila pembelajarannya memang ada.',
    en: 'The claim was taken back. Claim anew if the learning did take place.',
  },
  'LEARNING.CLAIMANT_DECIDES': {
    kind: 'forbidden',
    id: 'Yang mengajukan klaim tidak boleh memutuskannya. Mintalah orang lain memeriksanya.',
    en: 'Whoever made a claim may not decide it. Ask somebody else to look at it.',
  },
  'LEARNING.ADJUSTED_HOURS': {
    kind: 'invalid',
    id: 'Jam pelajaran hanya disebut bila klaim disesuaikan (ADJUSTED), dan harus berbeda dari yang diklaim.',
    en: 'Hours are given where a claim is adjusted, and there other than claimed; and nowhere else.',
  },
} as const satisfies RefusalTable;
