import { everyCommand } from '../../apps/api/test/every-command.js';
import { commandSide, type Api } from '../../apps/api/test/support.js';

let api: Api;
let path: string;
let commands: Readonly<Record<string, object>>;
let head: bigint | undefined;
beforeAll(async () => {
  api = await commandSide();
  commands = await everyCommand(api);
  path = Object.keys(commands).find((one) => one.endsWith('/cancellation')) ?? '';
  head = await api.head();
});
afterAll(() => api.close());

const reason = async (text: string) => {
  const answer = await api.post(path, { reason: text });
  return { status: answer.status, code: answer.body.code, errors: answer.body.errors };
};

it.each([
  ['a right-to-left override', 'lulus\u202etidak'],
  ['an isolate', 'a\u2066b\u2069'],
  ['a left-to-right mark', 'abc\u200e'],
  ['an Arabic letter mark', 'abc\u061c'],
  ['10,000 combining marks', `e${'\u0301'.repeat(10_000)}`],
  ['200 combining marks', `e${'\u0301'.repeat(200)}`],
  ['nine combining marks in the middle', `ab${'\u0323'.repeat(9)}cd`],
  ['an escape of a terminal', 'abc\u001b[31m'],
  ['a line feed of another alphabet', 'abc\u0085'],
])('%s in a reason is refused, and the answer says why', async (_, text) => {
  expect(await reason(text)).toEqual({
    status: 400,
    code: 'INPUT.INVALID',
    errors: [
      {
        field: 'reason',
        message: expect.stringMatching(
          /control characters, marks of writing direction or more than 8 combining/,
        ) as string,
      },
    ],
  });
  expect(await api.head()).toBe(head);
});

it('and so it is in each reason that there is', async () => {
  const reasons = Object.entries(commands).filter(([, body]) => 'reason' in body);
  expect(reasons.length).toBeGreaterThan(15);
  const person = '/people/11111111-1111-4111-8111-111111111111/revelation';
  for (const [address, body] of [...reasons, [person, { reason: 'because' }] as const])
    for (const text of ['lulus\u202etidak', 'a\u2066b\u2069', `e${'\u0301'.repeat(10_000)}`]) {
      const answer = await api.post(address, { ...body, reason: text });
      expect({ address, status: answer.status, code: answer.body.code }).toEqual({
        address,
        status: 400,
        code: 'INPUT.INVALID',
      });
      expect(JSON.stringify(answer.body.errors)).toContain('"field":"reason"');
    }
  expect(await api.head()).toBe(head);
});

it.each(['\\u0000', '\\ud800', '\\udfff\\ud800'])(
  '%s is refused before anybody looks at it',
  async (escape) => {
    const answer = await api.send(path, `{"reason":"abc${escape}"}`, { 'content-type': 'application/json' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT.TEXT' } });
  },
);

it.each([
  'Diklat ditunda: naïve café, Ｆｕｌｌ ｗｉｄｔｈ',
  `Vie\u0323\u0302t Nam`,
  'ᬩᬲᬩᬮᬶ, ꦧꦱꦗꦮ, བོད་སྐད',
  'keluarga 👨‍👩‍👧‍👦 hadir',
])('%s is a text', async (text) => {
  const answer = await api.post('/programmes', { title: { id: text } });
  expect(JSON.stringify(answer.body.errors)).not.toContain('title.id');
});
