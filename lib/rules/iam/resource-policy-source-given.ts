import { defineRule } from '../../engine/rule';
import { forOwnSources } from '../../iam/narrower';
import { trustsAnySource } from '../../iam/service-sources';
import { noStatement } from '../../iam/statements';
import { resourcePolicy } from '../../resources/iam/resource-policy';

export default defineRule({
  title: 'Resource policies let services act only for accounts or resources they name',
  problem: 'This policy lets an AWS service in on behalf of any account.',
  why: 'The service acts for every AWS account; without a source, somebody else’s trail, bucket, topic or distribution reaches the resource through it.',
  fix: {
    how: 'Add a StringEquals condition on aws:SourceAccount, and ArnLike on aws:SourceArn where the calling resource is known.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: '*',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
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
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: '*',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  resource: resourcePolicy,
  check: (it) => noStatement(it.policy, trustsAnySource, forOwnSources),
});
