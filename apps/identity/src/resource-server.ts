import { TRIAL_AUDIENCE } from '@jejak/sign-in';
import type { ResourceServer } from 'oidc-provider';

/** The API, as a resource indicator (RFC 8707). */
export const RESOURCE = 'urn:jejak:api';

/** How long an access token lives. */
export const TOKEN_SECONDS = 15 * 60;

/** What access tokens for the API are like: RFC 9068, signed with this key. They name nobody's rights. */
export function apiTokens(kid: string): ResourceServer {
  return {
    scope: '',
    audience: TRIAL_AUDIENCE,
    accessTokenTTL: TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256', kid } },
  };
}
