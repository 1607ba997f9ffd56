import { lists } from './expected-answers.js';
import { expected } from './expected.js';
import { RELATIONS, type Asker, type Kind, type Line, type Reach, type Relation } from './words.js';

/** One question of the matrix, and the answer that it must get. */
export interface Cell {
  readonly route: string;
  readonly about: Kind;
  /** What it is about is this to whoever asks; undefined for a list. */
  readonly relation?: Relation | undefined;
  /** Code with which it is refused; undefined where it is permitted. */
  readonly refused?: string | undefined;
}

const NO_ROLE = 'ACCESS.NO_ROLE';

/** Everything that somebody can ask, with what is expected. */
export const cellsOf = (asker: Asker): Cell[] =>
  Object.entries(expected).flatMap(([route, line]) => cellsOfRoute(route, line, line.who[asker]));

function cellsOfRoute(route: string, { about, open }: Line, reach: Reach | undefined): Cell[] {
  if (lists.includes(route)) return [{ route, about, refused: reach ? undefined : NO_ROLE }];
  return RELATIONS[about].map((relation) => {
    const permitted = open ?? (reach !== undefined && reaches(reach, relation));
    return { route, about, relation, refused: permitted ? undefined : codeOf(reach, relation) };
  });
}

const codeOf = (reach: Reach | undefined, relation: Relation): string =>
  reach?.but?.includes(relation) ? 'ACCESS.OWN' : (reach?.otherwise ?? NO_ROLE);

export const reaches = ({ to, but }: Reach, relation: Relation): boolean =>
  !but?.includes(relation) && (to === 'all' || to.includes(relation));
