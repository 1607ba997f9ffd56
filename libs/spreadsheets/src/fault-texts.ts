/**
 * What can be wrong with a table, and what to do about it. Codes are stable; `{name}` is filled in from a fault's values.
 * Faults of a row cost that row; the others refuse the file, or end it where they are met.
 */
export const tableFaultTexts = {
  'TABLE.UNREADABLE': {
    en: 'The file cannot be read ({why}). Is it there, and may you read it?',
    id: 'Berkas tidak dapat dibaca ({why}). Apakah berkasnya ada dan boleh Anda baca?',
  },
  'TABLE.TOO_LARGE': {
    en: 'The file is larger than {limit} bytes. Split it into several files.',
    id: 'Berkas lebih besar dari {limit} bita. Bagi menjadi beberapa berkas.',
  },
  'TABLE.EMPTY': {
    en: 'There is no heading: the first row that is filled must hold the names of the columns.',
    id: 'Kepala tabel tidak ada: baris pertama yang terisi harus memuat nama kolom.',
  },
  'TABLE.NOT_CSV': {
    en: 'This is no CSV but {found}. Save the sheet as "CSV UTF-8", or hand in an .xlsx file as XLSX.',
    id: 'Ini bukan CSV melainkan {found}. Simpan lembar sebagai "CSV UTF-8", atau serahkan berkas .xlsx sebagai XLSX.',
  },
  'TABLE.ENCODING': {
    en: 'The text is not whole {encoding}. Save the file as "CSV UTF-8".',
    id: 'Teksnya bukan {encoding} yang utuh. Simpan berkas sebagai "CSV UTF-8".',
  },
  'TABLE.DUPLICATE_COLUMN': {
    en: 'Two columns are called "{name}". Give each column a name of its own.',
    id: 'Dua kolom bernama "{name}". Beri setiap kolom nama yang berbeda.',
  },
  'TABLE.UNNAMED_COLUMN': {
    en: 'Column {number} has no name. Write one into the heading, or delete the column. Titles above the heading must be deleted too.',
    id: 'Kolom ke-{number} tidak bernama. Isi namanya pada kepala tabel, atau hapus kolomnya. Judul di atas kepala tabel juga harus dihapus.',
  },
  'TABLE.TOO_MANY_COLUMNS': {
    en: 'The table has more than {limit} columns. Delete those that are not needed.',
    id: 'Tabel memiliki lebih dari {limit} kolom. Hapus yang tidak diperlukan.',
  },
  'TABLE.TOO_MANY_ROWS': {
    en: 'The table has more than {limit} rows. Split it into several files.',
    id: 'Tabel memiliki lebih dari {limit} baris. Bagi menjadi beberapa berkas.',
  },
  'TABLE.TOO_MANY_FAULTS': {
    en: '{limit} rows cannot be read; nothing from here on was looked at. Is it the right file, and does its heading fit?',
    id: '{limit} baris tidak dapat dibaca; mulai dari sini tidak ada yang diperiksa. Apakah berkasnya benar dan kepala tabelnya cocok?',
  },
  'TABLE.RAGGED': {
    en: 'The row has {found} cells, the heading has {expected}. Is there a separator without quotes, or one missing?',
    id: 'Baris ini berisi {found} sel, sedangkan kepala tabel {expected}. Apakah ada pemisah tanpa tanda kutip, atau kurang pemisah?',
  },
  'TABLE.BAD_QUOTES': {
    en: 'The quotes of this row do not match, so it cannot be split into cells ({detail}). Write a quote inside a cell twice.',
    id: 'Tanda kutip pada baris ini tidak berpasangan, sehingga tidak dapat dipecah menjadi sel ({detail}). Tulis tanda kutip di dalam sel dua kali.',
  },
  'TABLE.OPEN_QUOTE': {
    en: 'A quote opens in this row that nobody closes; nothing from here on was read. Close it, or delete it.',
    id: 'Pada baris ini ada tanda kutip yang tidak ditutup; mulai dari sini tidak ada yang dibaca. Tutup atau hapus tanda kutip itu.',
  },
  'TABLE.ROW_TOO_LONG': {
    en: 'The row is longer than {limit} bytes; nothing from here on was read. Is a quote missing that closes a cell?',
    id: 'Baris ini lebih panjang dari {limit} bita; mulai dari sini tidak ada yang dibaca. Apakah kurang tanda kutip penutup sel?',
  },
  'TABLE.NOT_UTF8': {
    en: 'The cell is not UTF-8. Save the file as "CSV UTF-8".',
    id: 'Sel ini bukan UTF-8. Simpan berkas sebagai "CSV UTF-8".',
  },
  'TABLE.CELL_TOO_LONG': {
    en: 'The cell has {length} characters, at most {limit} are read. Shorten it.',
    id: 'Sel ini berisi {length} karakter, paling banyak {limit} yang dibaca. Persingkat isinya.',
  },
  'TABLE.DIGITS_LOST': {
    en: '"{value}" is a number of more than 15 digits: the spreadsheet has lost the last ones, and zeros in front. Format the column as text, then enter the value (NIP, NIK) anew.',
    id: '"{value}" adalah bilangan lebih dari 15 angka: aplikasi lembar sebar telah menghilangkan angka terakhirnya, juga nol di depannya. Ubah format kolom menjadi teks, lalu masukkan kembali nilainya (NIP, NIK).',
  },
  'TABLE.BAD_NUMBER': {
    en: '"{value}" stands in the file as a number but is none. Enter it anew.',
    id: '"{value}" tersimpan sebagai bilangan tetapi bukan bilangan. Masukkan kembali.',
  },
  'TABLE.BAD_DATE': {
    en: 'The cell is formatted as a date, but {value} is no day of the calendar. Correct the date, or the format of the cell.',
    id: 'Sel ini berformat tanggal, tetapi {value} bukan hari dalam kalender. Perbaiki tanggalnya, atau format selnya.',
  },
  'TABLE.NO_VALUE': {
    en: 'The cell holds a formula whose value is not in the file. Open the file in a spreadsheet program and save it, or paste the values in place of the formulas.',
    id: 'Sel ini berisi rumus yang nilainya tidak tersimpan di berkas. Buka lalu simpan berkas dengan aplikasi lembar sebar, atau tempelkan nilainya sebagai pengganti rumus.',
  },
  'TABLE.MERGED': {
    en: 'Cells {range} are merged, so it is not certain which row their value belongs to. Unmerge them and fill every row; delete titles above the heading.',
    id: 'Sel {range} digabung, sehingga tidak pasti nilainya milik baris mana. Pisahkan sel gabungan itu dan isi setiap baris; hapus judul di atas kepala tabel.',
  },
  'TABLE.NOT_XLSX': {
    en: 'This is no XLSX workbook but {found}. Save it as .xlsx, without a password.',
    id: 'Ini bukan buku kerja XLSX melainkan {found}. Simpan sebagai .xlsx, tanpa kata sandi.',
  },
  'TABLE.DAMAGED': {
    en: 'The workbook is damaged: {part}: {detail}. Open it in a spreadsheet program and save it anew.',
    id: 'Buku kerja rusak: {part}: {detail}. Buka dengan aplikasi lembar sebar dan simpan kembali.',
  },
  'TABLE.UNSAFE_ARCHIVE': {
    en: 'The workbook is refused because it looks made to do harm: {detail}. Make a new workbook and copy the values into it.',
    id: 'Buku kerja ditolak karena tampak dibuat untuk merusak: {detail}. Buat buku kerja baru dan salin nilainya ke sana.',
  },
  'TABLE.DOCTYPE': {
    en: 'The workbook is refused: {part} declares entities (DOCTYPE), which no spreadsheet program writes. Make a new workbook and copy the values into it.',
    id: 'Buku kerja ditolak: {part} mendeklarasikan entitas (DOCTYPE), yang tidak pernah ditulis aplikasi lembar sebar. Buat buku kerja baru dan salin nilainya ke sana.',
  },
  'TABLE.TOO_MANY_TEXTS': {
    en: 'The workbook holds too many different texts (limit: {limit} {unit}). Split it into several files, or save it as CSV UTF-8.',
    id: 'Buku kerja memuat terlalu banyak teks berbeda (batas: {limit} {unit}). Bagi menjadi beberapa berkas, atau simpan sebagai CSV UTF-8.',
  },
  'TABLE.SEVERAL_SHEETS': {
    en: 'The workbook has several visible sheets: {sheets}. Say which one to read, or delete or hide the others.',
    id: 'Buku kerja memiliki beberapa lembar yang tampak: {sheets}. Sebutkan lembar yang dibaca, atau hapus atau sembunyikan yang lain.',
  },
  'TABLE.NO_SHEET': {
    en: 'The workbook has no sheet "{sheet}". It has: {sheets}.',
    id: 'Buku kerja tidak memiliki lembar "{sheet}". Yang ada: {sheets}.',
  },
} as const satisfies Record<string, { en: string; id: string }>;

export type TableFaultCode = keyof typeof tableFaultTexts;
