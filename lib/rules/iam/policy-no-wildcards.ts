import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { hasWildcard } from '../../iam/glob';
import { type Items, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies spell out every action and resource',
  problem: 'This policy allows by a pattern.',
  why: 'A pattern also takes in what is added to the service or the account later.',
  fix: {
    how: 'List each action and each ARN, or waive the finding with the reason why a pattern is needed.',
    properties: {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' },
        ],
      }),
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['IAMNoWildcardPermissions'] },
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) => both(isAllow(statement), either(isPattern(statement.actions), isPattern(statement.resources))),
      ({ actions, resources }) =>
        `a pattern is ${[...actions.list, ...resources.list].find(({ text, open }) => !open && hasWildcard(text))?.text}`,
    ),
});

const isPattern = ({ list }: Items) =>
  either(false, ...list.map(({ text, open }) => (open ? undefined : hasWildcard(text))));
