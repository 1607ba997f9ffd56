import { IsIn } from 'class-validator';
import { IsId, IsMoment, IsText, Optional } from '../kernel/validators.js';
import { ROLES, type Role } from './account.vocabulary.js';

/** Open an account for somebody who will sign in. It holds no role yet. */
export class OpenAccount {
  /** The employee whose account it is; leave it out for somebody who is not in the register. */
  @Optional() @IsId() employeeId?: string;
}

/** Say whose account it is. It is said once: a wrong link is mended by closing the account and opening another. */
export class LinkEmployee {
  @IsId() employeeId!: string;
}

/**
 * Say as whom the owner of the account signs in, in the words of the issuer's tokens. A login belongs to one account;
 * that of an account that was closed may be given to another one.
 */
export class RecordLogin {
  /**
   * `iss` of the tokens.
   * @example https://sso.medan.go.id/realms/asn
   */
  @IsText(1, 512) issuer!: string;
  /** `sub` of the tokens. */
  @IsText(1, 255) subject!: string;
}

/** Give the account a role for a time. */
export class GrantRole {
  @IsIn(ROLES) role!: Role;
  /** Unit (*unit kerja*) for which it counts, with all below it; leave it out for the whole city. */
  @Optional() @IsId() unitId?: string;
  /**
   * From when it counts; not before yesterday.
   * @example 2026-03-01T00:00:00+07:00
   */
  @IsMoment() from!: string;
  /**
   * Until when, itself not included. Roles that reach far need it, at most a year after `from`.
   * @example 2026-09-01T00:00:00+07:00
   */
  @Optional() @IsMoment() until?: string;
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}

/** Take a role away, from now on. */
export class RevokeRole {
  @IsId() grantId!: string;
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}

/** Close the account for good: it holds no role any more. */
export class CloseAccount {
  /** Why. No names: it is kept in the clear for ever. */
  @IsText(3, 500) reason!: string;
}
