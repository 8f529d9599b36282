import { can } from '../../lib/iam/evaluate';
import { ACCOUNT, AccessAccount, MINUTE, NOW, POLICY, session, TERMS, user } from './access-account';

const [alice, bob, carol, dora] = [user('alice'), user('bob'), user('people/carol'), session('dora@acme.example')];

const ROLE = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'rds:StopDBInstance', Resource: '*' }] };

/** Whether a session of somebody may do what the role is for, that began some minutes ago. */
const may = (account: AccessAccount, name: string, minutesAgo = 0, later = 0) =>
  can({
    principal: `arn:aws:sts::${ACCOUNT}:assumed-role/database/${name}`,
    action: 'rds:StopDBInstance',
    resource: `arn:aws:rds:eu-west-1:${ACCOUNT}:db:orders`,
    ...{ identity: ROLE, boundary: account.documentOf() },
    context: {
      'aws:userid': `AROADATABASE:${name}`,
      'aws:CurrentTime': new Date(account.now + later * MINUTE).toISOString(),
      'aws:TokenIssueTime': new Date(account.now - minutesAgo * MINUTE).toISOString(),
    },
  }).decision;

const until = (...states: readonly string[]) => {
  return (state: string) => !states.includes(state);
};

test('before: refused. Granted: allowed, for one person and until a time. After: refused, with the sessions that were taken', async () => {
  const account = new AccessAccount();
  expect(may(account, 'alice')).toBe('denied');
  const id = await account.ask(alice);
  await account.run(id, until('AwaitDecision'));
  expect(may(account, 'alice')).toBe('denied');
  expect(await account.decide(bob, id)).toMatchObject({ statusCode: 200, state: 'approved' });
  await account.run(id, until('Hold'));
  expect(may(account, 'alice')).toBe('allowed');
  expect([may(account, 'alice', 5), may(account, 'bob'), may(account, 'Alice'), may(account, 'malice')]).toEqual(
    Array(4).fill('denied'),
  );
  // Nobody has to do anything for it to end.
  expect([may(account, 'alice', 0, 29), may(account, 'alice', 0, 31)]).toEqual(['allowed', 'denied']);
  expect(await account.run(id)).toBe('Done');
  expect([may(account, 'alice'), may(account, 'alice', 20)]).toEqual(['denied', 'denied']);
  expect(account.documentOf().Statement.map(({ Sid }) => Sid)).toEqual(['Services', 'WindowNobody']);
});

test('who holds a role over midnight holds it when it is opened to somebody else', async () => {
  const account = new AccessAccount();
  const id = await account.ask(alice, 'release-1', 60);
  await account.decide(bob, id);
  await account.run(id, until('Hold'));
  account.now += 30 * MINUTE;
  const other = await account.ask(carol);
  await account.decide(bob, other);
  await account.run(other, until('Hold'));
  expect([may(account, 'alice', 20), may(account, 'carol')]).toEqual(['allowed', 'allowed']);
  await account.end(carol, other);
  await account.run(other);
  expect([may(account, 'alice', 20), may(account, 'carol')]).toEqual(['allowed', 'denied']);
});

test('somebody who asks again is not let in by a session of before', async () => {
  const account = new AccessAccount();
  const first = await account.ask(alice);
  await account.decide(bob, first);
  await account.run(first, until('Hold'));
  account.now += 10 * MINUTE;
  await account.end(alice, first);
  await account.run(first);
  account.now += MINUTE;
  const second = await account.ask(alice, 'release-2');
  await account.decide(bob, second);
  await account.run(second, until('Hold'));
  expect([may(account, 'alice'), may(account, 'alice', 11)]).toEqual(['allowed', 'denied']);
});

test('what is ended before its time is closed at the next look', async () => {
  const account = new AccessAccount();
  const id = await account.ask(dora);
  await account.decide(alice, id);
  await account.run(id, until('Hold'));
  expect(may(account, 'dora@acme.example')).toBe('allowed');
  expect(await account.end(bob, id)).toMatchObject({ statusCode: 200, state: 'ended' });
  expect(await account.run(id)).toBe('Done');
  expect(may(account, 'dora@acme.example', 0, -1)).toBe('denied');
  expect(account.now - NOW).toBeLessThan(2 * MINUTE);
  expect([...account.records.keys()].map((key) => key.split('/')[0])).toEqual([
    ...['requests', 'decisions', 'opened', 'ends', 'closed'],
  ]);
  expect(JSON.parse([...account.records.values()].at(-1) as string).ended).toMatchObject({ because: 'asked' });
});

