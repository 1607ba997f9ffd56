import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern what somebody did on a platform for learning. */
export const learningActivityRefusals = {
  'ACTIVITY.UNKNOWN': {
    kind: 'not-found',
    id: 'Aktivitas belajar ini tidak tercatat. Periksa id aktivitas, program dan pegawai.',
    en: 'There is no such learning activity. Check the ids of the activity, the programme and the employee.',
  },
  'ACTIVITY.WITHDRAWN': {
    kind: 'conflict',
    id: 'Aktivitas belajar ini sudah ditarik. Tidak ada yang perlu dilakukan.',
    en: 'This learning activity was taken back already. Nothing needs to be done.',
  },
  'ACTIVITY.IN_FUTURE': {
    kind: 'invalid',
    id: 'Waktu aktivitas berada di masa depan. Periksa tanggal, jam, dan zona waktunya.',
    en: 'The activity lies ahead. Check its day, its hour and the offset.',
  },
  'ACTIVITY.TOLD_OTHERWISE': {
    kind: 'conflict',
    id: 'Aktivitas dengan id ini dari platform yang sama sudah tercatat dengan isi lain. Kirim perubahan dengan id baru, atau tarik yang lama: yang sudah ditarik dilewati.',
    en: 'The platform told something else under this id before. Send what is new under a new id, or take the old one back: what was taken back is passed over.',
  },
  'ACTIVITY.THREAD_NAMED': {
    kind: 'invalid',
    id: 'Judul utas forum dapat memuat data pribadi dan tidak dicatat. Kirim baris POSTED tanpa object.',
    en: 'The title of a thread may tell of people and is not taken. Send a line with POSTED without an object.',
  },
  'ACTIVITY.OWN': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat atau menarik aktivitas belajarnya sendiri. Minta pengelola program yang lain.',
    en: 'Nobody may record or take back their own learning activity. Ask another programme officer.',
  },
} as const satisfies RefusalTable;
