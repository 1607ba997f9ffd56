/** What `jejak token` and `jejak identity` say. */
export const tokenTexts = {
  'token.no-trial': {
    en: 'There is no sign-in for trials here: tokens come from the issuer that OIDC_ISSUER names.',
    id: 'Tidak ada proses masuk untuk uji coba di sini: token berasal dari penerbit yang disebut OIDC_ISSUER.',
  },
  'token.unknown-account': {
    en: 'There is no account {account}. Accounts: {accounts}',
    id: 'Tidak ada akun {account}. Yang ada: {accounts}',
  },
  'token.refused': {
    en: 'The identity provider at {url} gave no token ({why}). Its log is in the data folder, logs/identity.log.',
    id: 'Penyedia identitas di {url} tidak memberi token ({why}). Catatannya ada di folder data, logs/identity.log.',
  },
  'token.missing': {
    en: 'The API takes nobody without an access token. Set JEJAK_TOKEN to one of an account with the roles programme-officer and hr-planner; only for the API of a trial on this machine is one fetched.',
    id: 'API tidak menerima siapa pun tanpa token akses. Atur JEJAK_TOKEN dengan token akun yang mempunyai peran programme-officer dan hr-planner; hanya untuk API uji coba di mesin ini token diambilkan.',
  },
  'token.malformed': {
    en: 'JEJAK_TOKEN does not hold an access token: it has a character that no token has. Copy it again, without "Bearer".',
    id: 'JEJAK_TOKEN tidak berisi token akses: ada karakter yang tidak mungkin ada pada token. Salin lagi, tanpa "Bearer".',
  },
  'token.not-taken': {
    en: '{api} does not take the access token ({code}). Get a new one, set JEJAK_TOKEN, and run the same import again: what was sent is kept, and the rest is completed, if it is of the same account.',
    id: '{api} tidak menerima token akses ({code}). Ambil token baru, atur JEJAK_TOKEN, lalu jalankan impor yang sama lagi: yang terkirim sudah tersimpan, dan sisanya dituntaskan, asalkan akunnya sama.',
  },
  'identity.not-rotated': {
    en: 'No new signing key was made. What was said above tells why.',
    id: 'Kunci penanda tangan baru tidak dibuat. Sebabnya disebut di atas.',
  },
} as const;
