import { loggableError } from './logger.js';

it('tells of an error of PostgreSQL its SQLSTATE and place, not the values that it quotes', () => {
  const refused = Object.assign(new Error('invalid input syntax for type uuid: "Ani"'), {
    code: '22P02',
    severity: 'ERROR',
    routine: 'string_to_uuid',
    detail: 'Key (name)=(Ani)',
  });
  const logged = loggableError(new Error('VIEW.UNAVAILABLE', { cause: refused }));
  expect(logged).toMatchObject({
    message: 'VIEW.UNAVAILABLE',
    cause: { code: '22P02', routine: 'string_to_uuid' },
  });
  expect(JSON.stringify(logged)).not.toContain('Ani');
  expect(JSON.stringify(logged)).toContain('logger.spec');
});

it('does not log what is thrown and is no error', () => {
  expect(loggableError('Ani')).toEqual({ type: 'string' });
});
