import { policy, type Policy } from '../kernel/policy.js';
import { EnterMentorship } from '../mentor-register/mentor-register.commands.js';
import { mentorRegister } from '../mentor-register/mentor-register.js';
import { MentorshipProposed } from '../mentorship/mentorship.events.js';

/** A mentorship is proposed → it is entered in the register of its mentor, by which the limit of mentees is kept. */
export const enterMentorship: Policy = policy('enter-mentorship', (on) =>
  on.when(MentorshipProposed, ({ data: { mentorshipId, mentorId } }) => [
    {
      aggregate: mentorRegister,
      id: mentorId,
      command: Object.assign(new EnterMentorship(), { mentorshipId }),
    },
  ]),
);
