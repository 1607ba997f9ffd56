import { forumHeld, forumId } from '../../testing/forum-samples.js';
import { needsId } from '../../testing/needs-samples.js';
import { unitId, uuid } from '../../testing/samples.js';
import { PublicForumHeld } from '../forum/forum.events.js';
import { followUp } from '../follow-up/follow-up.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide } from '../kernel/fold.js';
import { Personal } from '../kernel/personal.js';
import { NeedsAssessmentConcluded } from '../needs-assessment/needs.events.js';
import { suggestPlanItem } from './suggest-plan-item.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const reactions = (event: DomainEvent) => suggestPlanItem.on.get(event.type)!(event, NOW);
const commands = (event: DomainEvent) => reactions(event).map(({ command }) => ({ ...command }));
const [one, other] = [unitId, uuid(0x99)];
const concluded = (responses: number, named: Record<string, number>, unitIds = [one]) =>
  NeedsAssessmentConcluded({
    ...{ needsId, unitIds, year: 2027, gaps: [], responses, recommendations: [] },
    named: Object.entries(named).map(([competencyCode, respondents]) => ({ competencyCode, respondents })),
  });
const forum = (tags: readonly string[], heldOn = '2026-05-20') =>
  PublicForumHeld({
    ...forumHeld.data,
    ...{ heldOn, commitments: [] },
    aspirations: tags.map((tag, n) => ({ feedbackId: uuid(0x800 + n), tag, text: Personal.clear('Antre') })),
  });
const suggestion = {
  ...{ kind: 'PLAN_ITEM_SUGGESTION', ruleId: 'plan-item-suggestion/1', competencyCode: 'TEK-12' },
};

describe('policy suggest-plan-item', () => {
  it('suggests what 40 per cent of the answers name, to each unit of the scope', () => {
    const source = { kind: 'NEEDS_ASSESSMENT', id: needsId };
    expect(commands(concluded(10, { 'TEK-12': 4, 'MAN-01': 3 }, [one, other]))).toEqual([
      { ...suggestion, source, unitId: one },
      { ...suggestion, source, unitId: other },
    ]);
    expect(commands(concluded(11, { 'TEK-12': 4 }))).toEqual([]);
  });

  it('suggests nothing of few answers, or where nobody answered', () => {
    expect(commands(concluded(9, { 'TEK-12': 9 }))).toEqual([]);
    expect(commands(concluded(0, {}))).toEqual([]);
  });

  it('suggests what 40 per cent of what was said at a forum is about, from the first day of the rule on', () => {
    const tags = ['TEK-12', 'TEK-12', 'TEK-12', 'TEK-12', 'A', 'B', 'C', 'D', 'E', 'F'];
    const source = { kind: 'FORUM', id: forumId };
    expect(commands(forum(tags))).toEqual([{ ...suggestion, source, unitId }]);
    expect(commands(forum(tags.slice(1)))).toEqual([]);
    expect(commands(forum(tags, '2025-12-31'))).toEqual([]);
  });

  it('gives each unit and competency an id of its own, the same each time, and a command that is carried out', () => {
    const event = concluded(10, { 'TEK-12': 10, 'MAN-01': 10 }, [one, other]);
    const ids = reactions(event).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(reactions(event).map(({ id }) => id)).toEqual(ids);
    for (const { aggregate, id, command } of reactions(event)) {
      expect(aggregate).toBe(followUp);
      const context = { id, now: new Date(), newId: () => id, actor: { id: 'policy:x', role: 'policy' } };
      expect(decide(followUp, command, followUp.initial, context)).toHaveLength(1);
    }
  });
});
