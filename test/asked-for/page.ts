import { routeActions } from '../../apps/api/src/access/route-actions.js';
import { continuousSystem } from './continuous-system.js';
import type { Document, Item } from './item.js';
import { makingAPlan } from './making-a-plan.js';
import { personnelDevelopmentPlan } from './personnel-development-plan.js';
import { planForProfessionalism } from './plan-for-professionalism.js';
import { policyAndCitizens } from './policy-and-citizens.js';

/** Where the page stands. */
export const PAGE = 'docs/reference/coverage.md';

/** What the city asks for, in five documents. */
export const documents: readonly Document[] = [
  planForProfessionalism,
  makingAPlan,
  personnelDevelopmentPlan,
  policyAndCitizens,
  continuousSystem,
];

/** The routes of an action, as in the OpenAPI document. */
export const routesOf = (action: string): readonly string[] =>
  Object.entries(routeActions).flatMap(([route, of]) => (of === action ? [route] : []));

/** The page, from the table. */
export function coveragePage(): string {
  const items = documents.flatMap((document) => document.items);
  const whole = items.filter(({ missing }) => missing === undefined).length;
  const head = `# What the city asks for, and where it is

Generated (\`npm run coverage-page\`) from \`test/asked-for\`, which a test holds against the code: every command, route, file and
test that is named exists, and each command and route is asked for in one of the tests beside it. Of ${items.length} things that the founding documents ask for, ${whole} are there as a whole; of the others the last
column says what is missing.
`;
  let number = 0;
  const parts = documents.map(
    ({ title, items: of }) => `## ${title}

| | Asked for | Commands, routes | Tests | Missing |
| --- | --- | --- | --- | --- |
${of.map((item) => row(++number, item)).join('\n')}
`,
  );
  return [head, ...parts].join('\n');
}

function row(number: number, { asked, actions, also = [], tests, missing = '' }: Item): string {
  const where = [...actions.map(told), ...also.map(code)].join('<br>');
  return `| ${number} | ${asked} | ${where} | ${tests.map(code).join('<br>')} | ${missing} |`;
}

/** A command by its name; what is read by its routes. */
const told = (action: string): string =>
  /^[A-Z]/.test(action) ? code(action) : routesOf(action).map(code).join('<br>');

const code = (text: string): string => `\`${text}\``;
