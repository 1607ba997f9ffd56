import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a policy of development (*kebijakan pembinaan*). */
export const developmentPolicyRefusals = {
  'DEVELOPMENTPOLICY.UNKNOWN': {
    kind: 'not-found',
    id: 'Kebijakan pembinaan tidak ditemukan. Periksa id kebijakan, atau catat kebijakan itu terlebih dahulu.',
    en: 'There is no such policy of development. Check its id, or record it first.',
  },
  'DEVELOPMENTPOLICY.EXISTS': {
    kind: 'conflict',
    id: 'Kebijakan dengan id ini sudah dicatat. Gunakan kebijakan itu, atau catat yang baru dengan id baru.',
    en: 'The policy with this id is already recorded. Use it, or record another one under a new id.',
  },
  'DEVELOPMENTPOLICY.ENDS_BEFORE_IT_BEGINS': {
    kind: 'invalid',
    id: 'Hari terakhir berlaku mendahului hari pertama. Perbaiki salah satunya.',
    en: 'Its last day lies before its first. Mend one of the two.',
  },
  'DEVELOPMENTPOLICY.REPEALED': {
    kind: 'conflict',
    id: 'Kebijakan ini sudah dicabut dan tidak berubah lagi. Catat kebijakan penggantinya.',
    en: 'The policy was repealed and does not change any more. Record the one that takes its place.',
  },
  'DEVELOPMENTPOLICY.REPEAL_OUTSIDE_PERIOD': {
    kind: 'invalid',
    id: 'Tanggal pencabutan harus sesudah hari pertama berlaku dan tidak sesudah hari terakhirnya (from, until). Perbaiki tanggalnya.',
    en: 'A policy is repealed after its first day and not after its last (from, until). Mend the day.',
  },
  'DEVELOPMENTPOLICY.CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Perubahan ini sama dengan isi kebijakan sekarang. Tidak ada yang perlu diubah.',
    en: 'The amendment says what the policy says already. There is nothing to change.',
  },
  'DEVELOPMENTPOLICY.NOT_IN_FORCE': {
    kind: 'conflict',
    id: 'Kebijakan tidak berlaku pada tahun (year) yang direncanakan. Sebut kebijakan yang berlaku pada tahun itu.',
    en: 'The policy is not in force in the year (year) that is planned. Name one that is.',
  },
} as const satisfies RefusalTable;
