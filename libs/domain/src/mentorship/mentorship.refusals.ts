import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a mentorship. */
export const mentorshipRefusals = {
  'MENTORSHIP.UNKNOWN': {
    kind: 'not-found',
    id: 'Pendampingan tidak ditemukan. Periksa id pendampingan, atau usulkan terlebih dahulu.',
    en: 'There is no such mentorship. Check its id, or propose it first.',
  },
  'MENTORSHIP.EXISTS': {
    kind: 'conflict',
    id: 'Pendampingan dengan id ini sudah diusulkan. Gunakan usulan itu, atau usulkan yang baru dengan id baru.',
    en: 'The mentorship with this id was proposed already. Use it, or propose a new one under a new id.',
  },
  'MENTORSHIP.SELF': {
    kind: 'invalid',
    id: 'Pendamping dan yang didampingi adalah orang yang sama. Pilih pendamping lain.',
    en: 'Mentor and mentee are the same person. Choose another mentor.',
  },
  'MENTORSHIP.OWN': {
    kind: 'forbidden',
    id: 'Anda adalah pendamping atau yang didampingi. Mintalah perencana SDM atau atasan lain memutuskannya.',
    en: 'You are the mentor or the mentee. Ask an HR planner or another head to decide it.',
  },
  'MENTORSHIP.NOT_OF_THE_TWO': {
    kind: 'forbidden',
    id: 'Sesi dicatat, dikonfirmasi dan dikoreksi hanya oleh pendamping dan yang didampingi, dengan akun yang terhubung ke pegawainya.',
    en: 'Sessions are recorded, confirmed and corrected by the mentor and the mentee only, from an account that is linked to the employee.',
  },
  'MENTORSHIP.NOT_PROPOSED': {
    kind: 'conflict',
    id: 'Pendampingan ini bukan usulan yang terbuka. Periksa statusnya; usulkan yang baru bila diperlukan.',
    en: 'This mentorship is no open proposal. Look at its status; propose a new one if one is needed.',
  },
  'MENTORSHIP.NOT_ACTIVE': {
    kind: 'conflict',
    id: 'Pendampingan ini tidak sedang berjalan. Mulai terlebih dahulu, atau usulkan yang baru bila sudah berakhir.',
    en: 'This mentorship does not run. Start it first, or propose a new one if it has ended.',
  },
  'MENTORSHIP.MENTOR_BELOW_GOAL': {
    kind: 'conflict',
    id: 'Tingkat kompetensi pendamping di bawah sasaran. Pilih pendamping lain, turunkan sasaran, atau beri alasan pengecualian (pembina).',
    en: 'The mentor holds a lower level than a goal. Choose another mentor, lower the goal, or give a reason for an override (pembina).',
  },
  'MENTORSHIP.MENTOR_FULL': {
    kind: 'conflict',
    id: 'Pendamping sudah mendampingi sebanyak yang diperbolehkan. Akhiri pendampingan lain, atau pilih pendamping lain.',
    en: 'The mentor guides as many people as the rules allow. End another mentorship, or choose another mentor.',
  },
  'MENTORSHIP.COMPETENCY_TWICE': {
    kind: 'invalid',
    id: 'Satu kompetensi disebut lebih dari sekali. Sisakan satu untuk setiap kompetensi.',
    en: 'A competency is named more than once. Keep one of each.',
  },
  'MENTORSHIP.TOO_EARLY': {
    kind: 'conflict',
    id: 'Tanggal ini sebelum pendampingan dimulai atau sebelum sesi terakhir. Perbaiki tanggalnya.',
    en: 'This day is before the mentorship began or before its last session. Mend the day.',
  },
  'MENTORSHIP.IN_FUTURE': {
    kind: 'conflict',
    id: 'Tanggal ini di masa depan. Catat setelah harinya tiba, atau perbaiki tanggalnya.',
    en: 'This day is in the future. Record it once it has come, or mend the day.',
  },
  'MENTORSHIP.SESSION_UNKNOWN': {
    kind: 'not-found',
    id: 'Sesi ini tidak ada dalam pendampingan tersebut. Periksa id sesi.',
    en: 'The mentorship has no such session. Check the session id.',
  },
  'MENTORSHIP.OWN_SESSION': {
    kind: 'forbidden',
    id: 'Sesi dikonfirmasi oleh pihak lain dari yang mencatatnya. Mintalah pihak itu mengonfirmasi.',
    en: 'A session is confirmed by the other one than recorded it. Ask them to confirm.',
  },
  'MENTORSHIP.SESSION_CONFIRMED': {
    kind: 'conflict',
    id: 'Sesi ini sudah dikonfirmasi. Tidak ada yang perlu dilakukan; bila keliru, koreksi sesinya.',
    en: 'This session is confirmed already. Nothing needs to be done; correct it if it is wrong.',
  },
  'MENTORSHIP.GOAL_UNKNOWN': {
    kind: 'invalid',
    id: 'Ada hasil untuk kompetensi yang bukan sasaran pendampingan ini. Hapus, atau periksa kodenya.',
    en: 'There is a result for a competency that is no goal of this mentorship. Leave it out, or check its code.',
  },
  'MENTORSHIP.RESULT_MISSING': {
    kind: 'conflict',
    id: 'Pendampingan yang selesai memerlukan hasil untuk setiap sasaran. Lengkapi hasilnya, atau akhiri sebagai TERMINATED.',
    en: 'What is completed needs a result for each goal. Add them, or end it as TERMINATED.',
  },
  'MENTORSHIP.RATING_MISSING': {
    kind: 'conflict',
    id: 'Pendampingan yang selesai memerlukan penilaian dari kedua pihak. Lengkapi, atau akhiri sebagai TERMINATED.',
    en: 'What is completed needs the ratings of both. Add them, or end it as TERMINATED.',
  },
  'MENTORSHIP.NO_SESSION': {
    kind: 'conflict',
    id: 'Belum ada sesi yang dikonfirmasi kedua pihak. Konfirmasi sesinya, atau akhiri sebagai TERMINATED.',
    en: 'No session was confirmed by both. Confirm one, or end it as TERMINATED.',
  },
} as const satisfies RefusalTable;
