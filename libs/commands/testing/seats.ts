import {
  AcceptNomination,
  aggregates,
  decide,
  type AnyDecider,
  type DomainEvent,
  EmployeePlacementChanged,
  EnrolParticipant,
  enrolAccepted,
  fold,
  NominateParticipant,
  nominationIdOf,
  ProgrammeScheduled,
  Refusal,
  waitingList,
  WithdrawNomination,
  WithdrawParticipant,
} from '@jejak/domain';
import { NOW } from '../../domain/testing/given.js';
import { programmeId, registered, scheduled, uuid } from '../../domain/testing/samples.js';
import type { LoadState } from '../src/load-state.js';
import { checkPreconditions } from '../src/preconditions/index.js';

/** An event with its stream; whether the policy caused it. */
export interface Fact {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly byPolicy: boolean;
}

interface Pending {
  readonly aggregate: AnyDecider;
  readonly id: string;
  readonly command: object;
  readonly commandId: string;
}

export const person = (n: number) => uuid(0x900 + n);
const [head, officer] = [uuid(0xd0), uuid(0xd1)];
const POLICY = { id: `policy:${enrolAccepted.name}`, role: 'policy' };
const reason = 'Alasan tertulis';

/** A log in memory, people who act on one programme, and the policy that gives seats, one reaction at a time. */
export class Seats {
  readonly log: Fact[] = [];
  private readonly done = new Set<string>();
  private checkpoint = 0;
  private pending: Pending[] = [];

  constructor(capacity: number, people: number) {
    const put = (stream: string, event: DomainEvent) => this.log.push({ stream, event, byPolicy: false });
    put(`programme-${programmeId}`, ProgrammeScheduled({ ...scheduled.data, capacity }));
    for (let n = 0; n < people; n++)
      put(`employee-${person(n)}`, {
        ...registered,
        data: { ...registered.data, employeeId: person(n) },
      });
  }

  state<State>(decider: AnyDecider<State>, id: string): State {
    const stream = `${decider.stream}-${id}`;
    return fold(
      decider,
      this.log.filter((fact) => fact.stream === stream).map(({ event }) => event),
    );
  }

  async nominateAndAccept(n: number): Promise<void> {
    const which = { programmeId, employeeId: person(n) };
    const id = nominationIdOf(programmeId, person(n));
    await this.send(head, id, Object.assign(new NominateParticipant(), which, { basis: 'GAP', reason }));
    await this.send(officer, id, Object.assign(new AcceptNomination(), which));
  }

  takeBack(n: number): Promise<void> {
    const which = { programmeId, employeeId: person(n), reason };
    return this.send(head, nominationIdOf(programmeId, person(n)), Object.assign(new WithdrawNomination(), which)); // prettier-ignore
  }

  async giveBack(n: number): Promise<void> {
    await this.caughtUpWith(n);
    return this.send(officer, programmeId, Object.assign(new WithdrawParticipant(), { employeeId: person(n), reason })); // prettier-ignore
  }

  async enrolDirectly(n: number): Promise<void> {
    await this.caughtUpWith(n);
    const command = Object.assign(new EnrolParticipant(), { employeeId: person(n), basis: 'GAP' });
    return this.send(officer, programmeId, command);
  }

  leave(n: number): void {
    const event = EmployeePlacementChanged({
      ...{ employeeId: person(n), kind: 'EXIT', effectiveDate: '2026-05-01' },
    });
    this.log.push({ stream: `employee-${person(n)}`, event, byPolicy: false });
  }

  /** The policy carries out its next reaction. @returns false if there is none */
  async react(): Promise<boolean> {
    while (this.pending.length === 0) {
      const fact = this.log[this.checkpoint];
      if (!fact) return false;
      const place = this.checkpoint++;
      this.pending = [...(enrolAccepted.on.get(fact.event.type)?.(fact.event, NOW) ?? [])].map(
        (reaction, n) => ({
          ...reaction,
          commandId: `${place}/${n}`,
        }),
      );
    }
    const [next, ...rest] = this.pending;
    this.pending = rest;
    if (next) await this.carryOut(next, POLICY, true);
    return true;
  }

  async settle(): Promise<void> {
    while (await this.react());
  }

  /** The projector was killed: what it did since the checkpoint comes again. */
  crash(back: number): void {
    this.checkpoint = Math.max(0, this.checkpoint - back);
    this.pending = [];
  }

  /** What is done by hand to somebody is done once the policy is through with them; see `checkTurn`. */
  private async caughtUpWith(n: number): Promise<void> {
    const waits = this.state(waitingList, programmeId).places.has(person(n));
    const coming = this.log
      .slice(this.checkpoint)
      .some(({ event }) => (event.data as { readonly employeeId?: string }).employeeId === person(n));
    if (waits || coming || this.pending.length > 0) await this.settle();
  }

  private send(actorId: string, id: string, command: object): Promise<void> {
    const aggregate = (aggregates as readonly AnyDecider[]).find(({ commands }) =>
      Object.values(commands).includes(command.constructor as never),
    );
    if (!aggregate) throw new Error('no aggregate takes the command');
    const order = { aggregate, id, command, commandId: `person ${this.log.length} ${this.done.size}` };
    return this.carryOut(order, { id: actorId, role: 'programme-officer' }, false);
  }

  private async carryOut(
    { aggregate, id, command, commandId }: Pending,
    actor: { readonly id: string; readonly role: string },
    byPolicy: boolean,
  ): Promise<void> {
    if (this.done.has(commandId)) return;
    const context = { id, now: NOW, actor, newId: () => uuid(1) };
    const load: LoadState = (decider, other) => Promise.resolve(this.state(decider, other));
    try {
      const decided = decide(aggregate, command, this.state(aggregate, id), context);
      if (decided.length === 0) return;
      await checkPreconditions(command, id, load, NOW, actor);
      this.done.add(commandId);
      for (const event of decided) this.log.push({ stream: `${aggregate.stream}-${id}`, event, byPolicy });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
