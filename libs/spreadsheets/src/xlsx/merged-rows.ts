import type { CellRange } from './reference.js';

interface Piece {
  readonly to: number;
  readonly from: number;
  readonly reference: string;
}

/** Which rows have merged cells in the columns of the table. Asked for rows in their order. */
export class MergedRows {
  private readonly pieces: Piece[] = [];
  private next = 0;

  constructor(ranges: readonly CellRange[], columns: number) {
    let covered = 0;
    const sorted = ranges.filter(({ firstColumn }) => firstColumn < columns);
    sorted.sort((a, b) => a.firstRow - b.firstRow || b.lastRow - a.lastRow);
    for (const { reference, firstRow, lastRow } of sorted) {
      if (lastRow <= covered) continue;
      this.pieces.push({ from: Math.max(firstRow, covered + 1), to: lastRow, reference });
      covered = lastRow;
    }
  }

  /** A range that this row is part of. */
  at(row: number): string | undefined {
    while ((this.pieces[this.next]?.to ?? Infinity) < row) this.next++;
    const piece = this.pieces[this.next];
    return piece && piece.from <= row ? piece.reference : undefined;
  }
}
