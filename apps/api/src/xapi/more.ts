import type { CursorSeal, Question } from '../views/cursor-seal.js';
import type { StatementsParameters } from './xapi.queries.dto.js';

const PATH = '/xapi/statements';

/** Who asks, and what: the next part of an answer belongs to both. */
export interface Asked {
  readonly subject: string | undefined;
  readonly parameters: StatementsParameters;
}

/** `more` of an answer: where the next part is (part 3, §2.1.3); empty where there is none. */
export function moreOf(seals: CursorSeal, asked: Asked, next: string | undefined): string {
  if (next === undefined) return '';
  const { filter, limit } = parametersOf(asked.parameters);
  return `${PATH}?${new URLSearchParams({ ...filter, limit, more: seals.seal(next, questionOf(asked)) }).toString()}`;
}

/** The cursor in what an earlier `more` brought. @throws CursorError if it was not given as an answer to this question */
export function openMore(seals: CursorSeal, asked: Asked): string | undefined {
  const { more } = asked.parameters;
  return more === undefined ? undefined : seals.open(more, questionOf(asked));
}

const questionOf = ({ subject, parameters }: Asked): Question => ({
  ...{ subject, path: PATH, filter: parametersOf(parameters).filter },
});

function parametersOf({ more: _, limit, ...asked }: StatementsParameters) {
  const given = Object.entries(asked).flatMap(([name, value]: [string, string | undefined]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { limit: String(limit), filter: Object.fromEntries(given) };
}
