import { Refused, type Answer, type Api } from './api.js';
import type { Fault } from './faults.js';
import type { Plan, Run } from './plan.js';
import { countRequests, type Participant, type Request, type Requests } from './requests.js';
import type { Row } from './rows.js';

/** Runs that are sent at the same time; within a run the commands follow each other. */
const AT_ONCE = 8;

/** What became of a row. */
export interface RowResult {
  readonly line: number;
  readonly status: 'imported' | 'already-there' | 'refused';
  readonly employeeId?: string;
  readonly programmeId?: string;
  readonly evaluationId?: string;
}

/** What an import came to. */
export interface Sent {
  readonly rows: readonly RowResult[];
  readonly faults: readonly Fault[];
  /** Commands that recorded something, that had been carried out before, and that were refused. */
  readonly commands: { carriedOut: number; repeated: number; refused: number };
}

/** Sends a plan: each employee once, before the first run that needs them. */
export class Sender {
  private readonly registrations = new Map<string, Promise<Answer>>();
  private readonly rows: RowResult[] = [];
  private readonly faults: Fault[] = [];
  private readonly commands = { carriedOut: 0, repeated: 0, refused: 0 };

  constructor(
    private readonly api: Pick<Api, 'send'>,
    private readonly requests: Requests,
    /** Told how many more commands are done. */
    private readonly progress: (done: number) => void = () => undefined,
  ) {}

  /** @throws CliError IMPORT.API_UNREACHABLE; what was sent by then is kept */
  async send({ runs, employees }: Pick<Plan, 'runs' | 'employees'>): Promise<Sent> {
    const waiting = runs.values();
    const worker = async (): Promise<void> => {
      for (const run of waiting) await this.sendRun(run, employees);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return { rows: this.rows.sort((a, b) => a.line - b.line), faults: this.faults, commands: this.commands };
  }

  private async sendRun(run: Run, employees: ReadonlyMap<string, Row>): Promise<void> {
    const expected = countRequests(run);
    let done = 0;
    const step = (request: Request): Promise<Answer> => {
      done++;
      return this.command(request);
    };
    const state = new RunState(run);
    try {
      await this.steps(run, state, employees, step);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      state.refuseAll(error);
    }
    this.progress(expected - done);
    this.rows.push(...state.results());
    this.faults.push(...state.faults);
  }

  private async steps(
    run: Run,
    state: RunState,
    employees: ReadonlyMap<string, Row>,
    step: (request: Request) => Promise<Answer>,
  ): Promise<void> {
    const { requests } = this;
    const scheduled = state.note(await step(requests.schedule(run)));
    const programmeId = (state.programmeId = scheduled.id);
    for (const row of run.rows) {
      try {
        const registered = await this.registered(employees.get(row.employee) ?? row);
        const participant = { row, employeeId: registered.id };
        const enrolled = await step(requests.enrol(run, programmeId, participant));
        state.enrolled(participant, registered.replayed && enrolled.replayed);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        state.refuse(row, error);
      }
    }
    const { participants } = state;
    if (participants.length === 0) return;
    for (const [index, session] of run.sessions.entries()) {
      state.note(await step(requests.hold(run, programmeId, index, session, participants)));
    }
    const optional = async (request: Request | undefined): Promise<Answer | undefined> =>
      request && state.note(await step(request));
    await optional(requests.score(run, programmeId, 'PRE', participants));
    await optional(requests.score(run, programmeId, 'POST', participants));
    await optional(requests.complete(run, programmeId, participants));
    const evaluation = await optional(requests.openEvaluation(run, programmeId, participants));
    if (!evaluation) return;
    state.evaluationId = evaluation.id;
    for (const participant of participants) await optional(requests.answer(run, evaluation.id, participant));
    await optional(requests.conclude(run, evaluation.id, participants));
  }

  private registered(row: Row): Promise<Answer> {
    const known = this.registrations.get(row.employee);
    if (known) return known;
    const answer = this.command(this.requests.register(row));
    this.registrations.set(row.employee, answer);
    return answer;
  }

  private async command(request: Request): Promise<Answer> {
    try {
      const answer = await this.api.send(request);
      this.commands[answer.replayed ? 'repeated' : 'carriedOut']++;
      return answer;
    } catch (error) {
      if (error instanceof Refused) this.commands.refused++;
      throw error;
    } finally {
      this.progress(1);
    }
  }
}

/** What is known of a run while it is sent. */
class RunState {
  programmeId: string | undefined;
  evaluationId: string | undefined;
  readonly faults: Fault[] = [];
  private readonly seats = new Map<Row, Participant & { repeated: boolean }>();
  private readonly refused = new Set<Row>();
  private anythingNew = false;

  constructor(private readonly run: Run) {}

  get participants(): readonly Participant[] {
    return [...this.seats.values()];
  }

  note(answer: Answer): Answer {
    if (!answer.replayed) this.anythingNew = true;
    return answer;
  }

  enrolled(participant: Participant, repeated: boolean): void {
    this.seats.set(participant.row, { ...participant, repeated });
  }

  refuse(row: Row, { code, detail }: Refused): void {
    if (this.refused.has(row)) return;
    this.refused.add(row);
    this.faults.push(
      code === 'COMMAND.KEY_REUSED'
        ? { line: row.line, code: 'IMPORT.CHANGED', values: {} }
        : { line: row.line, code: 'IMPORT.REFUSED', values: { code, detail } },
    );
  }

  refuseAll(refused: Refused): void {
    for (const row of this.run.rows) this.refuse(row, refused);
  }

  results(): RowResult[] {
    return this.run.rows.map((row) => {
      const seat = this.seats.get(row);
      const same = !this.anythingNew && seat?.repeated === true;
      return {
        line: row.line,
        status: this.refused.has(row) ? 'refused' : same ? 'already-there' : 'imported',
        ...(seat && { employeeId: seat.employeeId }),
        ...(this.programmeId && { programmeId: this.programmeId }),
        ...(this.evaluationId && { evaluationId: this.evaluationId }),
      };
    });
  }
}
