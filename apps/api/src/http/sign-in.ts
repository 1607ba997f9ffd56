import {
  bearerToken,
  challenge,
  IssuerKeys,
  SignInError,
  TokenVerifier,
  type SignedIn,
} from '@jejak/sign-in';
import { isLoopback, type Logger, type ApiSettings } from '@jejak/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Null on routes that everybody may ask. */
    signedIn: SignedIn | null;
  }
}

/** Routes that answer without sign-in: they tell nothing of a person but to whoever has a ticket. Every other one, known or not, asks for it. */
const PUBLIC = new Set([
  '/health/live',
  '/health/ready',
  '/docs',
  '/docs/',
  '/docs/*',
  '/openapi.json',
  '/event-types',
  '/event-types/:type',
  '/badges/:certificateId',
  '/badges/status/:list',
  '/badges/:certificateId/badge.svg',
  '/verify',
  '/verify/style.css',
  '/.well-known/jwks.json',
  '/.well-known/did.json',
  '/public/feedback',
  '/public/feedback/:ticket',
  '/public/satisfaction',
  '/public/units/:unitId',
  '/public/units/:unitId/forums',
  '/public/pages/assets/:file',
  '/public/pages/:language',
  '/public/pages/:language/units/:unitId',
  '/public/pages/:language/units/:unitId/feedback',
  '/public/pages/:language/surveys/:surveyId',
]);
/** Figures for a collector on this machine. */
const LOCAL = new Set(['/metrics']);

/** Before anything of a request but its head is read, finds out who asks: `request.signedIn`. */
export function serveSignedIn(
  server: FastifyInstance,
  { signIn, production = false }: Pick<ApiSettings, 'signIn' | 'production'>,
  logger: Logger,
): void {
  server.decorateRequest('signedIn', null);
  const keys = new IssuerKeys({
    issuer: signIn.issuer,
    allowTrial: !production,
    onFailure: (err) => logger.error({ code: 'SIGNIN.ISSUER_UNAVAILABLE', err }, 'no keys from the issuer'),
  });
  const verifier = new TokenVerifier(signIn, keys);
  server.addHook('onRequest', async (request, reply) => {
    // the route that was found, not the address, which has many spellings
    const route = request.is404 ? undefined : request.routeOptions.url;
    if (route !== undefined && PUBLIC.has(route)) return;
    if (route !== undefined && LOCAL.has(route)) refuseStrangers(request);
    else {
      request.signedIn = await signedIn(verifier, request, reply, logger);
      request.subject = `${request.signedIn.issuer} ${request.signedIn.subject}`;
    }
  });
}

async function signedIn(
  verifier: TokenVerifier,
  { raw, id }: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): Promise<SignedIn> {
  try {
    return await verifier.verify(bearerToken({ rawHeaders: raw.rawHeaders, url: raw.url ?? '' }));
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { code, reason } = error;
    logger.info({ code, reason, requestId: id }, 'nobody is signed in');
    const header = challenge(code);
    if (header !== undefined) void reply.header('WWW-Authenticate', header);
    throw new Problem(code, { cause: error });
  }
}

/** Also a proxy on this machine asks from here, but says for whom. */
function refuseStrangers({ socket, headers }: FastifyRequest): void {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (forwarded || !isLoopback(address)) throw new Problem('ROUTE.LOCAL_ONLY');
}
