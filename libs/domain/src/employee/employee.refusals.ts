import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an employee. */
export const employeeRefusals = {
  'EMPLOYEE.UNKNOWN': {
    kind: 'not-found',
    id: 'Pegawai tidak ditemukan. Periksa id pegawai, atau daftarkan pegawai terlebih dahulu.',
    en: 'There is no such employee. Check the id, or register the employee first.',
  },
  'EMPLOYEE.EXISTS': {
    kind: 'conflict',
    id: 'Pegawai dengan id ini sudah terdaftar. Catat perubahan penempatannya bila ada yang berubah.',
    en: 'The employee with this id is already registered. Record a change of placement if something changed.',
  },
  'EMPLOYEE.WITHDRAWN': {
    kind: 'conflict',
    id: 'Pendaftaran dengan id ini sudah ditarik kembali. Daftarkan pegawai dengan id yang baru.',
    en: 'The registration under this id was withdrawn. Register the employee under a new id.',
  },
  'EMPLOYEE.HAS_RECORDS': {
    kind: 'conflict',
    id: 'Sudah ada catatan lain tentang pegawai ini (`records`), sehingga pendaftarannya tidak dapat ditarik kembali. Tarik catatan itu lebih dahulu, atau catat bahwa pegawai berhenti.',
    en: 'Other things are on record of this employee (`records`), so the registration stays. Take those back first, or record that the employee left.',
  },
  'EMPLOYEE.LEFT': {
    kind: 'conflict',
    id: 'Pegawai sudah pensiun atau berhenti. Catat pengangkatan kembali terlebih dahulu, atau periksa tanggalnya.',
    en: 'The employee has retired or left. Record the reinstatement first, or check the date.',
  },
  'EMPLOYEE.NOT_LEFT': {
    kind: 'conflict',
    id: 'Pegawai masih aktif, jadi tidak dapat diangkat kembali. Gunakan mutasi atau promosi.',
    en: 'The employee has not left and cannot be reinstated. Record a mutation or a promotion.',
  },
  'EMPLOYEE.PLACEMENT_REQUIRED': {
    kind: 'invalid',
    id: 'Perubahan ini memerlukan penempatan baru. Sertakan unit kerja dan jabatannya.',
    en: 'This change needs a new placement. Give its unit and position.',
  },
  'EMPLOYEE.PLACEMENT_NOT_ALLOWED': {
    kind: 'invalid',
    id: 'Pegawai yang pensiun atau berhenti tidak mempunyai penempatan. Hapus penempatan dari permintaan.',
    en: 'An employee who retires or leaves has no placement. Leave the placement out.',
  },
  'EMPLOYEE.EFFECTIVE_BEFORE_LAST': {
    kind: 'conflict',
    id: 'Tanggal berlaku mendahului perubahan penempatan terakhir. Periksa tanggal pada surat keputusan.',
    en: 'The effective date is before that of the last change of placement. Check the date in the decree.',
  },
  'EMPLOYEE.NUMBER_INVALID': {
    kind: 'invalid',
    id: 'Nomor induk (NIP/NI PPPK) tidak mungkin benar untuk jenis pegawai ini; `fault` menyebut bagiannya. Periksa 18 angkanya dan tanggal lahirnya.',
    en: 'The number (NIP, NI PPPK) cannot be right for this kind of employee; `fault` names the part. Check its 18 digits and the birth date.',
  },
  'EMPLOYEE.NUMBER_TAKEN': {
    kind: 'conflict',
    id: 'NIP, NI PPPK, atau NIK ini sudah milik pegawai lain. Cari pegawai itu; bila pendaftaran terputus, ulangi dengan Idempotency-Key yang sama.',
    en: 'This NIP, NI PPPK or NIK belongs to another employee. Look that one up; if a registration was broken off, repeat it with the same Idempotency-Key.',
  },
  'EMPLOYEE.ASSESSED_IN_FUTURE': {
    kind: 'invalid',
    id: 'Tanggal penilaian ada di masa depan. Catat penilaian setelah dilaksanakan, atau perbaiki tanggalnya.',
    en: 'The assessment is dated in the future. Record it once it has taken place, or mend the date.',
  },
  'EMPLOYEE.ASSESSOR_REQUIRED': {
    kind: 'invalid',
    id: 'Metode penilaian ini memerlukan penilai. Sertakan id penilai.',
    en: 'This method of assessment needs an assessor. Give the id of the assessor.',
  },
  'EMPLOYEE.ASSESSOR_IS_EMPLOYEE': {
    kind: 'forbidden',
    id: 'Pegawai tidak boleh menilai dirinya sendiri dengan metode ini. Pilih penilai lain, atau gunakan metode SELF.',
    en: 'Employees may not assess themselves by this method. Choose another assessor, or the method SELF.',
  },
  'EMPLOYEE.ASSESSOR_IS_ANOTHER': {
    kind: 'forbidden',
    id: 'Anda mencatat penilaian Anda sendiri. Sebut diri Anda sebagai penilai (id akun atau pegawai Anda).',
    en: 'You record an assessment of your own. Name yourself as the assessor (the id of your account or as an employee).',
  },
  'EMPLOYEE.COMPETENCY_TWICE': {
    kind: 'invalid',
    id: 'Satu kompetensi disebut lebih dari sekali. Sisakan satu baris untuk setiap kompetensi.',
    en: 'A competency is named more than once. Keep one line for each competency.',
  },
  'EMPLOYEE.ASSESSMENT_UNKNOWN': {
    kind: 'not-found',
    id: 'Penilaian ini tidak ada pada pegawai tersebut. Periksa id penilaian.',
    en: 'The employee has no such assessment. Check the assessment id.',
  },
  'EMPLOYEE.CORRECTION_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Koreksi sama dengan penilaian yang sudah tercatat. Periksa apakah koreksi ini sudah masuk.',
    en: 'The correction equals the assessment as it stands. Check whether it was made already.',
  },
  'EMPLOYEE.OWN_PLACEMENT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat penempatannya sendiri. Minta pengelola kepegawaian yang lain.',
    en: 'Nobody may record a placement of their own. Ask another HR planner.',
  },
  'EMPLOYEE.OWN_ASSESSMENT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat penilaian atas dirinya sendiri dengan metode ini. Gunakan metode SELF, atau minta penilai lain.',
    en: 'Nobody may record an assessment of themselves by this method. Use the method SELF, or ask another assessor.',
  },
  'EMPLOYEE.QUALIFIED_IN_FUTURE': {
    kind: 'invalid',
    id: 'Tahun lulus ada di masa depan. Catat kualifikasi setelah pendidikan selesai, atau perbaiki tahunnya.',
    en: 'The year of graduation is in the future. Record the qualification once it is finished, or mend the year.',
  },
  'EMPLOYEE.QUALIFICATION_UNKNOWN': {
    kind: 'not-found',
    id: 'Kualifikasi ini tidak ada pada pegawai tersebut. Periksa id kualifikasi.',
    en: 'The employee has no such qualification. Check the qualification id.',
  },
  'EMPLOYEE.OWN_QUALIFICATION': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat kualifikasinya sendiri. Minta pengelola kepegawaian yang lain.',
    en: 'Nobody may record a qualification of their own. Ask another HR planner.',
  },
  'EMPLOYEE.DISCIPLINE_ENDS_FIRST': {
    kind: 'invalid',
    id: 'Hari terakhir mendahului hari pertama. Periksa kedua tanggal pada surat keputusan.',
    en: 'The last day is before the first one. Check both dates in the decision.',
  },
  'EMPLOYEE.LETTER_REQUIRED': {
    kind: 'invalid',
    id: 'Hukuman disiplin memerlukan nomor surat keputusan. Sertakan nomornya.',
    en: 'A disciplinary measure needs the number of its decision. Give the number.',
  },
  'EMPLOYEE.TALENT_EXISTS': {
    kind: 'conflict',
    id: 'Pegawai sudah berada dalam kelompok talenta ini untuk jabatan tersebut. Gunakan catatan itu.',
    en: 'The employee is in this talent pool for that position already. Use that record.',
  },
  'EMPLOYEE.TALENT_UNKNOWN': {
    kind: 'not-found',
    id: 'Catatan talenta ini tidak ada pada pegawai tersebut, atau sudah dicabut. Periksa id talenta.',
    en: 'The employee has no such place in a talent pool, or it was withdrawn. Check the talent id.',
  },
  'EMPLOYEE.OWN_TALENT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun memutuskan talenta dirinya sendiri. Serahkan kepada orang lain.',
    en: 'Nobody decides on their own place in a talent pool. Leave it to somebody else.',
  },
  'EMPLOYEE.DISCIPLINE_UNKNOWN': {
    kind: 'not-found',
    id: 'Status disiplin ini tidak ada pada pegawai tersebut. Periksa id status.',
    en: 'The employee has no such disciplinary status. Check the status id.',
  },
  'EMPLOYEE.OWN_DISCIPLINE': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat status disiplinnya sendiri. Minta pengelola kepegawaian yang lain.',
    en: 'Nobody may record a disciplinary status of their own. Ask another HR planner.',
  },
} as const satisfies RefusalTable;
