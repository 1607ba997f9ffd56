import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern the dispute of a record. */
export const disputeRefusals = {
  'DISPUTE.UNKNOWN': {
    kind: 'not-found',
    id: 'Tidak ada keberatan atas catatan ini. Periksa jenis dan id-nya, atau ajukan terlebih dahulu.',
    en: 'This record was not disputed. Check its kind and id, or dispute it first.',
  },
  'DISPUTE.RECORD_UNKNOWN': {
    kind: 'not-found',
    id: 'Tidak ada catatan seperti itu tentang pegawai ini. Periksa jenis dan id-nya.',
    en: 'There is no such record about this employee. Check its kind and id.',
  },
  'DISPUTE.OPEN': {
    kind: 'conflict',
    id: 'Keberatan atas catatan ini masih berjalan. Tunggu jawabannya, atau cabut terlebih dahulu.',
    en: 'A dispute of this record is open. Wait for its answer, or withdraw it first.',
  },
  'DISPUTE.ANSWERED': {
    kind: 'conflict',
    id: 'Keberatan ini sudah dijawab, dan catatannya tidak berubah sejak itu. Baca jawabannya; jalan selanjutnya adalah banding.',
    en: 'This dispute was answered, and the record has not changed since. Read the answer; what follows is an appeal.',
  },
  'DISPUTE.NOT_OPEN': {
    kind: 'conflict',
    id: 'Keberatan ini sudah dijawab atau dicabut. Baca keadaannya.',
    en: 'The dispute was answered or withdrawn. Read how it stands.',
  },
  'DISPUTE.NOT_SUBJECT': {
    kind: 'forbidden',
    id: 'Ini bukan catatan Anda. Pegawai yang bersangkutan sendiri yang mengajukan atau mencabut keberatan.',
    en: 'This is not your record. Let the employee whose record it is dispute it, or withdraw that.',
  },
  'DISPUTE.OWN_RECORD': {
    kind: 'forbidden',
    id: 'Pegawai yang bersangkutan tidak menjawab keberatannya sendiri. Mintalah orang lain menjawabnya.',
    en: 'The employee whose record it is does not answer. Let somebody else do it.',
  },
  'DISPUTE.RECORDED_BY_ACTOR': {
    kind: 'forbidden',
    id: 'Yang mencatat tidak menjawab keberatan atas catatannya. Mintalah orang lain menjawabnya.',
    en: 'Who recorded it does not answer the dispute of it. Let somebody else do it.',
  },
  'DISPUTE.NOT_KEEPER': {
    kind: 'forbidden',
    id: 'Catatan ini dipegang peran lain (keepers). Serahkan kepada pemegangnya.',
    en: 'Another role keeps this record (keepers). Leave it to them.',
  },
  'DISPUTE.CORRECTION_UNKNOWN': {
    kind: 'invalid',
    id: 'Pada posisi itu tidak ada peristiwa yang membetulkan catatan ini. Betulkan catatannya dahulu, lalu sebutkan posisinya.',
    en: 'At that position there is no event that puts this record right. Correct the record first, then give its position.',
  },
  'DISPUTE.CORRECTION_BEFORE': {
    kind: 'invalid',
    id: 'Peristiwa itu lebih dahulu daripada yang dipersoalkan. Sebutkan posisi pembetulan sesudahnya.',
    en: 'That event comes before what is disputed. Give the position of the correction behind it.',
  },
} as const satisfies RefusalTable;
