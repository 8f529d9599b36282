import { check, defineConfig, presets, rules } from '../../lib';
import { withoutIn } from '../../lib/engine/profiles';
import { PROFILES } from '../../lib/engine/settings';

const database = (properties: object) => ({
  name: 'shop.json',
  content: { Resources: { Orders: { Type: 'AWS::RDS::DBInstance', Properties: properties } } },
});
const found = (properties: object, ...layers: Parameters<typeof defineConfig>) =>
  check([database(properties)], defineConfig(presets.strict, ...layers)).findings.map(({ rule }) => rule);
const dev = { name: 'team', settings: { profile: 'dev' } } as const;

test('a profile does without rules that there are', () => {
  expect(PROFILES.flatMap(withoutIn).filter((id) => !rules[id])).toEqual([]);
});

test('what lasts is not asked for in dev, and what is public is', () => {
  const open = { DeletionProtection: false, MultiAZ: false, PubliclyAccessible: true };
  expect(found(open)).toEqual(expect.arrayContaining(['rds/instance-deletion-protected', 'rds/instance-multi-az']));
  expect(found(open, dev)).not.toContain('rds/instance-deletion-protected');
  expect(found(open, dev)).not.toContain('rds/instance-multi-az');
  expect(found(open, dev)).toContain('rds/instance-not-public');
});

test('backups are kept for as long as the profile says, unless a layer says how long', () => {
  const backedUp = (days: number) => ({ BackupRetentionPeriod: days });
  const regulated = { name: 'team', settings: { profile: 'regulated' } } as const;
  expect(found(backedUp(7))).not.toContain('rds/instance-backups-kept');
  expect(found(backedUp(7), regulated)).toContain('rds/instance-backups-kept');
  expect(found(backedUp(1), dev)).not.toContain('rds/instance-backups-kept');
  const own = { name: 'own', settings: { backupRetentionDays: 14 } };
  expect(found(backedUp(14), regulated, own)).not.toContain('rds/instance-backups-kept');
});

test('a later layer asks for what a profile does without', () => {
  const own = { name: 'own', rules: { 'rds/instance-multi-az': 'error' } } as const;
  expect(found({ MultiAZ: false }, dev, own)).toContain('rds/instance-multi-az');
});

test('a profile takes back nothing that is locked', () => {
  expect(() => defineConfig({ ...presets.strict, locked: true }, dev)).toThrow(
    /layer 'profile dev' sets '[a-z/-]+' to 'off', but layer 'strict' locks it/,
  );
});

test('there are three profiles', () => {
  expect(() => defineConfig({ name: 'team', settings: { profile: 'prod' as 'dev' } })).toThrow(
    'setting \'profile\' is "prod"; it must be one of dev, baseline, regulated',
  );
});
