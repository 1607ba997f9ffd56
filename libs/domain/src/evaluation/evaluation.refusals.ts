import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an evaluation. */
export const evaluationRefusals = {
  'EVALUATION.UNKNOWN': {
    kind: 'not-found',
    id: 'Evaluasi tidak ditemukan. Periksa id evaluasi, atau buka evaluasi terlebih dahulu.',
    en: 'There is no such evaluation. Check its id, or open it first.',
  },
  'EVALUATION.EXISTS': {
    kind: 'conflict',
    id: 'Evaluasi dengan id ini sudah dibuka. Gunakan evaluasi itu, atau buka yang baru dengan id baru.',
    en: 'The evaluation with this id is already open. Use it, or open a new one under a new id.',
  },
  'EVALUATION.OPENS_AFTER_DUE': {
    kind: 'invalid',
    id: 'Evaluasi dibuka setelah tenggatnya. Berikan hari pembukaan yang tidak melewati tenggat.',
    en: 'The evaluation would open after it is due. Give a first day that is not after the due day.',
  },
  'EVALUATION.LEVEL_OPENED': {
    kind: 'conflict',
    id: 'Program ini sudah mempunyai evaluasi pada tingkat tersebut. Gunakan evaluasi itu.',
    en: 'The programme has an evaluation of this level already. Use that one.',
  },
  'EVALUATION.RULE_OF_A_PERSON': {
    kind: 'invalid',
    id: 'Aturan hanya disebut oleh kebijakan sistem. Hapus ruleId.',
    en: 'Only policies of the system name a rule. Leave ruleId out.',
  },
  'EVALUATION.NOT_YET_OPEN': {
    kind: 'conflict',
    id: 'Evaluasi ini baru dibuka pada hari yang disebut (opensOn). Catat jawaban sejak hari itu.',
    en: 'This evaluation opens on the day named (opensOn). Record what tells of that day or later.',
  },
  'EVALUATION.CONCLUDED': {
    kind: 'conflict',
    id: 'Evaluasi sudah disimpulkan dan tidak dapat diubah lagi. Buka evaluasi baru bila diperlukan.',
    en: 'The evaluation is concluded and does not change any more. Open a new one if one is needed.',
  },
  'EVALUATION.WRONG_INSTRUMENT': {
    kind: 'conflict',
    id: 'Evaluasi ini memakai instrumen lain. Gunakan instrumen evaluasi ini, atau buka evaluasi dengan instrumen yang sesuai.',
    en: 'This evaluation uses another instrument. Use its own, or open an evaluation with the fitting instrument.',
  },
  'EVALUATION.ALREADY_ANSWERED': {
    kind: 'conflict',
    id: 'Responden sudah mengisi kuesioner ini. Gunakan koreksi untuk memperbaiki jawabannya.',
    en: 'The respondent has answered this questionnaire already. Correct that record instead.',
  },
  'EVALUATION.SELF_INTERVIEW': {
    kind: 'forbidden',
    id: 'Pewawancara tidak boleh mewawancarai dirinya sendiri. Pilih pewawancara lain.',
    en: 'Interviewers may not interview themselves. Choose another interviewer.',
  },
  'EVALUATION.SELF_OBSERVATION': {
    kind: 'forbidden',
    id: 'Pengamat tidak boleh mengamati dirinya sendiri. Pilih pengamat lain.',
    en: 'Observers may not observe themselves. Choose another observer.',
  },
  'EVALUATION.NOT_YET_HELD': {
    kind: 'conflict',
    id: 'Wawancara atau observasi ini bertanggal di masa depan. Catat setelah dilaksanakan, atau perbaiki waktunya.',
    en: 'The interview or observation is dated in the future. Record it once it was held, or mend the time.',
  },
  'EVALUATION.ASPECT_UNKNOWN': {
    kind: 'invalid',
    id: 'Ada aspek yang tidak ditanyakan dalam evaluasi ini. Hapus, atau periksa penulisan aspeknya.',
    en: 'An aspect is not part of this evaluation. Leave it out, or check how it is written.',
  },
  'EVALUATION.ASPECT_TWICE': {
    kind: 'invalid',
    id: 'Satu aspek disebut lebih dari sekali. Sisakan satu untuk setiap aspek.',
    en: 'An aspect is named more than once. Keep one of each.',
  },
  'EVALUATION.VALUE_OUT_OF_SCALE': {
    kind: 'invalid',
    id: 'Ada jawaban di atas nilai tertinggi skala evaluasi ini. Perbaiki jawabannya.',
    en: 'An answer is above the top of the scale of this evaluation. Mend the answer.',
  },
  'EVALUATION.RECORD_UNKNOWN': {
    kind: 'not-found',
    id: 'Catatan ini tidak ada dalam evaluasi tersebut. Periksa id catatan.',
    en: 'The evaluation has no such record. Check the record id.',
  },
  'EVALUATION.DATA_SUFFICIENT': {
    kind: 'conflict',
    id: 'Jumlah catatan sudah mencukupi, jadi simpulan tidak boleh INSUFFICIENT_DATA. Berikan simpulan yang lain.',
    en: 'There are enough records, so the verdict cannot be INSUFFICIENT_DATA. Give another verdict.',
  },
  'EVALUATION.RECORDER_IS_SUBJECT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat wawancara atau observasi atas dirinya sendiri. Minta orang lain mencatatnya.',
    en: 'Nobody may record an interview or an observation of themselves. Ask somebody else to record it.',
  },
} as const satisfies RefusalTable;
