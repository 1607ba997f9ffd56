import type { Answer } from '../../../apps/api/test/support.js';
import type { Cell } from './cells.js';
import { shown } from './expected-answers.js';
import { misplaced } from './listed.js';
import { PLANTED } from './people.js';
import type { Request } from './requests.js';
import type { Asker } from './words.js';
import type { Person } from './world.js';

/** What stops a command that is permitted before it comes as far as the log: no body of ours has a code that counts. */
const SOONER: Readonly<Record<string, string>> = {
  'POST /programmes/{programmeId}/sessions/{sessionId}/check-ins/{employeeId}': 'PROGRAMME.CODE_WRONG',
  // a list is looked at as a whole before anything of it comes to the log
  'POST /xapi/statements': 'PROGRAMME.NOT_ENROLLED',
  'PUT /xapi/statements': 'PROGRAMME.NOT_ENROLLED',
};

/** What is wrong with an answer, in words; nothing if it is the one that is expected. */
export function faultsOf(
  asker: Asker,
  person: Person,
  cell: Cell,
  { command }: Request,
  answer: Answer,
): string[] {
  const { status, body, text } = answer;
  if (status >= 500) return [`is ${status}`];
  if (cell.refused !== undefined)
    return status === 403 && body.code === cell.refused
      ? leaks(asker, cell, text)
      : [`is not refused: ${status} ${String(body.code)}`];
  if (command && body.code !== 'COMMAND.STALE' && body.code !== SOONER[cell.route])
    return [`did not come as far as the log: ${status} ${String(body.code)}`];
  if (status === 401 || status === 403) return [`is refused: ${status} ${String(body.code)}`];
  return [
    ...leaks(asker, cell, text),
    ...(cell.relation === undefined ? misplaced(asker, person, cell, body) : []),
    ...(status === 200 ? missing(asker, cell, text) : []),
  ];
}

/** What is personal and shown to somebody to whom it is not. */
function leaks(asker: Asker, { route, refused }: Cell, text: string): string[] {
  return Object.entries(PLANTED).flatMap(([what, planted]) => {
    const may = refused === undefined && shown[route]?.what === what && shown[route].to.includes(asker);
    return text.includes(planted) && !may ? [`shows the ${what}`] : [];
  });
}

/** What is personal and not shown to somebody to whom it is. */
function missing(asker: Asker, { route, relation }: Cell, text: string): string[] {
  const field = shown[route];
  if (!field?.to.includes(asker) || relation === 'erased' || relation === 'unknown') return [];
  return text.includes(PLANTED[field.what]) ? [] : [`does not show the ${field.what}`];
}
