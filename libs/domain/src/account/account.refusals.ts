import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an account and its roles. */
export const accountRefusals = {
  'ACCOUNT.UNKNOWN': {
    kind: 'not-found',
    id: 'Akun tidak ditemukan. Periksa id akun, atau buka akun terlebih dahulu.',
    en: 'There is no such account. Check the id, or open the account first.',
  },
  'ACCOUNT.EXISTS': {
    kind: 'conflict',
    id: 'Akun dengan id ini sudah dibuka. Gunakan akun itu, atau buka yang baru dengan id baru.',
    en: 'The account with this id is already open. Use it, or open a new one under a new id.',
  },
  'ACCOUNT.CLOSED': {
    kind: 'conflict',
    id: 'Akun sudah ditutup dan tidak dapat diubah lagi. Buka akun baru bila diperlukan.',
    en: 'The account is closed and does not change any more. Open a new one if one is needed.',
  },
  'ACCOUNT.ALREADY_LINKED': {
    kind: 'conflict',
    id: 'Akun ini sudah terhubung dengan seorang pegawai. Bila keliru, tutup akun ini dan buka yang baru.',
    en: 'The account is already linked to an employee. If that is wrong, close it and open a new one.',
  },
  'ACCOUNT.LINK_REQUIRED': {
    kind: 'conflict',
    id: 'Peran employee memerlukan akun yang terhubung dengan pegawai. Hubungkan akun terlebih dahulu.',
    en: 'The role employee needs an account that is linked to an employee. Link the account first.',
  },
  'ACCOUNT.LOGIN_TAKEN': {
    kind: 'conflict',
    id: 'Login ini sudah milik akun lain yang masih dibuka. Periksa login, atau tutup akun itu terlebih dahulu.',
    en: 'The login belongs to another account that is open. Check the login, or close that account first.',
  },
  'ACCOUNT.OWN_LINK': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh membuka atau menghubungkan akun untuk dirinya sendiri. Minta pengelola akses lain.',
    en: 'Nobody may open or link an account for themselves. Ask another access administrator.',
  },
  'ACCOUNT.OWN_GRANT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh memberi peran kepada dirinya sendiri. Minta pengelola akses lain.',
    en: 'Nobody may grant a role to themselves. Ask another access administrator.',
  },
  'ACCOUNT.UNIT_REQUIRED': {
    kind: 'invalid',
    id: 'Peran ini berlaku untuk sebuah unit kerja. Sertakan id unit kerjanya.',
    en: 'This role is held for a unit. Give the id of the unit.',
  },
  'ACCOUNT.UNIT_NOT_ALLOWED': {
    kind: 'invalid',
    id: 'Peran ini tidak berlaku untuk satu unit kerja. Hapus unit kerja dari permintaan.',
    en: 'This role is not held for one unit. Leave the unit out.',
  },
  'ACCOUNT.UNTIL_BEFORE_FROM': {
    kind: 'invalid',
    id: 'Akhir masa peran tidak setelah awalnya. Perbaiki tanggal awal atau akhirnya.',
    en: 'The role does not end after it begins. Mend its beginning or its end.',
  },
  'ACCOUNT.FROM_IN_PAST': {
    kind: 'invalid',
    id: 'Masa peran mulai lebih dari sehari yang lalu. Berikan peran mulai hari ini, atau perbaiki tanggalnya.',
    en: 'The role would begin more than a day ago. Grant it from today on, or mend the date.',
  },
  'ACCOUNT.TIME_BOX_REQUIRED': {
    kind: 'invalid',
    id: 'Peran ini hanya diberikan untuk waktu terbatas. Sertakan akhir masanya, paling lama satu tahun setelah mulai.',
    en: 'This role is granted for a limited time only. Give its end, at most a year after it begins.',
  },
  'ACCOUNT.GRANT_OVERLAPS': {
    kind: 'conflict',
    id: 'Akun sudah mempunyai peran ini dalam masa tersebut. Cabut yang lama, atau ubah tanggalnya.',
    en: 'The account holds this role in that time already. Revoke the older grant, or change the dates.',
  },
  'ACCOUNT.GRANT_UNKNOWN': {
    kind: 'not-found',
    id: 'Pemberian peran ini tidak ada pada akun tersebut. Periksa id pemberian peran.',
    en: 'The account has no such grant. Check the grant id.',
  },
  'ACCOUNT.GRANT_ENDED': {
    kind: 'conflict',
    id: 'Masa peran ini sudah berakhir, jadi tidak ada yang dapat dicabut. Periksa id pemberian peran.',
    en: 'The role has ended, so there is nothing to revoke. Check the grant id.',
  },
} as const satisfies RefusalTable;
