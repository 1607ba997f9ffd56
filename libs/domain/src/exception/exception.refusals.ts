import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an exception in the records. */
export const exceptionRefusals = {
  'EXCEPTION.CLOSED': {
    kind: 'conflict',
    id: 'Anomali ini sudah dijelaskan atau diperbaiki. Baca keadaannya; untuk temuan baru buat tindak lanjut.',
    en: 'The exception was explained or mended already. Read how it stands; for something new raise a follow-up.',
  },
  'EXCEPTION.CONFIRMED_ALREADY': {
    kind: 'conflict',
    id: 'Anomali ini sudah dinyatakan sebagai kesalahan. Jelaskan, atau sebutkan peristiwa yang memperbaikinya.',
    en: 'The exception was confirmed already. Explain it, or name the event that mended it.',
  },
  'EXCEPTION.OWN_MATTER': {
    kind: 'forbidden',
    id: 'Anomali ini mengenai Anda sendiri. Serahkan kepada orang lain.',
    en: 'The exception is about yourself. Leave it to somebody else.',
  },
  'EXCEPTION.CAUSED_BY_ACTOR': {
    kind: 'forbidden',
    id: 'Anda sendiri yang mencatat peristiwa ini. Serahkan kepada pemeriksa atau petugas lain.',
    en: 'You recorded this yourself. Leave it to a reviewer or another officer.',
  },
  'EXCEPTION.MENDED_BEFORE': {
    kind: 'conflict',
    id: 'Peristiwa itu bagian dari anomali ini, atau dicatat sebelumnya. Sebutkan peristiwa yang memperbaikinya sesudah itu.',
    en: 'That event is a part of the exception, or was recorded before it. Name the one that put it right afterwards.',
  },
} as const satisfies RefusalTable;
