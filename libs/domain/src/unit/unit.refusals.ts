import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a unit and its place in the tree. */
export const unitRefusals = {
  'UNIT.UNKNOWN': {
    kind: 'not-found',
    id: 'Unit kerja tidak ditemukan. Periksa id unit kerja, atau bentuk unit kerja terlebih dahulu.',
    en: 'There is no such unit. Check the id, or establish the unit first.',
  },
  'UNIT.EXISTS': {
    kind: 'conflict',
    id: 'Unit kerja dengan id ini sudah dibentuk. Catat perubahannya bila ada yang berubah.',
    en: 'The unit with this id is already established. Record a change if something changed.',
  },
  'UNIT.DISSOLVED': {
    kind: 'conflict',
    id: 'Unit kerja sudah dibubarkan. Pilih unit kerja yang masih ada, atau periksa tanggalnya.',
    en: 'The unit is dissolved. Choose a unit that still exists, or check the date.',
  },
  'UNIT.PARENT_UNKNOWN': {
    kind: 'conflict',
    id: 'Unit kerja induk belum dibentuk. Bentuk induknya terlebih dahulu, atau periksa id induk.',
    en: 'The parent is not an established unit. Establish it first, or check the id of the parent.',
  },
  'UNIT.PARENT_NOT_YET': {
    kind: 'conflict',
    id: 'Unit kerja induk baru dibentuk setelah tanggal ini. Gunakan tanggal yang tidak mendahului pembentukan induknya.',
    en: 'The parent does not exist on that day. Use a day on which it is established, or choose another parent.',
  },
  'UNIT.OWN_ANCESTOR': {
    kind: 'conflict',
    id: 'Unit kerja tidak boleh berada di bawah dirinya sendiri. Pilih induk yang lain.',
    en: 'A unit cannot be below itself. Choose another parent.',
  },
  'UNIT.TOO_DEEP': {
    kind: 'conflict',
    id: 'Susunan unit kerja terlalu dalam (paling banyak 20 tingkat). Pilih induk yang lebih tinggi.',
    en: 'The tree of units would be too deep (at most 20 levels). Choose a parent higher up.',
  },
  'UNIT.EFFECTIVE_BEFORE_LAST': {
    kind: 'conflict',
    id: 'Tanggal berlaku mendahului perubahan terakhir unit kerja. Periksa tanggal pada peraturan pembentukannya.',
    en: 'The effective date is before that of the last change of the unit. Check the date in the regulation.',
  },
  'UNIT.MOVE_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Unit kerja sudah berada di bawah induk ini. Periksa apakah pemindahan ini sudah tercatat.',
    en: 'The unit is under this parent already. Check whether the move was recorded before.',
  },
  'UNIT.RENAME_CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Unit kerja sudah bernama demikian. Periksa apakah penggantian nama ini sudah tercatat.',
    en: 'The unit has this name already. Check whether the renaming was recorded before.',
  },
} as const satisfies RefusalTable;
