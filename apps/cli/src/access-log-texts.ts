/** What `jejak access-log` says. */
export const accessLogTexts = {
  'access-log.prepared': {
    en: 'The access log is there. {role} may read it and add to it, and nothing else.',
    id: 'Log akses sudah siap. {role} boleh membaca dan menambahnya, selain itu tidak.',
  },
  'access-log.progress': { en: '{entries} entries, {rate}/s', id: '{entries} catatan, {rate}/detik' },
  'access-log.whole': {
    en: '{entries} entries are what was sealed, in {seals} seals',
    id: '{entries} catatan sesuai dengan segelnya, dalam {seals} segel',
  },
  'access-log.head': {
    en: 'Newest seal, to be kept elsewhere (--anchor): {anchor}',
    id: 'Segel terbaru, simpan di tempat lain (--anchor): {anchor}',
  },
  'access-log.unsealed': {
    en: '{entries} entries since {since} are not sealed yet',
    id: '{entries} catatan sejak {since} belum disegel',
  },
  'access-log.dropped': {
    en: 'Months dropped with a record: {months}',
    id: 'Bulan yang dihapus dengan catatan: {months}',
  },
  'access-log.entry-changed': {
    en: 'Entry {entry} ({id}) of seal {seal} was changed after it was sealed.',
    id: 'Catatan {entry} ({id}) pada segel {seal} diubah setelah disegel.',
  },
  'access-log.entry-missing': {
    en: 'Entry {entry} of seal {seal} is missing.',
    id: 'Catatan {entry} pada segel {seal} hilang.',
  },
  'access-log.entry-added': {
    en: 'Entry {entry} ({id}) was added among those of seal {seal}.',
    id: 'Catatan {entry} ({id}) disisipkan di antara catatan segel {seal}.',
  },
  'access-log.seal-missing': { en: 'Seal {seal} is missing.', id: 'Segel {seal} hilang.' },
  'access-log.seal-changed': {
    en: 'Seal {seal} was changed, or one before it was exchanged.',
    id: 'Segel {seal} diubah, atau segel sebelumnya ditukar.',
  },
  'access-log.anchor-missing': {
    en: 'The chain ends before seal {seal}, which there was: its end was cut off.',
    id: 'Rantai berakhir sebelum segel {seal} yang pernah ada: ujungnya dipotong.',
  },
  'access-log.anchor-differs': {
    en: 'Seal {seal} is not the one that was written down: the chain was made anew.',
    id: 'Segel {seal} bukan yang dahulu dicatat: rantai dibuat ulang.',
  },
  'access-log.broken': {
    en: '{fault} Up to there the log is whole. Keep the database as it is, and call the data protection officer.',
    id: '{fault} Sampai di situ log utuh. Biarkan basis data apa adanya, dan hubungi pejabat pelindungan data.',
  },
  'access-log.absent': {
    en: 'There is no access log in this database. Set ACCESS_LOG_DATABASE_URL to the one that has it.',
    id: 'Tidak ada log akses di basis data ini. Arahkan ACCESS_LOG_DATABASE_URL ke basis data yang memuatnya.',
  },
  'access-log.month-dropped': {
    en: '{month}: {entries} entries dropped; seal {seal} says so',
    id: '{month}: {entries} catatan dihapus; tercatat pada segel {seal}',
  },
} as const;
