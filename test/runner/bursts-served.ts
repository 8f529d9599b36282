import { fuzz } from './fuzz';
import { type Outcome, serveJobs } from './serve-jobs';

const REQUESTS = 100_000;
const JOBS = 10_000;
const JOBS_OF_GITLAB = 3_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

test(`of ${REQUESTS} requests none wrong is accepted and none right refused`, async () => {
  const fuzzed = await fuzz(REQUESTS, 2026);
  say(`requests to the webhook: ${fuzzed.right} right, ${fuzzed.refused} of them refused`);
  say(`                         ${fuzzed.wrong} wrong, ${fuzzed.accepted} of them accepted`);
  say(`                         ${fuzzed.late} of long ago, ${fuzzed.replayed} of them accepted`);
  expect(fuzzed).toMatchObject({ accepted: 0, refused: 0, replayed: 0 });
}, 120_000);

const FAULTS = {
  seed: 2026,
  github: { failing: 0.02, forgetting: 0.01, limiting: 0.01, limitingUnsaid: 0.005 },
  machines: { silent: 0.03, throttling: 0.01 },
  rooms: { codebuild: 100, fargate: 200, ec2: 300 },
  queue: { refusing: 0.01, doubling: 0.05, throttling: 0.1 },
  crashing: 0.02,
};

const BURSTS = { burst: 500, between: 600, longest: 900, deliveries: 3, cancelled: 0.03, endless: 0.005 };

/** Says what came of jobs, and holds it to what is promised of them. */
function told(outcome: Outcome, count: number, forge: string): void {
  const { jobs, lost, doubled, served, cancelled, machines, wasted, byCapacity, longestLife, waits } = outcome;
  const { byOthers, unheard, looks } = outcome;
  say(
    `jobs: ${jobs}, of which ${lost} lost, ${doubled} doubled, ${served} served, ${cancelled} cancelled by their users`,
  );
  say(`machines: ${machines}, of which ${wasted} served none; ${JSON.stringify(byCapacity)}`);
  say(`jobs that the runner of another served: ${byOthers}, of which ${unheard} whose delivery had failed until then`);
  say(`looks of state machines: ${(looks / jobs).toFixed(1)} a job`);
  say(`longest life of a machine: ${Math.round(longestLife)} s, of 3600 s and 300 s of grace`);
  say(`queued until started: median ${waits.median} s, 95% within ${waits.p95} s, longest ${waits.most} s`);
  say(`requests to ${forge}: ${outcome.requests}, ${outcome.failed} failed, ${outcome.limited} put off`);
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, leftAlive: 0, leftRegistered: 0, unfinished: 0, refused: [] });
  // A job whose delivery fails may have been served by the runner of another before it is told of again.
  expect(count - outcome.executions).toBeLessThanOrEqual(unheard);
  expect(unheard).toBeLessThanOrEqual(byOthers);
  expect(outcome.jobs).toBe(count);
  // The reaper comes by every five minutes.
  expect(longestLife).toBeLessThanOrEqual(3600 + 300 + 300);
}

test(`of ${JOBS} jobs in bursts none is lost, none doubled, and no machine outlives its time`, async () => {
  told(await serveJobs({ ...BURSTS, count: JOBS, ofForks: 0.02 }, FAULTS), JOBS, 'GitHub');
}, 240_000);

// A project that is served has no pipelines of forks.
test(`of ${JOBS_OF_GITLAB} jobs of GitLab in bursts the same is so`, async () => {
  const outcome = await serveJobs({ ...BURSTS, count: JOBS_OF_GITLAB, ofForks: 0 }, { ...FAULTS, forge: 'gitlab' });
  told(outcome, JOBS_OF_GITLAB, 'GitLab');
}, 240_000);
