import { aCode } from '../columns/readers.js';
import { nipColumn } from '../columns/nip.js';
import type { Column } from '../kind.js';

/** Columns of a sheet of the ids by which SIASN knows people. */
export const siasnIdColumns = {
  nip: nipColumn,
  siasnId: {
    heading: 'PNS ID',
    explanation: {
      id: 'ID orang di SIASN (pnsOrangId), seperti pada unduhan SIASN.',
      en: 'Id of the person in SIASN (pnsOrangId), as in what SIASN lets one download.',
    },
    example: 'A8ACA7A4ECE03912E040640A040269BB',
    required: true,
    personal: true,
    read: aCode(/^[A-Za-z0-9-]{8,64}$/, 'A8ACA7A4ECE03912E040640A040269BB', (text) => text.trim()),
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;
