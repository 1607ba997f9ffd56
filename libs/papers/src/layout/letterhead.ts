import type { Letterhead } from '../paper.js';
import { drawQr } from './qr.js';
import { printable } from './printable.js';
import { EDGE, type Sheet, type Style } from './sheet.js';

const QR = 62;

/** Writes the head (*kop*) of an office, with the QR code at the right. @returns height below which there is room */
export function drawLetterhead(
  sheet: Sheet,
  { government, office, address }: Letterhead,
  qr: string,
): number {
  const width = sheet.width - 2 * (QR + 8);
  const lines: readonly (readonly [string, Style])[] = [
    [government, { size: 11.5 }],
    [office, { font: 'bold', size: 12.5 }],
    [address, { size: 8.5 }],
  ];
  let y = EDGE;
  sheet.tagged('P', () => {
    for (const [line, style] of lines) {
      const text = printable(line);
      sheet.text(text, { x: EDGE + QR + 8, y, width }, { ...style, align: 'center' });
      y += sheet.heightOf(text, width, style);
    }
  });
  drawQr(sheet, qr, EDGE + sheet.width - QR, EDGE, QR);
  const below = Math.max(y, EDGE + QR) + 6;
  sheet.artifact(() => {
    const right = EDGE + sheet.width;
    sheet.doc.moveTo(EDGE, below).lineTo(right, below).lineWidth(1.8).stroke('black');
    sheet.doc
      .moveTo(EDGE, below + 2.5)
      .lineTo(right, below + 2.5)
      .lineWidth(0.6)
      .stroke('black');
  });
  return below + 10;
}
