import { given, NOW } from '../../testing/given.js';
import { budi, mentorshipId, mentorshipProposed, uuid } from '../../testing/samples.js';
import { enterMentorship } from '../policies/enter-mentorship.js';
import { EnterMentorship } from './mentor-register.commands.js';
import { MentorshipEntered } from './mentor-register.events.js';
import { mentorRegister } from './mentor-register.js';

const entered = MentorshipEntered({ employeeId: budi, mentorshipId });

describe('the register of a mentor', () => {
  it('holds each mentorship once, and says nothing to a repetition', () => {
    given(mentorRegister, [], { id: budi }).when('EnterMentorship', { mentorshipId }).then([entered]);
    given(mentorRegister, [entered], { id: budi }).when('EnterMentorship', { mentorshipId }).then([]);
    const other = { mentorshipId: uuid(77) };
    given(mentorRegister, [entered], { id: budi })
      .when('EnterMentorship', other)
      .then([MentorshipEntered({ employeeId: budi, ...other })]);
  });

  it('is kept by a policy, from the proposal on', () => {
    const command = Object.assign(new EnterMentorship(), { mentorshipId });
    expect([...enterMentorship.on.keys()]).toEqual(['MentorshipProposed']);
    expect(enterMentorship.on.get('MentorshipProposed')?.(mentorshipProposed, NOW)).toStrictEqual([
      { aggregate: mentorRegister, id: budi, command },
    ]);
  });
});
