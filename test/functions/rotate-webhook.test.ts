import timers from 'node:timers/promises';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { receiving } from '../../lib/functions/receive-webhook/receive';
import { webhookRotation } from '../../lib/functions/rotate-webhook/rotation';
import type { Secrets } from '../../lib/functions/rotation';
import { secretTexts } from '../../lib/functions/secret-texts';
import { GitHub } from '../../lib/runner/github';
import type { Send } from '../../lib/runner/http';
import { Later } from '../../lib/runner/later';
import { Clock } from '../runner/clock';
import { NO_FAULTS } from '../runner/forge-server';
import { GitHubServer } from '../runner/github-server';
import { transport } from '../runner/transport';
import { deliveryOf, headersOf, TERMS } from '../runner/world';
import { tally } from '../tally';
import { operationsOf, SECRET, SecretsManager, STEPS, withBundle } from './secrets-manager';

const NOW = Date.UTC(2026, 0, 5);
const HOUR = 3600;

/** The secret, GitHub with the webhook, who answers it, and a rotation whose every call is watched. */
class Webhook {
  readonly clock = new Clock(NOW);
  readonly secrets = new SecretsManager('first', this.clock.now);
  readonly github = new GitHubServer(this.clock, () => 0.99, NO_FAULTS);
  /** What happens around each call that the rotation makes, which a test may put here. */
  around: (call: string, moment: 'before' | 'after') => void | Promise<void> = () => undefined;
  private readonly network = transport();
  /** Sends what the rotation asks of GitHub, which a test may put in place. */
  send: Send = this.network.send;
  private readonly warm = this.answering();

  async open(): Promise<this> {
    await this.github.start();
    this.github.webhook.secret = 'first';
    return this;
  }

  close(): void {
    this.network.close();
    this.github.stop();
  }

  /** A program that answers the webhook. */
  private answering() {
    const send = async ({ input }: { input: { VersionStage: string } }) => {
      const found = this.secrets.at(input.VersionStage);
      if (!found) throw Object.assign(new Error('none'), { name: 'ResourceNotFoundException' });
      return { SecretString: found.text, CreatedDate: new Date(found.created) };
    };
    const secrets = secretTexts({ send } as unknown as SecretsManagerClient, SECRET, this.clock.now);
    return receiving({ secrets, queue: async () => undefined, tell: () => undefined, now: this.clock.now }, TERMS);
  }

  /** What is answered to a delivery that is signed with a secret: by a program that has just begun, and by one that runs on. */
  async answersTo(secret: string): Promise<number[]> {
    const created = this.clock.now();
    const job = { id: 1, run: 1, labels: ['small'], isOfFork: false, takes: 1, runners: [], conclusion: null };
    const { body } = deliveryOf({ ...job, created, status: 'queued' });
    const event = { headers: headersOf(body, secret), body };
    return [(await this.answering()(event)).statusCode, (await this.warm(event)).statusCode];
  }

  /** What GitHub delivers now is accepted, however often others have made the secret be read anew. */
  async delivers(): Promise<void> {
    await this.answersTo('forged');
    expect(await this.answersTo(this.github.webhook.secret ?? '')).toEqual([202, 202]);
    expect(await this.answersTo('forged')).toEqual([401, 401]);
  }

  async rotate(token: string, steps = STEPS): Promise<void> {
    const api = new GitHub({ ...TERMS, api: this.github.url }, async () => this.github.app, this.send, this.clock.now);
    const pause = async (milliseconds: number) => this.clock.pass(milliseconds / 1000);
    const handle = webhookRotation({
      secrets: this.watched(this.secrets as Secrets),
      github: this.watched(api),
      pause: this.watched({ pause }).pause,
    });
    this.secrets.begin(token);
    for (const Step of steps) await handle({ Step, SecretId: SECRET, ClientRequestToken: token });
  }

  private watched<T extends object>(whole: T): T {
    return new Proxy(whole, {
      get: (target, name) => {
        const value = target[name as keyof T];
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          await this.around(String(name), 'before');
          const result = await value.apply(target, args);
          await this.around(String(name), 'after');
          return result;
        };
      },
    });
  }
}

let webhook: Webhook;
beforeEach(async () => {
  webhook = await new Webhook().open();
});
afterEach(() => {
  jest.restoreAllMocks();
  webhook.close();
});

