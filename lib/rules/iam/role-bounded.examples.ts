import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, ...cloudformation } },
  },
  terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(trust), ...terraform } } },
});
const BOUNDARY = 'arn:aws:iam::111122223333:policy/boundary';

export default defineExamples({
  fails: [{ name: 'no boundary', ...both({}, {}) }],
  passes: [{ name: 'a boundary', ...both({ PermissionsBoundary: BOUNDARY }, { permissions_boundary: BOUNDARY }) }],
});
