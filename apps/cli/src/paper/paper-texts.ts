/** What `jejak paper` says. */
export const paperTexts = {
  'paper.done': { en: '{file}: {bytes} bytes', id: '{file}: {bytes} bita' },
  'paper.hash': {
    en: 'SHA-256, the contentHash of the certificate: {hash}',
    id: 'SHA-256, contentHash sertifikatnya: {hash}',
  },
  'paper.usage': { en: 'It is asked for like this: {usage}', id: 'Cara memintanya: {usage}' },
  'paper.unreachable': {
    en: '{api} does not answer ({why}). Nothing was written; run the same again.',
    id: '{api} tidak menjawab ({why}). Tidak ada yang ditulis; jalankan lagi.',
  },
  'paper.altered': {
    en: 'What arrived is not what the API made (SHA-256 {expected}, here {found}). Run it again.',
    id: 'Yang diterima bukan yang dibuat API (SHA-256 {expected}, di sini {found}). Jalankan lagi.',
  },
} as const;
