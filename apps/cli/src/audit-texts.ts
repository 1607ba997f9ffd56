/** What `jejak audit` says. */
export const auditTexts = {
  'audit.progress': { en: '{events} events, {rate}/s', id: '{events} peristiwa, {rate}/detik' },
  'audit.empty': { en: 'There are no events.', id: 'Tidak ada peristiwa.' },
  'audit.head': {
    en: '{events} events. Note this elsewhere, with the day (--anchor): {anchor}',
    id: '{events} peristiwa. Catat ini di tempat lain beserta tanggalnya (--anchor): {anchor}',
  },
  'audit.holds': {
    en: 'The {n} digests that were noted before hold: nothing up to them was altered since',
    id: '{n} sidik yang dahulu dicatat cocok: tidak ada yang berubah sampai di sana sejak itu',
  },
  'audit.altered': {
    en: 'The digest noted over {events} events (position {position}) does not hold: among them something was altered, removed or put in since. Keep the log as it is, and call the compliance reviewer.',
    id: 'Sidik yang dicatat atas {events} peristiwa (posisi {position}) tidak cocok: ada yang diubah, dihapus atau disisipkan sejak itu. Biarkan log apa adanya, dan hubungi pemeriksa kepatuhan.',
  },
  'audit.line': {
    en: 'Line {line} of {file} is no event of `jejak audit export`.',
    id: 'Baris {line} dari {file} bukan peristiwa dari `jejak audit export`.',
  },
  'audit.unreadable': { en: '{file} cannot be read ({why}).', id: '{file} tidak dapat dibaca ({why}).' },
  'audit.exported': { en: '{events} events in {file}', id: '{events} peristiwa dalam {file}' },
} as const;
