import { confirmed, exceptionFound, exceptionId, mending } from '../../testing/exception-samples.js';
import { given } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/ids.js';
import { ExceptionExplained, ExceptionMended } from './exception.events.js';
import { recordException } from './exception.js';

const { data } = confirmed;
const command = { ...exceptionFound, reason: 'Angka tertukar' };
const explained = ExceptionExplained(data);
const mended = ExceptionMended({ ...data, eventId: mending.eventId });
const reviewer = { id: exceptionId, actor: { id: uuid(9), role: 'compliance-reviewer', employeeId: budi } };

describe('an exception in the records', () => {
  it('is confirmed, explained, or put right by an event that is named', () => {
    const { when } = given(recordException, [], reviewer);
    when('ConfirmException', command).then([confirmed]);
    when('ExplainException', command).then([explained]);
    when('LinkMendingEvent', { ...command, ...mending }).then([mended]);
    const after = given(recordException, [confirmed], reviewer);
    after.when('ConfirmException', command).refuses('EXCEPTION.CONFIRMED_ALREADY');
    after.when('ExplainException', command).then([explained]);
    after.when('LinkMendingEvent', { ...command, ...mending }).then([mended]);
  });

  it.each([['explained', explained] as const, ['mended', mended] as const])(
    'is over once it is %s',
    (status, fact) => {
      const { when } = given(recordException, [confirmed, fact], reviewer);
      when('ConfirmException', command).refuses('EXCEPTION.CLOSED', { status });
      when('ExplainException', command).refuses('EXCEPTION.CLOSED', { status });
      when('LinkMendingEvent', { ...command, ...mending }).refuses('EXCEPTION.CLOSED', { status });
    },
  );

  it('is not for whom it is about, nor for whoever recorded it', () => {
    const [causer = ''] = exceptionFound.causedBy;
    for (const [actor, code] of [
      [{ ...reviewer.actor, employeeId: ani }, 'EXCEPTION.OWN_MATTER'],
      [{ ...reviewer.actor, id: causer }, 'EXCEPTION.CAUSED_BY_ACTOR'],
    ] as const) {
      const { when } = given(recordException, [], { ...reviewer, actor });
      when('ConfirmException', command).refuses(code);
      when('ExplainException', command).refuses(code);
      when('LinkMendingEvent', { ...command, ...mending }).refuses(code);
    }
  });

  it('is put right only by an event that came after all that it consists of', () => {
    const { when } = given(recordException, [confirmed], reviewer);
    const { detectedAt } = exceptionFound;
    const [own = ''] = exceptionFound.eventIds;
    for (const early of [
      { ...mending, recordedAt: detectedAt },
      { ...mending, recordedAt: '2026-03-02T08:59:59.999+07:00' },
      { ...mending, eventId: own },
    ])
      when('LinkMendingEvent', { ...command, ...early }).refuses('EXCEPTION.MENDED_BEFORE', { detectedAt });
  });
});
