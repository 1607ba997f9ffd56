import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './privacy.commands.js';
import * as events from './privacy.events.js';
import { erasureIn, granted, openErasure, refuseErased, refuseHeld, undecidedIn } from './privacy.guards.js';
import type { Erasure, Privacy } from './privacy.state.js';
import { checkArticle } from './retention.js';
import { ERASURE_HOURS } from './privacy.vocabulary.js';

export type PrivacyEvent = EventsOf<typeof events>;

function changed(state: Privacy, id: string, change: Partial<Erasure>): Privacy {
  const erasure = erasureIn(state, id);
  return { ...state, erasures: new Map(state.erasures).set(id, { ...erasure, ...change }) };
}

/**
 * What concerns the personal data of one person (*subjek data pribadi*, UU 27/2022); its id is the person's. Requests
 * and holds stand in one stream, so that none slips past the other.
 */
export const privacy: Decider<Privacy, PrivacyEvent, typeof commands> = {
  stream: 'privacy',
  initial: { erasures: new Map(), holds: new Map() },
  commands,

  evolve: {
    ErasureRequested: (state, { data: { erasureId: id, classes, basis, dueAt } }) => ({
      ...state,
      erasures: new Map(state.erasures).set(id, {
        ...{ id, status: 'requested', classes, asked: classes, basis },
        dueAt: new Date(dueAt),
      }),
    }),
    ErasureDecided: (state, { data: { erasureId, decision, classes, decidedBy } }) =>
      changed(state, erasureId, {
        status: decision === 'REFUSED' ? 'refused' : 'decided',
        classes,
        decidedBy,
      }),
    ErasureConfirmed: (state, { data }) => changed(state, data.erasureId, { status: 'confirmed' }),
    KeysFenced: (state, { data }) => changed(state, data.erasureId, { status: 'fenced' }),
    PersonalDataErased: (state, { data }) => changed(state, data.erasureId, { status: 'erased' }),
    ErasureVerified: (state, { data: { erasureId, backupsUntil } }) =>
      changed(state, erasureId, { status: 'verified', backupsUntil }),
    ErasureFinal: (state, { data }) => changed(state, data.erasureId, { status: 'final' }),
    LegalHoldPlaced: (state, { data: { holdId, classes, article, until } }) => ({
      ...state,
      holds: new Map(state.holds).set(holdId, { classes, article, ...(until !== undefined && { until }) }),
    }),
    LegalHoldLifted: (state, { data }) => {
      const holds = new Map(state.holds);
      holds.delete(data.holdId);
      return { ...state, holds };
    },
  },

  decide: {
    RequestErasure: ({ classes, basis, receivedAt }, state, { id: subjectId, now, newId }) => {
      const open = openErasure(state);
      if (open) throw new Refusal('PRIVACY.ERASURE_OPEN', { erasureId: open.id });
      refuseErased(state, classes);
      const received = new Date(receivedAt);
      if (received > now) throw new Refusal('PRIVACY.RECEIVED_IN_FUTURE');
      const dueAt = new Date(received.getTime() + ERASURE_HOURS * 3_600_000).toISOString();
      return [events.ErasureRequested({ subjectId, erasureId: newId(), classes, basis, receivedAt, dueAt })];
    },

    DecideErasure: ({ erasureId, decision, classes, article }, state, { id: subjectId, now, actor }) => {
      const erasure = undecidedIn(state, erasureId, decision);
      const toErase = granted(decision, erasure.asked, classes);
      refuseHeld(state, toErase, dayInMedan(now));
      const stays = erasure.asked.filter((one) => !toErase.includes(one));
      checkArticle(article, decision, stays, erasure, state);
      return [
        events.ErasureDecided({
          subjectId,
          erasureId,
          decision,
          classes: [...toErase],
          article,
          decidedBy: actor.id,
        }),
      ];
    },

    ConfirmErasure: ({ erasureId }, state, { id: subjectId, now, actor }) => {
      const { decidedBy, classes } = erasureIn(state, erasureId, 'decided');
      if (decidedBy === actor.id) throw new Refusal('PRIVACY.SECOND_PERSON');
      refuseHeld(state, classes, dayInMedan(now));
      return [events.ErasureConfirmed({ subjectId, erasureId })];
    },

    RecordFence: ({ erasureId }, state, { id: subjectId }) => {
      erasureIn(state, erasureId, 'confirmed');
      return [events.KeysFenced({ subjectId, erasureId })];
    },

    RecordErasure: ({ erasureId, keyIds }, state, { id: subjectId }) => {
      const { classes } = erasureIn(state, erasureId, 'fenced');
      return [events.PersonalDataErased({ subjectId, erasureId, classes: [...classes], keyIds })];
    },

    RecordVerification: ({ erasureId, ...found }, state, { id: subjectId }) => {
      erasureIn(state, erasureId, 'erased');
      if (found.shownValues > 0) throw new Refusal('PRIVACY.STILL_SHOWN', { values: found.shownValues });
      return [events.ErasureVerified({ subjectId, erasureId, ...found })];
    },

    RecordFinalErasure: ({ erasureId, masterKeyVersion }, state, { id: subjectId, now }) => {
      const { backupsUntil = '' } = erasureIn(state, erasureId, 'verified');
      if (dayInMedan(now) <= backupsUntil) throw new Refusal('PRIVACY.BACKUPS_LEFT', { until: backupsUntil });
      return [events.ErasureFinal({ subjectId, erasureId, masterKeyVersion })];
    },

    PlaceLegalHold: ({ classes, article, until }, state, { id: subjectId, newId }) => {
      refuseErased(state, classes);
      const under = openErasure(state);
      if (under && (under.status === 'confirmed' || under.status === 'fenced'))
        throw new Refusal('PRIVACY.FENCED', { erasureId: under.id });
      return [events.LegalHoldPlaced({ subjectId, holdId: newId(), classes, article, until })];
    },

    LiftLegalHold: ({ holdId }, state, { id: subjectId }) => {
      if (!state.holds.has(holdId)) throw new Refusal('PRIVACY.HOLD_UNKNOWN', { holdId });
      return [events.LegalHoldLifted({ subjectId, holdId })];
    },
  },
};
