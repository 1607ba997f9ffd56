import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern what citizens say. */
export const feedbackRefusals = {
  'FEEDBACK.UNKNOWN': {
    kind: 'not-found',
    id: 'Umpan balik tidak ditemukan. Periksa id umpan balik, atau catat umpan balik terlebih dahulu.',
    en: 'There is no such feedback. Check its id, or record it first.',
  },
  'FEEDBACK.EXISTS': {
    kind: 'conflict',
    id: 'Umpan balik dengan id ini sudah dicatat. Gunakan yang sudah ada, atau catat yang baru dengan id baru.',
    en: 'The feedback with this id is already recorded. Use it, or record another one under a new id.',
  },
  'FEEDBACK.RECEIVED_IN_FUTURE': {
    kind: 'invalid',
    id: 'Waktu terima ada di masa depan. Perbaiki waktu terima.',
    en: 'It would have come in the future. Mend when it came.',
  },
  'FEEDBACK.NOT_TRIAGED': {
    kind: 'conflict',
    id: 'Umpan balik belum diklasifikasikan. Klasifikasikan terlebih dahulu, lalu jawab.',
    en: 'It was not triaged yet. Triage it first, then answer.',
  },
  'FEEDBACK.REASON_REQUIRED': {
    kind: 'invalid',
    id: 'Klasifikasi yang sudah ada hanya dapat diubah dengan alasan. Sertakan alasannya.',
    en: 'A triage is changed only for a reason. Give the reason.',
  },
  'FEEDBACK.TRIAGE_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Klasifikasi ini sama dengan yang sudah ada. Tidak ada yang perlu diubah.',
    en: 'The triage is the same as before. There is nothing to change.',
  },
  'FEEDBACK.COMPETENCY_TWICE': {
    kind: 'invalid',
    id: 'Kompetensi disebut lebih dari sekali. Sebutkan setiap kompetensi satu kali.',
    en: 'A competency is named more than once. Name each competency once.',
  },
  'FEEDBACK.ALREADY_RESPONDED': {
    kind: 'conflict',
    id: 'Umpan balik sudah dijawab. Tutup umpan balik ini; bila warga belum puas, buka kembali setelah ditutup.',
    en: 'It was answered already. Close it; if the citizen wants another answer, open it again after that.',
  },
  'FEEDBACK.NOT_RESPONDED': {
    kind: 'conflict',
    id: 'Umpan balik belum dijawab. Jawab terlebih dahulu, lalu tutup.',
    en: 'It was not answered yet. Answer it first, then close it.',
  },
  'FEEDBACK.CLOSED': {
    kind: 'conflict',
    id: 'Umpan balik sudah ditutup. Buka kembali dengan alasan bila warga belum puas.',
    en: 'It is closed. Open it again, for a reason, if the citizen wants another answer.',
  },
  'FEEDBACK.NOT_CLOSED': {
    kind: 'conflict',
    id: 'Hanya umpan balik yang sudah ditutup dapat dibuka kembali. Yang ini masih berjalan.',
    en: 'Only what is closed can be opened again. This one is still open.',
  },
  'FEEDBACK.REOPENED_BEFORE_RECEIVED': {
    kind: 'invalid',
    id: 'Waktu pembukaan kembali lebih awal dari waktu terima sebelumnya. Perbaiki waktunya.',
    en: 'It would have been opened again before it came. Mend when the citizen said so.',
  },
} as const satisfies RefusalTable;
