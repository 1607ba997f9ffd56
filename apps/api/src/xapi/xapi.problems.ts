/** Problems of statements of xAPI: what the standard knows and Jejak does not take. Nothing was recorded. */
export const xapiProblems = {
  'XAPI.VERSION': {
    status: 400,
    id: 'Sertakan header X-Experience-API-Version: 1.0.3.',
    en: 'Send the header X-Experience-API-Version: 1.0.3.',
  },
  'XAPI.ACTOR_NOT_TAKEN': {
    status: 400,
    id: 'Pelaku harus akun pada laman kota (homePage) dengan id pegawai sebagai name, bukan mbox, openid atau kelompok.',
    en: 'The actor must be an account at the home page of the city, named by the id of an employee: no mbox, openid or group.',
  },
  'XAPI.VERB_NOT_TAKEN': {
    status: 400,
    id: 'Kata kerja ini tidak diterima. Yang diterima: attempted, completed, passed, failed, scored, voided.',
    en: 'This verb is not taken. Taken are attempted, completed, passed, failed, scored and voided.',
  },
  'XAPI.OBJECT_NOT_TAKEN': {
    status: 400,
    id: 'Objek harus sebuah angkatan di Jejak, atau aktivitas yang menyebut satu angkatan sebagai parent atau grouping.',
    en: 'The object must be a run that is known here, or an activity that names one run as its parent or grouping.',
  },
  'XAPI.ATTACHMENTS_NOT_TAKEN': {
    status: 400,
    id: 'Lampiran dan pernyataan bertanda tangan tidak diterima. Kirim tanpa attachments.',
    en: 'Attachments and signed statements are not taken. Send it without attachments.',
  },
} as const;
