import { fuzz } from './fuzz';
import { serveJobs } from './serve-jobs';

const REQUESTS = 100_000;
const JOBS = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

test(`of ${REQUESTS} requests none wrong is accepted and none right refused`, async () => {
  const fuzzed = await fuzz(REQUESTS, 2026);
  say(`requests to the webhook: ${fuzzed.right} right, ${fuzzed.refused} of them refused`);
  say(`                         ${fuzzed.wrong} wrong, ${fuzzed.accepted} of them accepted`);
  say(`                         ${fuzzed.late} of long ago, ${fuzzed.replayed} of them accepted`);
  expect(fuzzed).toMatchObject({ accepted: 0, refused: 0, replayed: 0 });
}, 120_000);

test(`of ${JOBS} jobs in bursts none is lost, none doubled, and no machine outlives its time`, async () => {
  const outcome = await serveJobs(
    {
      ...{ count: JOBS, burst: 500, between: 600, longest: 900, deliveries: 3 },
      ...{ cancelled: 0.03, ofForks: 0.02, endless: 0.005 },
    },
    {
      seed: 2026,
      github: { failing: 0.02, forgetting: 0.01, limiting: 0.01, limitingUnsaid: 0.005 },
      machines: { silent: 0.03, throttling: 0.01 },
      rooms: { codebuild: 100, fargate: 200, ec2: 300 },
      queue: { refusing: 0.01, doubling: 0.05, throttling: 0.1 },
      crashing: 0.02,
    },
  );
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
  say(`requests to GitHub: ${outcome.requests}, ${outcome.failed} failed, ${outcome.limited} put off`);
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, leftAlive: 0, leftRegistered: 0, unfinished: 0, refused: [] });
  // A job whose delivery fails may have been served by the runner of another before it is delivered again.
  expect(JOBS - outcome.executions).toBeLessThanOrEqual(unheard);
  expect(unheard).toBeLessThanOrEqual(byOthers);
  expect(outcome.jobs).toBe(JOBS);
  // The reaper comes by every five minutes.
  expect(longestLife).toBeLessThanOrEqual(3600 + 300 + 300);
}, 240_000);
