import { attest } from '../../lib/functions/attest/attest';
import { closeRelease } from '../../lib/functions/close-release/close-release';
import { judgeRun } from '../../lib/functions/gate/judge-run';
import { verifyRelease } from '../../lib/functions/verify-release/verify-release';
import { APPROVER, bill, controlPlane, EXECUTION, gate, release, run, sarif, settings } from './control-plane';

type Plane = ReturnType<typeof controlPlane>;

const attested = async (plane = controlPlane()): Promise<Plane> => {
  await plane.invoke('Attest', () => attest(plane.clients, settings, run('attest')));
  return plane;
};

const gated = async (plane?: Plane): Promise<Plane> => {
  const made = await attested(plane);
  await made.invoke('Gate', () => judgeRun(made.clients, settings, gate, run('gate')));
  made.ran('Approve', { by: APPROVER });
  return made;
};

const judged = (plane: Plane, changed = gate) =>
  judgeRun(plane.clients, settings, changed, run('gate'), new Date('2026-11-30'));
const verified = (plane: Plane) => verifyRelease(plane.clients, settings, release, run('verify'));

describe('attest', () => {
  test('says what the artifact is, of which commit, and by which builds, all from the control plane', async () => {
    const plane = await attested();
    const envelope = JSON.parse(
      plane.objects.get(`evidence/runs/shop/${EXECUTION}/provenance-attest.json`)?.toString() ?? '',
    );
    const statement = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://slsa.dev/provenance/v1',
      subject: [{ name: 'Built', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
      predicate: {
        buildDefinition: { externalParameters: { repository: 'acme/shop', commit: 'c0ffee' } },
        runDetails: { builder: { id: settings.pipelineArn }, metadata: { invocationId: EXECUTION } },
      },
    });
    expect(statement.predicate.buildDefinition.internalParameters.builds).toContainEqual(
      expect.objectContaining({ action: 'Build', project: 'shop-Build' }),
    );
  });

  test('stops where no bill of materials was left, where another commit was verified, and where the build did not run', async () => {
    const plane = controlPlane();
    plane.put('Bill', { 'other.json': '{}' });
    await expect(attested(plane)).rejects.toThrow('left no bill.cdx.json');
    plane.put('Bill', { 'bill.cdx.json': '{"bomFormat":"CycloneDX","components":[]}' });
    await expect(attested(plane)).rejects.toThrow('describes nothing');
    plane.put('Bill', { 'bill.cdx.json': bill });
    plane.ran('VerifySource', { variables: { COMMIT: 'badc0de', AUTHORS: 'jane@example.com' } });
    await expect(attested(plane)).rejects.toThrow('c0ffee was fetched, and badc0de was verified');
    const unbuilt = controlPlane();
    unbuilt.ran('Build', { status: 'Failed' });
    await expect(attested(unbuilt)).rejects.toThrow('the action Build is Failed');
  });
});

