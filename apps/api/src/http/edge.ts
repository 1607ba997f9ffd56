import { isLoopback, type ConnectedSettings } from '@jejak/runtime';
import type { FastifyInstance } from 'fastify';
import { checkAddress } from './address-check.js';
import { checkContent, checkSheet } from './body/content-check.js';
import { parseBody } from './body/json-parser.js';
import { checkHeaders } from './header-check.js';
import { checkHost } from './host-check.js';
import { PUBLIC_BODY_LIMIT, PUBLIC_PATH } from './public-paths.js';
import type { ProblemFilter } from './problem.filter.js';
import { limitRates } from './rate-limits/limit-rates.js';
import type { RateLimits } from './rate-limits/rate-limits.js';
import { securityHeaders } from './security-headers.js';
import { SHEET_BODY_LIMIT, SHEET_TYPES, takesSheet } from './sheet-route.js';

/** Options of the HTTP server that keep what is slow or large from holding it up. Times in milliseconds. */
export const SERVER_LIMITS = {
  /** Bytes of a body. */
  bodyLimit: 256 * 1024,
  /** Until a request has come whole. */
  requestTimeout: 15_000,
  /** Silence on a connection; a view may be waited for 30 seconds, and asked for 10. */
  connectionTimeout: 60_000,
  keepAliveTimeout: 30_000,
  http: {
    /** Bytes of all headers. */
    maxHeaderSize: 16 * 1024,
    /** Until the headers have come whole. */
    headersTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    /** Node would answer by itself, and carry out what comes behind it on the connection; checkHeaders refuses it. */
    requireHostHeader: false,
    insecureHTTPParser: false,
  },
} as const;

/** What a server is guarded with. */
export interface Guards {
  readonly limits: RateLimits;
  readonly problems: ProblemFilter;
  /** Adds the hook that finds out who asks and sets `request.subject`: before their requests are counted. */
  readonly signIn: (server: FastifyInstance) => void;
}

/** What every request passes on its way in, in this order, and every answer on its way out. */
export function guardEdge(
  server: FastifyInstance,
  settings: ConnectedSettings,
  { limits, problems, signIn }: Guards,
): void {
  server.server.maxHeadersCount = 0; // Node would drop what is more without a word; checkHeaders refuses it
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(PUBLIC_PATH)) route.bodyLimit = PUBLIC_BODY_LIMIT;
    if (takesSheet(route.config)) route.bodyLimit = SHEET_BODY_LIMIT;
  });
  const loopback = isLoopback(settings.host);
  server.addHook('onRequest', (request, _, done) => {
    if (loopback) checkHost(request.headers.host);
    checkHeaders(request.raw.rawHeaders);
    checkAddress(request.url);
    done();
  });
  signIn(server);
  limitRates(server, limits, problems);
  server.addHook('preParsing', (request, _, payload, done) => {
    if (takesSheet(request.routeOptions.config)) checkSheet(request.headers);
    else if (request.method !== 'GET' && request.method !== 'HEAD') checkContent(request.headers);
    done(null, payload);
  });
  // JSON only: forms and plain text are what a page of any web site may send to this machine unasked
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => {
    try {
      done(null, parseBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  // a sheet is not held in memory: whoever takes it reads it once, as it comes
  server.addContentTypeParser([...SHEET_TYPES.keys()], (_, body, done) => done(null, body));
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(securityHeaders(request.url, request.protocol === 'https'));
    done(null, payload);
  });
}
