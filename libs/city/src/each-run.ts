import type { Story } from './order.js';
import { type CityRun, offers, type Rosters } from './rosters.js';

/**
 * What is told of all runs, as a source for each series and group. What is told later than a run is a source of its own that
 * looks at the run again: so no run is held for the months until then.
 *
 * @param tell what begins the later, the later the run begins; undefined where there is nothing to tell of a run
 */
export const eachRun = (
  rosters: Rosters,
  tell: (run: CityRun) => Story | undefined,
): readonly Iterable<Story>[] => offers.map((offer) => toldOf(rosters, offer, tell));

function* toldOf(
  rosters: Rosters,
  offer: (typeof offers)[number],
  tell: (run: CityRun) => Story | undefined,
): Generator<Story> {
  for (const run of rosters.runsOf(offer)) {
    const story = tell(run);
    if (story) yield story;
  }
}
