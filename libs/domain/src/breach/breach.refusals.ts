import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a breach of personal data. */
export const breachRefusals = {
  'BREACH.UNKNOWN': {
    kind: 'not-found',
    id: 'Kegagalan pelindungan data ini tidak tercatat. Periksa id-nya, atau catat terlebih dahulu.',
    en: 'There is no such breach. Check its id, or record it first.',
  },
  'BREACH.EXISTS': {
    kind: 'conflict',
    id: 'Kegagalan pelindungan data dengan id ini sudah dicatat. Lanjutkan catatan itu.',
    en: 'The breach with this id is recorded already. Go on with that record.',
  },
  'BREACH.FOUND_IN_FUTURE': {
    kind: 'invalid',
    id: 'Kegagalan tertulis ditemukan di masa depan. Perbaiki waktunya.',
    en: 'The breach is said to be found in the future. Mend the time.',
  },
  'BREACH.CLOSED': {
    kind: 'conflict',
    id: 'Kegagalan ini sudah ditutup. Temuan baru dicatat sebagai kegagalan baru.',
    en: 'The breach is closed. Record what is found now as a new one.',
  },
  'BREACH.SCOPE_EMPTY': {
    kind: 'invalid',
    id: 'Cakupan kosong. Sebutkan akun dengan jangka waktu, tampilan, stream, atau orang.',
    en: 'The scope is empty. Name accounts with a period, views, streams, or people.',
  },
  'BREACH.PERIOD_UNFIT': {
    kind: 'invalid',
    id: 'Jangka waktu akun harus dimulai sebelum berakhir, dan harus sudah berakhir. Perbaiki waktunya.',
    en: 'The period of an account begins before it ends, and is over. Mend the times.',
  },
  'BREACH.SCOPE_TOO_WIDE': {
    kind: 'invalid',
    id: 'Akun mengubah terlalu banyak stream (streams) untuk sekali pemeriksaan. Bagi jangka waktunya menjadi beberapa bagian.',
    en: 'The accounts wrote to too many streams (streams) to be looked up at once. Divide the period into several.',
  },
  'BREACH.SUSPECT': {
    kind: 'forbidden',
    id: 'Akun yang penggunaannya dicurigai tidak boleh menangani kegagalan ini. Mintalah orang lain.',
    en: 'An account whose use is suspect has no say in this breach. Let somebody else do it.',
  },
  'BREACH.NOT_DETERMINED': {
    kind: 'conflict',
    id: 'Belum ditentukan siapa yang terdampak. Tentukan cakupannya terlebih dahulu.',
    en: 'It was not determined whom the breach affects. Determine its scope first.',
  },
  'BREACH.LIST_INCOMPLETE': {
    kind: 'conflict',
    id: 'Cakupan terakhir masih memuat orang yang belum masuk daftar (left). Kirim cakupan yang sama sekali lagi.',
    en: 'The last scope holds people who are not on the list yet (left). Send the same scope once more.',
  },
  'BREACH.NOTICE_TIME_UNFIT': {
    kind: 'invalid',
    id: 'Pemberitahuan keluar setelah kegagalan ditemukan, dan tidak di masa depan. Perbaiki waktunya.',
    en: 'A notice goes out after the breach was found, and not in the future. Mend the time.',
  },
  'BREACH.SUBJECTS_NOT_ASKED': {
    kind: 'invalid',
    id: 'Orang hanya disebutkan pada pemberitahuan kepada subjek data (SUBJECTS). Hapus daftarnya.',
    en: 'People are named only with a notice to subjects (SUBJECTS). Leave the list out.',
  },
  'BREACH.NOT_AFFECTED': {
    kind: 'invalid',
    id: 'Seseorang dalam daftar tidak termasuk yang terdampak. Masukkan orang itu ke cakupan dahulu.',
    en: 'Somebody in the list is not among those affected. Put them into the scope first.',
  },
  'BREACH.NOBODY_LEFT': {
    kind: 'conflict',
    id: 'Semua orang itu sudah diberi tahu. Tidak ada yang perlu dicatat.',
    en: 'All of them were told already. There is nothing to record.',
  },
  'BREACH.SECOND_PERSON': {
    kind: 'forbidden',
    id: 'Yang mencatat kegagalan tidak boleh menutupnya. Mintalah orang kedua menutupnya.',
    en: 'Who recorded the breach may not close it. Let a second person close it.',
  },
  'BREACH.SOMEBODY_UNTOLD': {
    kind: 'conflict',
    id: 'Masih ada orang terdampak (untold) atau lembaga yang belum diberi tahu. Beri tahu mereka, atau tulis alasannya (untoldReason).',
    en: 'Somebody affected (untold) or the agency is not told yet. Tell them, or say why not (untoldReason).',
  },
  'BREACH.EVERYBODY_TOLD': {
    kind: 'invalid',
    id: 'Semua yang terdampak dan lembaga sudah diberi tahu. Hapus untoldReason.',
    en: 'Everybody affected and the agency were told. Leave untoldReason out.',
  },
} as const satisfies RefusalTable;
