import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { ImportKind } from '../kind.js';
import { DATA_SHEET } from '../run/data-sheet.js';

/** Cells are text (format 49, `@`): a NIP keeps all its digits. Style 1 is bold. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">' +
  '<xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/>' +
  '</cellXfs></styleSheet>';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same zip each time. */
const MADE = new Date('2026-01-01T00:00:00Z');

/**
 * A workbook with the heading and one example, and a sheet that explains the columns in Indonesian and English
 * (ISO/IEC 29500). Only its first sheet is read back.
 */
export async function xlsxTemplate(kind: ImportKind): Promise<Buffer> {
  const { columns, title, explanation } = kind;
  const data = [columns.map(({ heading }) => heading), columns.map(({ example }) => example)];
  const guide = [
    ['Kolom', 'Wajib', 'Penjelasan', 'Contoh', 'Explanation'],
    ...columns.map(({ heading, required, explanation: text, example }) => [
      ...[heading, required ? 'ya' : 'tidak', text.id, example, text.en],
    ]),
    [],
    [title.id, '', explanation.id, '', explanation.en],
  ];
  return packed(
    new Map([
      ['[Content_Types].xml', contentTypes()],
      ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbook([DATA_SHEET, 'Petunjuk'])],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['worksheet', 'worksheets/sheet2.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
      ['xl/styles.xml', STYLES],
      ['xl/worksheets/sheet1.xml', sheet(data)],
      ['xl/worksheets/sheet2.xml', sheet(guide)],
    ]),
  );
}

async function packed(parts: ReadonlyMap<string, string>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, xml] of parts)
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), name, {
      mtime: MADE,
    });
  zip.end();
  return buffer(zip.outputStream);
}

const contentTypes = (): string =>
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  [1, 2]
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbook = (names: readonly string[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('')}</sheets></workbook>`;

const sheet = (rows: readonly (readonly string[])[]): string =>
  `<worksheet xmlns="${MAIN}"><cols><col min="1" max="50" width="28" style="0" customWidth="1"/></cols><sheetData>${rows
    .map((cells, r) => `<row r="${r + 1}">${cells.map((text, c) => cell(text, r, c)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

const cell = (text: string, row: number, column: number): string =>
  text === ''
    ? ''
    : `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${row === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