test('nobody decides in time, and the request has lapsed', async () => {
  const account = new AccessAccount();
  const id = await account.ask(alice);
  expect(await account.run(id)).toBe('Done');
  expect(account.now - NOW).toBeGreaterThan(60 * MINUTE);
  expect(await account.decide(bob, id)).toMatchObject({ statusCode: 409, message: 'the request has lapsed' });
  expect(await account.send(alice, 'GET /requests/{id}', {}, id)).toMatchObject({ state: 'lapsed' });
  expect(may(account, 'alice')).toBe('denied');
});

describe('who somebody is, is what AWS says of whoever signed', () => {
  const SSO = 'AWSReservedSSO_Operators_0123456789abcdef';
  const nobody = [
    ['nobody who signed', undefined],
    ['a user who is not named', user('mallory')],
    ['a user of that name on another path', user('people/alice')],
    ['a user of another account', { ...alice, accountId: '444455556666' }],
    ['an ARN of another account', { ...alice, userArn: 'arn:aws:iam::444455556666:user/alice' }],
    ['a session of a role that anybody may call as they like', session('alice', 'Developers', 'AROADEV')],
    ['a session of a role that is called like a permission set', session('dora', `${SSO.slice(0, -1)}0`, 'AROAFAKE')],
    ['a session of another role of that name before', session('dora', SSO, 'AROAOLD')],
    ['a session of another permission set', session('dora', SSO.replace('Operators', 'Auditors'))],
    ['somebody federated', { ...alice, userArn: `arn:aws:sts::${ACCOUNT}:federated-user/alice` }],
    ['the root of the account', { ...alice, userArn: `arn:aws:iam::${ACCOUNT}:root` }],
  ] as const;

  test.each(nobody)('%s may not ask', async (_, signer) => {
    const account = new AccessAccount();
    const body = {
      role: 'database',
      minutes: 5,
      reason: 'x',
      key: 'release-1',
      by: alice.userArn,
      userArn: alice.userArn,
    };
    expect(await account.send(signer as typeof alice, 'POST /requests', body)).toMatchObject({ statusCode: 403 });
    expect(account.records.size).toBe(0);
  });

  test.each(nobody)('%s may not approve', async (_, signer) => {
    const account = new AccessAccount();
    const id = await account.ask(carol);
    expect(await account.decide(signer as typeof alice, id)).toMatchObject({ statusCode: 403 });
    expect(account.records.size).toBe(1);
  });

  test('nobody approves for themself, by another session neither', async () => {
    const account = new AccessAccount();
    for (const [who, again] of [
      [alice, alice],
      [dora, dora],
      [alice, session('Alice')],
      [session('bob'), bob],
    ] as const) {
      const id = await account.ask(who);
      expect(await account.decide(again, id)).toMatchObject({
        ...{ statusCode: 403, message: 'nobody decides of their own request' },
      });
      await account.run(id, until('AwaitDecision'));
    }
    expect([...account.records.keys()].filter((key) => key.startsWith('decisions'))).toEqual([]);
  });

  test('who asks is not who decides, by their list', async () => {
    const account = new AccessAccount();
    expect(await account.send(bob, 'POST /requests', {})).toMatchObject({ message: 'you may not ask for access' });
    const id = await account.ask(alice);
    expect(await account.decide(carol, id)).toMatchObject({ message: 'you may not decide of requests' });
    expect(await account.send(carol, 'GET /requests/{id}', {}, id)).toMatchObject({ statusCode: 403 });
    expect(await account.end(carol, id)).toMatchObject({ statusCode: 403 });
  });

  test('a record of an approval that was written beside the function opens nothing', async () => {
    const account = new AccessAccount();
    const id = await account.ask(alice);
    const { by } = JSON.parse([...account.records.values()][0] as string);
    const forged = {
      id,
      role: 'database',
      minutes: 30,
      for: by,
      decision: 'approved',
      at: new Date(NOW).toISOString(),
    };
    const arn = (name: string) => ({ name, arn: `arn:aws:iam::${ACCOUNT}:user/${name}` });
    for (const decision of [
      ...[forged, { ...forged, by }, { ...forged, by: arn('mallory') }],
      ...[
        { ...forged, by: arn('bob'), minutes: 61 },
        { ...forged, by: arn('bob'), for: arn('mallory') },
      ],
      { ...forged, by: arn('bob'), for: { ...by, name: '*' } },
    ]) {
      account.records.set(`decisions/database/2026-06-01/${id}.json`, JSON.stringify(decision));
      expect(await account.watch(id)).toMatchObject({ state: 'refused' });
      await account.apply(id);
      expect(may(account, 'alice')).toBe('denied');
      expect(may(account, 'mallory')).toBe('denied');
    }
  });
});

