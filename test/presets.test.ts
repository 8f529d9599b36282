import { presets, rules } from '../lib';

const held = (preset: keyof typeof presets): string[] =>
  Object.keys(presets[preset].rules ?? {}).filter((id) => !id.startsWith('gate/'));

const naming = (framework: string): string[] =>
  Object.entries(rules).flatMap(([id, rule]) => (rule.controls[framework]?.length ? [id] : []));

test('strict adds to baseline, and all adds to strict', () => {
  const [baseline, strict, all] = [held('baseline'), held('strict'), held('all')];
  expect(strict).toEqual(expect.arrayContaining(baseline));
  expect(all).toEqual(expect.arrayContaining(strict));
  expect(baseline.length).toBeGreaterThan(0);
  expect(strict.length).toBeGreaterThan(baseline.length);
  expect(all.length).toBeGreaterThan(strict.length);
  expect(all).toEqual(Object.keys(rules));
});

test('what was not judged warns in baseline, and blocks in strict and all', () => {
  const levels = (['baseline', 'strict', 'all'] as const).map((name) => presets[name].rules?.['gate/unjudged']);
  expect(levels).toEqual(['warn', 'error', 'error']);
});

test.each([
  ['securityhub', 'security-hub'],
  ['nist80053r5', 'nist-800-53-r5'],
  ['pciDss4', 'pci-dss-4.0.1'],
  ['hipaa', 'hipaa'],
  ['soc2', 'soc-2-2017'],
  ['iso27001', 'iso-27001-2022'],
  ['cisAws5', 'cis-aws-5.0.0'],
  ['cisAws3', 'cis-aws-3.0.0'],
  ['cisSupplyChain', 'cis-supply-chain-1.0'],
  ['owaspCicd', 'owasp-cicd'],
] as const)('%s holds exactly the rules that name a control of %s', (preset, framework) => {
  expect(naming(framework).length).toBeGreaterThan(0);
  expect(held(preset)).toEqual(naming(framework));
});

test('fsbp holds what names a foundational control, and not what only another standard of Security Hub asks for', () => {
  expect(held('fsbp')).toEqual(expect.arrayContaining(['s3/bucket-access-logged', 'ec2/vpc-flow-logged']));
  expect(naming('security-hub')).toEqual(expect.arrayContaining(held('fsbp')));
  expect(held('fsbp')).not.toContain('sns/topic-encrypted');
  expect(held('securityhub')).toContain('sns/topic-encrypted');
});

test('a preset is named as it is written in a configuration', () => {
  expect(Object.entries(presets).filter(([name, layer]) => layer.name !== name)).toEqual([]);
});
