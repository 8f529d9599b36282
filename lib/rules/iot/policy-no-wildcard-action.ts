import { defineRule } from '../../engine/rule';
import { allowsWholeService } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { iotPolicy } from '../../resources/iot/policy';

export default defineRule({
  title: 'IoT policies name the actions they allow',
  problem: 'This IoT policy allows every action.',
  why: 'One device taken over can then act as any other and read what all of them send.',
  fix: {
    how: 'Name the actions that are needed, such as iot:Connect and iot:Publish.',
    properties: {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: ['iot:Publish'], Resource: 'arn:aws:iot:eu-west-1:111122223333:topic/meters' },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['iot:Publish'], Resource: 'arn:aws:iot:eu-west-1:111122223333:topic/meters' },
        ],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['iot_policy_allows_action_as_wildcard'],
    cfn_nag: ['W38'],
    guard: ['IOT_POLICY_WILDCARD_ACTION_RULE'],
  },
  leads: ['iot/policy-resources-named'],
  resource: iotPolicy,
  check: (it) => noStatement(it.policy, allowsWholeService),
});
