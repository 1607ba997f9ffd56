import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { bilingual, day, id, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

const number = clear('the number of a policy', text(200));

/** What a policy says. */
const says = {
  title: bilingual,
  /** First day on which it is in force. */
  from: day,
  /** Last day on which it is in force; absent: until it is repealed. */
  until: day.optional(),
  /** In Indonesian and, where there is one, English. */
  objectives: z
    .array(clear('an aim of a policy', z.strictObject({ id: text(500), en: text(500).optional() })))
    .min(1),
  legalBasis: clear('provisions of law', text(500)),
};

/** A policy of development (*kebijakan pembinaan*) was enacted. */
export const DevelopmentPolicyEnacted = defineEvent('DevelopmentPolicyEnacted', 1, {
  policyId: id,
  number,
  ...says,
});

/** The policy says this from now on; the reason is in the metadata. */
export const DevelopmentPolicyAmended = defineEvent('DevelopmentPolicyAmended', 1, {
  policyId: id,
  /** Number of the act that amends it. */
  amendedBy: number,
  ...says,
});

/** The policy is in force no more; the reason is in the metadata. */
export const DevelopmentPolicyRepealed = defineEvent('DevelopmentPolicyRepealed', 1, {
  policyId: id,
  /** First day on which it is in force no more. */
  repealedOn: day,
});
