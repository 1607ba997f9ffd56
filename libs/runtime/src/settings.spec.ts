import { readConnectedSettings, readSettings, SettingsError } from './settings.js';

describe('settings', () => {
  it('have defaults that keep to this machine', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: undefined });
  });

  it('name every fault at once', () => {
    const read = () => readSettings({ JEJAK_PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/JEJAK_PORT.*\n.*DATABASE_URL.*postgresql:.*\n.*LOG_LEVEL/s);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'jejak.example'])(
    'refuse to listen on %s without sign-in',
    (JEJAK_HOST) => {
      expect(() => readSettings({ JEJAK_HOST })).toThrow(/JEJAK_UNAUTHENTICATED/);
      expect(readSettings({ JEJAK_HOST, JEJAK_UNAUTHENTICATED: 'yes' }).host).toBe(JEJAK_HOST);
    },
  );

  it('take an empty variable for an absent one', () => {
    expect(readSettings({ DATABASE_URL: '', JEJAK_PORT: '' })).toMatchObject({
      databaseUrl: undefined,
      port: 8080,
    });
  });

  it('say which server a part lacks', () => {
    expect(() => readConnectedSettings({ DATABASE_URL: 'postgresql://u@h/d' })).toThrow(/^EVENTSTORE_URL/);
  });
});
