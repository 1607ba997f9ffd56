import ts from 'typescript';
import { routeActions } from '../../apps/api/src/access/route-actions.js';
import { addressOf, UNKNOWN } from './address.js';

/** A route: its method, and its address in parts; what stands in braces may be anything. */
interface Route {
  readonly action: string;
  readonly method: string;
  readonly parts: readonly string[];
}

/** An address for which a test asks, and how, if the source says it in the same place. */
interface Call {
  readonly method?: string | undefined;
  readonly parts: readonly string[];
}

const METHODS: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  done: 'POST',
  remove: 'DELETE',
};

const partsOf = (path: string): string[] => path.replace(/^\//, '').split('/');

const routes: readonly Route[] = Object.entries(routeActions).map(([route, action]) => {
  const [method = '', path = ''] = route.split(' ');
  return { action, method, parts: partsOf(path) };
});

const actions: ReadonlySet<string> = new Set(routes.map(({ action }) => action));

/**
 * The actions that the source of a test asks for: commands by name, commands and reads by an address. An address of which only
 * the end is known (`${path}/completion`) counts if by the other addresses of the test it can be of one kind of thing only.
 */
export function asksFor(source: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) if (isCommand(node.text)) asked.add(node.text);
    if (ts.isExpression(node) && isAsked(node)) {
      const path = addressOf(node);
      if (path !== undefined)
        calls.push({ method: methodOf(node), parts: partsOf(path.replace(/\?.*$/s, '')) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest, true));
  const kinds = new Set(calls.map(({ parts: [kind = ''] }) => kind));
  for (const call of calls) for (const action of actionsOf(call, kinds)) asked.add(action);
  return asked;
}

const isCommand = (text: string): boolean => /^[A-Z]/.test(text) && actions.has(text);

/** Whether it is more than a name for later, or a part of another address. */
const isAsked = ({ parent }: ts.Expression): boolean =>
  !ts.isVariableDeclaration(parent) &&
  !ts.isTemplateSpan(parent) &&
  !(ts.isArrowFunction(parent) && ts.isVariableDeclaration(parent.parent));

function methodOf({ parent }: ts.Expression): string | undefined {
  if (!ts.isCallExpression(parent)) return undefined;
  const { expression: called } = parent;
  return METHODS[ts.isPropertyAccessExpression(called) ? called.name.text : called.getText()];
}

function actionsOf({ method, parts }: Call, kinds: ReadonlySet<string>): readonly string[] {
  const [kind, ...end] = parts;
  const fitting = routes.filter((route) => method === undefined || route.method === method);
  if (kind !== UNKNOWN) {
    const whole = fitting.filter((route) => fits(route.parts, parts));
    const plain = whole.filter((route) =>
      route.parts.every((part, at) => !part.startsWith('{') || parts[at] === UNKNOWN),
    );
    return (plain.length > 0 ? plain : whole).map(({ action }) => action);
  }
  if (!end.some((part) => part !== UNKNOWN)) return [];
  const ending = fitting.filter(
    (route) =>
      route.parts.length > end.length &&
      route.parts.slice(-end.length).every((part, at) => part.startsWith('{') === (end[at] === UNKNOWN)) &&
      fits(route.parts.slice(-end.length), end),
  );
  const of = new Set(ending.map((route) => route.parts[0] ?? ''));
  const known = of.size === 1 ? of : new Set([...of].filter((one) => kinds.has(one)));
  return known.size === 1
    ? ending.filter((route) => known.has(route.parts[0] ?? '')).map(({ action }) => action)
    : [];
}

const fits = (route: readonly string[], asked: readonly string[]): boolean =>
  route.length === asked.length &&
  route.every((part, at) => (part.startsWith('{') ? asked[at] !== '' : part === asked[at]));
