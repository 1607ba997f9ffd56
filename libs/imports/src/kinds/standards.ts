import {
  competencyStandard,
  PositionDuty,
  ProposeStandard,
  saysSame,
  type CompetencyKind,
  type Said,
} from '@jejak/domain';
import type { Level } from '../columns/lists.js';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Difference, Plan, RowOf } from '../kind.js';
import { positionIdOf } from '../position-id.js';
import type { There } from '../there.js';
import { standardColumns as columns } from './standards.columns.js';

type Row = RowOf<typeof columns>;

/** Positions with what they require (*standar kompetensi jabatan*). What is imported is proposed; somebody else publishes it. */
export const standards = defineKind({
  name: 'standards',
  title: { id: 'Jabatan dan standar kompetensi', en: 'Positions and competency standards' },
  explanation: {
    id: 'Satu baris untuk setiap jabatan. Impor mengusulkan standarnya; orang kedua yang menetapkan. Usulan lain yang masih terbuka untuk jabatan itu digantikan.',
    en: 'One row for each position. The import proposes the standard; a second person publishes it. A proposal for the position that is still open is replaced.',
  },
  columns,
  steps: ['propose'],
  key: ({ position }) => positionIdOf(position),
  check: (row) =>
    itemsOf(row).length === 0 ? [{ column: columns.managerial.heading, fault: fault('IMPORT.EMPTY') }] : [],
  plan,
});

const itemsOf = ({
  technical,
  managerial,
  socioCultural,
}: Pick<Row, 'technical' | 'managerial' | 'socioCultural'>) => [
  ...ofKind('TECHNICAL', technical),
  ...ofKind('MANAGERIAL', managerial),
  ...ofKind('SOCIO_CULTURAL', socioCultural),
];
const ofKind = (kind: CompetencyKind, levels: readonly Level[] = []) =>
  levels.map(({ competencyCode, level }) => ({ competencyCode, kind, level }));

async function plan(row: Row, there: There): Promise<Plan> {
  const id = positionIdOf(row.position);
  const { family, duties, from: effectiveFrom } = row;
  const items = itemsOf(row);
  const said: Said = { items, family, duties, effectiveFrom };
  const known = await there.load(competencyStandard, id);
  const at = { aggregate: competencyStandard, id };
  const proposal = known.status === 'unknown' ? undefined : known.proposal;
  const inForce = known.status === 'published' ? known.newest : undefined;
  if (inForce && saysSame(inForce, said)) return { outcome: 'same', at };
  if (proposal && saysSame(proposal, said) && proposal.effectiveFrom === effectiveFrom)
    return { outcome: 'same', at };
  const propose = command(ProposeStandard, {
    ...{ items, effectiveFrom },
    ...(family !== undefined && { family }),
    ...(duties && { duties: duties.map((duty) => dutyOf(duty)) }),
  });
  const before = proposal ?? inForce;
  return {
    outcome: before ? 'changed' : 'added',
    steps: [{ name: 'propose', id, command: propose }],
    differences: before ? differencesOf(before, said) : [],
  };
}

const dutyOf = ({ code, statement, competencyCodes }: NonNullable<Row['duties']>[number]): PositionDuty => ({
  ...{ code, competencyCodes: [...competencyCodes] },
  statement: { id: statement.id, ...(statement.en !== undefined && { en: statement.en }) },
});

/** What a standard says, as the cells of a row would. */
const told = ({ items, family, duties = [], effectiveFrom }: Said) => {
  const levels = (of: CompetencyKind) =>
    items
      .filter(({ kind }) => kind === of)
      .map(({ competencyCode, level }) => `${competencyCode}=${level}`)
      .sort()
      .join('; ');
  return {
    ...{ family, from: effectiveFrom, technical: levels('TECHNICAL'), managerial: levels('MANAGERIAL') },
    socioCultural: levels('SOCIO_CULTURAL'),
    duties: duties
      .map(
        ({ code, statement, competencyCodes }) => `${code}: ${statement.id} (${competencyCodes.join(', ')})`,
      )
      .join('; '),
  };
};

function differencesOf(before: Said, after: Said): Difference[] {
  const [was, is] = [told(before), told(after)];
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ column: columns[field].heading, before: was[field], after: is[field] }));
}
