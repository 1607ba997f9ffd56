import { employee, RecordSiasnId } from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Plan, RowOf } from '../kind.js';
import type { There } from '../there.js';
import { siasnIdColumns as columns } from './siasn-ids.columns.js';
import { siasnIdIn } from './siasn-ids.recorded.js';

type Row = RowOf<typeof columns>;

/** By which ids SIASN knows the employees (*pnsOrangId*): without one nothing about somebody goes there. */
export const siasnIds = defineKind({
  name: 'siasn-ids',
  title: { id: 'ID pegawai di SIASN', en: 'Ids of employees in SIASN' },
  explanation: {
    id: 'Satu baris untuk setiap pegawai yang sudah ada di Jejak, dikenali dari NIP.',
    en: 'One row for each employee who is in Jejak already, known by NIP.',
  },
  columns,
  steps: ['record'],
  key: ({ nip }) => nip,
  plan,
});

async function plan({ nip, siasnId }: Row, there: There): Promise<Plan> {
  const id = await there.find('employee', nip);
  const known = id === undefined ? undefined : await there.load(employee, id);
  if (id === undefined || known === undefined || known.status === 'unknown') {
    const unknown = fault('IMPORT.EMPLOYEE_UNKNOWN');
    return { outcome: 'refused', column: columns.nip.heading, fault: unknown };
  }
  const before = await siasnIdIn(await there.read(employee, id), (values) => there.open(values));
  if (before === siasnId) return { outcome: 'same', at: { aggregate: employee, id } };
  const differences =
    before === undefined ? [] : [{ column: columns.siasnId.heading, before, after: siasnId }];
  return {
    outcome: before === undefined ? 'added' : 'changed',
    steps: [{ name: 'record', id, command: command(RecordSiasnId, { siasnId }) }],
    differences,
  };
}
