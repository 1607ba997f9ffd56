import { EstablishUnit, MoveUnit, RenameUnit, unit, type KnownUnit } from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Difference, Plan, RowOf, Step } from '../kind.js';
import type { There } from '../there.js';
import { unitColumns as columns } from './units.columns.js';

type Row = RowOf<typeof columns>;

/** Units of the city (*unit kerja*), with the tree that they make. */
export const units = defineKind({
  name: 'units',
  title: { id: 'Unit kerja', en: 'Units' },
  explanation: {
    id: 'Satu baris untuk setiap unit. Unit yang sudah ada dikenali dari kodenya: nama dan induk yang berbeda menjadi perubahan.',
    en: 'One row for each unit. A unit that is there is known by its code: another name or parent becomes a change.',
  },
  columns,
  steps: ['establish', 'rename', 'move'],
  key: ({ code }) => code,
  needs: ({ parent }) => (parent === undefined ? [] : [parent]),
  plan,
});

async function plan(row: Row, there: There): Promise<Plan> {
  const { code, name: id, nameEn: en, kind, parent, from: effectiveDate } = row;
  const parentId = parent === undefined ? undefined : await there.find('unit', parent);
  if (parent !== undefined && parentId === undefined)
    return {
      outcome: 'refused',
      column: columns.parent.heading,
      fault: fault('IMPORT.UNIT_UNKNOWN', { value: parent }),
    };
  const name = { id, ...(en !== undefined && { en }) };
  const unitId = await there.find('unit', code);
  const known = unitId === undefined ? undefined : await there.load(unit, unitId);
  if (known === undefined || known.status === 'unknown') {
    const establish = command(EstablishUnit, {
      kind,
      code,
      name,
      effectiveDate,
      ...(parentId && { parentId }),
    });
    return {
      outcome: 'added',
      steps: [{ name: 'establish', command: establish, makes: { what: 'unit', key: code } }],
    };
  }
  return planChange(row, parentId, known, there);
}

async function planChange(
  { name: id, nameEn: en, kind, parent, from: effectiveDate }: Row,
  parentId: string | undefined,
  known: KnownUnit,
  there: There,
): Promise<Plan> {
  if (known.kind !== kind)
    return {
      outcome: 'refused',
      column: columns.kind.heading,
      fault: fault('IMPORT.FIXED', { before: known.kind, value: kind }),
    };
  const { reason } = there;
  const steps: Step[] = [];
  const differences: Difference[] = [];
  // an empty cell says nothing of the English name, so it takes nothing away
  const name = { id, en: en ?? known.name.en };
  if (name.id !== known.name.id || name.en !== known.name.en) {
    const rename = command(RenameUnit, {
      name: { id: name.id, ...(name.en !== undefined && { en: name.en }) },
      ...{ effectiveDate, reason },
    });
    steps.push({ name: 'rename', id: known.id, command: rename });
    differences.push({ column: columns.name.heading, before: known.name.id, after: id });
  }
  const before = known.belongs.at(-1)?.parentId;
  if (parentId !== before) {
    const move = command(MoveUnit, { ...(parentId && { parentId }), effectiveDate, reason });
    steps.push({ name: 'move', id: known.id, command: move });
    const above = before === undefined ? undefined : await there.load(unit, before);
    differences.push({
      column: columns.parent.heading,
      before: above?.status === 'unknown' ? undefined : above?.code,
      after: parent,
    });
  }
  const [first, ...others] = steps;
  return first
    ? { outcome: 'changed', steps: [first, ...others], differences }
    : { outcome: 'same', at: { aggregate: unit, id: known.id } };
}
