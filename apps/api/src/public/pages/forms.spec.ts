import { runInNewContext } from 'node:vm';
import { assets } from './assets.js';

/** What the script of the pages needs of a browser, with one form in it. */
function browserWith(answer: () => Promise<Response>) {
  const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
  const shown: string[] = [];
  const place = {
    focus: () => undefined,
    replaceChildren: (...parts: { textContent: string }[]) =>
      void shown.splice(0, shown.length, ...parts.map(({ textContent }) => textContent)),
  };
  const button = { disabled: false };
  const fields = { hidden: false };
  const form = {
    ...{ elements: { text: {} }, written: { text: ' Antrean dua jam ' } },
    dataset: { to: '/public/feedback', sending: '…', offline: 'luring', unavailable: 'coba lagi', thanks: 'ini tiket', keep: 'catat' }, // prettier-ignore
    querySelector: (selector: string) => (selector === 'button' ? button : place),
    querySelectorAll: () => [fields],
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
  };
  const sent: { key: string; body: string }[] = [];
  runInNewContext(assets.get('forms.js')?.text ?? '', {
    crypto,
    document: {
      documentElement: { lang: 'id' },
      createElement: () => ({}),
      querySelectorAll: (selector: string) => (selector === 'form.send' ? [form] : []),
    },
    FormData: class {
      constructor(private readonly of: typeof form) {}
      [Symbol.iterator]() {
        return Object.entries(this.of.written)[Symbol.iterator]();
      }
    },
    fetch: (_: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
      sent.push({ key: headers['Idempotency-Key'] ?? '', body });
      return answer();
    },
  });
  const submit = async () => {
    listeners.get('submit')?.({ preventDefault: () => undefined });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { form, fields, button, shown, sent, submit };
}

const problem = (status: number, title: string) => () =>
  Promise.resolve(Response.json({ title }, { status }));

it('keeps what was typed while the server cannot answer, says so in the words of the page, and sends it again as the same', async () => {
  const answers = [
    problem(503, 'Coba lagi dengan Idempotency-Key yang sama.'),
    () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })), // of the proxy
    () => Promise.reject(new TypeError('no connection')),
    () => Promise.resolve(Response.json({ ticket: 'abc' }, { status: 201 })),
  ];
  const page = browserWith(() => answers.shift()!());
  for (const told of [['coba lagi'], ['coba lagi'], ['luring']]) {
    await page.submit();
    expect(page.shown).toEqual(told);
    expect([page.button.disabled, page.fields.hidden]).toEqual([false, false]);
  }
  await page.submit();
  expect(page.shown).toEqual(['ini tiket', 'abc', 'catat']);
  expect(page.fields.hidden).toBe(true);
  expect(page.sent).toHaveLength(4);
  expect(new Set(page.sent.map(({ key }) => key)).size).toBe(1);
  for (const { body } of page.sent) expect(JSON.parse(body)).toEqual({ text: 'Antrean dua jam' });
});

it('says what is wrong with what was typed in the words of the API', async () => {
  const page = browserWith(problem(400, 'Isi permintaan tidak sesuai.'));
  await page.submit();
  expect(page.shown).toEqual(['Isi permintaan tidak sesuai.']);
});
