import type { Answer } from '../../../apps/api/test/support.js';
import { reaches, type Cell } from './cells.js';
import { expected } from './expected.js';
import type { Asker, Kind, Relation } from './words.js';
import type { Person } from './world.js';

/** Ids in the items of a list, and what those are to whoever asks who are nothing else to them. */
const ITEMS: Readonly<Partial<Record<Kind, readonly [id: string, others: Relation]>>> = {
  person: ['employeeId', 'other unit'],
  mentorship: ['mentorshipId', 'other unit'],
  unit: ['unitId', 'other unit'],
  programme: ['programmeId', 'known'],
  plan: ['planId', 'other unit'],
  account: ['accountId', 'other'],
  'follow-up': ['followUpId', 'other unit'],
};

/** Who is in a list and should not be, or the other way round. */
export function misplaced(
  asker: Asker,
  { subjects, mates, matesMentorships, matesFollowUps, plans }: Person,
  { route, about }: Cell,
  { items }: Answer['body'],
): string[] {
  if (NOT_READ.has(route)) return [];
  const reach = expected[route]?.who[asker];
  const [name, others] = ITEMS[about] ?? [];
  if (!reach || !Array.isArray(items) || !name || !others) return ['is no list'];
  const ids = items.map((item: Readonly<Record<string, unknown>>) => String(item[name]));
  const relations = Object.entries(subjects[about]) as [Relation, string][];
  const relationOf = (id: string): Relation =>
    relations.find(([, one]) => one === id)?.[0] ??
    ([mates, matesMentorships, matesFollowUps, plans].some((all) => all.has(id)) ? 'own unit' : others);
  const may = (relation: Relation) => reaches(reach, relation) && isListed(route, relation);
  const wanted = relations.filter(([relation]) => may(relation));
  return [
    ...ids.filter((id) => !may(relationOf(id))).map((id) => `lists ${relationOf(id)}`),
    ...wanted.filter(([, id]) => !ids.includes(id)).map(([relation]) => `does not list ${relation}`),
  ];
}

/** Who is in service only: an index of the year, and what is coming, are of nobody else. */
const OF_SERVICE: ReadonlySet<string> = new Set([
  'GET /professionalism-index',
  'GET /learning-hours/forecast',
]);

/** Files, and what asks SIASN, which is not there: whom these tell of apps/api/test shows. */
const NOT_READ: ReadonlySet<string> = new Set([
  'GET /learning-hours/papers/summary.pdf',
  'GET /siasn/files/{listKind}',
  'GET /siasn/reconciliation',
]);

/** Nobody here disputed anything, and nothing goes to SIASN: that these lists are narrowed apps/api/test shows. */
const OF_NOBODY: ReadonlySet<string> = new Set([
  'GET /disputes',
  'GET /siasn/submissions',
  'GET /siasn/rows',
]);

/** Nobody is found by a name that was erased. */
const isListed = (route: string, relation: Relation): boolean =>
  relation !== 'unknown' &&
  !OF_NOBODY.has(route) &&
  !(relation === 'erased' && route === 'POST /people/search') &&
  !(relation === 'left' && OF_SERVICE.has(route));
