import { defineRule } from '../../engine/rule';
import { forOwnSources } from '../../iam/narrower';
import { trustsAnySource } from '../../iam/service-sources';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles of services name the account or resource that the service acts for',
  problem: 'This role lets an AWS service assume it on behalf of any resource.',
  why: 'A service that is talked into using the role for somebody else’s resource lends them its permissions; the services named here say for which resource they ask.',
  fix: {
    how: 'Add a StringEquals condition on aws:SourceAccount, and ArnLike on aws:SourceArn where the resource is known.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { Service: 'bedrock.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { Service: 'bedrock.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
        ],
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: trust,
  check: (it) => noStatement(it.trust, trustsAnySource, forOwnSources),
});
