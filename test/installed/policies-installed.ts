import { check, controlTower, defineConfig, type Report } from '../../lib';
import { failureOf, regoOf, written } from '../policies/written';

const celOf = (expression: string): string =>
  JSON.stringify({ rules: [{ rule_id: 'OWN', severity: 'ERROR', message: 'said', expression }] });

/** Each of these is the end of an engine, and the next begins another. */
test.each([
  ['broken.rego', regoOf('1 ==== 2'), /broken\.rego:6:\d+: .*error: /],
  ['broken.cel.json', celOf('1 +'), /broken\.cel\.json: the engine broke down, as it does over an expression that/],
  ['open.rego', regoOf('true', '{"rule_id": "OWN"}'), /open\.rego: /],
  ['number.cel.json', celOf('1 + 1'), /number\.cel\.json: .*OWN.* must evaluate to a boolean/],
  [
    'other-id.rego',
    `${regoOf('true', 'make_diag(concat("", ["T", "HEIRS"]), "ERROR", "", "said")')}x := make_diag("OWN", "ERROR", "", "")\n`,
    /other-id\.rego: .*'THEIRS'/,
  ],
])(
  'a policy that does not judge fails the gate, and says where: %s',
  (name, text, message) => {
    expect(failureOf(written(name, text))).toMatch(message);
  },
  60_000,
);

const keyed = (properties: object): Report =>
  check(
    [{ name: 'a.json', content: { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: properties } } } }],
    defineConfig(controlTower()),
  );

test('the controls of AWS Control Tower are rules, with the words and severities that it gives them', () => {
  const rule = 'control-tower/kms_key_rotation_enabled_check';
  const report = keyed({ EnableKeyRotation: false });
  expect(report.failures).toEqual([]);
  const ids = Object.keys(report.rules);
  expect(ids.length).toBeGreaterThan(200);
  expect(ids).not.toContain('control-tower/is_cfn_template');
  expect(report.findings.filter((finding) => finding.rule === rule)).toMatchObject([
    {
      rule,
      resource: 'Key',
      severity: 'medium',
      problem: expect.stringMatching(/^This does not hold to CT\.KMS\.PR\.1 /),
    },
  ]);
  expect(keyed({ EnableKeyRotation: true }).findings.map((finding) => finding.rule)).not.toContain(rule);
  expect(report.tally['control-tower/s3_bucket_versioning_enabled_check']).toMatchObject({ passed: 0, failed: 0 });
}, 60_000);
