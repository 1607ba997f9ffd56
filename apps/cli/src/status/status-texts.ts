/** What `jejak status` says: part of the texts of `texts.ts`. */
export const statusTexts = {
  'status.projector.alive': {
    en: 'projector alive, last sign of life {age} ago',
    id: 'projector hidup, tanda terakhir {age} lalu',
  },
  'status.projector.stale': {
    en: 'PROJECTOR SILENT, last sign of life {age} ago',
    id: 'PROJECTOR DIAM, tanda terakhir {age} lalu',
  },
  'status.projector.none': { en: 'NO PROJECTOR', id: 'TIDAK ADA PROJECTOR' },
  'status.log.answers': { en: 'event store answers', id: 'penyimpan peristiwa menjawab' },
  'status.log.silent': {
    en: 'EVENT STORE SILENT: lag is not known',
    id: 'PENYIMPAN PERISTIWA DIAM: ketertinggalan tidak diketahui',
  },
  'status.log.unknown': {
    en: 'event store not asked (EVENTSTORE_URL): lag is not known',
    id: 'penyimpan peristiwa tidak ditanya (EVENTSTORE_URL): ketertinggalan tidak diketahui',
  },
  'status.no-database': {
    en: 'The database does not answer ({why}). Start it, or check DATABASE_URL.',
    id: 'Basis data tidak menjawab ({why}). Jalankan, atau periksa DATABASE_URL.',
  },
  'status.nothing': {
    en: 'No view is built yet. Start the projector.',
    id: 'Belum ada tampilan yang dibangun. Jalankan projector.',
  },
  'status.erasures': {
    en: 'erasure requests: {inTime} in time, {dueSoon} due within 24 h, {overdue} OVERDUE',
    id: 'permintaan penghapusan: {inTime} dalam tenggat, {dueSoon} jatuh tempo dalam 24 jam, {overdue} TERLAMBAT',
  },
  'status.erasures.next': { en: 'next in {time}', id: 'berikutnya dalam {time}' },
  'status.erasures.late': { en: 'the first is {time} late', id: 'yang pertama terlambat {time}' },
  'status.erasures.not-final': {
    en: 'erasures without their end: {notFinal}; backups are over their days, run `jejak keys retire`',
    id: 'penghapusan tanpa akhir: {notFinal}; masa cadangan sudah lewat, jalankan `jejak keys retire`',
  },
  'status.views': { en: 'VIEW', id: 'TAMPILAN' },
  'status.policies': { en: 'POLICY', id: 'KEBIJAKAN' },
  'status.building': { en: 'BEING BUILT', id: 'SEDANG DIBANGUN' },
  'status.version': { en: 'VERSION', id: 'VERSI' },
  'status.state': { en: 'STATE', id: 'KEADAAN' },
  'status.position': { en: 'POSITION', id: 'POSISI' },
  'status.events': { en: 'EVENTS', id: 'PERISTIWA' },
  'status.lag': { en: 'BEHIND', id: 'TERTINGGAL' },
  'status.waits': { en: 'SINCE', id: 'SEJAK' },
  'status.parked': { en: 'PARKED', id: 'DITAHAN' },
  'status.is.running': { en: 'running', id: 'berjalan' },
  'status.is.waiting': { en: 'WAITING', id: 'MENUNGGU' },
  'status.is.failing': { en: 'FAILING', id: 'GAGAL' },
  'status.is.stopped': { en: 'STOPPED', id: 'BERHENTI' },
  'status.is.off': { en: 'off', id: 'nonaktif' },
  'status.is.unattended': { en: 'UNATTENDED', id: 'TAK TERURUS' },
  'status.is.building': { en: 'building', id: 'dibangun' },
  'status.is.abandoned': { en: 'abandoned', id: 'terbengkalai' },
} as const;
