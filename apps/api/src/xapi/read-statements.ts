import { NotTaken, take, type TakenLine, type TakenVoiding } from '@jejak/xapi';
import { ZodError } from 'zod';
import { Problem } from '../http/problem.js';

/** Statements of one request: more are sent in parts, so that an answer comes within seconds. */
export const MOST_STATEMENTS = 100;

/** Faults that are named in one answer. */
const MOST_FAULTS = 50;

/** What was sent: one statement or a list of them; for one that is put, its id in the address. */
export interface Given {
  readonly body: unknown;
  readonly statementId?: string;
}

/**
 * What the statements of a request say.
 *
 * @throws Problem INPUT.INVALID, or with the code of what is not taken
 */
export function readStatements({ body, statementId }: Given, home: string): (TakenLine | TakenVoiding)[] {
  if (statementId !== undefined) return [{ ...readOne(body, home, ''), ...sameId(body, statementId) }];
  if (!Array.isArray(body)) return [readOne(body, home, '')];
  if (body.length === 0 || body.length > MOST_STATEMENTS)
    throw invalid('', `must be one statement, or a list of 1 to ${MOST_STATEMENTS}`);
  const taken = body.map((one: unknown, at) => readOne(one, home, `${at}.`));
  const ids = taken.map((one) => one.statementId).filter((id) => id !== undefined);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw invalid('id', `must not be the same of two statements: ${twice}`);
  return taken;
}

function sameId(body: unknown, statementId: string): { readonly statementId: string } {
  const id = statementId.toLowerCase();
  const own = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  if (typeof own === 'string' && own.toLowerCase() !== id)
    throw invalid('id', 'must be the statementId of the address');
  return { statementId: id };
}

function readOne(told: unknown, home: string, before: string): TakenLine | TakenVoiding {
  try {
    return take(told, home);
  } catch (error) {
    if (error instanceof NotTaken)
      throw new Problem(error.code, {
        errors: [{ field: before + error.field, message: error.message }],
        cause: error,
      });
    if (!(error instanceof ZodError)) throw error;
    const errors = error.issues
      .slice(0, MOST_FAULTS)
      .map(({ path, message }) => ({ field: before + path.join('.'), message }));
    throw new Problem('INPUT.INVALID', { errors, cause: error });
  }
}

const invalid = (field: string, message: string) =>
  new Problem('INPUT.INVALID', { errors: [{ field, message }] });
