import type { Language } from './language.js';

/** The head of the papers of an office (*kop surat*). */
export interface Letterhead {
  /** @example PEMERINTAH KOTA MEDAN */
  readonly government: string;
  /** @example BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA */
  readonly office: string;
  /** @example Jalan Kapten Maulana Lubis Nomor 2, Medan 20112 */
  readonly address: string;
  /** Where papers are signed. @example Medan */
  readonly place: string;
}

/** A line of what a paper is about. */
export type Fact = readonly [label: string, value: string];

/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Of the width, beside the shares of the other columns. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'center';
}

/** A table; its heading is repeated on every page. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Least height of a row, in points: room to sign. */
  readonly rowHeight?: number;
  /** What stands in its place where it has no row. */
  readonly empty: string;
}

/** A part of a paper, in the order in which it is read. */
export type Part =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly facts: readonly Fact[] }
  | { readonly table: Table }
  /** Places to sign, side by side: in which function. */
  | { readonly signatures: readonly string[] };

/** A paper, before it is laid out. */
export interface Paper {
  readonly language: Language;
  readonly letterhead: Letterhead;
  /** @example DAFTAR HADIR */
  readonly title: string;
  /** Whole address of the record, which its QR code leads to. */
  readonly address: string;
  /** As of when it tells; also the day at the places to sign. */
  readonly asOf: Date;
  readonly landscape?: boolean;
  readonly parts: readonly Part[];
}
