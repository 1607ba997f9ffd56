import { dayInMedan } from '@jejak/domain';
import type { Fact, Paper, Part } from '../paper.js';
import { speech } from '../speech.js';
import type { Flowable } from './flow.js';
import { printable } from './printable.js';
import { EDGE, type Sheet, type Style } from './sheet.js';
import { layTable } from './table.js';
import type { Turns } from './turns.js';

const TEXT: Style = { size: 9.5 };
const LABEL_WIDTH = 150;
const GAP = 3;

/** The parts of a paper, laid out one below the other. Nobody signs a page that says nothing: the last row goes with the places to sign. */
export async function layParts(sheet: Sheet, paper: Paper, turns: Turns): Promise<Flowable[]> {
  const laid: Flowable[] = [];
  for (const part of paper.parts) {
    if ('signatures' in part) laid.push(...laid.splice(-2).map((item) => ({ ...item, keepWithNext: true })));
    laid.push(...(await layPart(sheet, part, paper, turns)));
  }
  return laid;
}

async function layPart(
  sheet: Sheet,
  part: Part,
  { language, letterhead, asOf }: Paper,
  turns: Turns,
): Promise<Flowable[]> {
  if ('heading' in part) {
    return [
      block(sheet, part.heading, { font: 'bold', size: 10.5 }, { type: 'H2', above: 10, keepWithNext: true }),
    ];
  }
  if ('paragraph' in part) return [block(sheet, part.paragraph, TEXT, { type: 'P', above: GAP })];
  if ('facts' in part) return part.facts.map((fact) => factLine(sheet, fact));
  if ('table' in part)
    return [{ ...space(6), keepWithNext: true }, ...(await layTable(sheet, part.table, turns)), space(6)];
  const day = `${letterhead.place}, ${speech[language].day(dayInMedan(asOf))}`;
  return [signatures(sheet, part.signatures, day)];
}

const space = (height: number): Flowable => ({ height, draw: () => undefined });

interface BlockOptions {
  readonly type: string;
  readonly above: number;
  readonly keepWithNext?: boolean;
}

function block(sheet: Sheet, words: string, style: Style, { type, above, ...rest }: BlockOptions): Flowable {
  const text = printable(words);
  return {
    ...rest,
    height: above + sheet.heightOf(text, sheet.width, style) + GAP,
    draw: (target, y) =>
      target.tagged(type, () => target.text(text, { x: EDGE, y: y + above, width: target.width }, style)),
  };
}

/** Label and value, the values below each other. */
function factLine(sheet: Sheet, [label, value]: Fact): Flowable {
  const [x, width] = [EDGE + LABEL_WIDTH, sheet.width - LABEL_WIDTH];
  const text = `: ${printable(value) || '-'}`;
  return {
    height: Math.max(sheet.heightOf(text, width, TEXT), sheet.heightOf(label, LABEL_WIDTH - 6, TEXT)) + GAP,
    draw: (target, y) =>
      target.tagged('P', () => {
        target.text(label, { x: EDGE, y, width: LABEL_WIDTH - 6 }, TEXT);
        target.text(text, { x, y, width }, TEXT);
      }),
  };
}

const SIGNING_HEIGHT = 125;

/** Place and day, functions, and room to sign: all on one page. */
function signatures(sheet: Sheet, roles: readonly string[], placeAndDay: string): Flowable {
  const width = sheet.width / Math.max(roles.length, 2);
  const left = EDGE + sheet.width - width * roles.length;
  const middle = { ...TEXT, align: 'center' } as const;
  return {
    height: SIGNING_HEIGHT,
    draw: (target, y) =>
      roles.forEach((role, index) =>
        target.tagged('P', () => {
          const x = left + index * width;
          const last = index === roles.length - 1;
          if (last) target.text(placeAndDay, { x, y: y + 14, width }, middle);
          target.text(role, { x: x + 6, y: y + 28, width: width - 12 }, middle);
          target.text('(.............................................)', { x, y: y + 92, width }, middle);
          target.text('NIP ...................................', { x, y: y + 106, width }, middle);
        }),
      ),
  };
}
