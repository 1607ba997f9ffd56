import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a competency standard. */
export const standardRefusals = {
  'STANDARD.UNKNOWN': {
    kind: 'not-found',
    id: 'Jabatan ini belum mempunyai standar kompetensi. Periksa id jabatan, atau usulkan standarnya.',
    en: 'The position has no competency standard. Check the id of the position, or propose one.',
  },
  'STANDARD.COMPETENCY_TWICE': {
    kind: 'invalid',
    id: 'Satu kompetensi disebut lebih dari sekali. Sisakan satu untuk setiap kompetensi.',
    en: 'A competency is named more than once. Keep one of each.',
  },
  'STANDARD.DUTY_TWICE': {
    kind: 'invalid',
    id: 'Satu kode tugas disebut lebih dari sekali. Beri setiap tugas kode tersendiri.',
    en: 'The code of a duty is named more than once. Give each duty a code of its own.',
  },
  'STANDARD.DUTY_NEEDS_UNKNOWN': {
    kind: 'invalid',
    id: 'Suatu tugas memerlukan kompetensi yang tidak dipersyaratkan. Tambahkan kompetensi itu pada items, atau hapus dari tugasnya.',
    en: 'A duty needs a competency that the standard does not require. Add the competency to the items, or take it out of the duty.',
  },
  'STANDARD.EFFECTIVE_BEFORE_LAST': {
    kind: 'conflict',
    id: 'Tanggal berlaku mendahului perubahan terakhir standar ini. Gunakan tanggal itu atau sesudahnya.',
    en: 'The effective date is before that of the last change of the standard. Use that day or a later one.',
  },
  'STANDARD.CHANGES_NOTHING': {
    kind: 'conflict',
    id: 'Standar yang berlaku sudah berbunyi demikian. Periksa apakah perubahannya sudah diterbitkan.',
    en: 'The standard says so already. Check whether the change was published before.',
  },
  'STANDARD.PROPOSAL_UNKNOWN': {
    kind: 'not-found',
    id: 'Usulan ini tidak ada, atau sudah diterbitkan atau diganti. Periksa usulan yang terbuka pada standar jabatan.',
    en: 'There is no such proposal, or it was published or replaced. Look at the open proposal of the standard.',
  },
  'STANDARD.SECOND_PERSON': {
    kind: 'forbidden',
    id: 'Pengusul tidak boleh menerbitkan usulannya sendiri. Minta orang lain menerbitkannya.',
    en: 'Whoever proposed it may not publish it. Ask somebody else to do so.',
  },
  'STANDARD.NOT_PUBLISHED': {
    kind: 'conflict',
    id: 'Tidak ada standar yang berlaku untuk dicabut. Periksa id jabatan dan status standarnya.',
    en: 'There is no published standard to take back. Check the id of the position and the state of the standard.',
  },
} as const satisfies RefusalTable;