describe('the gate', () => {
  test('lets a clean run pass, and sends what needs a ticket to the bus with a due date', async () => {
    const plane = await attested();
    await expect(judged(plane)).resolves.toMatchObject({ summary: expect.stringContaining('passes') });
    const told = plane.events.map(({ Detail }) => JSON.parse(Detail));
    expect(told.map(({ measure, due }) => ({ measure, due }))).toEqual([
      { measure: 'ticket', due: '2026-12-30' },
      { measure: 'batch', due: '2027-02-28' },
    ]);
    expect(told[0]).toMatchObject({
      pipeline: 'shop',
      execution: EXECUTION,
      finding: { scanner: 'semgrep', severity: 'medium' },
    });
  });

  test.each([
    [
      'a finding that blocks',
      (it: Plane) => it.put('Scan1Out', { 'report.sarif': sarif('gitleaks', '9.8') }),
      /critical gitleaks rule-0 at a\.ts:1/,
    ],
    [
      'a scanner that left no report',
      (it: Plane) => it.put('Scan1Out', { readme: '' }),
      /gitleaks left no report: its build left no report\.sarif/,
    ],
    ['an empty report', (it: Plane) => it.put('Scan1Out', { 'report.sarif': '' }), /the report of gitleaks is empty/],
    [
      'a report of no run',
      (it: Plane) => it.put('Scan1Out', { 'report.sarif': '{"version":"2.1.0","runs":[]}' }),
      /holds no run/,
    ],
    [
      'a scanner that did not run',
      (it: Plane) => it.actions.delete('Scan2'),
      /semgrep left no report: the action Scan2 did not run/,
    ],
    ['a scanner that failed', (it: Plane) => it.ran('Scan2', { status: 'Failed' }), /the action Scan2 is Failed/],
    [
      'an artifact that changed since',
      (it: Plane) => it.put('Built', { 'Shop.template.json': '{"evil":true}' }),
      /Built is not what was attested/,
    ],
    [
      'provenance that another key signed',
      (it: Plane) => swapProvenance(it),
      /not what the action Attest wrote|not signed/,
    ],
    ['no provenance', (it: Plane) => it.actions.delete('Attest'), /the action Attest did not run/],
  ])('stops a run with %s', async (_, attack, reason) => {
    const plane = await attested();
    attack(plane);
    await expect(judged(plane)).rejects.toThrow(reason);
  });

  test('tolerates what is waived, until the waiver ends, and nothing else', async () => {
    const waiver = { scanner: 'gitleaks', rule: 'rule-0', because: 'a test key', owner: 'team', until: '2026-12-01' };
    const plane = await attested();
    plane.put('Scan1Out', { 'report.sarif': sarif('gitleaks', '9.8') });
    await expect(judged(plane, { ...gate, waivers: [waiver] })).resolves.toBeDefined();
    for (const other of [{ until: '2026-11-29' }, { scanner: 'semgrep' }, { rule: 'rule-1' }, { path: 'b.ts' }]) {
      const again = await attested();
      again.put('Scan1Out', { 'report.sarif': sarif('gitleaks', '9.8') });
      await expect(judged(again, { ...gate, waivers: [{ ...waiver, ...other }] })).rejects.toThrow('critical gitleaks');
    }
  });

  test('reads a report in what its scanner writes, and stops a run whose report is not whole', async () => {
    const sonar = { action: 'Scan1', artifact: 'Scan1Out', file: 'report.sarif', format: 'sonarqube' } as const;
    const listing = (total: number) =>
      [
        { total, issues: [{ key: '1', rule: 'js:S1', severity: 'BLOCKER' }] },
        { paging: { total: 0 }, hotspots: [] },
      ]
        .map((page) => JSON.stringify(page))
        .join('\n');
    for (const [total, reason] of [
      [1, 'critical sonarqube js:S1'],
      [2, 'the report of sonarqube holds 1 of 2 issues'],
    ] as const) {
      const plane = await attested();
      plane.put('Scan1Out', { 'report.sarif': listing(total) });
      await expect(judged(plane, { ...gate, scans: { sonarqube: sonar } })).rejects.toThrow(reason);
    }
  });

  test('keeps its decision, whether it lets the run pass or not', async () => {
    const plane = await attested();
    plane.put('Scan1Out', { 'report.sarif': sarif('gitleaks', '9.8') });
    await expect(judged(plane)).rejects.toThrow();
    const kept = plane.objects.get(`evidence/runs/shop/${EXECUTION}/gate-gate.json`)?.toString() ?? '{}';
    expect(JSON.parse(kept)).toMatchObject({ passes: false });
  });
});

/** Puts an envelope in place of the one that was signed, as somebody who can write evidence would. */
function swapProvenance(plane: Plane): void {
  const key = [...plane.objects.keys()].find((one) => one.includes('provenance')) ?? '';
  const forged = {
    payloadType: 'application/vnd.in-toto+json',
    payload: Buffer.from('{}').toString('base64'),
    signatures: [],
  };
  plane.objects.set(key, Buffer.from(JSON.stringify(forged)));
}

describe('the check before production', () => {
  test('lets a run pass that the gate let pass and somebody else approved', async () => {
    await expect(verified(await gated())).resolves.toMatchObject({ summary: `approved by ${APPROVER}` });
  });

  const session = (role: string, name: string) => `arn:aws:sts::111122223333:assumed-role/${role}/${name}`;
  test.each([
    [
      'the author approved',
      (it: Plane) => it.ran('Approve', { by: session('Approver', 'jane') }),
      /jane approved work of their own/,
    ],
    [
      'the author approved under a mail address',
      (it: Plane) => it.ran('Approve', { by: session('Approver', 'JANE@example.com') }),
      /approved work of their own/,
    ],
    [
      'another role approved',
      (it: Plane) => it.ran('Approve', { by: session('Developer', 'joan') }),
      /not in a role that may approve/,
    ],
    [
      'a role of that name in another account approved',
      (it: Plane) => it.ran('Approve', { by: 'arn:aws:sts::999999999999:assumed-role/Approver/joan' }),
      /not in a role/,
    ],
    ['nobody approved', (it: Plane) => it.actions.delete('Approve'), /the action Approve did not run/],
    [
      'authors are not known',
      (it: Plane) => it.ran('VerifySource', { variables: { COMMIT: 'c0ffee' } }),
      /not known who wrote/,
    ],
    ['the gate did not pass', (it: Plane) => it.ran('Gate', { status: 'Failed' }), /the action Gate is Failed/],
    [
      'the artifact was changed after approval',
      (it: Plane) => it.put('Built', { evil: '' }),
      /is not what was attested/,
    ],
  ])('stops a run where %s', async (_, attack, reason) => {
    const plane = await gated();
    attack(plane);
    await expect(verified(plane)).rejects.toThrow(reason);
  });
});

