import type { StatementsQuery, StoredMoment } from '@jejak-projections/xapi-statements';
import { activityPath, runOfIri, TOLD_AS, TOLD_KINDS } from '@jejak/xapi';
import { z } from 'zod';
import { Problem } from '../http/problem.js';
import type { StatementsParameters } from './xapi.queries.dto.js';

/** Statements of an answer, where no limit is asked for. */
const MOST = 500;

type Filter = Omit<StatementsQuery, 'cursor'>;

/**
 * What the parameters ask for, in the words of the view; undefined where nothing can be found: of a verb, an activity or an
 * agent that is not ours.
 *
 * @throws Problem QUERY.INVALID
 */
export function filterOf(asked: StatementsParameters, home: string): Filter | undefined {
  const kind =
    asked.verb === undefined ? undefined : TOLD_KINDS.find((one) => TOLD_AS[one].verb === asked.verb);
  const employeeId = asked.agent === undefined ? undefined : employeeOf(asked.agent, home);
  const about = asked.activity === undefined ? {} : activityOf(asked, home);
  if (asked.verb !== undefined && kind === undefined) return undefined;
  if (asked.agent !== undefined && employeeId === undefined) return undefined;
  if (!about || asked.registration !== undefined) return undefined;
  return {
    ...{ kind, employeeId, ...about },
    since: storedMoment(asked.since, 'first'),
    until: storedMoment(asked.until, 'last'),
    ascending: asked.ascending === 'true',
    limit: asked.limit === 0 ? MOST : asked.limit,
  };
}

function activityOf({ activity = '', related_activities: related }: StatementsParameters, home: string) {
  const run = runOfIri(home, activity);
  if (related === 'true' && run?.whole) return { programmeId: run.id };
  const path = activityPath(home, activity);
  return path === undefined ? undefined : { activity: path };
}

const agents = z.looseObject({
  account: z.strictObject({ homePage: z.string(), name: z.string() }).optional(),
});

function employeeOf(json: string, home: string): string | undefined {
  const { data } = agents.safeParse(parsed(json));
  if (!data) throw invalid('agent', 'must be an agent as JSON');
  const { success, data: id } = z.uuid().safeParse(data.account?.name);
  return data.account?.homePage === home && success ? id.toLowerCase() : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid('agent', 'must be an agent as JSON');
  }
}

/** Digits behind the milliseconds: the place of a statement in its millisecond. */
const BEHIND_MS = /\.\d{3}(\d{1,6})/;

/** A moment with nothing behind its milliseconds is the whole of that millisecond where it is the last to be asked for. */
function storedMoment(moment: string | undefined, which: 'first' | 'last'): StoredMoment | undefined {
  if (moment === undefined) return undefined;
  const [, digits] = BEHIND_MS.exec(moment) ?? [];
  const nth = digits === undefined ? (which === 'last' ? 999_999 : -1) : Number(digits.padEnd(6, '0'));
  return { at: new Date(moment), nth };
}

const invalid = (field: string, message: string) =>
  new Problem('QUERY.INVALID', { errors: [{ field, message }] });
