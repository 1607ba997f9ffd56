import { randomBytes } from 'node:crypto';
import { TRIAL_CLIENT, TRIAL_GRANT, TRIAL_MARK, TRIAL_WEB_CLIENT, trialAccounts } from '@jejak/sign-in';
import { interactionPolicy, Provider, type Configuration } from 'oidc-provider';
import { errorPage } from './pages.js';
import { apiTokens, RESOURCE, TOKEN_SECONDS } from './resource-server.js';
import type { PublishedKeys } from './signing-keys.js';
import { signInPages, SIGN_IN } from './sign-in-pages.js';
import { addTrialGrant } from './trial-grant.js';

/** How long who has signed in need not choose an account again. */
const SESSION_SECONDS = 60 * 60;
const cookieKeys = [randomBytes(32).toString('base64url')];

/** The identity provider for trials: everybody is who they say they are. @param keys the first signs */
export function trialProvider(issuer: string, keys: PublishedKeys): Provider {
  const provider = new Provider(issuer, configuration(keys));
  addTrialGrant(provider, keys[0].kid);
  provider.use(signInPages(provider));
  return provider;
}

function configuration(keys: PublishedKeys): Configuration {
  const policy = interactionPolicy.base();
  policy.remove('consent'); // both clients are ours
  return {
    jwks: { keys: [...keys] },
    clients: [
      {
        client_id: TRIAL_WEB_CLIENT,
        application_type: 'native', // at any port of this machine (RFC 8252 §7.3)
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/signed-in', 'http://localhost/signed-in'],
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: TRIAL_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: [TRIAL_GRANT],
        response_types: [],
        redirect_uris: [],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: (_, origin) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin),
    cookies: { keys: cookieKeys },
    discovery: { [TRIAL_MARK]: true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => apiTokens(keys[0].kid),
      },
    },
    extraTokenClaims: (ctx) => ({
      acr: 'trial',
      auth_time: ctx.oidc.entities.AuthorizationCode?.authTime ?? Math.floor(Date.now() / 1000),
    }),
    findAccount: (_, id) => {
      const account = trialAccounts.find(({ subject }) => subject === id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(RESOURCE, '');
      await grant.save();
      return grant;
    },
    interactions: { policy, url: (_, { uid }) => `${SIGN_IN}/${uid}` },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = errorPage(error_description ?? error);
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: SESSION_SECONDS,
      Interaction: 10 * 60,
      Session: SESSION_SECONDS,
    },
  };
}
