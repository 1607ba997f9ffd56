import { rule } from '../learning-record/learning-record.fields.js';
import { FORMS } from '../programme/programme.vocabulary.js';
import { formsOfWay, LEARNING_WAYS, learningMixRules } from './learning-mix.rules.js';

describe('the model of the mix', () => {
  it('shares all learning among the ways, and says that it is in doubt', () => {
    expect(rule.safeParse(learningMixRules.id).success).toBe(true);
    expect(LEARNING_WAYS.reduce((sum, way) => sum + learningMixRules.model[way], 0)).toBe(100);
    expect([learningMixRules.verified, learningMixRules.note !== undefined]).toEqual([false, true]);
  });

  it('gives every form one way', () => {
    const all = LEARNING_WAYS.flatMap((way) => formsOfWay(way));
    expect([...all].sort()).toEqual([...FORMS].sort());
    expect(formsOfWay('SOCIAL')).toEqual(['COACHING', 'MENTORING', 'COMMUNITY_OF_PRACTICE']);
    expect(formsOfWay('CLASSICAL')).toContain('E_LEARNING');
  });
});
