import {
  ConfirmErasure,
  dayInMedan,
  DecideErasure,
  employee,
  EnrolParticipant,
  EstablishUnit,
  keptOf,
  LinkEmployee,
  MoveUnit,
  OpenAccount,
  OpenEvaluation,
  privacy,
  programme,
  Refusal,
  refuseKept,
  type CommandClass,
} from '@jejak/domain';
import type { LoadState } from './load-state.js';
import { checkParent } from './unit-tree.js';

type Check<C = object> = (command: C, id: string, load: LoadState, now: Date) => Promise<void>;

const when = <C extends object>(Command: CommandClass<C>, check: Check<C>): [CommandClass, Check] => [
  Command,
  async (command, id, load, now) => {
    if (command instanceof Command) await check(command, id, load, now);
  },
];

const registered = async (employeeId: string, load: LoadState): Promise<void> => {
  const { status } = await load(employee, employeeId);
  if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
};

/**
 * What must be true of *other* aggregates before a command is decided. It is looked up just before the append and
 * not guarded by it: who leaves in that very moment may still be enrolled, and the trail shows in which order.
 */
const preconditions = new Map<CommandClass, Check>([
  when(EnrolParticipant, async ({ employeeId }, _, load) => {
    const { status } = await load(employee, employeeId);
    if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
    if (status === 'left') throw new Refusal('EMPLOYEE.LEFT', { employeeId });
  }),
  when(OpenEvaluation, async ({ programmeId }, _, load) => {
    const { status } = await load(programme, programmeId);
    if (status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (status === 'scheduled' || status === 'cancelled')
      throw new Refusal('PROGRAMME.NOT_EVALUABLE', { status });
  }),
  when(OpenAccount, async ({ employeeId }, _, load) => {
    if (employeeId !== undefined) await registered(employeeId, load);
  }),
  when(LinkEmployee, ({ employeeId }, _, load) => registered(employeeId, load)),
  when(DecideErasure, async ({ erasureId, decision, classes }, subjectId, load, now) => {
    const erasure = (await load(privacy, subjectId)).erasures.get(erasureId);
    if (!erasure || decision === 'REFUSED') return;
    refuseKept(keptOf(await load(employee, subjectId), dayInMedan(now)), erasure, classes ?? erasure.asked);
  }),
  when(ConfirmErasure, async ({ erasureId }, subjectId, load, now) => {
    const erasure = (await load(privacy, subjectId)).erasures.get(erasureId);
    if (!erasure) return;
    refuseKept(keptOf(await load(employee, subjectId), dayInMedan(now)), erasure, erasure.classes);
  }),
  when(EstablishUnit, checkParent),
  when(MoveUnit, checkParent),
]);

/**
 * @param id of the aggregate to which the command goes
 * @param now when the command was accepted
 * @throws Refusal if another aggregate does not permit the command
 */
export async function checkPreconditions(
  command: object,
  id: string,
  load: LoadState,
  now: Date,
): Promise<void> {
  await preconditions.get(command.constructor as CommandClass)?.(command, id, load, now);
}
