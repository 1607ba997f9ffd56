import { TRIAL_GRANT, trialAccounts } from '@jejak/sign-in';
import { errors, type Provider } from 'oidc-provider';
import { apiTokens, RESOURCE, TOKEN_SECONDS } from './resource-server.js';

/**
 * Teaches the provider the grant of `jejak token`: the name of an account for an access token, without a browser.
 * Refused to browsers: a page of any web site may send a form here.
 *
 * @param kid of the key that signs
 */
export function addTrialGrant(provider: Provider, kid: string): void {
  provider.registerGrantType<{ account?: string }>(
    TRIAL_GRANT,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      if (ctx.get('Origin') || ctx.get('Sec-Fetch-Site')) throw new errors.AccessDenied('not for browsers');
      const account = trialAccounts.find(({ name }) => name === params.account);
      if (!account) throw new errors.InvalidGrant('there is no such account');
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.subject });
      const token = new provider.AccessToken({
        accountId: account.subject,
        client,
        grantId: await grant.save(),
        gty: TRIAL_GRANT,
        resourceServer: new provider.ResourceServer(RESOURCE, apiTokens(kid)),
      });
      ctx.oidc.entity('AccessToken', token);
      ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: TOKEN_SECONDS };
    },
    ['account'],
  );
}
