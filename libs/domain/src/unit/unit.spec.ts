import { given } from '../../testing/given.js';
import { cityId, established, unitId, uuid } from '../../testing/samples.js';
import * as events from './unit.events.js';
import { parentsFrom, unit } from './unit.js';

const reason = 'Perda 3/2026';
const name = { id: 'Dinas Pendidikan' };
const other = uuid(0x73);
const moved = events.UnitMoved({ unitId, parentId: other, effectiveDate: '2026-03-01' });
const dissolved = events.UnitDissolved({ unitId, effectiveDate: '2026-03-01' });

describe('unit', () => {
  it('enters the tree under another unit, or under none', () => {
    const { when } = given(unit, [], { id: unitId });
    const fields = { kind: 'OPD' as const, code: '1.01', name, effectiveDate: '2025-01-01' };
    when('EstablishUnit', { parentId: cityId, ...fields }).then([established]);
    when('EstablishUnit', fields).then([events.UnitEstablished({ unitId, ...fields })]);
    when('EstablishUnit', { parentId: unitId, ...fields }).refuses('UNIT.OWN_ANCESTOR', { parentId: unitId });
  });

  it('enters the tree once', () =>
    given(unit, [established])
      .when('EstablishUnit', { kind: 'OPD', code: '1', name, effectiveDate: '2026-01-01' })
      .refuses('UNIT.EXISTS'));

  it('moves, on the day of the last change at the earliest', () => {
    const { when } = given(unit, [established]);
    when('MoveUnit', { parentId: other, effectiveDate: '2026-03-01', reason }).then([moved]);
    when('MoveUnit', { effectiveDate: '2025-01-01', reason }).then([
      events.UnitMoved({ unitId, effectiveDate: '2025-01-01' }),
    ]);
    when('MoveUnit', { parentId: other, effectiveDate: '2024-12-31', reason }).refuses(
      'UNIT.EFFECTIVE_BEFORE_LAST',
      { since: '2025-01-01' },
    );
    when('MoveUnit', { parentId: unitId, effectiveDate: '2026-03-01', reason }).refuses('UNIT.OWN_ANCESTOR');
    when('MoveUnit', { parentId: cityId, effectiveDate: '2026-03-01', reason }).refuses(
      'UNIT.MOVE_CHANGES_NOTHING',
    );
  });

  it('is renamed', () => {
    const { when } = given(unit, [established]);
    const en = { ...name, en: 'Education Department' };
    when('RenameUnit', { name: en, effectiveDate: '2026-03-01', reason }).then([
      events.UnitRenamed({ unitId, name: en, effectiveDate: '2026-03-01' }),
    ]);
    when('RenameUnit', { name, effectiveDate: '2026-03-01', reason }).refuses('UNIT.RENAME_CHANGES_NOTHING');
  });

  it('is dissolved, and nothing follows', () => {
    given(unit, [established])
      .when('DissolveUnit', { effectiveDate: '2026-03-01', reason })
      .then([dissolved]);
    const { when } = given(unit, [established, dissolved]);
    const after = { effectiveDate: '2026-04-01', reason };
    when('MoveUnit', { parentId: other, ...after }).refuses('UNIT.DISSOLVED', { since: '2026-03-01' });
    when('RenameUnit', { name: { id: 'Lain' }, ...after }).refuses('UNIT.DISSOLVED');
    when('DissolveUnit', after).refuses('UNIT.DISSOLVED');
  });

  it('that was never established does not change and belongs to none', () => {
    const { when, state } = given(unit, []);
    when('DissolveUnit', { effectiveDate: '2026-04-01', reason }).refuses('UNIT.UNKNOWN');
    expect(parentsFrom(state, '2026-01-01')).toEqual([]);
  });

  it('tells to which units it belongs on a day and after it', () => {
    const { state } = given(unit, [established, moved]);
    expect(parentsFrom(state, '2025-06-01')).toEqual([cityId, other]);
    expect(parentsFrom(state, '2026-02-28')).toEqual([cityId, other]);
    expect(parentsFrom(state, '2026-03-01')).toEqual([other]);
    expect(parentsFrom(state, '2030-01-01')).toEqual([other]);
  });
});
