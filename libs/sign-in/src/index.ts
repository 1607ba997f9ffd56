export { bearerToken, challenge } from './bearer.js';
export { IssuerKeys, type IssuerKeysOptions } from './keys/issuer-keys.js';
export type { KeySource } from './keys/key-source.js';
export { SignInError, type SignInCode } from './sign-in-error.js';
export { TokenVerifier, type SignedIn } from './token-verifier.js';
export {
  TRIAL_AUDIENCE,
  TRIAL_CLIENT,
  TRIAL_GRANT,
  TRIAL_IMPORTER,
  TRIAL_MARK,
  TRIAL_WEB_CLIENT,
  trialAccounts,
  trialUnits,
  type TrialAccount,
  type TrialUnit,
} from './trial.js';
