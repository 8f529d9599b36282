import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { NO_FAULTS, type Registered, type ServedJob } from '../runner/forge-server';
import { GitLabServer, TOKEN } from '../runner/gitlab-server';
import { gitLabDeliveryOf, gitLabHeadersOf, SIGNING_TOKEN, TERMS } from '../runner/world';
import { tally } from '../tally';
import { DeployedFleet } from './deployed-fleet';
import { OWNER } from './deployment';
import { missing } from './emulator';

const BEFORE = `whsec_${Buffer.from('the key of thirty-two bytes before').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('a key of somebody else, not of us').toString('base64')}`;
const SMALL = { labels: ['small'], isOfFork: false, takes: 1 };

const lacking = missing();
if (lacking) {
  process.stderr.write(`runners of GitLab are not deployed: ${lacking}\n`);
  test.skip(`deployed runners of GitLab (${lacking})`, () => undefined);
} else describe('deployed runners of GitLab', deployed);

function deployed(): void {
  const fleet = new DeployedFleet();
  // The functions go by the clock of this machine, and so does what is signed.
  const clock = { now: Date.now };
  const gitlab = new GitLabServer(clock, () => 0.5, NO_FAULTS);

  beforeAll(async () => {
    await gitlab.start();
    process.env.GITLAB = gitlab.url;
    await fleet.deploy(TOKEN, [BEFORE, SIGNING_TOKEN]);
  }, 400_000);

  afterAll(() => {
    delete process.env.GITLAB;
    fleet.deployment.stop();
    gitlab.stop();
  });

  const delivered = (job: ServedJob, secret: string) => {
    const { body } = gitLabDeliveryOf(job, clock.now());
    return fleet.delivered(body, gitLabHeadersOf(body, clock.now(), secret));
  };

  /** The runner of a job, once GitLab knows one: a machine then connects with what it was started with. */
  async function machineOf(job: ServedJob): Promise<Registered | undefined> {
    for (let tries = 0; tries < 600; tries++) {
      const [runner] = [...gitlab.runners.values()].filter(({ name }) => name.startsWith(`${TERMS.prefix}-${job.id}-`));
      if (runner) return gitlab.connect(Buffer.from(runner.token).toString('base64'));
      await new Promise((wait) => setTimeout(wait, 50));
    }
    return undefined;
  }

  const ended = (job: ServedJob) => fleet.execution(job, (status) => status !== undefined && status !== 'RUNNING');

  async function served(job: ServedJob): Promise<void> {
    const runner = await machineOf(job);
    expect(job.runners).toEqual([runner?.name]);
    gitlab.disconnect(runner as Registered, 'success');
    expect(await ended(job)).toBe('SUCCEEDED');
    expect([[...gitlab.runners.values()], gitlab.counts.refused]).toEqual([[], []]);
  }

  test('a delivery that is signed becomes one runner, however often it comes, which serves the job and is taken out', async () => {
    const job = gitlab.queueJob(SMALL);
    for (const secret of [BEFORE, SIGNING_TOKEN]) expect(await delivered(job, secret)).toBe(202);
    await served(job);
  }, 180_000);

  test('what is not signed becomes nothing, and a job of a fork or with other tags gets no runner', async () => {
    const forged = gitlab.queueJob({ ...SMALL, labels: ['large'] });
    expect(await delivered(forged, OTHER)).toBe(401);
    expect(await fleet.execution(forged, () => true)).toBeUndefined();
    const others = [forged, gitlab.queueJob({ ...SMALL, isOfFork: true })];
    for (const job of others) {
      expect(await delivered(job, SIGNING_TOKEN)).toBe(202);
      expect(await ended(job)).toBe('SUCCEEDED');
      gitlab.cancel(job);
    }
    expect([...gitlab.runners.values()]).toEqual([]);
  }, 180_000);

  test('a job that nobody was told of is served once the reaper has come by', async () => {
    const job = gitlab.queueJob(SMALL);
    const answer = await new LambdaClient(fleet.deployment.as(OWNER)).send(
      new InvokeCommand({ FunctionName: fleet.made.ReapRunners, Payload: '{}' }),
    );
    expect([answer.FunctionError, Buffer.from(answer.Payload ?? []).toString()]).toEqual([undefined, 'null']);
    tally('functions run');
    await served(job);
  }, 180_000);
}
