/** What `jejak parked` says. */
export const parkedTexts = {
  'parked.none': { en: 'No events are parked', id: 'Tidak ada peristiwa yang ditahan' },
  'parked.event': {
    en: '{view}  {position}  {type}  {stream}@{revision}  {why}',
    id: '{view}  {position}  {type}  {stream}@{revision}  {why}',
  },
  'parked.waits': { en: 'waits behind {sequence}', id: 'menunggu di belakang {sequence}' },
  'parked.total': {
    en: '{events} events at fault, {waiting} wait behind them. After the mend: jejak parked retry',
    id: '{events} peristiwa bermasalah, {waiting} menunggu di belakangnya. Setelah diperbaiki: jejak parked retry',
  },
  'parked.more': {
    en: '… and more; only {most} are shown',
    id: '… dan lainnya; hanya {most} yang ditampilkan',
  },
  'parked.retried': {
    en: '{view}: {applied} events applied, {left} still parked',
    id: '{view}: {applied} peristiwa diterapkan, {left} masih ditahan',
  },
  'parked.remain': {
    en: 'Some events still cannot be applied. See why: jejak parked list',
    id: 'Sebagian peristiwa masih belum dapat diterapkan. Lihat sebabnya: jejak parked list',
  },
  'parked.unknown': {
    en: '{view} has no parked event at position {position}. See: jejak parked list',
    id: '{view} tidak menahan peristiwa pada posisi {position}. Lihat: jejak parked list',
  },
  'parked.detail': {
    en: 'Sequence {sequence}\nEvent id {eventId}\nParked at {parkedAt}\nIts sequence, in order:',
    id: 'Urutan {sequence}\nId peristiwa {eventId}\nDitahan sejak {parkedAt}\nSeluruh urutannya:',
  },
} as const;
