import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a nomination, and the waiting list that follows it. */
export const nominationRefusals = {
  'NOMINATION.UNKNOWN': {
    kind: 'not-found',
    id: 'Pengusulan tidak ditemukan. Periksa id program dan pegawai, atau usulkan terlebih dahulu.',
    en: 'There is no such nomination. Check the ids of programme and employee, or nominate first.',
  },
  'NOMINATION.EXISTS': {
    kind: 'conflict',
    id: 'Pegawai sudah diusulkan untuk program ini. Putuskan usulan itu, atau tarik terlebih dahulu.',
    en: 'The employee is nominated for this programme already. Decide on that nomination, or withdraw it first.',
  },
  'NOMINATION.NOT_IN_THIS_STATE': {
    kind: 'conflict',
    id: 'Langkah ini tidak mungkin pada status pengusulan sekarang. Periksa statusnya; usulkan lagi bila diperlukan.',
    en: 'This step is not possible as the nomination stands. Look at its status; nominate anew if that is needed.',
  },
  'NOMINATION.OWN': {
    kind: 'forbidden',
    id: 'Anda sendiri yang diusulkan. Mintalah atasan atau pengelola program lain memutuskannya.',
    en: 'You are the one who is nominated. Ask your head or a programme officer to decide it.',
  },
  'NOMINATION.NOMINATOR': {
    kind: 'forbidden',
    id: 'Anda yang mengusulkan. Orang lain harus memutuskannya: atasan atau pengelola program.',
    en: 'You nominated them. Somebody else has to decide: a head or a programme officer.',
  },
  'NOMINATION.SELF_BASIS': {
    kind: 'invalid',
    id: 'Dasar SELF hanya untuk mengusulkan diri sendiri, dan diri sendiri hanya dengan dasar SELF. Perbaiki dasarnya.',
    en: 'The basis SELF is for nominating oneself, and oneself is nominated with SELF only. Mend the basis.',
  },
  'NOMINATION.PLAN_MISSING': {
    kind: 'invalid',
    id: 'Dasar PLAN memerlukan butir rencana pengembangan. Sebutkan rencana dan butirnya, atau ganti dasarnya.',
    en: 'The basis PLAN needs an item of a development plan. Name plan and item, or choose another basis.',
  },
  'NOMINATION.OWN_OVERRIDE': {
    kind: 'forbidden',
    id: 'Sasaran peserta tidak dapat dikecualikan untuk diri sendiri. Mintalah atasan atau pengelola program mengusulkan Anda.',
    en: 'Nobody passes over the eligibility for themselves. Ask your head or a programme officer to nominate you.',
  },
  'NOMINATION.NO_TALENT': {
    kind: 'conflict',
    id: 'Dasar TALENT memerlukan catatan talenta pegawai. Catat talentanya terlebih dahulu, atau ganti dasarnya.',
    en: 'The basis TALENT needs a record of the employee as a talent. Record it first, or choose another basis.',
  },
  'NOMINATION.PLAN_OF_ANOTHER': {
    kind: 'conflict',
    id: 'Rencana itu adalah rencana perorangan pegawai lain. Periksa id rencananya.',
    en: 'That plan is the individual plan of somebody else. Check the id of the plan.',
  },
  'NOMINATION.SEATED': {
    kind: 'conflict',
    id: 'Pegawai sudah mendapat kursi. Mintalah pengelola program menarik kursinya.',
    en: 'The employee has the seat already. Ask a programme officer to take it back.',
  },
  'WAITING.STILL_WAITS': {
    kind: 'conflict',
    id: 'Pegawai masih menunggu kursi: kelas penuh. Tidak ada yang perlu dilakukan.',
    en: 'The employee still waits for a seat: the class is full. Nothing needs to be done.',
  },
  'WAITING.NOT_THEIR_TURN': {
    kind: 'conflict',
    id: 'Pegawai tidak berada di urutan pertama daftar tunggu. Tidak ada yang perlu dilakukan.',
    en: 'The employee is not the first on the waiting list. Nothing needs to be done.',
  },
} as const satisfies RefusalTable;