test('GitHub signs with a new secret, everything else of the webhook stays, and what was before counts for a day', async () => {
  const before = { ...webhook.github.webhook };
  await webhook.rotate('v2');
  const { text } = webhook.secrets.at('AWSCURRENT')!;
  expect(text).toMatch(/^[\w-]{43}$/);
  expect(webhook.github.webhook).toEqual({ ...before, secret: text });
  expect(await webhook.answersTo('first')).toEqual([202, 202]);
  webhook.clock.pass(25 * HOUR);
  expect(await webhook.answersTo('first')).toEqual([401, 401]);
  await webhook.delivers();
});

test('each rotation makes another secret', async () => {
  const texts = new Set(['first']);
  for (const token of ['v2', 'v3', 'v4']) {
    await webhook.rotate(token);
    texts.add(webhook.github.webhook.secret ?? '');
    webhook.clock.pass(30 * 24 * HOUR);
    await webhook.delivers();
  }
  expect(texts.size).toBe(4);
});

test('whatever GitHub delivers counts before and after each call, however often the secret is read', async () => {
  const calls: string[] = [];
  webhook.around = async (call, moment) => {
    if (moment === 'before') calls.push(call);
    await webhook.delivers();
  };
  await webhook.rotate('v2');
  expect(calls).toEqual([
    ...['describe', 'get', 'put', 'describe', 'pause', 'get', 'signWith'],
    ...['describe', 'pause', 'hook', 'describe', 'promote'],
  ]);
});

test('what GitHub signed before counts for a while after it has another secret, though that is old by then', async () => {
  let told = Number.NaN;
  webhook.around = async (call, moment) => {
    if (call === 'signWith' && moment === 'before') webhook.clock.pass(25 * HOUR);
    if (call === 'signWith') told = webhook.clock.now();
    if (call !== 'promote' || moment === 'after') return;
    expect(webhook.clock.now() - told).toBe(20_000);
    expect(await webhook.answersTo('first')).toEqual([202, 202]);
  };
  await webhook.rotate('v2');
  expect(told).not.toBeNaN();
});

describe.each(['before', 'after'] as const)('stopped %s any call', (when) => {
  /** Stops the rotation at a call, and says whether it came as far. */
  async function stoppedAt(stop: number): Promise<boolean> {
    let calls = 0;
    webhook.around = (_, moment) => {
      if (moment !== when || calls++ !== stop) return;
      tally('faults injected');
      throw new Error('it is stopped');
    };
    const end = await webhook.rotate('v2').catch((error: Error) => error.message);
    webhook.around = () => undefined;
    return end === 'it is stopped';
  }

  test('and called again, it ends with one secret, here and at GitHub', async () => {
    let stops = 0;
    while (await stoppedAt(stops)) {
      await webhook.delivers();
      webhook.clock.pass(HOUR);
      await webhook.rotate('v2');
      expect(webhook.secrets.at('AWSCURRENT')?.text).toBe(webhook.github.webhook.secret);
      expect(webhook.secrets.at('AWSPREVIOUS')?.text).toBe('first');
      await webhook.delivers();
      webhook.close();
      webhook = await new Webhook().open();
      stops++;
    }
    expect(stops).toBe(12);
  });

  test('and never called again, GitHub is still believed, and nobody else', async () => {
    for (let stop = 0; await stoppedAt(stop); stop++) {
      for (const hours of [0, 1, 25, 24 * 90]) {
        webhook.clock.pass(hours * HOUR);
        await webhook.delivers();
      }
      webhook.close();
      webhook = await new Webhook().open();
    }
  });
});

test('called twice for each step, it comes to the same', async () => {
  await webhook.rotate(
    'v2',
    STEPS.flatMap((step) => [step, step]),
  );
  expect(webhook.secrets.calls.filter((call) => call === 'put' || call === 'promote')).toEqual(['put', 'promote']);
  expect(webhook.secrets.at('AWSCURRENT')?.text).toBe(webhook.github.webhook.secret);
});

test.each([
  ['asks to wait', 429, { 'retry-after': '37' }, Later],
  ['asks to wait and says no time', 403, {}, Later],
  ['fails', 502, {}, Later],
  ['forbids', 404, {}, Error],
])('where GitHub %s, before it has done anything or after, nothing is lost', async (_, status, headers, thrown) => {
  const message = JSON.stringify({ message: 'You have exceeded a secondary rate limit' });
  const answer = { status, header: (name: string) => (headers as Record<string, string>)[name], body: message };
  for (const isDone of [false, true]) {
    const { send } = webhook;
    webhook.send = async (request) => {
      if (request.method !== 'PATCH') return send(request);
      if (isDone) await send(request);
      return answer;
    };
    const error = await webhook.rotate('v2').catch((caught: Error) => caught);
    expect(error).toBeInstanceOf(thrown);
    expect(String(error)).not.toContain(webhook.secrets.at('AWSPENDING')?.text);
    await webhook.delivers();
    webhook.clock.pass(HOUR);
    await webhook.delivers();
    webhook.send = send;
    await webhook.rotate('v2');
    await webhook.delivers();
    webhook.close();
    webhook = await new Webhook().open();
  }
});

