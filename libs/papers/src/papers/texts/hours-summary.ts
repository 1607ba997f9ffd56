import type { InEach } from '../../language.js';

const id = {
  title: (year: number) => `REKAPITULASI JAM PELAJARAN TAHUN ${year}`,
  unit: 'Unit kerja',
  people: 'Pegawai',
  reached: 'Mencapai target',
  ofThem: (reached: string, withTarget: string, share: string) =>
    `${reached} dari ${withTarget} pegawai bertarget (${share})`,
  hours: 'Jumlah jam pelajaran',
  mean: (hours: string, each: string) => `${hours} JP, rata-rata ${each} JP tiap pegawai`,
  rules: 'Aturan',
  number: 'No.',
  name: 'Nama',
  kind: 'Jenis',
  unitShort: 'Unit',
  classical: 'Klasikal',
  nonClassical: 'Nonklasikal',
  own: 'Di antaranya mandiri',
  sum: 'Jumlah JP',
  target: 'Target',
  status: 'Keterangan',
  empty: 'Tidak ada pegawai pada tahun ini.',
  signing: ['Pengelola kepegawaian', 'Kepala unit kerja'],
};

/** What a summary of lesson hours says. */
export const hoursTexts: InEach<typeof id> = {
  id,
  en: {
    title: (year) => `SUMMARY OF LESSON HOURS, ${year}`,
    unit: 'Unit',
    people: 'Employees',
    reached: 'Reached the target',
    ofThem: (reached, withTarget, share) => `${reached} of ${withTarget} who have one (${share})`,
    hours: 'Lesson hours',
    mean: (hours, each) => `${hours} JP, on average ${each} JP for each employee`,
    rules: 'Rules',
    number: 'No.',
    name: 'Name',
    kind: 'Kind',
    unitShort: 'Unit',
    classical: 'Classical',
    nonClassical: 'Non-classical',
    own: 'Of these elsewhere',
    sum: 'Sum of JP',
    target: 'Target',
    status: 'Status',
    empty: 'No employees in this year.',
    signing: ['Personnel officer', 'Head of the unit'],
  },
};
