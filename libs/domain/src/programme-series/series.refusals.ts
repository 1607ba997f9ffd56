import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern the plan of a series of runs. */
export const seriesRefusals = {
  'SERIES.UNKNOWN': {
    kind: 'not-found',
    id: 'Seri program ini belum direncanakan. Periksa id seri, atau rencanakan terlebih dahulu.',
    en: 'The series was never planned. Check its id, or plan it first.',
  },
  'SERIES.PLANNED_ALREADY': {
    kind: 'conflict',
    id: 'Seri ini sudah direncanakan sampai hari yang disebut. Mulailah rencana baru setelah hari itu, atau akhiri rencana lama lebih dahulu.',
    en: 'The series is planned already until the day that is named. Begin the new plan after it, or end the old one first.',
  },
  'SERIES.RULE_INVALID': {
    kind: 'invalid',
    id: 'Bagian aturan pengulangan yang disebut tidak dapat dibaca. Gunakan FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS dan salah satu dari COUNT atau UNTIL (tanggal, JJJJBBHH).',
    en: 'The part of the rule that is named cannot be read. Use FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and one of COUNT or UNTIL (a day, YYYYMMDD).',
  },
  'SERIES.RULE_ENDLESS': {
    kind: 'invalid',
    id: 'Aturan pengulangan tidak berakhir. Tambahkan COUNT (jumlah) atau UNTIL (hari terakhir).',
    en: 'The rule has no end. Add COUNT (how often) or UNTIL (the last day).',
  },
  'SERIES.RULE_TOO_LONG': {
    kind: 'invalid',
    id: 'Hari-hari menurut aturan ini tidak ada atau melewati dua puluh tahun. Perbaiki aturan, atau kurangi COUNT.',
    en: 'The days of this rule are none, or do not fit into twenty years. Mend the rule, or lower COUNT.',
  },
  'SERIES.TOO_MANY_DAYS': {
    kind: 'invalid',
    id: 'Aturan ini memberi lebih dari 60 hari. Rencanakan masa yang lebih pendek, lalu lanjutkan dengan rencana berikutnya.',
    en: 'The rule gives more than 60 days. Plan a shorter time, and go on with the next plan.',
  },
  'SERIES.ENDED': {
    kind: 'conflict',
    id: 'Rencana seri ini sudah diakhiri. Rencanakan kembali bila program akan dilanjutkan.',
    en: 'The plan of the series is ended already. Plan it anew if the programme shall go on.',
  },
  'SERIES.ENDS_IN_PAST': {
    kind: 'invalid',
    id: 'Hari terakhir sudah lewat; angkatan yang terlewat tidak dapat disembunyikan. Berikan hari ini atau sesudahnya.',
    en: 'The last day is past; runs that were missed are not hidden. Give today or a later day.',
  },
  'SERIES.ENDS_AFTER_PLAN': {
    kind: 'invalid',
    id: 'Rencana seri ini memang berakhir pada hari itu atau sebelumnya. Tidak ada yang perlu diakhiri.',
    en: 'The plan of the series ends by then anyhow. There is nothing to end.',
  },
} as const satisfies RefusalTable;
