import type { InEach } from '../../language.js';

const id = {
  title: 'DAFTAR HADIR',
  programme: 'Program',
  day: 'Hari, tanggal',
  time: 'Waktu',
  place: 'Tempat',
  facilitators: 'Narasumber/fasilitator',
  participants: 'Peserta',
  expected: (people: number) => `${people} orang`,
  held: (people: number, present: number) => `${people} orang, hadir ${present}`,
  number: 'No.',
  name: 'Nama',
  attendance: 'Kehadiran',
  method: 'Cara',
  signature: 'Tanda tangan',
  empty: 'Tidak ada peserta.',
  signing: ['Penanggung jawab kegiatan', 'Narasumber/fasilitator'],
};

/** What an attendance list says. */
export const attendanceTexts: InEach<typeof id> = {
  id,
  en: {
    title: 'ATTENDANCE LIST',
    programme: 'Programme',
    day: 'Date',
    time: 'Time',
    place: 'Place',
    facilitators: 'Facilitators',
    participants: 'Participants',
    expected: (people) => String(people),
    held: (people, present) => `${people}, of whom ${present} were present`,
    number: 'No.',
    name: 'Name',
    attendance: 'Attendance',
    method: 'How recorded',
    signature: 'Signature',
    empty: 'No participants.',
    signing: ['Responsible for the programme', 'Facilitator'],
  },
};
