import type { InEach } from '../../language.js';

const id = {
  title: 'LEMBAR RIWAYAT PENGEMBANGAN KOMPETENSI',
  name: 'Nama',
  unit: 'Unit kerja',
  asOf: 'Keadaan per',
  count: 'Jumlah catatan',
  day: 'Tanggal',
  about: 'Perihal',
  what: 'Peristiwa',
  details: 'Keterangan',
  recorded: 'Dicatat',
  position: 'Posisi log',
  empty: 'Tidak ada catatan pada saat itu.',
  signing: ['Pengelola kepegawaian'],
};

/** What a history sheet says. */
export const historyTexts: InEach<typeof id> = {
  id,
  en: {
    title: 'HISTORY OF COMPETENCY DEVELOPMENT',
    name: 'Name',
    unit: 'Unit',
    asOf: 'As known on',
    count: 'Records',
    day: 'Date',
    about: 'About',
    what: 'What happened',
    details: 'Details',
    recorded: 'Recorded',
    position: 'Place in log',
    empty: 'Nothing on record at that time.',
    signing: ['Personnel officer'],
  },
};
