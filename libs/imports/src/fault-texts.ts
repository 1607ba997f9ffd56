/** What can be wrong with a row, and what to do about it. Codes are stable; `{name}` is filled in from a fault's values. */
export const importFaultTexts = {
  'IMPORT.COLUMN_MISSING': {
    en: 'The file has no column "{column}". Add it with this heading, as in the template, or check that you chose the right kind of sheet.',
    id: 'Berkas tidak memiliki kolom "{column}". Tambahkan dengan judul itu seperti pada templat, atau periksa apakah jenis lembarnya benar.',
  },
  'IMPORT.COLUMN_UNKNOWN': {
    en: 'The column "{column}" is not one of this kind of sheet. Correct its heading as in the template, or delete the column.',
    id: 'Kolom "{column}" bukan kolom jenis lembar ini. Perbaiki judulnya seperti pada templat, atau hapus kolomnya.',
  },
  'IMPORT.EMPTY': {
    en: 'The cell is empty, but a value is needed.',
    id: 'Sel ini kosong, padahal harus diisi.',
  },
  'IMPORT.BAD_TEXT': {
    en: 'The cell holds control characters, marks of writing direction, or is longer than {most} characters. Type it anew.',
    id: 'Sel ini berisi karakter kendali, tanda arah tulisan, atau lebih panjang dari {most} karakter. Ketik ulang isinya.',
  },
  'IMPORT.BAD_DATE': {
    en: '"{value}" is not a day of the calendar. Write it as 2026-03-01 or 01/03/2026 (day first).',
    id: '"{value}" bukan tanggal kalender. Tulis seperti 2026-03-01 atau 01/03/2026 (hari dahulu).',
  },
  'IMPORT.BAD_NUMBER': {
    en: '"{value}" is not a number between {least} and {most} such as {example}. Correct the cell.',
    id: '"{value}" bukan angka antara {least} dan {most} seperti {example}. Perbaiki selnya.',
  },
  'IMPORT.BAD_FORM': {
    en: '"{value}" does not have the form of {example}. Correct the cell.',
    id: '"{value}" tidak berbentuk seperti {example}. Perbaiki selnya.',
  },
  'IMPORT.UNKNOWN_WORD': {
    en: '"{value}" is none of the words of this column: {words}.',
    id: '"{value}" bukan salah satu isian kolom ini: {words}.',
  },
  'IMPORT.BAD_NIP': {
    en: 'This is no NIP: {why}. Check it against the decree; the cell must be formatted as text, with all 18 digits.',
    id: 'Ini bukan NIP: {why}. Cocokkan dengan SK; sel harus berformat teks dengan 18 angka lengkap.',
  },
  'IMPORT.DUPLICATE_KEY': {
    en: 'Line {first} has the same key. Keep the row that is right and delete the other.',
    id: 'Baris {first} memiliki kunci yang sama. Simpan baris yang benar dan hapus yang lain.',
  },
  'IMPORT.UNIT_UNKNOWN': {
    en: 'There is no unit with the code "{value}", neither in Jejak nor above in this file. Import the unit first, or correct the code.',
    id: 'Tidak ada unit dengan kode "{value}", baik di Jejak maupun di atas baris ini. Impor unitnya dahulu, atau perbaiki kodenya.',
  },
  'IMPORT.EMPLOYEE_UNKNOWN': {
    en: 'There is no employee with this NIP. Import the employee first, or correct the NIP.',
    id: 'Tidak ada pegawai dengan NIP ini. Impor pegawainya dahulu, atau perbaiki NIP-nya.',
  },
  'IMPORT.CLAIM_UNKNOWN': {
    en: 'Nothing was claimed for this employee that agrees with this row in title, provider, form, days, hours and evidence. Compare the row with the sheet of past training, or have that one imported first.',
    id: 'Tidak ada klaim pegawai ini yang cocok dengan baris ini (nama, penyelenggara, bentuk, tanggal, JP, dan bukti). Cocokkan dengan lembar riwayat pelatihan, atau impor lembar itu dahulu.',
  },
  'IMPORT.APPRAISAL_UNKNOWN': {
    en: 'This employee has no appraisal for {value}. Have the sheet of appraisals imported first, or correct the period.',
    id: 'Pegawai ini belum dinilai untuk {value}. Impor lembar penilaian kinerja dahulu, atau perbaiki periodenya.',
  },
  'IMPORT.FIXED': {
    en: 'Jejak has "{before}" here, which an import does not change to "{value}". Correct the cell, or correct the record in Jejak.',
    id: 'Di Jejak tercatat "{before}"; impor tidak mengubahnya menjadi "{value}". Perbaiki selnya, atau perbaiki catatannya di Jejak.',
  },
  'IMPORT.NEEDED_ROW_REFUSED': {
    en: 'The row of "{value}" above, on which this one builds, was refused. Correct that row first.',
    id: 'Baris "{value}" di atas, yang menjadi dasar baris ini, ditolak. Perbaiki baris itu dahulu.',
  },
  'IMPORT.INVALID': {
    en: 'What the row says of "{field}" does not fit the rules of Jejak. Compare the cells with the template.',
    id: 'Isi baris tentang "{field}" tidak sesuai aturan Jejak. Bandingkan selnya dengan templat.',
  },
  'IMPORT.BUILT_UPON': {
    en: 'Something that was recorded later builds on it, so it was left as it is. Correct it by a command of its own.',
    id: 'Ada catatan kemudian yang dibangun di atasnya, sehingga dibiarkan. Perbaiki dengan perintah tersendiri.',
  },
  'IMPORT.NOT_UNDOABLE': {
    en: 'What this row recorded cannot be taken back. Correct it by a command of its own.',
    id: 'Yang dicatat baris ini tidak dapat ditarik kembali. Perbaiki dengan perintah tersendiri.',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly id: string }>>;

export type ImportFaultCode = keyof typeof importFaultTexts;
