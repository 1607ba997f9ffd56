import { zip, type ZipFile } from './zip.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of a workbook that is made for a test. */
export interface SheetToMake {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Elements of `sheetData`. */
  readonly rows?: string;
  /** What follows `sheetData`. */
  readonly behind?: string;
}

/** A workbook that is made for a test: what is not said is as Excel writes it. */
export interface WorkbookToMake {
  readonly sheets?: readonly SheetToMake[];
  readonly workbookPr?: string;
  /** Elements of `sst`. */
  readonly strings?: string;
  /** Codes of number formats: that at index n is used by cells with `s="n+1"`. */
  readonly formats?: readonly string[];
  /** Parts in place of those that would be made, or beside them. */
  readonly parts?: readonly ZipFile[];
  readonly without?: readonly string[];
}

/** Its parts, as Excel names them. */
export function partsOf({
  sheets = [{}],
  workbookPr = '',
  strings,
  formats = [],
  parts = [],
  without = [],
}: WorkbookToMake): ZipFile[] {
  const made: ZipFile[] = [
    { name: '[Content_Types].xml', data: `${XML}<Types/>` },
    {
      name: '_rels/.rels',
      data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    },
    { name: 'xl/workbook.xml', data: workbook(sheets, workbookPr) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...sheets.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
        ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdF', 'styles', '/xl/styles.xml'],
      ]),
    },
    ...sheets.map(({ rows = '', behind = '' }, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      data: sheetOf(rows, behind),
    })),
    { name: 'xl/sharedStrings.xml', data: `${XML}<sst xmlns="${MAIN}">${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', data: stylesOf(formats) },
  ];
  const replaced = new Set([...parts.map(({ name }) => name), ...without]);
  return [...made.filter(({ name }) => !replaced.has(name)), ...parts];
}

export const workbookFile = (workbook: WorkbookToMake): Buffer => zip(partsOf(workbook));

/** The part of a sheet. */
export const sheetOf = (rows: string, behind = ''): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

export const relations = (all: readonly (readonly [string, string, string, string?])[]): string =>
  `${XML}<Relationships>${all
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

function workbook(sheets: readonly SheetToMake[], workbookPr: string): string {
  const listed = sheets.map(({ name, state }, n) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name ?? `Sheet${n + 1}`}" sheetId="${n + 1}"${hidden} r:id="rId${n + 1}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, n) => {
    const text = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<numFmt numFmtId="${n + 164}" formatCode="${text}"/>`;
  });
  const used = formats.map((_, n) => `<xf numFmtId="${n + 164}"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

/** A row whose cells are texts, as they stand or, where they begin with `<c`, as XML. */
export function row(line: number, ...cells: string[]): string {
  const written = cells.map((cell, column) => {
    const at = `${String.fromCharCode(65 + column)}${line}`;
    return cell.startsWith('<c')
      ? cell.replace('<c', `<c r="${at}"`)
      : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}

/** A cell with a number, for {@link row}. */
export const number = (value: number | string, format = 0): string => `<c s="${format}"><v>${value}</v></c>`;
