import type { IncomingMessage } from 'node:http';
import { trialAccounts } from '@jejak/sign-in';
import type { Provider } from 'oidc-provider';
import { signInPage } from './pages.js';

/** Where accounts are chosen. */
export const SIGN_IN = '/sign-in';
const MOST_BYTES = 1_024;

type Middleware = Parameters<Provider['use']>[0];

/** Serves the choice of an account, and takes it. Who has no sign-in under way is sent away by the provider. */
export function signInPages(provider: Provider): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith(`${SIGN_IN}/`)) {
      await next();
      return;
    }
    await provider.interactionDetails(ctx.req, ctx.res);
    ctx.set('Cache-Control', 'no-store');
    ctx.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    );
    const name = ctx.method === 'POST' ? new URLSearchParams(await bodyOf(ctx.req)).get('account') : null;
    const account = trialAccounts.find((one) => one.name === name);
    if (account) {
      const login = { accountId: account.subject, acr: 'trial' };
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }));
      ctx.status = 303;
    } else {
      ctx.type = 'html';
      ctx.body = signInPage(ctx.acceptsLanguages('en', 'id') === 'id' ? 'id' : 'en');
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST_BYTES) return '';
  }
  return body;
}
