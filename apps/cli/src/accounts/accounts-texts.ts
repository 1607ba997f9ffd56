/** What `jejak accounts` says. */
export const accountsTexts = {
  'administrator.made': {
    en: 'Account {account} is access administrator for 30 days. Its owner signs in, opens accounts for others, and has one of them grant the role for longer (docs/how-to/sign-in-with-keycloak.md).',
    id: 'Akun {account} menjadi pengelola akses selama 30 hari. Pemiliknya masuk, membuka akun bagi yang lain, dan meminta salah satunya memberi peran itu lebih lama (docs/how-to/sign-in-with-keycloak.md).',
  },
  'administrator.already': {
    en: 'Account {account} is access administrator already, and nobody else is.',
    id: 'Akun {account} sudah menjadi pengelola akses, dan tidak ada yang lain.',
  },
  'administrator.exists': {
    en: 'There is an access administrator already (account {accounts}): ask them. A first one is made only while there is none.',
    id: 'Sudah ada pengelola akses (akun {accounts}): mintalah kepada mereka. Yang pertama hanya dibuat selama belum ada seorang pun.',
  },
  'administrator.other-employee': {
    en: 'The account {account} of this login is linked to another employee. Leave --employee out, or name that one.',
    id: 'Akun {account} dari login ini terhubung dengan pegawai lain. Hapus --employee, atau sebut pegawai itu.',
  },
  'administrator.no-issuer': {
    en: 'Name the issuer of the access tokens: --issuer, or OIDC_ISSUER.',
    id: 'Sebutkan penerbit token akses: --issuer, atau OIDC_ISSUER.',
  },
  'administrator.other-issuer': {
    en: 'The API takes tokens of {expected} alone, which is not {issuer}; both must be the same, letter by letter.',
    id: 'API hanya menerima token dari {expected}, bukan {issuer}; keduanya harus sama persis, huruf demi huruf.',
  },
  'administrator.refused': { en: '{why}', id: '{why}' },
} as const;
