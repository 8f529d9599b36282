import type { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { planDrift } from '../../lib/functions/detect-drift/plan-drift';
import { sarifOf } from '../../lib/release/converted';
import type { DriftSettings } from '../../lib/release/pipeline-settings';
import { defaultPolicy } from '../../lib/release/severity';
import { controlPlane, settings } from './control-plane';

const SAME = sarifOf('terraform', []);
const OTHER = sarifOf('terraform', [{ rule: 'modified', severity: 'medium', message: 'something differs' }]);

interface Build {
  readonly status?: string;
  readonly said?: string;
  /** How often it is looked at before it is done. */
  readonly looks?: number;
}

type Plane = ReturnType<typeof controlPlane>;

async function look(build: Build, change: (plane: Plane) => void = () => {}, more: Partial<DriftSettings> = {}) {
  const { status = 'SUCCEEDED', said, looks = 1 } = build;
  const plane = controlPlane();
  plane.parameters.set(settings.releasedParameter, 'c0ffee');
  change(plane);
  const started: unknown[] = [];
  let waited = 0;
  let left = looks;
  const builds = {
    send: async ({ constructor: { name }, input }: { constructor: { name: string }; input: unknown }) => {
      if (name === 'StartBuildCommand') {
        started.push(input);
        return { build: { id: 'shop-PlanDrift:1' } };
      }
      left -= 1;
      const exportedEnvironmentVariables = said === undefined ? [] : [{ name: 'FOUND', value: said }];
      return { builds: [{ buildStatus: left > 0 ? 'IN_PROGRESS' : status, exportedEnvironmentVariables }] };
    },
  } as unknown as CodeBuildClient;
  const { summary } = await planDrift(
    { ...plane.clients, builds },
    settings,
    { build: 'PlanDrift', policy: { ...defaultPolicy, medium: 'ticket' }, waivers: [], ...more },
    { job: 'event-1', execution: 'scheduled' },
    async (seconds) => {
      waited += seconds;
    },
    new Date('2026-11-30T12:00:00Z'),
  );
  const kept = plane.objects.get('evidence/runs/shop/scheduled/drift-event-1.json')?.toString();
  return { summary, started, waited, kept, told: plane.events.map(({ Detail }) => JSON.parse(Detail)) };
}

test('what is as it was deployed is told of nobody, and written down', async () => {
  const { summary, started, told, kept } = await look({ said: SAME });
  expect([summary, told, started]).toEqual([
    'production is as it was deployed',
    [],
    [{ projectName: 'shop-PlanDrift' }],
  ]);
  expect(JSON.parse(kept ?? '')).toEqual({ judged: [] });
});

test('what differs is a ticket, with a day, and a record', async () => {
  const { told, kept } = await look({ said: OTHER, looks: 4 });
  expect(told).toEqual([
    expect.objectContaining({
      ...{ pipeline: 'shop', measure: 'ticket', due: '2026-12-30' },
      finding: expect.objectContaining({ scanner: 'drift', rule: 'modified', message: 'something differs' }),
    }),
  ]);
  expect(kept).toContain('something differs');
});

test('what is tolerated is no ticket', async () => {
  const waiver = { scanner: 'drift', rule: 'modified', because: 'of the budget', owner: 'team', until: '2026-12-01' };
  expect((await look({ said: OTHER }, undefined, { waivers: [waiver] })).told).toEqual([]);
});

test.each<[string, Build, string]>([
  ['fails', { status: 'FAILED' }, 'the build shop-PlanDrift:1 is FAILED'],
  ['says nothing', {}, 'does not say what it found'],
  ['says what cannot be read', { said: 'all is well' }, 'could not be planned'],
  ['never gets done', { looks: 1000 }, 'is not done after fourteen minutes'],
])('a build that %s is told of', async (_, build, reason) => {
  const { told, waited } = await look(build);
  expect(told.map(({ finding }) => finding.rule)).toEqual(['not-compared']);
  expect(told[0].finding.message).toContain(reason);
  expect(waited).toBeLessThanOrEqual(14 * 60);
});

test.each<[string, (plane: Plane) => void, string]>([
  ['nothing is released yet', (it) => it.parameters.clear(), 'nothing is released yet'],
  [
    'production is being changed',
    (it) => it.ran('ApplyProduction', { stage: 'Production', status: 'InProgress' }),
    'a release is on its way, and is planned when it is closed',
  ],
  [
    'a release is being closed',
    (it) => it.ran('ScanDrift', { stage: 'Close', status: 'InProgress' }),
    'a release is on its way, and is planned when it is closed',
  ],
])('nothing is planned while %s', async (_, change, said) => {
  const { summary, started, told, kept } = await look({ said: OTHER }, change);
  expect([summary, started, told, kept]).toEqual([said, [], [], undefined]);
});

test('a run that waits to be approved keeps nothing from being planned', async () => {
  const waiting = (it: Plane) => it.ran('Approve', { stage: 'Approve', status: 'InProgress' });
  expect((await look({ said: OTHER }, waiting)).told).toHaveLength(1);
});
