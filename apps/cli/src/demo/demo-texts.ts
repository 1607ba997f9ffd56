/** What `jejak demo` says. */
export const demoTexts = {
  'demo.production': {
    en: 'JEJAK_ENV=production takes no made-up people. Use another data folder (JEJAK_DATA) without it.',
    id: 'JEJAK_ENV=production tidak menerima pegawai rekaan. Pakai folder data lain (JEJAK_DATA) tanpa pengaturan itu.',
  },
  'demo.not-empty': {
    en: 'There are people in this system who are not of this made-up city. Use an empty system (JEJAK_DATA), or, to go on with a city, the same --people, --years, --seed and --until.',
    id: 'Di sistem ini sudah ada pegawai di luar kota rekaan ini. Pakai sistem kosong (JEJAK_DATA), atau, untuk melanjutkan, --people, --years, --seed, dan --until yang sama.',
  },
  'demo.begin': {
    en: 'A made-up city: {people} people, {years} years until {until}, seed {seed}',
    id: 'Kota rekaan: {people} pegawai, {years} tahun sampai {until}, benih {seed}',
  },
  'demo.looking': {
    en: 'Looking at what is there: {percent} %, {left} s left',
    id: 'Memeriksa yang sudah ada: {percent} %, sisa {left} detik',
  },
  'demo.recalling': {
    en: 'Finding the place: {percent} %, {left} s left',
    id: 'Mencari tempat untuk melanjutkan: {percent} %, sisa {left} detik',
  },
  'demo.hashing': {
    en: 'SHA-256: {percent} %, {left} s left',
    id: 'SHA-256: {percent} %, sisa {left} detik',
  },
  'demo.goes-on': {
    en: 'It is there until {day}; going on from there.',
    id: 'Sudah ada sampai {day}; dilanjutkan dari sana.',
  },
  'demo.progress': {
    en: '{day}, {percent} %, {done} commands, {rate} a second, {left} s left',
    id: '{day}, {percent} %, {done} perintah, {rate} per detik, sisa {left} detik',
  },
  'demo.stopped': {
    en: 'Stopped at {day}. What was recorded is kept; the same command goes on from there.',
    id: 'Berhenti di {day}. Yang sudah tercatat tetap ada; perintah yang sama melanjutkannya.',
  },
  'demo.done': {
    en: '{orders} commands in {seconds} s',
    id: '{orders} perintah dalam {seconds} detik',
  },
  'demo.digest': {
    en: 'SHA-256 of {events} events, opened: {sha256}',
    id: 'SHA-256 dari {events} peristiwa, dibuka: {sha256}',
  },
  'demo.look': {
    en: 'Look at: {api}/docs, and {api}{path} as {account} (docs/tutorial/first-year.md)',
    id: 'Lihat: {api}/docs, dan {api}{path} sebagai {account} (docs/tutorial/first-year.md)',
  },
} as const;
