import type { InEach } from '../../language.js';

const id = {
  file: 'Sertifikat',
  title: 'SERTIFIKAT',
  number: 'Nomor',
  givenTo: 'diberikan kepada',
  passed: 'telah mengikuti dan dinyatakan lulus',
  otherwise: (outcome: string) => `telah ${outcome}`,
  hours: (form: string, jp: string, day: string) =>
    `${form}, ${jp} jam pelajaran (JP), selesai tanggal ${day}`,
  issuer: 'Pejabat yang menerbitkan',
  note: (number: string) =>
    `Keaslian: pindai kode QR. SHA-256 berkas ini tercatat dalam Jejak untuk nomor ${number}.`,
};

/** What a certificate says. */
export const certificateTexts: InEach<typeof id> = {
  id,
  en: {
    file: 'Certificate',
    title: 'CERTIFICATE',
    number: 'Number',
    givenTo: 'awarded to',
    passed: 'who took part in and passed',
    otherwise: (outcome) => `who ${outcome}`,
    hours: (form, jp, day) => `${form}, ${jp} lesson hours (JP), completed on ${day}`,
    issuer: 'Issuing officer',
    note: (number) =>
      `Authenticity: scan the QR code. The SHA-256 of this file is on record in Jejak for number ${number}.`,
  },
};
