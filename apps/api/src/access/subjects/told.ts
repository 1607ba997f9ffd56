import type { CommandName } from '@jejak/access';
import type * as domain from '@jejak/domain';

/** Ids of what an action is about, as far as it tells. */
export interface SubjectIds {
  readonly employeeId?: string | undefined;
  readonly mentorshipId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly followUpId?: string | undefined;
  readonly planId?: string | undefined;
  /** Of what a citizen said; it is about a unit. */
  readonly feedbackId?: string | undefined;
  /** Of a survey; it is about a unit. */
  readonly surveyId?: string | undefined;
  /** Of a service; it is about the unit that gives it. */
  readonly serviceId?: string | undefined;
  /** Of a forum; it is about the unit that held it. */
  readonly forumId?: string | undefined;
  /** Of a commitment of that forum: it is about the unit that has to keep it. */
  readonly commitmentId?: string | undefined;
}

type Fields<Name extends CommandName> = Name extends keyof typeof domain
  ? (typeof domain)[Name] extends abstract new () => infer Command
    ? Command
    : never
  : never;

/** For each command whom or what it is about; `id` is that of the aggregate, undefined for a new one. */
export type Tell = {
  readonly [Name in CommandName]: (
    command: Fields<Name>,
    id: string | undefined,
  ) => SubjectIds | readonly SubjectIds[];
};

/** About the programme of the address. */
export const programme = (_: object, programmeId: string | undefined): SubjectIds => ({ programmeId });

/** About the account of the address. */
export const account = (_: object, accountId: string | undefined): SubjectIds => ({ accountId });

/** About the employee of the address. */
export const person = (_: object, employeeId: string | undefined): SubjectIds => ({ employeeId });

/** About the unit of the address. */
export const unit = (_: object, unitId: string | undefined): SubjectIds => ({ unitId });

/** About the mentorship of the address. */
export const mentorship = (_: object, mentorshipId: string | undefined): SubjectIds => ({ mentorshipId });

/** About nobody. */
export const nobody = (): SubjectIds => ({});

/** About the follow-up of the address. */
export const followUp = (_: object, followUpId: string | undefined): SubjectIds => ({ followUpId });

/** About the plan of the address. */
export const plan = (_: object, planId: string | undefined): SubjectIds => ({ planId });

/** About the unit of that feedback. */
export const feedback = (_: object, feedbackId: string | undefined): SubjectIds => ({ feedbackId });

/** About the unit of that survey. */
export const survey = (_: object, surveyId: string | undefined): SubjectIds => ({ surveyId });

/** About the unit that gives that service. */
export const service = (_: object, serviceId: string | undefined): SubjectIds => ({ serviceId });

/** About the unit of that forum. */
export const forum = (_: object, forumId: string | undefined): SubjectIds => ({ forumId });

/** About the unit that has to keep that commitment. */
export const commitment = (
  { commitmentId }: { readonly commitmentId: string },
  forumId: string | undefined,
): SubjectIds => ({ forumId, commitmentId });

/** About nobody: an evaluation tells figures. */
export const evaluation = (): SubjectIds => ({});

/** About the employee that the body names. */
export const participant = ({ employeeId }: { readonly employeeId: string }): SubjectIds => ({ employeeId });
