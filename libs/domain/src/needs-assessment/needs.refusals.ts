import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an assessment of needs. */
export const needsRefusals = {
  'NEEDS.UNKNOWN': {
    kind: 'not-found',
    id: 'Analisis kebutuhan tidak ditemukan. Periksa id-nya, atau buka analisis kebutuhan terlebih dahulu.',
    en: 'There is no such needs assessment. Check its id, or open it first.',
  },
  'NEEDS.EXISTS': {
    kind: 'conflict',
    id: 'Analisis kebutuhan dengan id ini sudah dibuka. Gunakan itu, atau buka yang baru dengan id baru.',
    en: 'The needs assessment with this id is already open. Use it, or open a new one under a new id.',
  },
  'NEEDS.CONCLUDED': {
    kind: 'conflict',
    id: 'Analisis kebutuhan sudah disimpulkan dan tidak dapat diubah lagi. Buka yang baru bila diperlukan.',
    en: 'The needs assessment is concluded and does not change any more. Open a new one if one is needed.',
  },
  'NEEDS.CANCELLED': {
    kind: 'conflict',
    id: 'Analisis kebutuhan sudah dibatalkan dan tidak dapat diubah lagi. Buka yang baru bila diperlukan.',
    en: 'The needs assessment is cancelled and does not change any more. Open a new one if one is needed.',
  },
  'NEEDS.UNIT_TWICE': {
    kind: 'invalid',
    id: 'Satu unit kerja disebut lebih dari sekali. Sisakan satu untuk setiap unit kerja.',
    en: 'A unit is named more than once. Keep one of each.',
  },
  'NEEDS.INSTRUMENT_TWICE': {
    kind: 'invalid',
    id: 'Satu instrumen disebut lebih dari sekali. Sisakan satu untuk setiap instrumen.',
    en: 'An instrument is named more than once. Keep one of each.',
  },
  'NEEDS.FAMILY_TWICE': {
    kind: 'invalid',
    id: 'Satu rumpun jabatan disebut lebih dari sekali. Sisakan satu untuk setiap rumpun.',
    en: 'A family of positions is named more than once. Keep one of each.',
  },
  'NEEDS.QUESTION_TWICE': {
    kind: 'invalid',
    id: 'Satu pertanyaan disebut lebih dari sekali. Sisakan satu untuk setiap pertanyaan.',
    en: 'A question is named more than once. Keep one of each.',
  },
  'NEEDS.WINDOW_INVALID': {
    kind: 'invalid',
    id: 'Waktu penutupan harus sesudah waktu pembukaan. Perbaiki salah satunya.',
    en: 'The closing must be later than the opening. Mend one of the two.',
  },
  'NEEDS.INSTRUMENT_NOT_CHOSEN': {
    kind: 'conflict',
    id: 'Instrumen ini tidak dipilih saat analisis kebutuhan dibuka. Gunakan instrumen yang dipilih.',
    en: 'This instrument was not chosen when the assessment was opened. Use one of those that were.',
  },
  'NEEDS.NOT_YET_OPEN': {
    kind: 'conflict',
    id: 'Survei belum dibuka. Isi kembali setelah waktu pembukaannya.',
    en: 'The survey is not open yet. Answer once it is.',
  },
  'NEEDS.SURVEY_CLOSED': {
    kind: 'conflict',
    id: 'Waktu pengisian survei sudah berakhir. Sampaikan kebutuhan melalui pengelola kepegawaian unit kerja.',
    en: 'The time to answer the survey is over. Tell the HR officer of the unit what is needed.',
  },
  'NEEDS.ALREADY_ANSWERED': {
    kind: 'conflict',
    id: 'Responden sudah mengisi survei ini. Satu responden hanya mengisi satu kali.',
    en: 'The respondent has answered this survey already. Each respondent answers once, so leave it at that.',
  },
  'NEEDS.EMPTY_RESPONSE': {
    kind: 'invalid',
    id: 'Jawaban survei kosong. Jawab satu pertanyaan, atau sebut satu kompetensi yang dirasa kurang.',
    en: 'The response is empty. Answer a question, or name a competency that is lacking.',
  },
  'NEEDS.QUESTION_UNKNOWN': {
    kind: 'invalid',
    id: 'Ada pertanyaan yang tidak termasuk dalam survei ini. Hapus, atau periksa penulisannya.',
    en: 'A question is not part of this survey. Leave it out, or check how it is written.',
  },
  'NEEDS.COMPETENCY_TWICE': {
    kind: 'invalid',
    id: 'Satu kompetensi disebut lebih dari sekali. Sisakan satu untuk setiap kompetensi.',
    en: 'A competency is named more than once. Keep one of each.',
  },
  'NEEDS.OUT_OF_SCOPE': {
    kind: 'conflict',
    id: 'Unit kerja pegawai berada di luar cakupan analisis kebutuhan ini. Periksa penempatannya.',
    en: 'The employee works in a unit outside the scope of this assessment. Check the placement.',
  },
  'NEEDS.OUT_OF_FAMILY': {
    kind: 'conflict',
    id: 'Survei ini hanya untuk rumpun jabatan tertentu, dan standar jabatan responden tidak termasuk rumpun itu. Periksa rumpun pada standar jabatannya.',
    en: 'The survey is for some families of positions only, and the standard of the position of the respondent names none of them. Check the family in that standard.',
  },
  'NEEDS.UNIT_OUT_OF_SCOPE': {
    kind: 'invalid',
    id: 'Ada kesenjangan untuk unit kerja di luar cakupan analisis kebutuhan ini. Hapus, atau periksa unitnya.',
    en: 'A gap is of a unit outside the scope of this assessment. Leave it out, or check the unit.',
  },
  'NEEDS.NOT_YET_HELD': {
    kind: 'conflict',
    id: 'Diskusi ini bertanggal di masa depan. Catat setelah dilaksanakan, atau perbaiki tanggalnya.',
    en: 'The focus group is dated in the future. Record it once it was held, or mend the date.',
  },
  'NEEDS.HELD_BEFORE_OPENING': {
    kind: 'conflict',
    id: 'Diskusi ini mendahului pembukaan analisis kebutuhan. Periksa tanggal pada berita acara.',
    en: 'The focus group is dated before the assessment began. Check the date in the minutes.',
  },
  'NEEDS.ATTENDEE_TWICE': {
    kind: 'invalid',
    id: 'Satu peserta disebut lebih dari sekali. Sisakan satu untuk setiap peserta.',
    en: 'An attendee is named more than once. Keep one of each.',
  },
  'NEEDS.VOTES_TOO_MANY': {
    kind: 'invalid',
    id: 'Jumlah suara melebihi jumlah peserta diskusi. Periksa berita acara.',
    en: 'There are more votes than attendees. Check the minutes.',
  },
  'NEEDS.NO_RESULT': {
    kind: 'conflict',
    id: 'Belum ada hasil dari satu instrumen pun. Catat hasil survei, diskusi, atau dokumen terlebih dahulu.',
    en: 'There is no result of any instrument. Record one first, or cancel the assessment.',
  },
  'NEEDS.INVITED_NEEDED': {
    kind: 'invalid',
    id: 'Jumlah yang diundang mengisi survei diperlukan bila ada survei, dan hanya bila ada. Sebut, atau hapus.',
    en: 'How many were asked is needed where there is a survey, and only there. Give it, or leave it out.',
  },
  'NEEDS.INVITED_TOO_FEW': {
    kind: 'conflict',
    id: 'Jumlah yang diundang kurang dari jumlah yang mengisi survei. Periksa daftar undangan.',
    en: 'Fewer are said to have been asked than have answered. Check the list of those who were asked.',
  },
  'NEEDS.GAP_TWICE': {
    kind: 'invalid',
    id: 'Satu kesenjangan disebut lebih dari sekali. Sisakan satu untuk setiap kompetensi dan unit kerja.',
    en: 'A gap is named more than once. Keep one for each competency and unit.',
  },
  'NEEDS.FORUM_OF_NO_CITIZENS': {
    kind: 'invalid',
    id: 'Forum hanya menjadi sumber temuan dengan instrumen PUBLIC_FEEDBACK. Ganti instrumennya, atau hapus forum.',
    en: 'A forum is a source of findings with the instrument PUBLIC_FEEDBACK only. Change the instrument, or leave the forum out.',
  },
  'NEEDS.NOT_OF_THE_FORUM': {
    kind: 'invalid',
    id: 'Aspirasi atau komitmen yang disebut bukan dari forum ini. Periksa id-nya.',
    en: 'An aspiration or commitment that is named is not of this forum. Check its id.',
  },
} as const satisfies RefusalTable;
