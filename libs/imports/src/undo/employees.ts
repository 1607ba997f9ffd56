import {
  ChangePlacement,
  EmployeeIdentityRecorded,
  EmployeePlacementChanged,
  EmployeeRegistered,
  POSITION_CLASSES,
  RecordIdentity,
  WithdrawRegistration,
} from '@jejak/domain';
import { command } from '../command.js';
import { tellEmployee } from '../kinds/employees.recorded.js';
import type { Compensate, Undoing } from './undoing.js';

const hasLater = ({ foreign }: Undoing, type: string): boolean =>
  foreign.some((later) => later.type === type);

/** Back to the placement of before, from the day of the wrong one on; what was known meanwhile stays known. */
const moved: Compensate = async (undoing) => {
  const { event, before, reason } = undoing;
  if (hasLater(undoing, EmployeePlacementChanged.type)) return { left: 'IMPORT.BUILT_UPON' };
  const { placement } = await tellEmployee(before, (values) => undoing.open(values));
  const positionClass = POSITION_CLASSES.find((one) => one === placement?.positionClass);
  if (!placement || !positionClass) return { left: 'IMPORT.NOT_UNDOABLE' };
  const { effectiveDate } = EmployeePlacementChanged.data.parse(event.data);
  const { unitId, positionId, grade } = placement;
  return {
    command: command(ChangePlacement, {
      ...{ kind: 'MUTATION', effectiveDate, reason },
      placement: { unitId, positionId, positionClass, ...(grade !== undefined && { grade }) },
    }),
  };
};

/** Back to what was recorded before; of one who had no identity on record, it goes with the registration. */
const identified: Compensate = async (undoing) => {
  const { before, event } = undoing;
  const registered = before.find(({ type }) => type === EmployeeRegistered.type);
  if (registered?.metadata.commandId === event.metadata.commandId) return { goesWith: registered.id };
  if (hasLater(undoing, EmployeeIdentityRecorded.type)) return { left: 'IMPORT.BUILT_UPON' };
  const { identity } = await tellEmployee(before, (values) => undoing.open(values));
  const { name, employeeNumber, nik, birthDate, phone, email } = identity ?? {};
  if (name === undefined) return { left: 'IMPORT.NOT_UNDOABLE' };
  return {
    command: command(RecordIdentity, {
      identity: {
        name,
        ...(employeeNumber !== undefined && { employeeNumber }),
        ...(nik !== undefined && { nik }),
        ...(birthDate !== undefined && { birthDate }),
        ...(phone !== undefined && { phone }),
        ...(email !== undefined && { email }),
      },
    }),
  };
};

/** The registration goes with all that was recorded with it, unless somebody recorded more. */
const registered: Compensate = ({ foreign, reason }) =>
  foreign.length > 0 ? { left: 'IMPORT.BUILT_UPON' } : { command: command(WithdrawRegistration, { reason }) };

/** What undoes the events of employees. */
export const undoEmployees = new Map<string, Compensate>([
  [EmployeeRegistered.type, registered],
  [EmployeePlacementChanged.type, moved],
  [EmployeeIdentityRecorded.type, identified],
]);
