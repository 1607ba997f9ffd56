import { given, NOW } from '../../testing/given.js';
import {
  ani,
  budi,
  erased,
  erasureConfirmed,
  erasureDecided,
  erasureFenced,
  erasureId,
  erasureRequested,
  erasureVerified,
  held,
  holdId,
  uuid,
} from '../../testing/samples.js';
import * as events from './privacy.events.js';
import { privacy, type PrivacyEvent } from './privacy.js';

const reason = 'Permintaan tertulis';
const article = 'UU 27/2022 art. 8';
const exception = 'UU No. 27 Tahun 2022 Pasal 15 ayat (1) huruf c';
const ask = {
  classes: ['free-text' as const, 'identity' as const],
  basis: 'SUBJECT_REQUEST' as const,
  receivedAt: '2026-05-31T09:00:00+07:00',
  reason,
};
const of = (facts: readonly PrivacyEvent[]) =>
  given(privacy, facts, { id: ani, newId: () => erasureId, actor: { id: budi, role: 'dpo' } });
const verified = erasureVerified;
const final = [...verified, events.ErasureFinal({ subjectId: ani, erasureId, masterKeyVersion: 1 })];

describe('a request for erasure', () => {
  it('has three times twenty-four hours from when it was received', () =>
    of([]).when('RequestErasure', ask).then([erasureRequested]));

  it('was not received in the future', () =>
    of([])
      .when('RequestErasure', { ...ask, receivedAt: '2026-06-01T08:00:01+07:00' })
      .refuses('PRIVACY.RECEIVED_IN_FUTURE'));

  it.each([
    ['requested', [erasureRequested]],
    ['decided', erasureDecided],
    ['confirmed', erasureConfirmed],
    ['fenced', erasureFenced],
    ['erased', erased],
  ])('is the only one while another is %s', (_, facts) =>
    of(facts).when('RequestErasure', ask).refuses('PRIVACY.ERASURE_OPEN', { erasureId }),
  );

  it.each([
    ['verified', verified],
    ['final', final],
  ])('may follow one that is %s, for what is left', (_, facts) => {
    of(facts)
      .when('RequestErasure', ask)
      .thenLike([{ type: 'ErasureRequested', data: {} }]);
    of(facts)
      .when('RequestErasure', { ...ask, classes: ['free-text'] })
      .refuses('PRIVACY.ALREADY_ERASED');
  });
});

describe('a decision', () => {
  const decide = { erasureId, article, reason };
  const stay = { ...decide, article: exception };
  const asked = of([erasureRequested]);

  it('grants all, a part, or nothing', () => {
    asked
      .when('DecideErasure', { ...decide, decision: 'GRANTED' })
      .thenLike([{ type: 'ErasureDecided', data: { classes: ['free-text', 'identity'], decidedBy: budi } }]);
    asked
      .when('DecideErasure', { ...stay, decision: 'PARTLY', classes: ['free-text'] })
      .thenLike([{ type: 'ErasureDecided', data: { classes: ['free-text'] } }]);
    asked
      .when('DecideErasure', { ...stay, decision: 'REFUSED' })
      .thenLike([{ type: 'ErasureDecided', data: { classes: [] } }]);
  });

  it('names a part exactly where it grants a part', () => {
    for (const [decision, classes] of [
      ['PARTLY', undefined],
      ['GRANTED', ['identity']],
      ['REFUSED', ['identity']],
      ['PARTLY', ['identity', 'free-text']],
      ['PARTLY', ['sensitive']],
    ] as const)
      asked
        .when('DecideErasure', { ...decide, decision, ...(classes && { classes: [...classes] }) })
        .refuses('PRIVACY.CLASSES_NEEDED');
  });

  it('is made once, about a request that there is', () => {
    of(erasureDecided)
      .when('DecideErasure', { ...decide, decision: 'GRANTED' })
      .refuses('PRIVACY.NOT_IN_THIS_STATE', { status: 'decided' });
    asked
      .when('DecideErasure', { ...decide, erasureId: uuid(9), decision: 'REFUSED' })
      .refuses('PRIVACY.ERASURE_UNKNOWN');
  });

  it('may be turned into a refusal until it is confirmed', () => {
    const refuse = { ...stay, decision: 'REFUSED' as const };
    of(erasureDecided)
      .when('DecideErasure', refuse)
      .thenLike([{ type: 'ErasureDecided', data: { decision: 'REFUSED', classes: [] } }]);
    for (const facts of [erasureConfirmed, erasureFenced, erased])
      of(facts).when('DecideErasure', refuse).refuses('PRIVACY.NOT_IN_THIS_STATE');
  });

  it('cites what carries it: the basis for what goes; a schedule, a hold or an exception for what stays', () => {
    const refuse = { erasureId, reason, decision: 'REFUSED' as const };
    const grant = { erasureId, reason, decision: 'GRANTED' as const };
    for (const fits of [exception, 'Peraturan ANRI 22/2017'])
      asked
        .when('DecideErasure', { ...refuse, article: fits })
        .thenLike([{ type: 'ErasureDecided', data: {} }]);
    asked
      .when('DecideErasure', { ...refuse, article })
      .refuses('PRIVACY.ARTICLE_UNFIT', { fitting: ['22/2017', '27/2022 art. 15'] });
    for (const unfit of [exception, 'UU 27/2022', 'because'])
      asked
        .when('DecideErasure', { ...grant, article: unfit })
        .refuses('PRIVACY.ARTICLE_UNFIT', { fitting: ['27/2022 art. 8', '27/2022 art. 43'] });
    const byHold = { ...refuse, article: 'UU 43/2009 art. 49' };
    of([held, erasureRequested])
      .when('DecideErasure', byHold)
      .thenLike([{ type: 'ErasureDecided', data: {} }]);
    asked.when('DecideErasure', byHold).refuses('PRIVACY.ARTICLE_UNFIT');
    const sensitive = events.ErasureRequested({ ...erasureRequested.data, classes: ['sensitive'] });
    of([sensitive])
      .when('DecideErasure', { ...refuse, article: 'Peraturan ANRI 22/2018' })
      .refuses('PRIVACY.ARTICLE_UNFIT', { fitting: ['22/2017', '27/2022 art. 15'] });
  });

  it('is confirmed by somebody else', () => {
    of(erasureDecided).when('ConfirmErasure', { erasureId, reason }).refuses('PRIVACY.SECOND_PERSON');
    given(privacy, erasureDecided, { id: ani })
      .when('ConfirmErasure', { erasureId, reason })
      .then([events.ErasureConfirmed({ subjectId: ani, erasureId })]);
  });
});

