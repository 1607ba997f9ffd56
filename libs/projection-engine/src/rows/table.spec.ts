import { Column, Entity, PrimaryColumn } from 'typeorm';
import { tablesOf } from './table.js';

@Entity()
class ListsRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid', array: true })
  employeeIds: readonly string[];
}

@Entity()
class DaysRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'date', array: true })
  days: readonly string[];
}

it('takes columns with lists of what can be written in bulk', async () => {
  const table = (await tablesOf([ListsRow])).get(ListsRow);
  expect([...(table?.columns.values() ?? [])].map(({ name, type }) => [name, type])).toEqual([
    ['position', 'bigint'],
    ['employee_ids', 'uuid[]'],
  ]);
});

it('refuses lists of anything else, and says which', async () => {
  await expect(tablesOf([DaysRow])).rejects.toThrow(
    'PROJECTION.DESCRIPTION: DaysRow.days: a column of a view is not generated, nor a list of date (use jsonb)',
  );
});
