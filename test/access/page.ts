import { OPERATIONS, type Permit, policy, PURPOSES_OF, type Rule } from '@jejak/access';
import {
  aggregates,
  type AnyDecider,
  NARROWABLE_ROLES,
  PRIVILEGED_ROLES,
  type Role,
  ROLES,
  UNIT_ROLES,
} from '@jejak/domain';

/** Where the page stands. */
export const PAGE = 'docs/reference/access.md';

const HEAD = `# Who may do what

Generated (\`npm run access-page\`) from the one table that decides it, \`libs/access/src/policy\`. What is not in it is
refused. How it is applied, and why so: [access](../explanation/access.md).

A cell says how far a role reaches:

- \`any\` everything
- \`all\` everything; where the grant names a unit, that unit and all below it
- \`unit\` the unit of the grant and all below it, as of today
- \`self\` one's own; of mentorships those in which one is the mentee
- \`own-sessions\` those whom one mentors, mentorships in which one is the mentor, programmes in which one teaches
- \`assessed\` those whom one has assessed

\`not own\`: not where one is the subject oneself. \`reason\`: with a written reason only. After \`sees\` stand the classes of
personal fields that are shown; the others are masked. Those of others are shown for a purpose only. Several roles permit
what any of them permits and mask what all of those mask.
`;

const commands = (aggregates as readonly AnyDecider[]).flatMap((one) => Object.keys(one.commands));
const reading = Object.keys(policy).filter((one) => ![...commands, ...OPERATIONS].includes(one));

const PARTS: readonly (readonly [title: string, actions: readonly string[]])[] = [
  ['Commands', commands],
  ['Reading', reading],
  ['Operations, export, privacy cases', OPERATIONS],
];

const rules = new Map<string, Rule>(Object.entries(policy));

/** The page, from the table. */
export function accessPage(): string {
  const parts = PARTS.map(
    ([title, actions]) => `## ${title}

| Action | About | Who |
| --- | --- | --- |
${actions.map(row).join('\n')}
`,
  );
  return [HEAD, rolesPart(), ...parts].join('\n');
}

function row(action: string): string {
  const rule = rules.get(action);
  return rule ? `| \`${action}\` | ${rule.about} | ${who(rule)} |` : '';
}

function who({ roles, open }: Rule): string {
  if (open) return 'anybody, signed in or not';
  const cells = ROLES.flatMap((role) => {
    const permit = roles[role];
    return permit ? [`${role}: ${cell(permit)}`] : [];
  });
  return cells.length === 0 ? 'nobody; policies of the system do it' : cells.join('<br>');
}

function cell({ scope, notOwn, reason, sees }: Permit): string {
  return [
    `\`${scope}\``,
    ...(notOwn ? ['not own'] : []),
    ...(reason ? ['reason'] : []),
    ...(sees.length > 0 ? [`sees ${sees.join(', ')}`] : []),
  ].join(', ');
}

function rolesPart(): string {
  const lines = ROLES.map(
    (role) => `| ${role} | ${span(role)} | ${place(role)} | ${PURPOSES_OF[role].join(', ')} |`,
  );
  return `## Roles

| Role | Granted for | Held for | Purposes for which it may look |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}

const has = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

const span = (role: Role): string => (has(PRIVILEGED_ROLES, role) ? 'a year at most' : 'any time');

function place(role: Role): string {
  if (has(UNIT_ROLES, role)) return 'a unit';
  return has(NARROWABLE_ROLES, role) ? 'the city or a unit' : 'the city';
}
