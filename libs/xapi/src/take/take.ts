import { fields, XAPI, type ActivityLine } from '@jejak/domain';
import { z } from 'zod';
import { secondsOf } from '../format/duration.js';
import { statement, type Statement } from '../format/statement.js';
import { PROGRESS, runOfIri, VERBS } from '../iris.js';
import { digestOf } from './digest.js';
import { refuseForeign } from './foreign.js';
import { NotTaken } from './refused.js';
import { TAKEN_VERBS } from './verbs.js';

interface Taking {
  /** Undefined where the statement brings none. */
  readonly statementId: string | undefined;
  readonly digest: string;
  /** Undefined where it does not say when it was. */
  readonly timestamp: string | undefined;
}

/** Something was done in a run. */
export interface TakenLine extends Taking {
  readonly programmeId: string;
  readonly employeeId: string;
  readonly line: Omit<ActivityLine, 'sourceId' | 'at'>;
}

/** Another statement is void. */
export interface TakenVoiding extends Taking {
  readonly voids: string;
}

/** The longest that counts as one sitting; longer is how long a course took from its first day to its last. */
const MOST_MINUTES = 1440;

/**
 * What a statement of xAPI says, in the words of Jejak (docs/reference/xapi.md).
 *
 * @param home page of the accounts and beginning of the IRIs that are ours, as `https://jejak.medan.go.id`
 * @throws ZodError where it is malformed, NotTaken where it is well-formed and Jejak does not take it
 */
export function take(told: unknown, home: string): TakenLine | TakenVoiding {
  refuseForeign(told, home);
  const said = statement.parse(told);
  const taking = {
    statementId: said.id,
    digest: digestOf(said),
    timestamp: said.timestamp === undefined ? undefined : fields.moment.parse(said.timestamp),
  };
  const { object } = said;
  if (object.objectType === 'StatementRef') return { ...taking, voids: object.id };
  const run = runOf(said, object.id, home);
  const employeeId = fields.id.parse(said.actor.account?.name.toLowerCase());
  return { ...taking, programmeId: run.id, employeeId, line: lineOf(said, object, run.whole) };
}

/** The run itself, or that in which the activity is by the context. */
function runOf({ context }: Statement, object: string, home: string) {
  const own = runOfIri(home, object);
  if (own) return own;
  const { parent = [], grouping = [] } = context?.contextActivities ?? {};
  const runs = new Set([...parent, ...grouping].flatMap(({ id }) => runOfIri(home, id)?.id ?? []));
  const [id] = runs;
  if (id === undefined || runs.size > 1)
    throw new NotTaken(
      ...(['XAPI.OBJECT_NOT_TAKEN', 'object.id'] as const),
      'must be a run, or have exactly one run as parent or grouping',
    );
  return { id, whole: false };
}

type Activity = Exclude<Statement['object'], { objectType: 'StatementRef' }>;

function lineOf({ verb, result }: Statement, { definition }: Activity, whole: boolean): TakenLine['line'] {
  const taken = TAKEN_VERBS.find(({ iri }) => iri === verb.id);
  if (!taken) throw new NotTaken('XAPI.VERB_NOT_TAKEN', 'verb.id', 'is not a verb that is taken');
  if (result?.success !== undefined && result.success === taken.never)
    throw malformed(['result', 'success'], 'contradicts the verb');
  const scaledScore = scaled(result?.score);
  if (verb.id === VERBS.scored && scaledScore === undefined)
    throw malformed(['result', 'score'], 'must have scaled, or raw and max, where the verb is scored');
  const seconds = result?.duration === undefined ? undefined : secondsOf(result.duration);
  const minutes = seconds === undefined ? undefined : Math.round(seconds / 60);
  const object = titleOf(definition?.name);
  const progressPct = whole ? progressOf(result, taken.ends) : undefined;
  return {
    ...{ source: XAPI, verb: taken.as },
    ...(object !== undefined && { object }),
    ...(minutes !== undefined && minutes <= MOST_MINUTES && { minutes }),
    ...(progressPct !== undefined && { progressPct }),
    ...(scaledScore !== undefined && { scaledScore }),
  };
}

type Result = NonNullable<Statement['result']>;

/** As told, or where the raw score lies between the least (0 if it is not told) and the most. */
function scaled(score: Result['score']): number | undefined {
  if (!score) return undefined;
  const { raw, min = 0, max } = score;
  if (score.scaled !== undefined || raw === undefined || max === undefined || max <= min) return score.scaled;
  return Math.max(-1, (raw - min) / (max - min));
}

const percent = z.number().min(0).max(100);

/** How far somebody came in the whole run. */
function progressOf(result: Result | undefined, ends: boolean): number | undefined {
  const told = result?.extensions?.[PROGRESS];
  if (told === undefined) return ends ? 100 : undefined;
  const { data, error } = percent.safeParse(told);
  if (error) throw malformed(['result', 'extensions', PROGRESS], 'must be a number from 0 to 100');
  return data;
}

const title = fields.newText(300);

/** In Indonesian, else in English, else as it comes. */
function titleOf(names: Readonly<Record<string, string>> | undefined): string | undefined {
  const all = Object.entries(names ?? {});
  const found = all.find(([tag]) => /^id\b/i.test(tag)) ?? all.find(([tag]) => /^en\b/i.test(tag)) ?? all[0];
  if (!found) return undefined;
  const { data, error } = title.safeParse(found[1]);
  if (error)
    throw malformed(
      ['object', 'definition', 'name', found[0]],
      'must be 1 to 300 characters, without control characters or marks of writing direction',
    );
  return data;
}

const malformed = (path: string[], message: string) =>
  new z.ZodError([{ code: 'custom', path, message, input: undefined }]);
