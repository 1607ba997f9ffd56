/** What `jejak policies` says. */
export const policiesTexts = {
  'policies.unknown': {
    en: 'There is no policy {policy}. Policies: {policies}',
    id: 'Tidak ada kebijakan {policy}. Yang ada: {policies}',
  },
  'policies.reaction': {
    en: '{position}  {cause}  {policy}: {command} for {target}: {outcome}',
    id: '{position}  {cause}  {policy}: {command} untuk {target}: {outcome}',
  },
  'policies.done': { en: 'carried out before', id: 'sudah dijalankan' },
  'policies.nothing': { en: 'would change nothing', id: 'tidak akan mengubah apa pun' },
  'policies.accepted': { en: 'would record {events}', id: 'akan mencatat {events}' },
  'policies.refused': { en: 'would be refused, {code}', id: 'akan ditolak, {code}' },
  'policies.progress': {
    en: '{percent} % of the log, {events} events, {rate}/s',
    id: '{percent} % log, {events} peristiwa, {rate}/detik',
  },
  'policies.total': {
    en: 'Nothing was recorded. {total} reactions: {done} carried out before, {accepted} would be, {nothing} would change nothing, {refused} would be refused',
    id: 'Tidak ada yang dicatat. {total} reaksi: {done} sudah dijalankan, {accepted} akan dijalankan, {nothing} tidak akan mengubah apa pun, {refused} akan ditolak',
  },
} as const;
