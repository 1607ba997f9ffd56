import {
  employee,
  EmployeeIdentityRecorded,
  EmployeePlacementChanged,
  EmployeeRegistered,
  type Personal,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import type { There } from '../there.js';

/** What is on record of an employee that a sheet can say, too. */
export interface RecordedEmployee {
  /** Undefined for one who left. */
  readonly placement:
    | {
        readonly unitId: string;
        readonly positionId: string;
        readonly positionClass: string;
        readonly grade?: string | undefined;
      }
    | undefined;
  readonly identity:
    | {
        readonly name?: string | undefined;
        readonly employeeNumber?: string | undefined;
        readonly nik?: string | undefined;
        readonly birthDate?: string | undefined;
        readonly phone?: string | undefined;
        readonly email?: string | undefined;
      }
    | undefined;
}

/** Reads it of the stream: the state of an employee keeps no names. @throws KeysUnavailable, LogUnavailable */
export async function recordedOf(employeeId: string, there: There): Promise<RecordedEmployee> {
  return tellEmployee(await there.read(employee, employeeId), (values) => there.open(values));
}

/** What events of an employee come to, the last one of each sort. */
export async function tellEmployee(
  events: readonly Pick<RecordedEvent, 'type' | 'data'>[],
  open: There['open'],
): Promise<RecordedEmployee> {
  let placement: RecordedEmployee['placement'];
  let sealed:
    Readonly<Record<keyof NonNullable<RecordedEmployee['identity']>, Personal | undefined>> | undefined;
  for (const { type, data } of events) {
    if (type === EmployeeRegistered.type) placement = placed(EmployeeRegistered.data.parse(data));
    if (type === EmployeePlacementChanged.type) {
      const { placement: next } = EmployeePlacementChanged.data.parse(data);
      placement = next && placed(next);
    }
    if (type === EmployeeIdentityRecorded.type) {
      const { name, employeeNumber, nik, birthDate, phone, email } =
        EmployeeIdentityRecorded.data.parse(data);
      sealed = { name, employeeNumber, nik, birthDate, phone, email };
    }
  }
  if (!sealed) return { placement, identity: undefined };
  const show = await open(Object.values(sealed).filter((value) => value !== undefined));
  const text = (value: Personal | undefined): string | undefined => {
    const shown = value && show(value);
    return shown?.state === 'value' ? shown.value : undefined;
  };
  const { name, employeeNumber, nik, birthDate, phone, email } = sealed;
  return {
    placement,
    identity: {
      ...{ name: text(name), employeeNumber: text(employeeNumber), nik: text(nik) },
      ...{ birthDate: text(birthDate), phone: text(phone), email: text(email) },
    },
  };
}

type Placed = NonNullable<RecordedEmployee['placement']>;

const placed = ({ unitId, positionId, positionClass, grade }: Placed): Placed => ({
  ...{ unitId, positionId, positionClass, grade },
});
