import type { Role } from '@jejak/domain';
import { PERSONAL_CLASSES, type PersonalClass } from '@jejak/domain';
import type { Permit, Rule, Scope, Subject } from '../rule.js';

/** The words in which the policy table is written. */

const permit =
  (scope: Scope, rest: Partial<Omit<Permit, 'scope' | 'sees'>> = {}) =>
  (...sees: PersonalClass[]): Permit => ({ notOwn: false, reason: false, ...rest, scope, sees });

/** Everything, whatever the unit of the grant: for what tells about nobody. */
export const any = permit('any')();
/** Everything, or all of the unit of the grant where it names one; shown are the personal fields named. */
export const all = permit('all');
/** The same, but nothing about oneself. */
export const allOthers = permit('all', { notOwn: true });
/** The same, with a written reason. */
export const allWithReason = permit('all', { reason: true });
/** The unit of the grant and what is below it. */
export const ownUnit = permit('unit');
/** The same, but nothing about oneself. */
export const ownUnitOthers = permit('unit', { notOwn: true });
/** What is one's own. */
export const self = permit('self')();
/** One's own record, whole. */
export const ownRecord = permit('self')(...PERSONAL_CLASSES);
/** Those whom one mentors and those mentorships, programmes in which one teaches. */
export const ownSessions = permit('own-sessions');
/** Those whom one has assessed. */
export const assessed = permit('assessed');

type Roles = Partial<Record<Role, Permit>>;
const about =
  (subject: Subject) =>
  (roles: Roles): Rule => ({ about: subject, roles });

export const person = about('person');
export const mentorship = about('mentorship');
export const programme = about('programme');
export const unit = about('unit');
export const account = about('account');
export const followUp = about('follow-up');
export const plan = about('plan');
export const city = about('city');

/** Figures of units over the people who work or worked there. */
export const totals = (roles: Roles): Rule => ({ ...unit(roles), totals: true });

/** Nobody may: only policies of the system do it. */
export const nobody: Rule = person({});
/** Anybody may, signed in or not. */
export const anybody: Rule = { ...city({}), open: true };
