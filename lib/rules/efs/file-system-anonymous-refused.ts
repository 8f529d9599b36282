import { defineRule } from '../../engine/rule';
import { both, either, negate, someOf, type Truth } from '../../engine/truth';
import { admittedBy, narrowing } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { isAllow, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { fileSystemPolicy } from '../../resources/efs/file-system-policy';

const everyone = ({ principals: { said, negated, list }, home }: Statement): Truth =>
  said &&
  (negated ||
    someOf(list, (principal) => {
      const admitted = admittedBy(principal, home);
      return admitted === undefined ? undefined : admitted === 'anyone';
    }));

/** Whether a condition asks who a client is, which those that have not signed in cannot say. */
const asksWho = (statement: Statement): Truth =>
  either(
    ...statement.conditions
      .filter(({ key, values }) => /^aws:(principal|user)/.test(key) && values.every(({ text }) => text !== ''))
      .map((one) => {
        const left = narrowing(one, statement);
        return left === undefined ? undefined : left !== 'anyone';
      }),
    statement.conditionsOpen ? undefined : false,
  );

const refusing = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'elasticfilesystem:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
};

export default defineRule({
  title: 'Policies of EFS file systems allow nothing to clients that have not signed in',
  problem: 'This file system’s policy allows something to clients that have not signed in.',
  why: 'Whoever reaches a mount target then does as the policy allows; and who may only read by a policy of its own may write as well where everyone may.',
  fix: {
    how: 'Name the roles of clients under Principal, or leave the statement out and grant to their roles; any policy at all refuses clients that have not signed in.',
    properties: { FileSystemPolicy: refusing },
    arguments: { policy: JSON.stringify(refusing) },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: fileSystemPolicy,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) => both(isAllow(statement), () => both(everyone(statement), () => negate(asksWho(statement)))),
      forNamed,
    ),
});
