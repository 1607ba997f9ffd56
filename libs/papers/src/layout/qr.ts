import { encode } from 'uqr';
import type { Sheet } from './sheet.js';

/** Draws the QR code of an address, as a square of `size` points. */
export function drawQr(sheet: Sheet, address: string, x: number, y: number, size: number): void {
  const { data, size: modules } = encode(address, { ecc: 'M', border: 0 });
  const module = size / modules;
  sheet.tagged(
    'Figure',
    () => {
      data.forEach((row, line) => {
        for (let from = 0; from < modules; from++) {
          let to = from;
          while (row[to] === true) to++;
          if (to > from) sheet.doc.rect(x + from * module, y + line * module, (to - from) * module, module);
          from = to;
        }
      });
      sheet.doc.fill('black');
    },
    { alt: `QR: ${address}` },
  );
}
