import { check, controlTower, defineConfig, type Report } from '../../lib';

const judged = (properties: object): Report =>
  check(
    [{ name: 'a.json', content: { Resources: { Key: { Type: 'AWS::KMS::Key', Properties: properties } } } }],
    defineConfig(controlTower()),
  );

test('the controls of AWS Control Tower are rules, with the words and severities that it gives them', () => {
  const rule = 'control-tower/kms_key_rotation_enabled_check';
  const report = judged({ EnableKeyRotation: false });
  expect(report.failures).toEqual([]);
  expect(Object.keys(report.rules).length).toBeGreaterThan(200);
  expect(report.findings.filter((finding) => finding.rule === rule)).toMatchObject([
    {
      rule,
      resource: 'Key',
      severity: 'medium',
      problem: expect.stringMatching(/^This does not hold to CT\.KMS\.PR\.1 /),
    },
  ]);
  expect(judged({ EnableKeyRotation: true }).findings.map((finding) => finding.rule)).not.toContain(rule);
  expect(report.tally['control-tower/s3_bucket_versioning_enabled_check']).toMatchObject({ passed: 0, failed: 0 });
});