test('the record of a run chains its entries, so that none can be changed or left out unseen', async () => {
  const plane = await gated();
  await closeRelease(plane.clients, settings, run('close'), () => undefined);
  const kept = JSON.parse(plane.objects.get(`evidence/runs/shop/${EXECUTION}/manifest-close.json`)?.toString() ?? '{}');
  expect(kept.entries.map(({ name }: { name: string }) => name)).toContain('Approve');
  expect(new Set(kept.entries.map(({ before }: { before: string }) => before)).size).toBe(kept.entries.length);
  expect(plane.parameters.get('/pipeline/shop/released')).toBe('c0ffee');
});

describe('what was released', () => {
  const keeping = { ...settings, kept: { artifact: 'Built', key: 'shop/Released/Built.zip' } };
  const keptOf = (plane: Plane) => plane.objects.get('artifacts/shop/Released/Built.zip');

  test('is kept where something looks for drift, in place of what was released before', async () => {
    const plane = await gated();
    await closeRelease(plane.clients, settings, run('close'), () => undefined);
    expect(keptOf(plane)).toBeUndefined();
    plane.objects.set('artifacts/shop/Released/Built.zip', Buffer.from('before'));
    await closeRelease(plane.clients, keeping, run('close'), () => undefined);
    expect(keptOf(plane)).toEqual(Buffer.from(plane.objects.get('artifacts/shop/Built/1') as Uint8Array));
  });

  test('is not kept where it is not what was attested', async () => {
    const plane = await gated();
    plane.put('Built', { evil: '' });
    await expect(closeRelease(plane.clients, keeping, run('close'), () => undefined)).rejects.toThrow(
      /what was released is not kept: .*Built is not what was attested/,
    );
    expect([keptOf(plane), plane.parameters.get('/pipeline/shop/released')]).toEqual([undefined, undefined]);
  });
});

describe('a release reports', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const measured = async (change: (plane: Plane) => void) => {
    const plane = await gated();
    change(plane);
    const lines: string[] = [];
    await closeRelease(plane.clients, settings, run('close'), (line) => lines.push(line), now);
    return lines.map((line) => JSON.parse(line));
  };
  const commit = { variables: { CommitId: 'c0ffee', AuthorDate: '2026-11-30T10:00:00Z' } };
  const deploy = (status: string, at: string) => ({ stage: 'Production', status, startTime: new Date(at) });

  test('how long its commit took, as CloudWatch reads it from a log', async () => {
    const [line] = await measured((plane) => plane.ran('Source', commit));
    expect(line).toMatchObject({ LeadTime: 7200 });
    expect(line._aws).toEqual({
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        { Namespace: 'Pipeline/shop', Dimensions: [[]], Metrics: [{ Name: 'LeadTime', Unit: 'Seconds' }] },
      ],
    });
  });

  test('how long production had failed since the last release that did not', async () => {
    const [line] = await measured((plane) => {
      plane.ran('ExecuteLongAgo', deploy('Failed', '2026-11-28T11:00:00Z'));
      plane.ran('CloseRelease', { startTime: new Date('2026-11-29T11:00:00Z') });
      plane.ran('ExecuteShop', deploy('Failed', '2026-11-30T11:30:00Z'));
      plane.ran('Execute', deploy('Failed', '2026-11-30T11:00:00Z'));
    });
    expect(line).toMatchObject({ TimeToRestore: 3600 });
    expect(line).not.toHaveProperty('LeadTime');
  });

  test('nothing, where nothing is known', async () => {
    expect(await measured(() => undefined)).toEqual([]);
  });
});
