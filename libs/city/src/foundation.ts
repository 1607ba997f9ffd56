import {
  type CompetencyKind,
  competencyStandard,
  developmentPolicy,
  EnactDevelopmentPolicy,
  EstablishUnit,
  MoveUnit,
  ProposeStandard,
  PublishStandard,
  unit,
  nameId,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, textOf } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityPosition } from './positions.js';
import type { KnownUnit } from './units.js';

/** What must be there before anybody comes: units, the policy of development, what positions require. */
export function* foundation(
  people: People,
  known: readonly KnownUnit[],
  knownSince: string,
): Generator<Story> {
  const { city } = people;
  const staff = staffOf(city);
  const from = momentOf(city.firstDay, 8 * 60);
  const effectiveDate = textOf(city.firstDay);
  // nothing is older than what it belongs to
  const later = knownSince > effectiveDate ? knownSince : effectiveDate;
  const there = new Set(known.map(({ id }) => id));
  const orders = function* (): Generator<CityOrder> {
    for (const one of people.units) {
      const { id, code, kind, name, parentId } = one;
      const order = { at: from, aggregate: unit, id, actor: staff.records, touches: parentId === undefined ? [] : [parentId] }; // prettier-ignore
      const belongs = parentId === undefined ? {} : { parentId };
      if (!there.has(id))
        yield {
          ...order,
          name: `unit ${code}`,
          command: command(EstablishUnit, {
            ...{ ...belongs, kind, code, name: { id: name } },
            effectiveDate: parentId !== undefined && there.has(parentId) ? later : effectiveDate,
          }),
        };
      else if (parentId === people.units[0]?.id)
        yield {
          ...order,
          name: `move ${code}`,
          command: command(MoveUnit, {
            ...{ parentId: people.units[0]?.id, reason: 'Susunan perangkat daerah' },
            effectiveDate: later,
          }),
        };
    }
    yield {
      ...{ name: 'policy', at: from + 1, aggregate: developmentPolicy, actor: staff.planner },
      command: command(EnactDevelopmentPolicy, {
        ...{ number: 'Perwali Contoh 12', title: { id: 'Pengembangan kompetensi ASN', en: 'Development' } },
        ...{ from: `${city.years[0]}-01-01`, legalBasis: 'UU 20/2023; PP 11/2017' },
        objectives: [{ id: 'Paling sedikit 20 JP setahun', en: 'At least 20 hours a year' }],
      }),
    };
    for (const position of people.positions) {
      const proposal = `standard ${position.code}`;
      const order = { aggregate: competencyStandard, id: position.id };
      const items = [...position.required].map(([competencyCode, level]) => ({ competencyCode, kind: kindOf(competencyCode), level })); // prettier-ignore
      yield {
        ...{ ...order, name: proposal, at: from + 2, actor: staff.planner },
        command: command(ProposeStandard, {
          ...{ items, family: position.family, effectiveFrom: effectiveDate },
          duties: dutiesOf(position),
        }),
      };
      const proposalId = nameId('id/0', city.commandId(proposal));
      yield {
        ...{ ...order, name: `publish ${position.code}`, at: from + 3, actor: staff.approver },
        command: command(PublishStandard, { proposalId, reason: 'Sesuai analisis jabatan' }),
      };
    }
  };
  yield { from, orders };
}

const kindOf = (code: string): CompetencyKind =>
  code.startsWith('TEK') ? 'TECHNICAL' : code.startsWith('SOS') ? 'SOCIO_CULTURAL' : 'MANAGERIAL';

const DUTIES = [
  ['D-01', 'Melaksanakan tugas teknis jabatan', 'TEK'],
  ['D-02', 'Melayani dan bekerja sama', 'SOS'],
  ['D-03', 'Merencanakan dan melaporkan pekerjaan', 'MAN'],
] as const;

/** Duties of a position, each with the competencies of a kind that the position requires. */
const dutiesOf = ({ required }: CityPosition) =>
  DUTIES.map(([code, statement, kind]) => ({
    ...{ code, statement: { id: statement } },
    competencyCodes: [...required.keys()].filter((one) => one.startsWith(kind)),
  }));
