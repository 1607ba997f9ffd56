import {
  employee,
  EnrolParticipant,
  OpenEvaluation,
  programme,
  Refusal,
  type AnyDecider,
  type CommandClass,
} from '@jejak/domain';

/** Loads the state of another aggregate. */
export type LoadState = <State>(decider: AnyDecider<State>, id: string) => Promise<State>;

type Check = (command: object, load: LoadState) => Promise<void>;

const when = <C extends object>(
  Command: CommandClass<C>,
  check: (command: C, load: LoadState) => Promise<void>,
): [CommandClass, Check] => [
  Command,
  async (command, load) => {
    if (command instanceof Command) await check(command, load);
  },
];

/**
 * What must be true of *other* aggregates before a command is decided. It is looked up just before the append and
 * not guarded by it: who leaves in that very moment may still be enrolled, and the trail shows in which order.
 */
const preconditions = new Map<CommandClass, Check>([
  when(EnrolParticipant, async ({ employeeId }, load) => {
    const { status } = await load(employee, employeeId);
    if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
    if (status === 'left') throw new Refusal('EMPLOYEE.LEFT', { employeeId });
  }),
  when(OpenEvaluation, async ({ programmeId }, load) => {
    const { status } = await load(programme, programmeId);
    if (status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (status === 'scheduled' || status === 'cancelled')
      throw new Refusal('PROGRAMME.NOT_EVALUABLE', { status });
  }),
]);

/** @throws Refusal if another aggregate does not permit the command */
export async function checkPreconditions(command: object, load: LoadState): Promise<void> {
  await preconditions.get(command.constructor as CommandClass)?.(command, load);
}