test.each([
  ['has no secret any more', 'secret', '', 'GitHub has no secret for the webhook of the app'],
  ['sends forms', 'content_type', 'form', 'set its content type to application/json'],
  ['asks for no certificate', 'insecure_ssl', '1', 'turn SSL verification on'],
])('it does not finish where GitHub %s, says what to do, and can be called again', async (_, key, value, remedy) => {
  const before = webhook.github.webhook[key] ?? '';
  webhook.around = (call) => {
    if (call === 'hook') webhook.github.webhook[key] = value;
  };
  await expect(webhook.rotate('v2')).rejects.toThrow(remedy);
  expect(webhook.secrets.at('AWSCURRENT')?.text).toBe('first');
  webhook.around = () => undefined;
  if (key !== 'secret') webhook.github.webhook[key] = before;
  await webhook.rotate('v2');
  expect(webhook.secrets.at('AWSCURRENT')?.text).toBe(webhook.github.webhook.secret);
});

test.each([
  ['a step that there is not', { Step: 'toString', ClientRequestToken: 'v2' }, "there is no step 'toString'"],
  ['no step', { ClientRequestToken: 'v2' }, "there is no step 'undefined'"],
  [
    'a version that there is not',
    { Step: 'setSecret', ClientRequestToken: 'constructor' },
    'has no version constructor',
  ],
  ['a version that is over', { Step: 'setSecret', ClientRequestToken: 'v0' }, 'version v0 is not pending'],
  ['a version without a text', { Step: 'setSecret', ClientRequestToken: 'v2' }, 'no version v2 that is AWSPENDING'],
])('refuses %s, and tells GitHub nothing', async (_, event, message) => {
  webhook.secrets.versions.set('v0', { text: 'old', stages: ['AWSPREVIOUS'], created: NOW });
  webhook.secrets.begin('v2');
  const asked: string[] = [];
  const github = { hook: async () => asked.push('hook'), signWith: async () => asked.push('signWith') };
  const handle = webhookRotation({ secrets: webhook.secrets, github: github as never, pause: async () => undefined });
  await expect(handle({ SecretId: SECRET, ...event } as never)).rejects.toThrow(message);
  expect(asked).toEqual([]);
});

test('refuses a secret that is not to be rotated', async () => {
  webhook.secrets.rotated = false;
  await expect(webhook.rotate('v2')).rejects.toThrow('the secret is not to be rotated');
});

test('the code that is deployed does it by itself, as Secrets Manager calls it', async () => {
  const { github: server } = webhook;
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  const app = JSON.stringify({ appId: server.app.id, privateKey: server.app.privateKey });
  const operations = operationsOf(webhook.secrets);
  const environment = { APP_SECRET: 'app', TERMS: JSON.stringify({ ...TERMS, api: server.url }) };
  const ofApp = {
    ...operations,
    GetSecretValue: async (input: any) =>
      input.SecretId !== 'app'
        ? (operations.GetSecretValue?.(input) as Promise<object>)
        : input.VersionStage === 'AWSCURRENT'
          ? { SecretString: app }
          : { __type: 'ResourceNotFoundException' },
  };
  webhook.secrets.begin('v2');
  const pauses = jest.spyOn(timers, 'setTimeout').mockResolvedValue(undefined);
  await withBundle('rotate-webhook', ofApp, environment, async (handler) => {
    const event = { SecretId: SECRET, ClientRequestToken: 'v2' };
    await handler({ ...event, Step: 'createSecret' });
    await handler({ ...event, Step: 'setSecret' });
    expect(server.webhook.secret).toBe(webhook.secrets.at('AWSPENDING')?.text);
    await expect(handler({ ...event, Step: 'rollBack' })).rejects.toThrow("there is no step 'rollBack'");
    await handler({ ...event, Step: 'testSecret' });
    await handler({ ...event, Step: 'finishSecret' });
  });
  expect(pauses.mock.calls).toEqual([[20_000], [20_000]]);
  server.stop();
  expect(webhook.secrets.at('AWSCURRENT')?.text).toBe(server.webhook.secret);
});
