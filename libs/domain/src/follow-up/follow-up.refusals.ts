import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a follow-up. */
export const followUpRefusals = {
  'FOLLOWUP.UNKNOWN': {
    kind: 'not-found',
    id: 'Tindak lanjut tidak ditemukan. Periksa id tindak lanjut, atau usulkan terlebih dahulu.',
    en: 'There is no such follow-up. Check its id, or raise it first.',
  },
  'FOLLOWUP.EXISTS': {
    kind: 'conflict',
    id: 'Tindak lanjut dengan id ini sudah ada. Gunakan tindak lanjut itu, atau usulkan yang baru dengan id baru.',
    en: 'There is a follow-up with this id already. Use it, or raise a new one under a new id.',
  },
  'FOLLOWUP.NOT_IN_THIS_STATE': {
    kind: 'conflict',
    id: 'Tahap tindak lanjut ini tidak mengizinkan perintah tersebut. Baca keadaannya, lalu lakukan langkah yang sesuai.',
    en: 'The follow-up is not at a stage that allows this. Read how far it is, then take the step that fits.',
  },
  'FOLLOWUP.SUBJECT_NOT_ONE': {
    kind: 'invalid',
    id: 'Tindak lanjut harus mengenai tepat satu: pegawai, unit, program, atau seri program. Isi salah satu saja.',
    en: 'A follow-up is about exactly one employee, unit, programme or series. Name one of them and no other.',
  },
  'FOLLOWUP.COMPETENCY_UNFIT': {
    kind: 'invalid',
    id: 'Usulan butir rencana, dan hanya itu, menyebut kompetensi yang dikembangkan. Isi atau hapus competencyCode.',
    en: 'A suggestion of an item of a plan, and nothing else, names the competency to develop. Give competencyCode, or leave it out.',
  },
  'FOLLOWUP.OWN_MATTER': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mengusulkan, membagikan, atau memeriksa tindak lanjut tentang dirinya sendiri. Serahkan kepada orang lain.',
    en: 'Nobody raises, assigns, resolves or verifies a follow-up about themselves. Leave it to somebody else.',
  },
  'FOLLOWUP.OWNER_IS_SUBJECT': {
    kind: 'invalid',
    id: 'Penanggung jawab tidak boleh pegawai yang menjadi pokok tindak lanjut. Pilih pegawai lain.',
    en: 'The owner may not be the employee whom the follow-up is about. Choose another employee.',
  },
  'FOLLOWUP.DUE_IN_PAST': {
    kind: 'invalid',
    id: 'Tenggat sudah lewat. Berikan hari ini atau hari sesudahnya.',
    en: 'The due day is past. Give today or a later day.',
  },
  'FOLLOWUP.REASON_MISSING': {
    kind: 'invalid',
    id: 'Tindak lanjut ini sudah mempunyai penanggung jawab. Berikan alasan perubahannya.',
    en: 'The follow-up has an owner already. Give the reason of the change.',
  },
  'FOLLOWUP.ASSIGNMENT_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Penanggung jawab dan tenggatnya sudah demikian. Tidak ada yang perlu diubah.',
    en: 'Owner and due day are these already. There is nothing to change.',
  },
  'FOLLOWUP.NOT_OWNER': {
    kind: 'forbidden',
    id: 'Hanya penanggung jawab yang dapat menyelesaikan tindak lanjut. Mintalah kepadanya, atau alihkan tindak lanjut.',
    en: 'Only its owner resolves a follow-up. Ask them to, or assign it to somebody else.',
  },
  'FOLLOWUP.RESULT_MISSING': {
    kind: 'invalid',
    id: 'Sebutkan bukti hasilnya, misalnya nomor SK atau id program; tanpa itu hanya dapat diabaikan (DISMISSED).',
    en: 'Name what shows the result, such as the number of a decree; without it a follow-up can only be dismissed.',
  },
  'FOLLOWUP.OWNER_VERIFIES': {
    kind: 'forbidden',
    id: 'Penanggung jawab tidak boleh memeriksa hasilnya sendiri. Mintalah orang lain memeriksanya.',
    en: 'The owner may not verify what they did. Ask somebody else to verify it.',
  },
  'FOLLOWUP.PERSON_DECIDES': {
    kind: 'forbidden',
    id: 'Kebijakan sistem hanya mengusulkan. Orang yang memutuskan tindak lanjut.',
    en: 'A policy of the system proposes only. A person decides what becomes of a follow-up.',
  },
  'FOLLOWUP.RULE_OF_A_PERSON': {
    kind: 'invalid',
    id: 'Aturan hanya disebut oleh kebijakan sistem. Hapus ruleId dan tulis alasannya pada catatan.',
    en: 'Only policies of the system name a rule. Leave ruleId out, and say why in the note.',
  },
  'FOLLOWUP.FINDING_BY_REVIEWER': {
    kind: 'forbidden',
    id: 'Temuan pemeriksaan hanya dibuat dan diperiksa oleh pemeriksa kepatuhan. Serahkan kepadanya.',
    en: 'Audit findings are raised and verified by the compliance reviewer only. Leave it to them.',
  },
  'FOLLOWUP.NOT_A_FINDING': {
    kind: 'forbidden',
    id: 'Pemeriksa kepatuhan hanya menangani temuan pemeriksaan. Serahkan tindak lanjut lain kepada unit atau BKPSDM.',
    en: 'A compliance reviewer sees to audit findings only. Leave other follow-ups to the unit or to HR.',
  },
} as const satisfies RefusalTable;
