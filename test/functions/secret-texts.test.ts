import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { appOf } from '../../lib/functions/app-of';
import { OVERLAP, secretTexts } from '../../lib/functions/secret-texts';

const SINCE = Date.UTC(2026, 0, 5);

/** A secret with versions by their stages, at a time. */
function secretAt(
  versions: Record<string, string | undefined>,
  onRead: (read: number, versions: Record<string, string | undefined>) => void = () => undefined,
) {
  const reads: string[] = [];
  const clock = { now: SINCE };
  const send = async ({ input }: { input: { VersionStage: string } }) => {
    onRead(reads.push(input.VersionStage), versions);
    const SecretString = versions[input.VersionStage];
    if (SecretString === undefined) throw Object.assign(new Error('none'), { name: 'ResourceNotFoundException' });
    return { SecretString, CreatedDate: new Date(SINCE) };
  };
  const client = { send } as unknown as SecretsManagerClient;
  return { reads, clock, texts: secretTexts(client, 'webhook', () => clock.now) };
}

test('what was current before counts for a day, so that a secret is changed here and at GitHub without a gap', async () => {
  const { clock, texts } = secretAt({ AWSCURRENT: 'new', AWSPREVIOUS: 'old' });
  expect(await texts()).toEqual(['new', 'old']);
  clock.now = SINCE + OVERLAP;
  expect(await texts()).toEqual(['new']);
});

test('what is pending counts as long as it is, after what is current, and what is current too counts once', async () => {
  const { clock, texts } = secretAt({ AWSCURRENT: 'new', AWSPREVIOUS: 'old', AWSPENDING: 'newer' });
  expect(await texts()).toEqual(['new', 'old', 'newer']);
  clock.now = SINCE + 100 * OVERLAP;
  expect(await texts()).toEqual(['new', 'newer']);
  expect(await secretAt({ AWSCURRENT: 'new', AWSPENDING: 'new' }).texts()).toEqual(['new']);
});

test('a version that becomes the current one while the secret is read is not missed', async () => {
  const versions: Record<string, string> = { AWSCURRENT: 'old', AWSPENDING: 'new' };
  for (const moment of [1, 2, 3]) {
    const { reads, texts } = secretAt({ ...versions }, (read, stages) => {
      if (read === moment) Object.assign(stages, { AWSCURRENT: 'new', AWSPREVIOUS: 'old', AWSPENDING: undefined });
    });
    expect(await texts()).toEqual(expect.arrayContaining(['old', 'new']));
    expect(reads[0]).toBe('AWSPENDING');
  }
});

test('a secret without an earlier version has one text', async () => {
  expect(await secretAt({ AWSCURRENT: 'only' }).texts()).toEqual(['only']);
});

test('a secret is read every five minutes, and where a fresh one is asked for every ten seconds at most', async () => {
  const { reads, clock, texts } = secretAt({ AWSCURRENT: 'only' });
  for (let second = 0; second < 310; second++) {
    clock.now = SINCE + second * 1000;
    await texts();
  }
  expect(reads.filter((stage) => stage === 'AWSCURRENT')).toHaveLength(2);
  for (let tries = 0; tries < 100; tries++) {
    clock.now += 200;
    await texts(true);
  }
  expect(reads.filter((stage) => stage === 'AWSCURRENT')).toHaveLength(4);
});

test('an empty secret is told, with what to do', async () => {
  await expect(secretAt({}).texts()).rejects.toThrow('the secret webhook holds no text: put it there');
});

test('an app is read, and what is none is told without a word of what it is', () => {
  const privateKey = '-----BEGIN RSA PRIVATE KEY-----\nkey\n';
  expect(appOf(JSON.stringify({ appId: 4711, privateKey }))).toEqual({ id: '4711', privateKey });
  for (const text of [undefined, '', 'hunter2', '{}', JSON.stringify({ appId: '4711', privateKey: 'hunter2' })])
    expect(() => appOf(text)).toThrow(/^the secret of the GitHub App is not (?!.*hunter2)/);
});
