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
  'identity.not-rotated': {
    en: 'No new signing key was made. What was said above tells why.',
    id: 'Kunci penanda tangan baru tidak dibuat. Sebabnya disebut di atas.',
  },
} as const;
