import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { holdsWithoutKey } from '../../iam/missing-keys';
import { isAllow, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

/** Keys that say who asks, from where, for what or by what way, and that requests can lack. */
const GUARD =
  /^aws:(multifactorauth(present|age)|source(ip|vpc|vpce|identity)|principal(tag\/.*|orgid|orgpaths)|calledvia|calledvia(first|last))$|^[a-z0-9-]+:resourcetag\/|^iam:permissionsboundary$|^kms:viaservice$/;

export default defineRule({
  title: 'Conditions of IAM policies hold only where their key is there',
  problem: 'This policy allows requests that lack what its condition asks about.',
  why: 'An Allow with IfExists or ForAllValues also holds when the key is missing: without a second factor, from outside of the network, on resources without the tag.',
  fix: {
    how: 'Leave IfExists and ForAllValues out, or ask for the key besides: "Null": { "<key>": "false" }.',
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'ec2:TerminateInstances',
            Resource: '*',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'ec2:TerminateInstances',
            Resource: '*',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ],
      }),
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  implies: ['iam/policy-resources-named'],
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) => both(statement.conditions.length > 0 && vain(statement) !== undefined, isAllow(statement)),
      (statement) => {
        const { operator, key } = vain(statement) as { operator: string; key: string };
        return `${operator.startsWith('forallvalues:') ? 'ForAllValues' : 'IfExists'} holds where ${key} is missing`;
      },
    ),
});

const vain = (statement: Statement) =>
  statement.conditions.find((condition) => GUARD.test(condition.key) && holdsWithoutKey(condition, statement));
