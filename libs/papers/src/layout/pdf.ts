import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { paginate } from './flow.js';
import { drawLetterhead } from './letterhead.js';
import { layParts } from './parts.js';
import { EDGE, Sheet } from './sheet.js';
import { Turns } from './turns.js';

/** Height of the letterhead and the title of the first page is told by drawing them. */
const TITLE = { font: 'bold', size: 12.5, align: 'center' } as const;
const SMALL = { size: 7.5 } as const;

const foot = {
  id: {
    page: (nth: number, of: number) => `Halaman ${nth} dari ${of}`,
    asOf: (moment: string) => `menurut catatan Jejak per ${moment}`,
  },
  en: {
    page: (nth: number, of: number) => `Page ${nth} of ${of}`,
    asOf: (moment: string) => `as on record in Jejak on ${moment}`,
  },
} as const;

/**
 * A paper as PDF, piece by piece: each page leaves before the next one is drawn. What grows with the rows is their layout and the
 * tags of their cells (measured: `npm run bench papers`). The same paper gives the same bytes as long as this program and its
 * Node stay the same.
 */
export async function* pdfOf(paper: Paper): AsyncGenerator<Buffer, void> {
  const { title, language, asOf, landscape = false } = paper;
  const turns = new Turns();
  const sheet = new Sheet({ title, language, madeAt: asOf, landscape });
  const top = drawHead(sheet, paper);
  const pages = paginate(await layParts(sheet, paper, turns), {
    first: top,
    top: EDGE,
    bottom: sheet.bottom,
  });
  for (const [index, page] of pages.entries()) {
    if (index > 0) sheet.addPage();
    for (const { y, item } of page) item.draw(sheet, y);
    drawFoot(sheet, paper, foot[language].page(index + 1, pages.length));
    yield* sheet.ready();
    await turns.share();
  }
  sheet.end();
  yield* sheet.ready();
}

function drawHead(sheet: Sheet, { letterhead, title, address }: Paper): number {
  const y = drawLetterhead(sheet, letterhead, address);
  sheet.tagged('H1', () => sheet.text(title, { x: EDGE, y, width: sheet.width }, TITLE));
  return y + sheet.heightOf(title, sheet.width, TITLE) + 8;
}

function drawFoot(sheet: Sheet, { title, language, address, asOf }: Paper, number: string): void {
  const y = sheet.bottom + 10;
  const [width, half] = [sheet.width, sheet.width / 2];
  sheet.artifact(() => {
    sheet.doc
      .moveTo(EDGE, y - 4)
      .lineTo(EDGE + width, y - 4)
      .lineWidth(0.5)
      .stroke('#888');
    sheet.text(
      `${title} · ${foot[language].asOf(speech[language].moment(asOf))}`,
      { x: EDGE, y, width: width - 90, height: 10 },
      SMALL,
    );
    sheet.text(number, { x: EDGE + half, y, width: half }, { ...SMALL, align: 'right' });
    sheet.text(address, { x: EDGE, y: y + 11, width, height: 10 }, SMALL);
  });
}
