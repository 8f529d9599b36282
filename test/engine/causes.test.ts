import { implications, precedence } from '../../lib/engine/causes';
import { checkTemplates } from '../../lib/engine/check';
import { type Config, type ConfigLayer, defineConfig, waive } from '../../lib/engine/config';
import type { Finding } from '../../lib/engine/finding';
import type { Report } from '../../lib/engine/report';
import type { Example } from '../../lib/engine/rule';
import type { Dialect } from '../../lib/engine/template';
import { presets } from '../../lib/presets';
import { readInputs } from '../../lib/read/inputs';
import { reporters } from '../../lib/reporters';
import { tallyOf } from '../../lib/reporters/wording';
import { ruleBook, rules } from '../../lib/rules';
import { examples } from '../../lib/rules/examples';
import { inputsOf } from '../../lib/testing/try-examples';
import { everything } from './verdicts';

const DIALECTS: readonly Dialect[] = ['cloudformation', 'terraform', 'github', 'gitlab'];

function findingsIn(dialect: Dialect, example: Example, config: Config): readonly Finding[] {
  const inputs = inputsOf(dialect, example).map(({ name, content }) => ({
    name: name !== 'example' ? name : dialect === 'cloudformation' ? 'template.json' : 'main.tf.json',
    content,
  }));
  return checkTemplates(readInputs(inputs), config, ruleBook).findings;
}

/** Examples of a rule in each dialect, judged by every rule: the findings of the resource that the rule speaks of. */
function judged(id: string, situations: readonly Example[]): (readonly Finding[])[] {
  return situations.flatMap((example) =>
    DIALECTS.filter((dialect) => example[dialect]).map((dialect) => {
      const findings = findingsIn(dialect, example, everything);
      const own = example.resource?.[dialect];
      const failing = findings.filter((finding) => finding.rule === id && (!own || finding.resource === own));
      return failing.length === 0
        ? findings.filter(({ resource }) => !own || resource === own)
        : findings.filter(({ resource }) => failing.some((finding) => finding.resource === resource));
    }),
  );
}

const edges = Object.entries(ruleBook.about).flatMap(([id, { implies = [] }]) =>
  implies.map((implied) => [id, implied] as const),
);
const leadings = Object.entries(ruleBook.about).flatMap(([id, { leads = [] }]) =>
  leads.map((led) => [id, led] as const),
);
const fails = (findings: readonly Finding[], rule: string): boolean =>
  findings.some((finding) => finding.rule === rule && finding.state === 'fail');

describe('what a rule implies', () => {
  test('are other rules, no more severe, and never the rule itself by any way', () => {
    const impliedBy = implications(ruleBook.about);
    const order = ['low', 'medium', 'high', 'critical'];
    expect(edges.length).toBeGreaterThan(40);
    for (const [id, implied] of edges) {
      expect([id, impliedBy(id).has(id)]).toEqual([id, false]);
      expect([implied, implied in rules]).toEqual([implied, true]);
      expect(order.indexOf(rules[implied]?.severity ?? '')).toBeLessThanOrEqual(order.indexOf(rules[id]!.severity));
    }
  });

  test.each(edges)('%s: %s fails with it, or passes once it does, and stands under it', (id, implied) => {
    const own = examples[id]!;
    const failing = judged(id, own.fails);
    const failsWithIt = failing.every((findings) => fails(findings, implied));
    const passesWithIt = judged(id, own.passes).every((findings) => !fails(findings, implied));
    expect(failsWithIt || passesWithIt).toBe(true);
    const under = failing.flatMap((findings) => findings.filter(({ rule, under }) => rule === implied && under));
    expect(under.length).toBeGreaterThan(0);
  });
});

