import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { onNamed } from '../../iam/narrower';
import { includesAll, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { iotPolicy } from '../../resources/iot/policy';

export default defineRule({
  title: 'IoT policies name the resources they allow',
  problem: 'This IoT policy allows its actions on every resource.',
  why: 'One device taken over can then read and write the topics of all others.',
  fix: {
    how: 'Name topics and clients, best through ${iot:Connection.Thing.ThingName}.',
    properties: {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'iot:Publish', Resource: 'arn:aws:iot:eu-west-1:111122223333:topic/meters' },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'iot:Publish', Resource: 'arn:aws:iot:eu-west-1:111122223333:topic/meters' },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['iot_policy_allows_wildcard_resource'],
    cfn_nag: ['W39'],
    guard: ['IOT_POLICY_WILDCARD_RESOURCE_RULE'],
  },
  resource: iotPolicy,
  check: (it) =>
    noStatement(it.policy, (statement) => both(isAllow(statement), includesAll(statement.resources)), onNamed),
});
