import { quoted, TableError } from '../faults.js';
import type { Archive } from './archive.js';
import { parseXml } from './xml.js';

/** What a format makes of a number. */
export type Shown = 'number' | 'date' | 'time';

/** Cell formats of which a workbook may have 65,490. */
const MOST = 65_536;

/** How numbers are shown, by the index that cells give (`s`). */
export type NumberFormats = readonly Shown[];

/** @throws TableError TABLE.DAMAGED */
export async function readNumberFormats(archive: Archive, part: string): Promise<NumberFormats> {
  const custom = new Map<string, Shown>();
  const formats: Shown[] = [];
  let inCellFormats = false;
  await parseXml(archive.read(part), part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') custom.set(numFmtId, shownBy(formatCode));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formats.push(custom.get(numFmtId) ?? builtIn(Number(numFmtId)));
      if (formats.length > MOST || custom.size > MOST)
        throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail: `more than ${MOST} formats` });
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

/** Formats without a code in the file (ECMA-376 18.8.30; 27 to 58 depend on the language and are dates). */
function builtIn(id: number): Shown {
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
}

/** What a format code shows. A duration (`[h]:mm`) is a number of days. */
export function shownBy(code: string): Shown {
  const letters = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/AM\/PM|A\/P/gi, '')
    .toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(letters)) return 'number';
  const plain = letters.replace(/\[[^\]]*\]?/g, '');
  if (/general/.test(plain)) return 'number';
  if (/[yd]/.test(plain)) return 'date';
  if (/[hs]/.test(plain)) return 'time';
  return /m/.test(plain) ? 'date' : 'number';
}
