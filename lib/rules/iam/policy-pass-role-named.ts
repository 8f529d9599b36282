import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { passesEveryRole, passesToAnyService } from '../../iam/escalation';
import { isDenied } from '../../iam/every-resource';
import { onNamed } from '../../iam/narrower';
import { allows } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies pass only roles they name',
  problem: 'This policy may pass any role to a service.',
  why: 'Whoever can pass an administrator role to a function or an instance of their own gains all that role can do.',
  fix: {
    how: 'Name the roles under Resource, or at least the service under the condition key iam:PassedToService.',
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
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['iam_role_policy_passrole_allows_all'],
    trivy: ['AWS-0342'],
    cfn_nag: ['F38', 'F39', 'F40'],
    guard: ['IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE', 'IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE'],
  },
  leads: ['iam/policy-no-read-all-secrets'],
  implies: ['iam/policy-pass-role-to-service'],
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement, among) =>
        both(
          allows(statement, 'iam:PassRole'),
          () => !isDenied('iam:PassRole', among),
          () => passesEveryRole(statement),
          () => passesToAnyService(statement),
        ),
      onNamed,
    ),
});
