import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import type { Basis } from '../programme/programme.vocabulary.js';
import * as commands from './waiting-list.commands.js';
import * as events from './waiting-list.events.js';

export type WaitingListEvent = EventsOf<typeof events>;

/** A place on the list. */
export interface WaitingPlace {
  /** Which nomination of theirs it rests on. */
  readonly attempt: number;
  readonly basis: Basis;
}

/** Who waits for a seat in a run of a programme. */
export interface WaitingList {
  /** By employee, in the order in which the nominations were accepted. */
  readonly places: ReadonlyMap<string, WaitingPlace>;
}

const without = ({ places }: WaitingList, employeeId: string): WaitingList => ({
  places: new Map([...places].filter(([one]) => one !== employeeId)),
});

/** An offer to whoever is first, if somebody is. */
const offerFirst = (programmeId: string, { places }: WaitingList): WaitingListEvent[] =>
  [...places]
    .slice(0, 1)
    .map(([employeeId, place]) => events.SeatOffered({ programmeId, employeeId, ...place }));

/** What follows when somebody goes off the list: if they were first, whoever is first now is offered a seat. */
function leave(
  programmeId: string,
  list: WaitingList,
  { employeeId, attempt }: commands.LeaveWaitingList,
): WaitingListEvent[] {
  if (list.places.get(employeeId)?.attempt !== attempt) return [];
  const left = events.WaitingListLeft({ programmeId, employeeId, attempt });
  const [first] = list.places.keys();
  return first === employeeId ? [left, ...offerFirst(programmeId, without(list, employeeId))] : [left];
}

/**
 * The waiting list of a run of a programme (*daftar tunggu*); its id is the programme's. Everybody whose nomination is
 * accepted goes through it, also while seats are free, so that seats are given in the order of acceptance. Only the first is
 * ever offered one; whoever gets it, or can get none, makes place for the next. Policy `enrol-accepted` keeps it.
 */
export const waitingList: Decider<WaitingList, WaitingListEvent, typeof commands> = {
  stream: 'waiting',
  initial: { places: new Map() },
  commands,

  evolve: {
    WaitingListJoined: ({ places }, { data: { employeeId, attempt, basis } }) => ({
      places: new Map([...places, [employeeId, { attempt, basis }]]),
    }),
    WaitingListLeft: (list, { data: { employeeId } }) => without(list, employeeId),
    SeatOffered: (list) => list,
    SeatReturned: (list, { data: { employeeId } }) => without(list, employeeId),
  },

  decide: {
    JoinWaitingList: ({ employeeId, attempt, basis }, { places }, { id: programmeId }) => {
      if (places.has(employeeId)) return [];
      const place = { programmeId, employeeId, attempt, basis };
      const joined = events.WaitingListJoined(place);
      return places.size > 0 ? [joined] : [joined, events.SeatOffered(place)];
    },

    LeaveWaitingList: (command, list, { id }) => leave(id, list, command),

    SettlePlace: (command, list, { id }) => leave(id, list, command),

    // recorded in any case: a command that leaves no trace would have effect later, when it comes again after a crash
    ReturnSeat: ({ employeeId }, list, { id: programmeId }) => [
      events.SeatReturned({ programmeId, employeeId }),
      ...offerFirst(programmeId, without(list, employeeId)),
    ],
  },
};
