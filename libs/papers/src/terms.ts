/** Indonesian words for the codes that stand on papers. A code without a word stands as it is. */

export const FORM_WORDS: Readonly<Record<string, string>> = {
  LEADERSHIP_TRAINING: 'Pelatihan kepemimpinan',
  MANAGERIAL_TRAINING: 'Pelatihan manajerial',
  TECHNICAL_TRAINING: 'Pelatihan teknis',
  FUNCTIONAL_TRAINING: 'Pelatihan fungsional',
  SOCIO_CULTURAL_TRAINING: 'Pelatihan sosial kultural',
  SEMINAR: 'Seminar/konferensi/sarasehan',
  WORKSHOP: 'Lokakarya',
  COURSE: 'Kursus',
  UPGRADING: 'Penataran',
  TECHNICAL_GUIDANCE: 'Bimbingan teknis',
  SOCIALISATION: 'Sosialisasi',
  OTHER_CLASSICAL: 'Klasikal lainnya',
  COACHING: 'Coaching',
  MENTORING: 'Mentoring',
  E_LEARNING: 'E-learning',
  DISTANCE_TRAINING: 'Pelatihan jarak jauh',
  SECONDMENT: 'Detasering',
  OUTBOUND: 'Pembelajaran alam terbuka',
  BENCHMARKING: 'Patok banding',
  PUBLIC_PRIVATE_EXCHANGE: 'Pertukaran PNS dengan pegawai swasta',
  SELF_STUDY: 'Belajar mandiri',
  COMMUNITY_OF_PRACTICE: 'Komunitas belajar',
  WORKPLACE_GUIDANCE: 'Bimbingan di tempat kerja',
  INTERNSHIP: 'Magang',
  OTHER_NON_CLASSICAL: 'Nonklasikal lainnya',
};

export const ATTENDANCE_WORDS: Readonly<Record<string, string>> = {
  PRESENT: 'Hadir',
  LATE: 'Terlambat',
  ABSENT: 'Tidak hadir',
  EXCUSED: 'Izin',
  UNKNOWN: 'Tidak diketahui',
};

export const METHOD_WORDS: Readonly<Record<string, string>> = {
  QR: 'Kode QR',
  SIGNATURE: 'Tanda tangan',
  PLATFORM: 'Platform',
  MANUAL: 'Dicatat petugas',
};

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  PASSED: 'Lulus',
  FAILED: 'Tidak lulus',
  ATTENDED: 'Mengikuti',
  INCOMPLETE: 'Tidak selesai',
};

export const RUN_WORDS: Readonly<Record<string, string>> = {
  SCHEDULED: 'Dijadwalkan',
  RUNNING: 'Berlangsung',
  COMPLETED: 'Selesai',
  CANCELLED: 'Dibatalkan',
};

export const VERDICT_WORDS: Readonly<Record<string, string>> = {
  ACHIEVED: 'Tercapai',
  NEEDS_IMPROVEMENT: 'Perlu perbaikan',
  METHOD_CHANGE: 'Perlu perubahan metode',
  INSUFFICIENT_DATA: 'Data tidak cukup',
};

export const INSTRUMENT_WORDS: Readonly<Record<string, string>> = {
  QUESTIONNAIRE: 'Kuesioner',
  INTERVIEW: 'Wawancara',
  OBSERVATION: 'Observasi',
};

export const SCOPE_WORDS: Readonly<Record<string, string>> = {
  CITY: 'Kota',
  UNIT: 'Unit kerja',
  INDIVIDUAL: 'Perorangan',
};

export const PLAN_WORDS: Readonly<Record<string, string>> = {
  draft: 'Rancangan',
  submitted: 'Diajukan',
  approved: 'Disahkan',
  closed: 'Ditutup',
};

export const ITEM_WORDS: Readonly<Record<string, string>> = {
  OPEN: 'Belum dimulai',
  UNDER_WAY: 'Berjalan',
  REACHED: 'Tercapai',
  REMOVED: 'Dihapus',
};

export const OBJECTIVE_WORDS: Readonly<Record<string, string>> = {
  TECHNICAL: 'Teknis',
  CHARACTER: 'Karakter',
  ETHICS: 'Etika',
  KNOWLEDGE: 'Pengetahuan',
  INNOVATION: 'Inovasi',
  COLLABORATION: 'Kolaborasi',
  SERVICE: 'Pelayanan',
};

export const HOURS_WORDS: Readonly<Record<string, string>> = {
  REACHED: 'Tercapai',
  SHORT: 'Belum tercapai',
  NO_TARGET: 'Tanpa target',
};

/** What a line of a history is about. */
export const HAPPENING_WORDS: Readonly<Record<string, string>> = {
  PLACEMENT: 'Penempatan',
  ASSESSMENT: 'Penilaian kompetensi',
  NOMINATION: 'Pengusulan',
  SEAT: 'Kepesertaan',
  PROGRAMME: 'Program',
  HOURS: 'Jam pelajaran',
  CERTIFICATE: 'Sertifikat',
  CLAIM: 'Pengembangan mandiri',
  QUALIFICATION: 'Kualifikasi',
  MENTORSHIP: 'Mentoring',
  APPRAISAL: 'Penilaian kinerja (SKP)',
  FOLLOW_UP: 'Tindak lanjut',
};

/** What happened, in a line of a history. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  ...OUTCOME_WORDS,
  ENTERED: 'Masuk',
  LEFT: 'Keluar',
  FOUND: 'Dinilai',
  CORRECTED: 'Dikoreksi',
  NOMINATED: 'Diusulkan',
  ACCEPTED: 'Diterima',
  DECLINED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
  ENROLLED: 'Terdaftar',
  CHECKED_IN: 'Hadir tercatat',
  PROGRESSED: 'Menyelesaikan materi',
  CREDITED: 'Dikreditkan',
  TAKEN_BACK: 'Ditarik kembali',
  ISSUED: 'Diterbitkan',
  REVOKED: 'Dicabut',
  CLAIMED: 'Diajukan',
  VERIFIED: 'Diverifikasi',
  ADJUSTED: 'Disesuaikan',
  REJECTED: 'Ditolak',
  RECORDED: 'Dicatat',
  PROPOSED: 'Diusulkan',
  STARTED: 'Dimulai',
  MET: 'Bertemu',
  COMPLETED: 'Selesai',
  TERMINATED: 'Dihentikan',
  RATED: 'Dinilai',
  ACKNOWLEDGED: 'Diterima pegawai',
  DISPUTED: 'Keberatan',
  DISPUTE_DECIDED: 'Keberatan diputus',
  FINALISED: 'Ditetapkan',
  RAISED: 'Dibuka',
  DONE: 'Dilaksanakan',
  DISMISSED: 'Ditutup tanpa tindakan',
  SUPERSEDED: 'Digantikan',
};
