import { aggregates, type AnyDecider, type AnyEventType, eventTypes, policies } from '@jejak/domain';
import { explore, type Seen, type Transition } from './explore.js';

/** Where the page stands. */
export const PAGE = 'docs/reference/domain.md';

const HEAD = `# Commands, events and states

Generated (\`npm run domain-page\`) from the code: \`libs/domain/src\`. The arrows are commands. Each was tried, and its arrow is
what happened: the samples of all commands (\`libs/domain/testing\`), in every order that leads on. Who may send a command
stands in [who may do what](access.md), why it may be refused in [errors](errors.md), and its fields are described by the API
itself (\`/docs\`); the JSON Schema of an event by \`GET /event-types/{type}\`.
`;

/** The page, from the code. */
export function domainPage(): string {
  return [HEAD, ...(aggregates as readonly AnyDecider[]).map(section), policyPart()].join('\n');
}

function section(aggregate: AnyDecider): string {
  const seen = explore(aggregate);
  const parts = [
    `## ${aggregate.stream}`,
    stateDiagram(seen),
    commandTable(aggregate, seen),
    eventTable(aggregate),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Mermaid: one arrow between two states, with the commands that lead along it. */
function stateDiagram({ transitions }: Seen): string {
  if (transitions.length === 0) return '';
  const arrows = new Map<string, Transition[]>();
  for (const one of transitions) {
    const arrow = `${node(one.from)} --> ${node(one.to)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), one]);
  }
  const lines = [...arrows].map(
    ([arrow, along]) => `  ${arrow}: ${along.map(({ command }) => command).join(', ')}`,
  );
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

/** What is not there yet is where the diagram begins. */
const node = (state: string) =>
  state === 'unknown' || state === 'none' ? '[*]' : state.replaceAll('-', '_');

function commandTable({ commands }: AnyDecider, { events }: Seen): string {
  const rows = Object.keys(commands).map((name) => [
    `\`${name}\``,
    [...(events.get(name) ?? [])].map((type) => `\`${type}\``).join(', '),
  ]);
  return table(['Command', 'Led to'], rows);
}

function eventTable({ evolve }: AnyDecider): string {
  const types = Object.keys(evolve).flatMap((type) => eventTypes.get(type) ?? []);
  return table(
    ['Event', 'Version', 'Fields', 'Personal'],
    types.map((type) => [`\`${type.type}\``, String(type.version), fieldsOf(type), personalOf(type)]),
  );
}

const fieldsOf = ({ data }: AnyEventType) => Object.keys(data.shape).join(', ');

const personalOf = ({ personal }: AnyEventType) =>
  personal.map(({ path, class: of }) => `${path.join('.')} (${of})`).join(', ');

function policyPart(): string {
  const rows = policies.map(({ name, on }) => [
    `\`${name}\``,
    [...on.keys()].map((type) => `\`${type}\``).join(', '),
  ]);
  return `## Policies\n\n${table(['Policy', 'Listens to'], rows)}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
