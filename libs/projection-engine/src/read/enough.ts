import { disclosureRules } from '@jejak/domain';

const { leastPeople } = disclosureRules;

/** SQL of a figure over `n` people, null where they are too few to be told of. */
export const ofEnough = (n: string, figure: string): string =>
  `CASE WHEN ${n} >= ${leastPeople} THEN ${figure} END`;

/**
 * SQL of the rows of `cells` whose whole group is told: of a group with one cell of too few people no cell is, because what is
 * left out of a group whose size is known elsewhere is found by subtraction.
 *
 * @param cells SQL with a column `n`, the people of each row; zero cells are rows that are not there
 * @param group columns that make the group
 */
export const wholeGroups = (cells: string, group: readonly string[]): string => `
  SELECT * FROM (
    SELECT cell.*, min(n) OVER (PARTITION BY ${group.join(', ')}) AS fewest FROM (${cells}) AS cell) AS grouped
  WHERE fewest >= ${leastPeople}`;