test.each<[string, object | string, number, string]>([
  ['no JSON', '{', 400, 'the body has to be a JSON object'],
  ['a list', '[]', 400, 'the body has to be a JSON object'],
  ['nothing', '', 400, 'reason has to be a text'],
  ['another role', { role: 'admin' }, 400, 'role has to be one of database, network'],
  ['a role of no catalogue', { role: 'toString' }, 400, 'role has to be one of'],
  ['no time', { minutes: 0 }, 400, 'minutes has to be a whole number from 1 to 60'],
  ['too long', { minutes: 61 }, 400, 'minutes has to be a whole number from 1 to 60'],
  ['half a minute', { minutes: 1.5 }, 400, 'minutes has to be'],
  ['minutes as a text', { minutes: '30' }, 400, 'minutes has to be'],
  ['no reason', { reason: ' ' }, 400, 'reason has to be a text'],
  ['a long reason', { reason: 'x'.repeat(1001) }, 400, 'reason has to be a text'],
  ['a key with a slash', { key: '../../etc' }, 400, 'key has to be 8 to 64 letters'],
])('refuses a request with %s', async (_, given, statusCode, message) => {
  const account = new AccessAccount();
  const whole = { role: 'database', minutes: 30, reason: 'an incident', key: 'release-1' };
  const body = typeof given === 'string' ? given : { ...whole, ...given };
  const answer = await account.send(alice, 'POST /requests', body);
  expect(answer).toMatchObject({ statusCode });
  expect(answer.message).toContain(message);
  expect([account.records.size, account.started.length]).toEqual([0, 0]);
});

test.each(['x', '../requests/a', '0'.repeat(32)])('there is no request %s', async (id) => {
  const account = new AccessAccount();
  expect(await account.decide(bob, id)).toMatchObject({ statusCode: 404 });
});

test('what is sent again is done once, and what was decided stands', async () => {
  const account = new AccessAccount();
  const [id, again] = [await account.ask(alice), await account.ask(alice)];
  expect(again).toBe(id);
  expect(
    await account.send(alice, 'POST /requests', { role: 'network', minutes: 1, reason: 'x', key: 'release-1' }),
  ).toMatchObject({
    ...{ statusCode: 409, message: 'you have asked for something else under this key' },
  });
  expect(await account.ask(carol)).not.toBe(id);
  expect(account.started).toHaveLength(2);
  const [one, other] = await Promise.all([account.decide(bob, id, false), account.decide(dora, id, true)]);
  const [won, lost] = one.statusCode === 200 ? [one, other] : [other, one];
  expect([won.statusCode, lost.statusCode]).toEqual([200, 409]);
  expect(await account.decide(won === one ? bob : dora, id, won !== one)).toMatchObject({
    statusCode: 200,
  });
});

test('who asked takes a request back', async () => {
  const account = new AccessAccount();
  const id = await account.ask(alice);
  expect(await account.end(bob, id)).toMatchObject({ statusCode: 409, message: 'it is not decided yet: refuse it' });
  expect(await account.end(alice, id)).toMatchObject({ state: 'withdrawn' });
  expect(await account.decide(bob, id)).toMatchObject({ statusCode: 409, message: 'it is withdrawn already' });
  expect(await account.run(id)).toBe('Done');
});

