import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { passesToAnyService } from '../../iam/escalation';
import { isDenied } from '../../iam/every-resource';
import { given } from '../../iam/narrower';
import { allows } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies pass roles only to services they name',
  problem: 'This policy may pass a role to any service that the role trusts.',
  why: 'A role that two services trust can then be used through the other one, where nobody looks for it.',
  fix: {
    how: 'Name the service under the condition key iam:PassedToService.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: 'arn:aws:iam::111122223333:role/web',
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
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
            Action: 'iam:PassRole',
            Resource: 'arn:aws:iam::111122223333:role/web',
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
          },
        ],
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement, among) =>
        both(
          allows(statement, 'iam:PassRole'),
          () => !isDenied('iam:PassRole', among),
          () => passesToAnyService(statement),
        ),
      (statement) => given(statement, 'StringEquals', 'iam:PassedToService', '<service>.amazonaws.com'),
    ),
});
