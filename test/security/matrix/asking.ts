import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Api, Headers } from '../../../apps/api/test/support.js';
import type { Cell } from './cells.js';
import type { Request } from './requests.js';
import type { Person } from './world.js';

/** Asks as the request says, without what {@link Api} adds of its own. */
export async function ask(
  api: Pick<Api, 'app'>,
  {
    method,
    url,
    body,
    sheet,
  }: Pick<Request, 'url' | 'body' | 'sheet'> & { readonly method: Request['method'] | 'HEAD' },
  headers: Headers,
): Promise<Answer> {
  for (;;) {
    const answer = await api.app.inject({
      method,
      url,
      headers,
      ...((sheet ?? body) && { payload: sheet ?? body }),
    });
    const { statusCode: status, headers: told, body: text } = answer;
    const parsed = text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {};
    // whether there is room is no matter of rights
    if (parsed.code !== 'EXPORT.BUSY') return { status, headers: told, text, body: parsed };
    await sleep(20);
  }
}

/** A revision that nothing has: what is permitted comes as far as the log, and changes nothing. */
const NEVER = { 'if-match': '"999999"' };
const ANY = { 'if-match': '*' };
const BEGINS = /^\/[a-z-]+$/;

/** As somebody asks: in earnest where it is to be refused, and without effect where it is not. */
export function headersOf(
  { headers, purpose }: Pick<Person, 'headers' | 'purpose'>,
  { url, sheet }: Request,
  refused: boolean,
): Headers {
  const inEarnest: Headers = BEGINS.test(url) ? {} : ANY;
  const version: Headers = url.startsWith('/xapi/') ? { 'x-experience-api-version': '1.0.3' } : {};
  return {
    ...headers,
    ...version,
    ...(sheet !== undefined && { 'content-type': 'text/csv' }),
    ...(purpose && { 'jejak-purpose': purpose }),
    ...(refused ? inEarnest : NEVER),
  };
}

const AT_ONCE = 8;

/** Answers in the order of the questions. */
export async function each<T, R>(all: readonly T[], answer: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const rest = all.entries();
  const worker = async () => {
    for (const [n, one] of rest) answers[n] = await answer(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/** Routes that refuse somebody unknown in another way than somebody known. */
export function unlike(answers: readonly { readonly cell: Cell; readonly answer: Answer }[]): string[] {
  const shape = ({ status, headers, body }: Answer) =>
    JSON.stringify([status, Object.keys(headers).sort(), { ...body, instance: undefined }]);
  const refusedOf = (relations: readonly string[]) =>
    new Map(
      answers
        .filter(({ cell }) => cell.refused !== undefined && relations.includes(cell.relation ?? ''))
        .map(({ cell, answer }): [string, string] => [cell.route, shape(answer)]),
    );
  const unknown = refusedOf(['unknown']);
  return [...refusedOf(['other unit', 'other', 'known'])].flatMap(([route, known]) =>
    unknown.has(route) && unknown.get(route) !== known ? [route] : [],
  );
}