describe('a legal hold', () => {
  const grant = { erasureId, decision: 'GRANTED' as const, article, reason };

  it('keeps its classes from being granted and confirmed, and no others', () => {
    of([held, erasureRequested]).when('DecideErasure', grant).refuses('PRIVACY.ON_HOLD', { holdId });
    of([held, erasureRequested])
      .when('DecideErasure', { ...grant, article: exception, decision: 'PARTLY', classes: ['free-text'] })
      .thenLike([{ type: 'ErasureDecided', data: {} }]);
    const late = { ...held, data: { ...held.data, classes: ['free-text' as const] } };
    given(privacy, [...erasureDecided, late], { id: ani })
      .when('ConfirmErasure', { erasureId, reason })
      .refuses('PRIVACY.ON_HOLD', { holdId });
  });

  it('ends with its last day in Medan, or when it is lifted', () => {
    const until = (day: string) => ({ ...held, data: { ...held.data, until: day } });
    of([until('2026-06-01'), erasureRequested])
      .when('DecideErasure', grant)
      .refuses('PRIVACY.ON_HOLD');
    for (const facts of [
      [until('2026-05-31'), erasureRequested],
      [held, events.LegalHoldLifted({ subjectId: ani, holdId }), erasureRequested],
    ])
      of(facts)
        .when('DecideErasure', grant)
        .thenLike([{ type: 'ErasureDecided', data: {} }]);
    expect(NOW.toISOString()).toBe('2026-06-01T01:00:00.000Z');
  });

  it('comes too late once the erasure is confirmed', () => {
    for (const facts of [erasureConfirmed, erasureFenced])
      of(facts)
        .when('PlaceLegalHold', { classes: ['identity'], article, reason })
        .refuses('PRIVACY.FENCED', { erasureId });
  });

  it('is lifted once', () =>
    of([held, events.LegalHoldLifted({ subjectId: ani, holdId })])
      .when('LiftLegalHold', { holdId, reason })
      .refuses('PRIVACY.HOLD_UNKNOWN'));
});

describe('carrying it out', () => {
  it('goes fence, keys, verification, end, each once and in this order', () => {
    const keys = { erasureId, keyIds: [uuid(0xea3)] };
    const found = { erasureId, sealedValues: 1, shownValues: 0, backupsUntil: '2026-07-01' };
    const stages = [
      ['RecordFence', { erasureId }, erasureConfirmed, 'KeysFenced'],
      ['RecordErasure', keys, erasureFenced, 'PersonalDataErased'],
      ['RecordVerification', found, erased, 'ErasureVerified'],
      ['RecordFinalErasure', { erasureId, masterKeyVersion: 1 }, verified, 'ErasureFinal'],
    ] as const;
    const all = [
      [erasureRequested],
      erasureDecided,
      erasureConfirmed,
      erasureFenced,
      erased,
      verified,
      final,
    ];
    for (const [command, fields, at, type] of stages)
      for (const facts of all)
        if (facts === at)
          of(facts)
            .when(command, fields)
            .thenLike([{ type, data: {} }]);
        else of(facts).when(command, fields).refuses('PRIVACY.NOT_IN_THIS_STATE');
  });

  it('has its end when the last day of the backups is over in Medan', () => {
    const until = (backupsUntil: string) => [
      ...erased,
      events.ErasureVerified({ subjectId: ani, erasureId, sealedValues: 1, shownValues: 0, backupsUntil }),
    ];
    of(until('2026-06-01'))
      .when('RecordFinalErasure', { erasureId })
      .refuses('PRIVACY.BACKUPS_LEFT', { until: '2026-06-01' });
    of(until('2026-05-31'))
      .when('RecordFinalErasure', { erasureId })
      .then([events.ErasureFinal({ subjectId: ani, erasureId })]);
  });

  it('erases what was granted, not what was asked for', () =>
    of(erasureFenced)
      .when('RecordErasure', { erasureId, keyIds: [uuid(0xea3)] })
      .thenLike([{ type: 'PersonalDataErased', data: { classes: ['free-text'] } }]));

  it('is not verified while a view shows something', () =>
    of(erased)
      .when('RecordVerification', { erasureId, sealedValues: 1, shownValues: 1, backupsUntil: '2026-07-01' })
      .refuses('PRIVACY.STILL_SHOWN', { values: 1 }));
});
