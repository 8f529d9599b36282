import { defineRule } from '../../engine/rule';
import { both, negate, someOf, type Truth } from '../../engine/truth';
import { admittedBy } from '../../iam/admission';
import { holdsWithoutKey } from '../../iam/missing-keys';
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
  statement.conditions.some((one) => /^aws:(principal|user)/.test(one.key) && !holdsWithoutKey(one, statement)) ||
  (statement.conditionsOpen ? undefined : false);

const worker = {
  Statement: [
    {
      Effect: 'Allow',
      Action: 'elasticfilesystem:ClientMount',
      Resource: '*',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
    },
  ],
};

export default defineRule({
  title: 'Policies of EFS file systems allow nothing to clients that have not signed in',
  problem: 'This file system’s policy allows something to clients that have not signed in.',
  why: 'Whoever reaches a mount target then does as the policy allows; and who may only read by a policy of its own may write as well where everyone may.',
  fix: {
    how: 'Name the roles of clients under Principal, or leave the statement out and grant to their roles.',
    properties: { FileSystemPolicy: worker },
    arguments: { policy: JSON.stringify({ Version: '2012-10-17', ...worker }) },
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