test('a role has room for some, and others wait until one has given it up', async () => {
  const account = new AccessAccount();
  const ids: string[] = [];
  for (let at = 0; at < 30; at++) {
    const id = await account.ask(session(`somebody.with.a.long.name.${at}@acme.example`), 'release-1', 30);
    await account.decide(bob, id);
    ids.push(id);
    account.now += 1000;
  }
  const opened: string[] = [];
  for (const id of ids)
    await account.apply(id).then(
      () => opened.push(id),
      (error) => expect(error.message).toContain('has no room for more'),
    );
  expect(opened.length).toBeGreaterThan(8);
  expect(opened.length).toBeLessThan(30);
  expect(JSON.stringify(account.documentOf()).length).toBeLessThanOrEqual(6144);
  await account.end(bob, ids[0] as string);
  await account.apply(ids[0] as string);
  await account.apply(ids[opened.length] as string);
  expect(may(account, `somebody.with.a.long.name.${opened.length}@acme.example`)).toBe('allowed');
  expect(may(account, 'somebody.with.a.long.name.0@acme.example')).toBe('denied');
});

/** A request that is asked for, approved, ended and closed; whoever calls tries again. */
async function through(account: AccessAccount): Promise<string> {
  const again = async <T extends { statusCode?: number }>(work: () => Promise<T>): Promise<T> => {
    for (;;)
      try {
        return await work();
      } catch {
        // As a person or a program does.
      }
  };
  const { id } = await again(() =>
    account.send(alice, 'POST /requests', { role: 'database', minutes: 30, reason: 'x', key: 'release-1' }),
  );
  await again(() => account.decide(bob, id));
  await account.run(id, until('Hold'));
  if (may(account, 'alice') !== 'allowed') throw new Error('not opened');
  await again(() => account.end(alice, id));
  return account.run(id);
}

test('stopped before or after any call, and begun again, it comes to the same', async () => {
  const whole = new AccessAccount();
  expect(await through(whole)).toBe('Done');
  let injected = 0;
  for (const fault of ['before', 'after'] as const)
    for (let stop = 0; stop < whole.calls; stop++) {
      const account = new AccessAccount((call) => (call === stop ? fault : undefined));
      expect(await through(account)).toBe('Done');
      expect([...account.records.keys()].sort()).toEqual([...whole.records.keys()].sort());
      expect(account.documentOf()).toEqual(whole.documentOf());
      expect(may(account, 'alice')).toBe('denied');
      injected += account.injected;
    }
  expect(injected).toBe(2 * whole.calls);
});

test('a thousand requests at once, each twice, throttled: each is decided once, opened, and closed', async () => {
  const account = new AccessAccount((call) => (call % 17 === 0 ? (call % 2 ? 'before' : 'after') : undefined));
  const again = async (work: () => Promise<unknown>): Promise<unknown> => {
    for (;;)
      try {
        return await work();
      } catch {
        await new Promise(setImmediate);
      }
  };
  const people = Array.from({ length: 1000 }, (_, at) => session(`p${at}`));
  const ids = await Promise.all(
    people.map(async (who) => {
      const [id] = (await Promise.all([again(() => account.ask(who)), again(() => account.ask(who))])) as string[];
      return id as string;
    }),
  );
  expect(new Set(ids).size).toBe(1000);
  expect(account.started).toHaveLength(1000);
  await Promise.all(ids.flatMap((id) => [again(() => account.decide(bob, id)), again(() => account.decide(bob, id))]));
  const of = (kind: string) => [...account.records.keys()].filter((key) => key.startsWith(kind)).length;
  expect([of('requests'), of('decisions')]).toEqual([1000, 1000]);
  // One gives it up after another, in no order, and whoever waits gets it.
  for (const [at, id] of ids.entries()) {
    // It is refused where there is no room, or by a fault, and comes again.
    if (at % 40 === 0) await account.apply(id).catch(() => undefined);
    await again(() => account.end(bob, id));
  }
  await again(() => account.apply(ids[7] as string));
  expect(of('ends')).toBe(1000);
  expect(account.documentOf().Statement.map(({ Sid }) => Sid)).toEqual(['Services', 'WindowNobody']);
  expect(account.documentOf(TERMS.roles.network)).toEqual(new AccessAccount().documentOf());
  expect(account.policies.get(POLICY)?.length).toBeLessThanOrEqual(5);
  expect(account.injected).toBeGreaterThan(500);
}, 120_000);
