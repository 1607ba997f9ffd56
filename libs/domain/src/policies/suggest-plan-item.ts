import { PublicForumHeld } from '../forum/forum.events.js';
import { counted } from '../kernel/lists.js';
import { policy, type Policy } from '../kernel/policy.js';
import { NeedsAssessmentConcluded } from '../needs-assessment/needs.events.js';
import { manyName, planItemRules } from '../rules/plan-items.rules.js';
import { raise } from './raise.js';

const { id: ruleId, from } = planItemRules;

/**
 * Many name one competency → a suggestion to each unit concerned that its plan develops it, by the {@link planItemRules}: of those
 * who answered the survey of an assessment of needs, or of what was said at a forum. Once for an assessment or forum, unit and
 * competency. Whether the plan gets the item, a person decides: it is taken by resolving the follow-up, or dismissed with a reason.
 */
export const suggestPlanItem: Policy = policy('suggest-plan-item', (on) =>
  on
    .when(NeedsAssessmentConcluded, ({ data: { needsId, unitIds, responses, named } }) =>
      named
        .filter(({ respondents }) => manyName(respondents, responses))
        .flatMap(({ competencyCode }) =>
          unitIds.map((unitId) =>
            raise({
              ...{ kind: 'PLAN_ITEM_SUGGESTION', ruleId, competencyCode, subject: { unitId } },
              source: { kind: 'NEEDS_ASSESSMENT', id: needsId },
            }),
          ),
        ),
    )
    .when(PublicForumHeld, ({ data: { forumId, unitId, heldOn, aspirations } }) => {
      if (heldOn < from) return [];
      return [...counted(aspirations.map(({ tag }) => tag))]
        .filter(([, times]) => manyName(times, aspirations.length))
        .map(([competencyCode]) =>
          raise({
            ...{ kind: 'PLAN_ITEM_SUGGESTION', ruleId, competencyCode, subject: { unitId } },
            source: { kind: 'FORUM', id: forumId },
          }),
        );
    }),
);
