import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import * as commands from './mentor-register.commands.js';
import * as events from './mentor-register.events.js';

export type MentorRegisterEvent = EventsOf<typeof events>;

/** Which mentorships name an employee as mentor. How they stand, their own streams tell. */
export interface MentorRegister {
  /** All that were ever proposed, by id. */
  readonly mentorships: ReadonlySet<string>;
}

/**
 * The register of a mentor (*daftar dampingan*); its id is the employee's. It is there so that whoever decides on one
 * mentorship can find the others of its mentor. A policy keeps it, and a second entry does no harm.
 */
export const mentorRegister: Decider<MentorRegister, MentorRegisterEvent, typeof commands> = {
  stream: 'mentor',
  initial: { mentorships: new Set() },
  commands,

  evolve: {
    MentorshipEntered: ({ mentorships }, { data: { mentorshipId } }) => ({
      mentorships: new Set([...mentorships, mentorshipId]),
    }),
  },

  decide: {
    EnterMentorship: ({ mentorshipId }, { mentorships }, { id }) =>
      mentorships.has(mentorshipId) ? [] : [events.MentorshipEntered({ employeeId: id, mentorshipId })],
  },
};
