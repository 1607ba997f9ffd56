import { done, employeeBody } from '../../../apps/api/test/samples.js';
import type { Api, Headers } from '../../../apps/api/test/support.js';

const DAY_MS = 86_400_000;
const reason = 'Untuk pengujian';

/** Who may nothing that is not open to everybody, and with which code they are told so. */
export interface Outsider {
  readonly headers: Headers;
  readonly status: number;
  readonly code: string;
}

/** People who are not signed in, who never had a role, have none any more, or none yet. */
export async function outsiders(api: Api): Promise<Readonly<Record<string, Outsider>>> {
  const nobody = await api.as('nobody', []);
  const revoked = await api.as('revoked', ['hr-planner', 'programme-officer']);
  await done(api, '/employees', employeeBody(), revoked); // works until the role is gone
  const account = `/accounts/${api.accountOf('revoked')}`;
  for (const { grantId } of (await api.get(account)).body.grants as { grantId: string }[])
    await done(api, `${account}/grants/${grantId}/revocation`, { reason });
  const early = await api.as('early', []);
  const from = new Date(Date.now() + DAY_MS).toISOString();
  await done(api, `/accounts/${api.accountOf('early')}/grants`, { role: 'hr-planner', from, reason });
  const closed = await api.as('closed', ['hr-planner']);
  await done(api, '/employees', employeeBody(), closed);
  await done(api, `/accounts/${api.accountOf('closed')}/closing`, { reason });
  const without = (headers: Headers, code: string) => ({ headers, status: 403, code });
  return {
    'nobody with a role': without(nobody, 'ACCESS.NO_ROLE'),
    'an HR planner whose role was revoked': without(revoked, 'ACCESS.NO_ROLE'),
    'an HR planner from tomorrow on': without(early, 'ACCESS.NO_ROLE'),
    'an HR planner whose account was closed': without(closed, 'ACCESS.NO_ACCOUNT'),
    'nobody who is signed in': { headers: { authorization: '' }, status: 401, code: 'SIGNIN.MISSING' },
  };
}
