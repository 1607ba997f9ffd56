import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern versions of rules. */
export const ruleSetRefusals = {
  'RULESET.UNKNOWN': {
    kind: 'not-found',
    id: 'Belum ada versi aturan jenis ini yang diterbitkan. Periksa jenisnya, atau terbitkan versi pertama.',
    en: 'No version of rules of this kind was published. Check the kind, or publish the first.',
  },
  'RULESET.VERSION_TAKEN': {
    kind: 'conflict',
    id: 'Nomor versi ini tidak lebih tinggi daripada yang terakhir (last). Gunakan nomor yang lebih tinggi.',
    en: 'The number of the version is not higher than the last one (last). Use a higher number.',
  },
  'RULESET.OVERLAPS': {
    kind: 'conflict',
    id: 'Versi ini berlaku pada hari yang sudah milik versi lain (version, effectiveFrom). Gunakan tanggal sesudahnya, atau tarik dahulu versi itu.',
    en: 'The version would hold on days of another one (version, effectiveFrom). Use a later day, or withdraw that version first.',
  },
  'RULESET.TABLE_UNFIT': {
    kind: 'invalid',
    id: 'Angka-angka dalam tabel tidak saling cocok; `fault` menyebut bagiannya. Bobot harus berjumlah 100, tidak ada nilai di atas bobotnya, dan batas kategori turun sampai 0.',
    en: 'The numbers of the table do not fit together; `fault` names the part. Weights add up to 100, no points are above their weight, and bounds of categories fall to 0.',
  },
  'RULESET.VERSION_UNKNOWN': {
    kind: 'not-found',
    id: 'Versi ini tidak pernah diterbitkan di sini, atau sudah ditarik. Periksa nomornya; versi bawaan sistem tidak dapat ditarik.',
    en: 'This version was never published here, or is withdrawn. Check its number; versions that came with the system cannot be withdrawn.',
  },
} as const satisfies RefusalTable;
