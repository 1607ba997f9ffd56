import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import * as commands from './learning-record.commands.js';
import * as events from './learning-record.events.js';
import { evolve } from './learning-record.evolve.js';
import {
  checkCertificate,
  checkDays,
  checkEvidence,
  claimToDecide,
  creditKey,
  creditsOfSession,
  decidedJp,
  openClaim,
  repeats,
  reversalOf,
  standingCertificate,
  standingCredit,
} from './learning-record.guards.js';
import type { LearningRecord } from './learning-record.state.js';
import { EXTERNAL_RULE } from './learning-record.vocabulary.js';

export type LearningRecordEvent = EventsOf<typeof events>;

/**
 * Learning record (*catatan pembelajaran*) of one employee: lesson hours, certificates, and claims of learning elsewhere. Its
 * id is the employee's. Crediting is idempotent: a policy that sees an event again does no harm.
 */
export const learningRecord: Decider<LearningRecord, LearningRecordEvent, typeof commands> = {
  stream: 'learning',
  initial: { credits: new Map(), certificates: new Map(), claims: new Map() },
  commands,
  evolve,

  decide: {
    CreditLearningHours: ({ ...hours }, { credits }, { id }) =>
      repeats(credits.get(creditKey(hours.programmeId, hours.rule)), hours)
        ? []
        : [events.LearningHoursCredited({ employeeId: id, ...hours })],

    ReverseLearningHours: ({ sourceId, rule }, record, { id, actor }) => {
      refuseOwn(actor, [id], 'LEARNING.OWN_RECORD');
      return [
        events.LearningHoursCredited({
          employeeId: id,
          ...reversalOf(standingCredit(record, sourceId, rule)),
        }),
      ];
    },

    CreditMentoringHours: ({ mentorshipId, sessionId, jp, year, rule }, record, { id }) =>
      creditsOfSession(record, sessionId).length > 0
        ? []
        : [
            events.LearningHoursCredited({
              ...{
                employeeId: id,
                mentoring: { mentorshipId, sessionId },
                jp,
                year,
                form: 'MENTORING',
                rule,
              },
            }),
          ],

    ReverseMentoringHours: ({ sessionId }, record, { id }) =>
      creditsOfSession(record, sessionId).map((credit) =>
        events.LearningHoursCredited({ employeeId: id, ...reversalOf(credit) }),
      ),

    IssueCertificate: ({ ...certificate }, record, { id, actor, now, newId }) => {
      refuseOwn(actor, [id], 'LEARNING.OWN_RECORD');
      checkCertificate(record, certificate, now);
      return [events.CertificateIssued({ employeeId: id, certificateId: newId(), ...certificate })];
    },

    RevokeCertificate: ({ certificateId }, record, { id, actor }) => {
      refuseOwn(actor, [id], 'LEARNING.OWN_RECORD');
      const { programmeId } = standingCertificate(record, certificateId);
      return [events.CertificateRevoked({ employeeId: id, certificateId, programmeId })];
    },

    ClaimExternalLearning: (command, _, { id, actor, now, newId }) => {
      checkDays(command, now);
      checkEvidence(command, id, actor, now);
      const { title, provider, form, startedOn, endedOn, claimedJp, certificateNumber, ...shown } = command;
      return [
        events.ExternalLearningClaimed({
          ...{ employeeId: id, claimId: newId(), form, startedOn, endedOn, claimedJp },
          ...{ title: Personal.of(title), provider: Personal.of(provider) },
          certificateNumber: Personal.maybe(certificateNumber),
          ...(shown.evidence && {
            evidence: { sha256: shown.evidence.sha256, name: Personal.of(shown.evidence.name) },
          }),
          withoutEvidence: Personal.maybe(shown.withoutEvidence),
          claimantId: actor.id,
        }),
      ];
    },

    WithdrawExternalLearning: ({ claimId }, record, { id }) => {
      openClaim(record, claimId);
      return [events.ExternalLearningWithdrawn({ employeeId: id, claimId })];
    },

    DecideExternalLearning: (command, record, { id, actor }) => {
      refuseOwn(actor, [id], 'LEARNING.OWN_RECORD');
      const { claimId, decision } = command;
      const claim = claimToDecide(record, claimId, actor);
      const jp = decidedJp(command, claim);
      const about = { employeeId: id, claimId };
      const decided = events.ExternalLearningDecided({ ...about, decision, jp, verifierId: actor.id });
      if (decision === 'REJECTED') return [decided];
      const year = Number(claim.endedOn.slice(0, 4));
      const credit = { ...about, jp, year, form: claim.form, rule: EXTERNAL_RULE };
      return [decided, events.LearningHoursCredited(credit)];
    },
  },
};
