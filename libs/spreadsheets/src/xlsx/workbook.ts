import path from 'node:path/posix';
import { quoted, TableError } from '../faults.js';
import type { Archive } from './archive.js';
import { type Attributes, prefixed, readXml } from './xml.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Also one that can only be shown by a program. */
  readonly isHidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904-01-01, as on early Macintoshes. */
  readonly is1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** More of anything than any workbook has; what is held in memory ends here. */
const MOST = 1_000;

/**
 * What a workbook says it holds. Only parts inside of it are known: a link to somewhere else is never followed.
 *
 * @throws TableError TABLE.NOT_XLSX, TABLE.DAMAGED
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('_rels/.rels')) throw new TableError('TABLE.NOT_XLSX', { found: 'ZIP' });
  const roots = await relationsOf(archive, '');
  const part = [...roots.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined || !/\.xml$/i.test(part))
    throw new TableError('TABLE.NOT_XLSX', { found: part === undefined ? 'ZIP' : quoted(part) });
  const relations = await relationsOf(archive, part);
  const target = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.target;
  const sheets: Sheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  for await (const { name, attributes } of elementsOf(archive, part)) {
    if (name === 'workbook') isWorkbook = true;
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') continue;
    const relation = relations.get(prefixed(attributes, 'id') ?? '');
    if (relation?.type !== 'worksheet') continue; // charts, macros of old
    sheets.push({
      name: attributes.name ?? '',
      isHidden: (attributes.state ?? 'visible') !== 'visible',
      part: relation.target,
    });
    atMost(sheets.length, part);
  }
  if (!isWorkbook) throw new TableError('TABLE.NOT_XLSX', { found: quoted(part) });
  return { sheets, is1904, sharedStrings: target('sharedStrings'), styles: target('styles') };
}

/** The relations of a part (of the package: ``) to others inside. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = path.dirname(part);
  const relations = new Map<string, Relation>();
  const file = path.join(folder, '_rels', `${path.basename(part)}.rels`);
  if (!archive.has(file)) return relations;
  for await (const { name, attributes } of elementsOf(archive, file)) {
    const { Id, Type, Target, TargetMode } = attributes;
    if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) continue;
    if (TargetMode === 'External') continue;
    const target = path.normalize(Target.startsWith('/') ? Target.slice(1) : path.join(folder, Target));
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    atMost(relations.size, file);
  }
  return relations;
}

function elementsOf(archive: Archive, part: string) {
  return readXml<{ name: string; attributes: Attributes }>(archive.read(part), part, (emit) => ({
    open: (name, attributes) => emit({ name, attributes }),
  }));
}

function atMost(count: number, part: string): void {
  if (count > MOST)
    throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail: `more than ${MOST}` });
}

/**
 * The sheet to read: the one that is named, else the only one that people see.
 *
 * @throws TableError TABLE.NO_SHEET, TABLE.SEVERAL_SHEETS, TABLE.EMPTY
 */
export function chooseSheet(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const names = (of: readonly Sheet[]) => quoted(of.map(({ name }) => name).join(', '));
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted);
    if (!named) throw new TableError('TABLE.NO_SHEET', { sheet: quoted(wanted), sheets: names(sheets) });
    return named;
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const [only] = visible;
  if (!only) throw new TableError('TABLE.EMPTY');
  if (visible.length > 1) throw new TableError('TABLE.SEVERAL_SHEETS', { sheets: names(visible) });
  return only;
}
