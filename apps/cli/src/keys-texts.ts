/** What `jejak keys` says. */
export const keysTexts = {
  'keys.rotated': {
    en: 'Master key: version {version} is the newest now',
    id: 'Kunci induk: versi {version} kini yang terbaru',
  },
  'keys.rewrapped': { en: 'Keys wrapped with it: {keys}', id: 'Kunci yang dibungkus dengannya: {keys}' },
  'keys.destroyed': {
    en: 'Master key: version {version} is destroyed; what it wrapped is unreadable in every backup',
    id: 'Kunci induk: versi {version} dimusnahkan; yang dibungkusnya tidak terbaca lagi di cadangan mana pun',
  },
  'keys.waiting': {
    en: 'Master key: version {version} stays until {until}: a backup of the key database may need it. Run this again then.',
    id: 'Kunci induk: versi {version} tetap ada sampai {until}: cadangan basis data kunci mungkin memerlukannya. Jalankan lagi setelah itu.',
  },
  'keys.held': {
    en: 'Fenced keys that hold an old version: {keys}. Their erasures are being carried out; run this again after that.',
    id: 'Kunci terpagar yang menahan versi lama: {keys}. Penghapusannya sedang berjalan; jalankan lagi setelah selesai.',
  },
  'keys.nothing': { en: 'Nothing to do', id: 'Tidak ada yang perlu dilakukan' },
} as const;
