import { request } from 'node:http';
import { SOMEBODY } from '../../apps/api/test/signed-in.js';
import { commandSide, startApi } from '../../apps/api/test/support.js';

let api: Awaited<ReturnType<typeof commandSide>>;
beforeAll(async () => {
  api = await commandSide();
});
afterAll(() => api.close());

const PATHS = ['/health/live', '/openapi.json', '/docs', '/nothing', '/employees/abc', '/metrics'];

describe('every answer', () => {
  it.each(PATHS)('of %s keeps browsers from guessing, framing, keeping and telling', async (path) => {
    const { headers } = await api.get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain("script-src 'unsafe");
  });

  it.each(PATHS)('of %s does not tell what it was made with', async (path) => {
    const { headers } = await api.get(path);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['server']));
    expect(headers['x-powered-by']).toBeUndefined();
    expect(JSON.stringify(headers)).not.toMatch(/fastify|nest|node/i);
  });

  it('lets the pages at /docs run their own scripts only', async () => {
    const { headers, text } = await api.get('/docs');
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    expect((await api.get('/documents')).headers['content-security-policy']).not.toContain('script-src');
  });

  it('asks for TLS only where a proxy that is trusted says that there is', async () => {
    const forwarded = { 'x-forwarded-proto': 'https' };
    expect((await api.get('/health/live', forwarded)).headers['strict-transport-security']).toBeUndefined();
    const behind = await startApi(api.servers, { trustedProxies: ['127.0.0.1'] });
    try {
      const { headers } = await behind.get('/health/live', forwarded);
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      expect((await behind.get('/health/live')).headers['strict-transport-security']).toBeUndefined();
    } finally {
      await behind.close();
    }
  });
});

describe('a page of another origin', () => {
  const origin = { origin: 'https://evil.example' };

  it.each(PATHS)('is not allowed to read %s', async (path) => {
    const { headers } = await api.get(path, origin);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['/employees', '/audit-trail', '/health/live', '/nothing'])(
    'asks in vain whether it may send to %s',
    async (url) => {
      // a browser asks without the token; there is no more to learn with it
      for (const [signedIn, status] of [
        [{}, 401],
        [await api.as(SOMEBODY), 404],
      ] as const)
        for (const method of ['POST', 'GET', 'DELETE']) {
          const answer = await api.app.inject({
            method: 'OPTIONS',
            url,
            headers: { ...origin, ...signedIn, 'access-control-request-method': method },
          });
          expect(answer.statusCode).toBe(status);
          expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
          expect(answer.headers.allow).toBeUndefined();
        }
    },
  );
});

describe('a method that no route has', () => {
  const ask = async (method: string, path: string) => {
    const headers = await api.as(SOMEBODY);
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const address = api.app.getHttpServer().address();
      const port = typeof address === 'object' ? address?.port : undefined;
      request({ host: '127.0.0.1', port, method, path, headers, agent: false })
        .on('error', reject)
        .on('response', (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        })
        .end();
    });
  };

  beforeAll(() => api.app.listen(0, '127.0.0.1'));

  it.each(['TRACE', 'PUT', 'PATCH', 'PROPFIND', 'MKCOL', 'PURGE', 'SEARCH', 'LINK', 'SUBSCRIBE'])(
    '%s is refused, and what was sent does not come back',
    async (method) => {
      for (const path of ['/employees', '/health/live?canary-7f3a']) {
        const { status, text } = await ask(method, path);
        expect([400, 404, 405, 501]).toContain(status);
        expect(text).not.toContain('canary-7f3a');
      }
    },
  );
});