describe('what a rule leads', () => {
  test('are other rules, no more severe, and never the rule itself by any way', () => {
    const follows = precedence(ruleBook.about);
    const order = ['low', 'medium', 'high', 'critical'];
    expect(leadings.length).toBeGreaterThan(10);
    for (const [id, led] of leadings) {
      expect([id, follows(id).has(id)]).toEqual([id, false]);
      expect([led, led in rules]).toEqual([led, true]);
      expect(order.indexOf(rules[led]?.severity ?? '')).toBeLessThanOrEqual(order.indexOf(rules[id]!.severity));
    }
  });

  test.each(leadings)('%s: %s fails with it at one element, and not at another', (id, led) => {
    const both = defineConfig({ name: 'both', rules: { [id]: 'error', [led]: 'error' } });
    const found = [...examples[id]!.fails, ...examples[led]!.fails].flatMap((example) =>
      DIALECTS.filter((dialect) => example[dialect]).map((dialect) => findingsIn(dialect, example, both)),
    );
    expect(found.some((findings) => findings.some(({ rule, under }) => rule === led && under === id))).toBe(true);
    expect(found.some((findings) => fails(findings, id) && !fails(findings, led))).toBe(true);
  });
});

describe('one cause', () => {
  const WORLD = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };
  const SSH = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' };
  const group = (...SecurityGroupIngress: object[]) => ({
    Resources: {
      Open: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { VpcId: 'vpc-1', GroupDescription: 'shop', SecurityGroupIngress, SecurityGroupEgress: [] },
      },
    },
  });
  const ALL = 'ec2/group-no-world-all-ports';
  const SSH_RULE = 'ec2/group-no-world-ssh';
  const reportOn = (content: object, ...layers: ConfigLayer[]): Report =>
    checkTemplates(
      readInputs([{ name: 'template.json', content }]),
      defineConfig(presets.baseline, ...layers),
      ruleBook,
    );
  const ownIn = (report: Report): string[] =>
    report.findings.filter(({ under, waiver }) => !under && !waiver).map(({ rule }) => rule);
  const terms = { because: 'reached through an appliance', owner: 'platform', until: '2999-12-31', reviewedBy: 'ada' };

  test('is one finding, however many rules it breaks', () => {
    const report = reportOn(group(WORLD));
    expect(ownIn(report)).toEqual([ALL]);
    expect(tallyOf(report)).toMatchObject({ open: 1, blocking: 1 });
    const [leader] = report.findings.filter(({ rule }) => rule === ALL);
    expect(leader?.alsoBreaks).toEqual(expect.arrayContaining([SSH_RULE, 'ec2/group-no-world-database-ports']));
  });

  test('counts for every rule that it breaks', () => {
    const report = reportOn(group(WORLD));
    const ssh = report.findings.find(({ rule }) => rule === SSH_RULE);
    expect(ssh).toMatchObject({ state: 'fail', under: ALL, blocking: false });
    expect(report.tally[SSH_RULE]).toMatchObject({ failed: 1 });
  });

  test('is two where two entries are open', () => {
    expect(ownIn(reportOn(group(SSH, WORLD)))).toEqual(expect.arrayContaining([ALL, SSH_RULE]));
  });

  test('is two in whatever order the entries stand', () => {
    expect(ownIn(reportOn(group(WORLD, SSH)))).toEqual(expect.arrayContaining([ALL, SSH_RULE]));
  });

  test('is settled with the finding that leads', () => {
    const report = reportOn(group(WORLD), waive(ALL, { ...terms, within: ['**'] }));
    expect(ownIn(report)).toEqual([]);
    expect(report.blocked).toBe(false);
  });

  test('is not settled with one that stands under it', () => {
    const report = reportOn(group(WORLD), waive(SSH_RULE, { ...terms, within: ['**'] }));
    expect(ownIn(report)).toEqual([ALL]);
    expect(report.blocked).toBe(true);
  });

  test('blocks by the stricter of two levels', () => {
    const report = reportOn(group(WORLD), { name: 'team', rules: { [ALL]: 'warn', [SSH_RULE]: 'error' } });
    expect(ownIn(report)).toEqual(expect.arrayContaining([ALL, SSH_RULE]));
    expect(report.blocked).toBe(true);
  });

  test('is told by the rules that are on', () => {
    expect(ownIn(reportOn(group(WORLD), { name: 'team', rules: { [ALL]: 'off' } }))).toContain(SSH_RULE);
  });

  test('is not settled by a waiver where what stands under it is locked', () => {
    const locked: ConfigLayer = { name: 'company', locked: true, rules: { [SSH_RULE]: 'error' } };
    const report = reportOn(group(WORLD), locked, waive(ALL, { ...terms, within: ['**'] }));
    expect(ownIn(report)).toEqual([SSH_RULE]);
    expect(report.blocked).toBe(true);
  });

  const RANGE = { IpProtocol: 'tcp', FromPort: 20, ToPort: 25, CidrIp: '0.0.0.0/0' };
  const HIGH_RISK = { IpProtocol: 'tcp', FromPort: 25, ToPort: 25, CidrIp: '0.0.0.0/0' };

  test('is one finding where a range takes in what several rules are about', () => {
    const report = reportOn(group(RANGE));
    expect(ownIn(report)).toEqual([SSH_RULE]);
    const [leader] = report.findings.filter(({ rule }) => rule === SSH_RULE);
    expect(leader?.alsoBreaks).toEqual(
      expect.arrayContaining(['ec2/group-no-world-admin-ports', 'ec2/group-no-world-high-risk-ports']),
    );
  });

  test('is two where another entry has the other', () => {
    const both = ['ec2/group-no-world-high-risk-ports', SSH_RULE];
    expect(ownIn(reportOn(group(SSH, HIGH_RISK))).sort()).toEqual(both);
    expect(ownIn(reportOn(group(RANGE, HIGH_RISK)))).toEqual(expect.arrayContaining(both));
  });

  test('is told by the next rule where the first is waived, which says nothing of the rest of the range', () => {
    const report = reportOn(group(RANGE), waive(SSH_RULE, { ...terms, within: ['**'] }));
    expect(ownIn(report)).toEqual(['ec2/group-no-world-admin-ports']);
    expect(report.blocked).toBe(true);
  });

  test('is one finding where several rules want one unknown value', () => {
    const report = reportOn({
      Parameters: { Trust: { Type: 'String' } },
      Resources: {
        Job: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Ref: 'Trust' } } },
      },
    });
    expect(ownIn(report)).toHaveLength(1);
    const [leader] = report.findings.filter(({ under }) => !under);
    expect(leader).toMatchObject({ state: 'unknown', severity: 'critical' });
    expect(leader?.alsoBreaks).toContain('iam/role-trust-no-wildcard-action');
  });

  test('is two where rules want two unknown values', () => {
    const report = reportOn({
      Parameters: { Trust: { Type: 'String' }, Actions: { Type: 'String' } },
      Resources: {
        Job: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: { Ref: 'Trust' },
            Policies: [{ PolicyName: 'own', PolicyDocument: { Ref: 'Actions' } }],
          },
        },
      },
    });
    expect(ownIn(report)).toHaveLength(2);
  });

  test('is one finding where a policy grants everything, which counts for each rule that it breaks', () => {
    const report = reportOn({
      Resources: {
        Deploy: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
          },
        },
      },
    });
    expect(ownIn(report)).toEqual(['iam/policy-no-full-admin']);
    for (const rule of ['iam/policy-no-escalation', 'iam/policy-no-read-all-secrets', 'iam/policy-no-iam-wildcard'])
      expect(report.findings.find((finding) => finding.rule === rule)).toMatchObject({
        state: 'fail',
        under: 'iam/policy-no-full-admin',
      });
  });

  test('fails in its own deployments alone', () => {
    const inProduction = { 'Fn::If': ['Prod', WORLD, { Ref: 'AWS::NoValue' }] };
    const report = reportOn({
      ...group(SSH, inProduction),
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    });
    expect(ownIn(report)).toEqual(expect.arrayContaining([ALL, SSH_RULE]));
  });

  test.each(Object.keys(reporters).filter((name) => name !== 'json'))('is told once by %s', (name) => {
    const written = reporters[name as keyof typeof reporters](reportOn(group(WORLD)), { now: new Date(0) });
    const told =
      name === 'sarif'
        ? JSON.parse(written).runs[0].results.map(({ message }: { message: { text: string } }) => message.text)
        : written.split('\n');
    expect(told.filter((line: string) => line.includes('lets anyone on the internet reach port 22'))).toEqual([]);
    expect(written).toContain(SSH_RULE);
  });
});
