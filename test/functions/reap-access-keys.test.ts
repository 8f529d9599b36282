import { inWords } from '../../lib/functions/reap-access-keys/in-words';
import { type Key, type Report, reaping, type Terms } from '../../lib/functions/reap-access-keys/reaping';
import { tally } from '../tally';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const TERMS: Terms = { oldestDays: 90, unusedDays: 45, warnDays: 7, except: ['robot'], reportOnly: false };

interface Given {
  readonly user?: string;
  readonly age: number;
  readonly usedAgo?: number;
  readonly active?: boolean;
}

/** An account with users that have keys, and calls that may fail. */
class Account {
  readonly keys: Key[];
  readonly disabled: string[] = [];
  readonly told: Report[] = [];
  calls = 0;
  private readonly used = new Map<string, number>();

  constructor(
    given: readonly Given[],
    private readonly fails: (call: number, what: string) => boolean = () => false,
  ) {
    this.keys = given.map(({ user = `user${given.length}`, age, active = true, usedAgo }, at) => {
      const id = `AKIAEXAMPLE${String(at).padStart(9, '0')}`;
      if (usedAgo !== undefined) this.used.set(id, NOW - usedAgo * DAY);
      return { user, id, active, created: NOW - age * DAY };
    });
  }

  reap(terms: Partial<Terms> = {}): Promise<Report> {
    const call = async (what: string): Promise<void> => {
      if (this.fails(this.calls++, what)) throw new Error(`${what} is refused`);
    };
    const self = this;
    return reaping(
      {
        now: () => NOW,
        async *users() {
          await call('ListUsers');
          yield* new Set(self.keys.map(({ user }) => user));
        },
        keysOf: async (user) => {
          await call(`ListAccessKeys ${user}`);
          return self.keys
            .filter((key) => key.user === user)
            .map((key) => ({ ...key, active: key.active && !self.disabled.includes(key.id) }));
        },
        lastUsed: async (id) => {
          await call('GetAccessKeyLastUsed');
          return self.used.get(id);
        },
        disable: async ({ id }) => {
          await call('UpdateAccessKey');
          self.disabled.push(id);
        },
        tell: async (report) => {
          await call('Publish');
          self.told.push(report);
        },
      },
      { ...TERMS, ...terms },
    )();
  }
}

test.each<[string, Given, Partial<Record<keyof Report, string>>]>([
  ['a young key that is used', { age: 10, usedAgo: 1 }, {}],
  ['one that is as old as it may be', { age: 90, usedAgo: 0 }, { disabled: 'old' }],
  ['one that is a day younger', { age: 89, usedAgo: 0 }, { soon: 'old' }],
  ['one that nobody has used for long', { age: 80, usedAgo: 45 }, { disabled: 'unused' }],
  ['one that was used a day later', { age: 80, usedAgo: 44 }, { soon: 'unused' }],
  ['one that was never used, and is young', { age: 30 }, {}],
  ['one that was never used', { age: 46 }, { disabled: 'unused' }],
  ['one that is disabled already', { age: 400, active: false }, {}],
  ['one of a user that is excepted', { user: 'robot', age: 400 }, { left: 'old' }],
])('%s', async (_, given, expected) => {
  const account = new Account([given]);
  const report = await account.reap();
  const found = Object.entries(report).flatMap(([list, [first]]) => (first ? [[list, first.because]] : []));
  expect(Object.fromEntries(found)).toEqual(expected);
  expect(account.disabled).toHaveLength(expected.disabled ? 1 : 0);
  expect(account.told).toHaveLength(found.length > 0 ? 1 : 0);
});

test('no report has a whole key', async () => {
  const account = new Account([{ age: 400 }, { user: 'robot', age: 400 }, { user: 'new', age: 85 }]);
  const text = inWords(await account.reap());
  for (const { id } of account.keys) {
    expect(text).not.toContain(id);
    expect(text).toContain(`${id.slice(0, -4)}****`);
  }
});

test('where keys are only told of, none is disabled', async () => {
  const account = new Account([{ age: 400 }]);
  expect((await account.reap({ reportOnly: true })).left).toHaveLength(1);
  expect(account.disabled).toEqual([]);
});

test('a second run does nothing again', async () => {
  const account = new Account([{ age: 400 }, { age: 1 }]);
  await account.reap();
  expect((await account.reap()).disabled).toEqual([]);
  expect(account.disabled).toHaveLength(1);
});

const MANY: readonly Given[] = Array.from({ length: 1000 }, (_, at) => ({
  ...{ user: `user${at % 700}`, age: (at * 37) % 200, usedAgo: (at * 13) % 90 },
}));

test('a thousand keys, each once', async () => {
  const account = new Account(MANY);
  await account.reap();
  const due = MANY.filter(({ age, usedAgo = 0 }) => age >= 90 || Math.min(age, usedAgo) >= 45);
  expect(new Set(account.disabled).size).toBe(account.disabled.length);
  expect(account.disabled).toHaveLength(due.length);
});

test('what fails of one user is told of, fails the run, and keeps nobody else', async () => {
  const account = new Account(MANY, (_, what) => what === 'ListAccessKeys user3');
  await expect(account.reap()).rejects.toThrow(
    'keys of 1 users could not be looked at: ListAccessKeys user3 is refused',
  );
  expect(account.told[0]?.failed).toEqual([{ user: 'user3', because: 'ListAccessKeys user3 is refused' }]);
  const left = account.keys.filter(({ user, id }) => user === 'user3' && !account.disabled.includes(id));
  expect(left.length).toBeGreaterThan(0);
  expect(account.disabled.length).toBeGreaterThan(100);
});

test('stopped at any call and begun again, it comes to the same', async () => {
  const few = MANY.slice(0, 12);
  const whole = new Account(few);
  await whole.reap();
  for (let stop = 0; stop < whole.calls; stop++) {
    const account = new Account(few, (call) => call === stop);
    await account.reap().catch(() => tally('faults injected'));
    await account.reap();
    expect([...account.disabled].sort()).toEqual([...whole.disabled].sort());
  }
});

test('a report that is too long for a message is cut, and says so', () => {
  const disabled = Array.from({ length: 5000 }, (_, at) => ({
    ...{ user: `somebody${at}`, key: 'AKIAEXAMPLE00000****', because: 'old' as const },
  }));
  const text = inWords({ disabled, soon: [], left: [], failed: [] });
  expect(text.length).toBeLessThan(101_000);
  expect(text).toMatch(/and more/);
});
