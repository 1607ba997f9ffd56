import { activityIri, PROGRESS, VERSION } from '../iris.js';
import { TOLD_AS, type ToldKind } from './kinds.js';

/** A fact that is told as a statement. */
export interface Told {
  readonly statementId: string;
  readonly kind: ToldKind;
  readonly employeeId: string;
  readonly programmeId: string;
  /** Path of the activity. */
  readonly activity: string;
  readonly titleId: string | null;
  readonly titleEn: string | null;
  /** When it happened. */
  readonly at: Date;
  /** When the log stored it. */
  readonly storedAt: Date;
  /** How many statements were stored in that millisecond before it. */
  readonly nth: number;
  readonly minutes: number | null;
  /** 0 to 100. */
  readonly score: number | null;
  readonly progressPct: number | null;
  /** Of `voided`: the statement that it voids. */
  readonly voids: string | null;
}

/** A statement of xAPI 1.0.3, as JSON. */
export type ToldStatement = Readonly<Record<string, unknown>>;

/** The name under which the system itself speaks: it vouches for what it tells, and it voids. */
export const OURSELVES = 'jejak';

/**
 * `stored` of a statement: the millisecond in which the log stored the fact, and behind it, in nanoseconds, how many came
 * before it in the same: so that of two statements one is always later.
 */
export const storedOf = ({ storedAt, nth }: Pick<Told, 'storedAt' | 'nth'>): string =>
  storedAt.toISOString().replace('Z', `${String(nth).padStart(6, '0')}Z`);

/** The statement that tells of a fact. @param format `ids`: nothing but ids of whom and what it is about */
export function tell(told: Told, home: string, format: 'exact' | 'ids' = 'exact'): ToldStatement {
  const verb = TOLD_AS[told.kind].verb;
  const voids = told.kind === 'voided';
  const result = resultOf(told);
  const activities = contextOf(told, home, format);
  return {
    id: told.statementId,
    actor: agent(home, voids ? OURSELVES : told.employeeId),
    verb: { id: verb, ...(format === 'exact' && { display: { 'en-US': told.kind } }) },
    object: voids ? { objectType: 'StatementRef', id: told.voids } : objectOf(told, home, format),
    ...(result && { result }),
    ...(activities && { context: { contextActivities: activities } }),
    timestamp: told.at.toISOString(),
    stored: storedOf(told),
    authority: agent(home, OURSELVES),
    version: VERSION,
  };
}

const agent = (homePage: string, name: string) => ({ objectType: 'Agent', account: { homePage, name } });

/** The run has its title; what is in it is known by the run. */
function objectOf({ kind, activity, ...run }: Told, home: string, format: 'exact' | 'ids') {
  const iri = { objectType: 'Activity', id: activityIri(home, activity) };
  if (format === 'ids') return iri;
  const isRun = activity === runPath(run.programmeId);
  return { ...iri, definition: { type: TOLD_AS[kind].activity, ...(isRun && nameOf(run)) } };
}

/** What is in a run has it as parent. */
function contextOf({ kind, activity, ...run }: Told, home: string, format: 'exact' | 'ids') {
  const path = runPath(run.programmeId);
  if (kind === 'voided' || activity === path) return undefined;
  const iri = { objectType: 'Activity', id: activityIri(home, path) };
  return {
    parent: [
      format === 'ids' ? iri : { ...iri, definition: { type: TOLD_AS.passed.activity, ...nameOf(run) } },
    ],
  };
}

const runPath = (programmeId: string) => `programmes/${programmeId}`;

function nameOf({ titleId, titleEn }: Pick<Told, 'titleId' | 'titleEn'>) {
  if (titleId === null) return {};
  return { name: { 'id-ID': titleId, ...(titleEn !== null && { 'en-US': titleEn }) } };
}

function resultOf({ kind, minutes, score, progressPct }: Told) {
  const result = {
    ...(score !== null && { score: { scaled: score / 100, raw: score, min: 0, max: 100 } }),
    ...(kind === 'passed' && { success: true }),
    ...(kind === 'failed' && { success: false }),
    ...((kind === 'passed' || kind === 'failed' || kind === 'completed') && { completion: true }),
    ...(minutes !== null && { duration: `PT${minutes}M` }),
    ...(progressPct !== null && { extensions: { [PROGRESS]: progressPct } }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}
