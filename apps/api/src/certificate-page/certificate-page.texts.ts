import type { InEach } from '@jejak/papers';

const id = {
  title: 'Pemeriksaan sertifikat',
  valid: 'Tercatat dan berlaku',
  validLead: 'Sertifikat dengan nomor dan kode ini diterbitkan, dan berlaku.',
  revoked: 'Sudah dicabut',
  revokedLead: 'Sertifikat ini pernah diterbitkan, tetapi tidak berlaku lagi.',
  unknown: 'Tidak dikenal',
  unknownLead:
    'Tidak ada sertifikat dengan nomor dan kode ini. Pindai lagi kode QR-nya. Bila baru saja diterbitkan, coba lagi beberapa menit lagi; bila tetap begini, tanyakan kepada penerbitnya.',
  number: 'Nomor',
  programme: 'Program',
  form: 'Bentuk',
  hours: 'Jam pelajaran (JP)',
  outcome: 'Hasil',
  ended: 'Selesai tanggal',
  issued: 'Diterbitkan tanggal',
  revokedOn: 'Dicabut tanggal',
  issuer: 'Penerbit',
  asOf: 'Keadaan per',
  nameTitle: 'Apakah namanya benar?',
  nameLead:
    'Nama pemegang tidak ditampilkan di sini, dan nama pada kertas dapat dipalsukan. Mintalah berkas PDF aslinya dan cocokkan SHA-256-nya: hanya berkas yang diterbitkan yang cocok, dengan nama dan nilai di dalamnya.',
  hash: 'SHA-256 berkas',
  hashLabel: 'SHA-256 berkas yang ditunjukkan kepada Anda',
  hashHint: '64 huruf dan angka, seperti hasil sha256sum atau Get-FileHash.',
  compare: 'Cocokkan',
  same: 'Cocok: itulah berkas yang diterbitkan.',
  other: 'TIDAK cocok: itu bukan berkas yang diterbitkan.',
  malformed: 'Itu bukan SHA-256: harus 64 huruf dan angka dari 0–9 dan a–f.',
  badge: 'Lencana digital yang ditandatangani',
};

/** What the page of a certificate says. */
export const certificatePageTexts: InEach<typeof id> = {
  id,
  en: {
    title: 'Certificate check',
    valid: 'On record and valid',
    validLead: 'A certificate with this number and code was issued, and stands.',
    revoked: 'Revoked',
    revokedLead: 'This certificate was issued, and does not stand any more.',
    unknown: 'Not known',
    unknownLead:
      'There is no certificate with this number and code. Scan the QR code again. If it was issued just now, try again in a few minutes; if this stays, ask who issued it.',
    number: 'Number',
    programme: 'Programme',
    form: 'Form',
    hours: 'Lesson hours (JP)',
    outcome: 'Result',
    ended: 'Completed on',
    issued: 'Issued on',
    revokedOn: 'Revoked on',
    issuer: 'Issued by',
    asOf: 'As on record on',
    nameTitle: 'Is the name right?',
    nameLead:
      'The name of the holder is not shown here, and a name on paper can be forged. Ask for the PDF file and compare its SHA-256: only the file that was issued fits, with the name and figures in it.',
    hash: 'SHA-256 of the file',
    hashLabel: 'SHA-256 of the file that you were shown',
    hashHint: '64 letters and digits, as sha256sum or Get-FileHash prints them.',
    compare: 'Compare',
    same: 'It fits: that is the file that was issued.',
    other: 'It does NOT fit: that is not the file that was issued.',
    malformed: 'That is no SHA-256: it has to be 64 letters and digits, 0–9 and a–f.',
    badge: 'Signed digital badge',
  },
};
