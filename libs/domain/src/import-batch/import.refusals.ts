import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern an import of a file. */
export const importRefusals = {
  'IMPORT.UNKNOWN': {
    kind: 'not-found',
    id: 'Impor tidak ditemukan. Periksa id-nya.',
    en: 'There is no such import. Check its id.',
  },
  'IMPORT.EXISTS': {
    kind: 'conflict',
    id: 'Impor ini sudah dimulai. Lihat kemajuannya.',
    en: 'This import has begun already. Look at its progress.',
  },
  'IMPORT.NOT_RUNNING': {
    kind: 'conflict',
    id: 'Impor ini sudah selesai. Tidak ada lagi yang dapat dicatat tentang barisnya.',
    en: 'This import has finished. Nothing more can be recorded of its rows.',
  },
  'IMPORT.NOT_FINISHED': {
    kind: 'conflict',
    id: 'Impor ini masih berjalan. Tunggu sampai selesai, lalu batalkan.',
    en: 'This import is still running. Wait until it has finished, then undo it.',
  },
  'IMPORT.UNDONE': {
    kind: 'conflict',
    id: 'Impor ini sudah dibatalkan seluruhnya. Unggah berkasnya lagi bila masih diperlukan.',
    en: 'This import was undone, all of it. Send the file again if it is needed after all.',
  },
  'IMPORT.NOT_UNDOING': {
    kind: 'conflict',
    id: 'Impor ini tidak sedang dibatalkan. Batalkan dahulu dengan menyebut alasannya.',
    en: 'This import is not being undone. Undo it first, with a reason.',
  },
} as const satisfies RefusalTable;
