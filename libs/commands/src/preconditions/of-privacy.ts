import {
  ConfirmErasure,
  dayInMedan,
  DecideErasure,
  employee,
  keptOf,
  privacy,
  refuseKept,
} from '@jejak/domain';
import { when } from './when.js';

/** What a duty has us keep is not erased: asked when it is decided, and again when it is confirmed. */
export const ofPrivacy = [
  when(DecideErasure, async ({ erasureId, decision, classes }, subjectId, load, now) => {
    const erasure = (await load(privacy, subjectId)).erasures.get(erasureId);
    if (!erasure || decision === 'REFUSED') return;
    refuseKept(keptOf(await load(employee, subjectId), dayInMedan(now)), erasure, classes ?? erasure.asked);
  }),
  when(ConfirmErasure, async ({ erasureId }, subjectId, load, now) => {
    const erasure = (await load(privacy, subjectId)).erasures.get(erasureId);
    if (!erasure) return;
    refuseKept(keptOf(await load(employee, subjectId), dayInMedan(now)), erasure, erasure.classes);
  }),
];
