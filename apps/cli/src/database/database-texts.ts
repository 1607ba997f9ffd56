/** What `jejak database` says. */
export const databaseTexts = {
  'database.prepared': {
    en: 'Ready: accounts {accounts}; databases {databases}',
    id: 'Siap: akun {accounts}; basis data {databases}',
  },
  'database.no-address': {
    en: 'DATABASE_URL must be the address of the database of the views, for a superuser.',
    id: 'DATABASE_URL harus berisi alamat basis data tampilan, untuk superuser.',
  },
  'database.passwords': {
    en: '{variables}: must hold a password of 16 to 200 letters and digits, each its own (openssl rand -hex 24).',
    id: '{variables}: harus berisi kata sandi 16 sampai 200 huruf dan angka, masing-masing berbeda (openssl rand -hex 24).',
  },
} as const;
