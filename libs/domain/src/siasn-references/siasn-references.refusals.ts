import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern the references of SIASN. */
export const siasnReferencesRefusals = {
  'SIASN.REFERENCES_UNKNOWN': {
    kind: 'not-found',
    id: 'Referensi SIASN belum dicatat. Catat lebih dahulu dengan POST /siasn/references.',
    en: 'The references of SIASN are not recorded yet. Record them first, by POST /siasn/references.',
  },
  'SIASN.FORM_TWICE': {
    kind: 'invalid',
    id: 'Satu bentuk pengembangan disebut dua kali. Sebutkan masing-masing sekali.',
    en: 'A form of development is named twice. Name each once.',
  },
} as const satisfies RefusalTable;
