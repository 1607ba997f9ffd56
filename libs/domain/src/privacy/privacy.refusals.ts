import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern the personal data of a person. */
export const privacyRefusals = {
  'PRIVACY.UNKNOWN': {
    kind: 'not-found',
    id: 'Belum ada permintaan atau penahanan data untuk orang ini. Periksa id-nya.',
    en: 'There is no request and no hold for this person. Check the id.',
  },
  'PRIVACY.ERASURE_UNKNOWN': {
    kind: 'not-found',
    id: 'Permintaan penghapusan ini tidak ada pada orang tersebut. Periksa id permintaan.',
    en: 'The person has no such request for erasure. Check its id.',
  },
  'PRIVACY.ERASURE_OPEN': {
    kind: 'conflict',
    id: 'Masih ada permintaan penghapusan yang belum selesai untuk orang ini. Selesaikan permintaan itu dahulu.',
    en: 'A request for erasure of this person is still open. Finish that one first.',
  },
  'PRIVACY.ALREADY_ERASED': {
    kind: 'conflict',
    id: 'Data pribadi ini sudah dihapus. Tidak ada yang perlu dilakukan.',
    en: 'These personal data are erased already. Nothing needs to be done.',
  },
  'PRIVACY.RECEIVED_IN_FUTURE': {
    kind: 'invalid',
    id: 'Permintaan tertulis diterima di masa depan. Perbaiki waktunya.',
    en: 'The request is said to be received in the future. Mend the time.',
  },
  'PRIVACY.NOT_IN_THIS_STATE': {
    kind: 'conflict',
    id: 'Permintaan penghapusan tidak berada pada tahap ini. Baca lagi tahapnya, lalu lanjutkan dari sana.',
    en: 'The request for erasure is not at this stage. Read how far it is, and go on from there.',
  },
  'PRIVACY.CLASSES_NEEDED': {
    kind: 'invalid',
    id: 'Untuk PARTLY sebutkan kelas data yang dihapus, sebagian dari yang diminta. Untuk keputusan lain jangan sebutkan.',
    en: 'With PARTLY name what is erased, a part of what was asked for. With the other decisions name nothing.',
  },
  'PRIVACY.SECOND_PERSON': {
    kind: 'forbidden',
    id: 'Yang memutuskan tidak boleh mengesahkan. Mintalah orang kedua mengesahkannya.',
    en: 'Who decided may not confirm. Let a second person confirm it.',
  },
  'PRIVACY.ON_HOLD': {
    kind: 'conflict',
    id: 'Data ini ditahan karena suatu perkara. Cabut penahanannya dahulu, atau tolak permintaannya.',
    en: 'A legal hold keeps these data. Lift it first, or refuse the request.',
  },
  'PRIVACY.RETAINED': {
    kind: 'conflict',
    id: 'Peraturan kearsipan mewajibkan data ini disimpan. Tolak permintaannya, atau kabulkan hanya untuk kelas lain, dengan menyebut peraturan itu.',
    en: 'The archive schedule has these data kept. Refuse the request, or grant it for the other classes, and cite the schedule.',
  },
  'PRIVACY.ARTICLE_UNFIT': {
    kind: 'invalid',
    id: 'Ketentuan ini tidak mendukung keputusan tersebut. Sebutkan salah satu ketentuan yang sesuai (fitting).',
    en: 'This provision does not carry the decision. Cite one of those that fit (fitting).',
  },
  'PRIVACY.FENCED': {
    kind: 'conflict',
    id: 'Penghapusan sudah disahkan dan sedang dijalankan, jadi data tidak dapat ditahan lagi.',
    en: 'The erasure is confirmed and being carried out, so the data cannot be held any more.',
  },
  'PRIVACY.HOLD_UNKNOWN': {
    kind: 'not-found',
    id: 'Penahanan ini tidak ada, atau sudah dicabut. Periksa id penahanan.',
    en: 'There is no such hold, or it is lifted already. Check its id.',
  },
  'PRIVACY.BACKUPS_LEFT': {
    kind: 'conflict',
    id: 'Cadangan kunci masih disimpan sampai hari itu (until). Tunggu sampai lewat.',
    en: 'Backups of the keys are kept until that day (until). Wait until it is over.',
  },
  'PRIVACY.STILL_SHOWN': {
    kind: 'conflict',
    id: 'Tampilan masih memuat data yang dihapus. Perbaiki tampilan, lalu periksa lagi.',
    en: 'Views still show what was erased. Mend them, then verify again.',
  },
} as const satisfies RefusalTable;
