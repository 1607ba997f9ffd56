import type { Column, Table } from '../paper.js';
import type { Flowable } from './flow.js';
import { printable } from './printable.js';
import { EDGE, type Sheet, type Style } from './sheet.js';
import type { Turns } from './turns.js';

const CELL: Style = { size: 8.5 };
const HEADING: Style = { font: 'bold', size: 8.5, align: 'center' };
const PADDING = 3;
/** No row is higher; what is longer ends with an ellipsis. */
const MOST_HEIGHT = 300;

interface Box extends Column {
  readonly x: number;
  readonly width: number;
}

/** A table, row by row; its heading is drawn again on each page. */
export async function layTable(
  sheet: Sheet,
  { columns, rows, empty, rowHeight = 0 }: Table,
  turns: Turns,
): Promise<Flowable[]> {
  const boxes = boxesOf(columns, sheet.width);
  let table: PDFKit.PDFStructureElement | undefined;
  const parent = () => (table ??= sheet.element('Table'));
  const titles = columns.map(({ heading }) => heading);
  const height = heightOf(sheet, titles, boxes, HEADING);
  const line = (target: Sheet, y: number) => {
    fill(target, boxes, y, height);
    drawCells(target, titles, boxes, y, height, HEADING);
  };
  const head: Flowable = { height, draw: (target, y) => target.artifact(() => line(target, y)) };
  const first: Flowable = {
    height,
    keepWithNext: true,
    draw: (target, y) => {
      target.artifact(() => fill(target, boxes, y, height));
      drawRow(target, { cells: titles, boxes, y, height, style: HEADING, type: 'TH', parent: parent() });
    },
  };
  if (rows.length === 0) return [first, note(sheet, empty)];
  const laid: Flowable[] = [first];
  for (const row of rows) {
    await turns.share();
    laid.push(bodyRow(sheet, row, { boxes, head, parent, least: rowHeight }));
  }
  return laid;
}

interface RowOf {
  readonly boxes: readonly Box[];
  readonly head: Flowable;
  readonly parent: () => PDFKit.PDFStructureElement;
  /** Height of a row, in points. */
  readonly least: number;
}

function bodyRow(sheet: Sheet, row: readonly string[], { boxes, head, parent, least }: RowOf): Flowable {
  const height = Math.max(heightOf(sheet, row.map(printable), boxes, CELL), least);
  return {
    height,
    head,
    draw: (target, y) => {
      const cells = row.map(printable);
      drawRow(target, { cells, boxes, y, height, style: CELL, type: 'TD', parent: parent() });
    },
  };
}

/** What is told in place of rows. */
function note(sheet: Sheet, text: string): Flowable {
  const height = 22;
  return {
    height,
    draw: (target, y) => {
      target.artifact(() => target.doc.rect(EDGE, y, sheet.width, height).lineWidth(0.5).stroke('#888'));
      target.tagged('P', () =>
        target.text(text, { x: EDGE, y: y + 5, width: sheet.width }, { ...CELL, align: 'center' }),
      );
    },
  };
}

function boxesOf(columns: readonly Column[], width: number): Box[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = EDGE;
  return columns.map((column) => {
    const box = { ...column, x, width: (width * column.share) / whole };
    x += box.width;
    return box;
  });
}

function heightOf(sheet: Sheet, cells: readonly string[], boxes: readonly Box[], style: Style): number {
  const heights = boxes.map(({ width }, column) =>
    sheet.heightOf(cells[column] ?? '', width - 2 * PADDING, style),
  );
  return Math.min(Math.max(...heights), MOST_HEIGHT) + 2 * PADDING;
}

interface Row {
  readonly cells: readonly string[];
  readonly boxes: readonly Box[];
  readonly y: number;
  readonly height: number;
  readonly style: Style;
  readonly type: 'TH' | 'TD';
  readonly parent: PDFKit.PDFStructureElement;
}

function drawRow(sheet: Sheet, { cells, boxes, y, height, style, type, parent }: Row): void {
  const row = sheet.element('TR', parent);
  boxes.forEach((box, column) => {
    const draw = () => drawCell(sheet, cells[column] ?? '', box, y, height, style);
    sheet.tagged(type, draw, { parent: row, ...(type === 'TH' && { scope: 'Column' }) });
  });
  row.end();
  sheet.artifact(() => grid(sheet, boxes, y, height));
}

function drawCells(
  sheet: Sheet,
  cells: readonly string[],
  boxes: readonly Box[],
  y: number,
  height: number,
  style: Style,
): void {
  boxes.forEach((box, column) => drawCell(sheet, cells[column] ?? '', box, y, height, style));
  grid(sheet, boxes, y, height);
}

function drawCell(sheet: Sheet, text: string, box: Box, y: number, height: number, style: Style): void {
  const { x, width, align } = box;
  const place = { x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING };
  const cut = height >= MOST_HEIGHT ? { height: height - 2 * PADDING } : {};
  sheet.text(text, { ...place, ...cut }, { ...(align && { align }), ...style });
}

function grid(sheet: Sheet, boxes: readonly Box[], y: number, height: number): void {
  for (const { x, width } of boxes) sheet.doc.rect(x, y, width, height);
  sheet.doc.lineWidth(0.5).stroke('#888');
}

function fill(sheet: Sheet, boxes: readonly Box[], y: number, height: number): void {
  for (const { x, width } of boxes) sheet.doc.rect(x, y, width, height);
  sheet.doc.fill('#e8e8e8').fillColor('black');
}
