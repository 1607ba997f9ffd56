import { v5 as uuidv5, validate } from 'uuid';
import type { Mapping } from './mapping.js';
import { isOver, type HeldSession, type Run } from './plan.js';
import type { Row } from './rows.js';

/** Why a run that was imported is under no plan: files of trainings do not tell of plans. */
const OFF_PLAN = 'Impor riwayat: sumbernya tidak menyebut rencana';

/** A command on its way to the API. */
export interface Request {
  readonly path: string;
  readonly body: object;
  /** The same for the same fact, however often the file is imported. */
  readonly key: string;
  /** When it happened, ISO 8601 with offset. */
  readonly occurredAt: string;
  /** Whether it changes what is there already, rather than beginning something. */
  readonly changes?: true;
}

/** A participant whose enrolment was accepted. */
export interface Participant {
  readonly row: Row;
  readonly employeeId: string;
}

/** Turns a plan into requests. All ids come from the mapping's namespace, so they are the same each time. */
export class Requests {
  constructor(private readonly mapping: Mapping) {}

  /** Names the whole import in the audit trail. */
  correlationId(sha256: string): string {
    return this.id('import', sha256);
  }

  register(row: Row): Request {
    const { effectiveDate } = this.mapping.employee;
    const body = {
      kind: row.kind,
      placement: {
        unitId: this.named('unit', row.unit),
        positionId: this.named('position', row.position),
        positionClass: row.positionClass,
      },
      effectiveDate,
    };
    const occurredAt = `${effectiveDate}T00:00:00${this.mapping.offset}`;
    return { path: '/employees', body, key: this.id('register', row.employee), occurredAt };
  }

  schedule({ key, rows, sessions }: Run): Request {
    const { jpPerDay, minAttendancePct, passScore, budget } = this.mapping.programme;
    const [{ series, title, form, mode }] = rows;
    const body = {
      seriesId: this.id('series', series),
      title: { id: title },
      form,
      mode,
      sessions: sessions.map(({ start, end }, index) => ({
        sessionId: this.sessionId(key, index),
        start,
        end,
        jp: jpPerDay,
      })),
      capacity: rows.length,
      minAttendancePct,
      ...(passScore !== undefined && { passScore }),
      ...(budget && { budgetIdr: sum(rows, 'budget') }),
      offPlanReason: OFF_PLAN,
    };
    return { path: '/programmes', body, key: this.id('schedule', key), occurredAt: sessions[0].start };
  }

  enrol({ key, sessions }: Run, programmeId: string, { row, employeeId }: Participant): Request {
    return {
      path: `/programmes/${programmeId}/participants`,
      changes: true,
      body: { employeeId, basis: row.basis },
      key: this.id('enrol', key, row.employee),
      occurredAt: sessions[0].start,
    };
  }

  hold(
    { key }: Run,
    programmeId: string,
    index: number,
    { start, end }: HeldSession,
    roster: readonly Participant[],
  ): Request {
    return {
      path: `/programmes/${programmeId}/sessions/${this.sessionId(key, index)}/attendance`,
      changes: true,
      body: {
        actualStart: start,
        actualEnd: end,
        attendance: roster.map(({ row, employeeId }) => ({ employeeId, status: row.attendance })),
      },
      key: this.id('hold', key, String(index)),
      occurredAt: end,
    };
  }

  /** Undefined where the source has no scores of this kind. */
  score(
    run: Run,
    programmeId: string,
    kind: 'PRE' | 'POST',
    roster: readonly Participant[],
  ): Request | undefined {
    const scores = roster.flatMap(({ row, employeeId }) => {
      const score = kind === 'PRE' ? row.pre : row.post;
      return score === undefined ? [] : [{ employeeId, score }];
    });
    if (scores.length === 0) return undefined;
    return {
      path: `/programmes/${programmeId}/scores`,
      changes: true,
      body: { kind, scores },
      key: this.id('score', run.key, kind),
      occurredAt: kind === 'PRE' ? run.sessions[0].start : lastEnd(run),
    };
  }

  /** Undefined while the run goes on. */
  complete(run: Run, programmeId: string, roster: readonly Participant[]): Request | undefined {
    if (!isOver(run)) return undefined;
    return {
      path: `/programmes/${programmeId}/completion`,
      changes: true,
      body: {
        realisedCostIdr: sum(
          roster.map(({ row }) => row),
          'cost',
        ),
        outcomes: roster.flatMap(({ row, employeeId }) =>
          row.outcome ? [{ employeeId, ...row.outcome }] : [],
        ),
      },
      key: this.id('complete', run.key),
      occurredAt: lastEnd(run),
    };
  }

  /** Undefined where the source has no feedback. */
  openEvaluation(run: Run, programmeId: string, roster: readonly Participant[]): Request | undefined {
    const { feedback } = this.mapping;
    if (!feedback || !roster.some(({ row }) => row.feedback !== undefined)) return undefined;
    return {
      path: '/evaluations',
      body: {
        programmeId,
        level: 1,
        instrument: 'QUESTIONNAIRE',
        aspects: ['OVERALL'],
        scaleMax: feedback.scaleMax,
        minRecords: feedback.minRecords,
        dueOn: lastEnd(run).slice(0, 10),
      },
      key: this.id('evaluation', run.key),
      occurredAt: lastEnd(run),
    };
  }

  /** Undefined where this participant gave no feedback. */
  answer(run: Run, evaluationId: string, { row, employeeId }: Participant): Request | undefined {
    if (row.feedback === undefined) return undefined;
    return {
      path: `/evaluations/${evaluationId}/questionnaires`,
      changes: true,
      body: { respondentId: employeeId, items: [{ aspect: 'OVERALL', value: row.feedback }] },
      key: this.id('answer', run.key, row.employee),
      occurredAt: lastEnd(run),
    };
  }

  /** Undefined while the run goes on, and without feedback. */
  conclude(run: Run, evaluationId: string, roster: readonly Participant[]): Request | undefined {
    const { feedback } = this.mapping;
    const values = roster.flatMap(({ row }) => row.feedback ?? []);
    if (!feedback || !isOver(run) || values.length === 0) return undefined;
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    return {
      path: `/evaluations/${evaluationId}/conclusion`,
      changes: true,
      body: { verdict: mean >= feedback.achievedFrom ? 'ACHIEVED' : feedback.below },
      key: this.id('conclude', run.key),
      occurredAt: lastEnd(run),
    };
  }

  private sessionId(run: string, index: number): string {
    return this.id('session', run, String(index));
  }

  /** An id of the source that is a UUID stays what it is. */
  private named(kind: string, name: string): string {
    return validate(name) ? name.toLowerCase() : this.id(kind, name);
  }

  private id(...parts: readonly [kind: string, ...rest: string[]]): string {
    return uuidv5(JSON.stringify(parts), this.mapping.namespace);
  }
}

/** How many requests a run takes if none is refused, the registrations aside. */
export function countRequests(run: Run): number {
  const has = (name: 'pre' | 'post' | 'feedback') => run.rows.filter((row) => row[name] !== undefined).length;
  const over = isOver(run) ? 1 : 0;
  const scores = Math.min(1, has('pre')) + Math.min(1, has('post'));
  const evaluation = has('feedback') > 0 ? 1 + has('feedback') + over : 0;
  return 1 + run.rows.length + run.sessions.length + scores + over + evaluation;
}

const lastEnd = ({ sessions }: Run): string => (sessions.at(-1) ?? sessions[0]).end;

const sum = (rows: readonly Row[], what: 'budget' | 'cost'): number =>
  rows.reduce((total, row) => total + row[what], 0);
