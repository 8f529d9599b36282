import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const both = (arn: unknown) => ({
  cloudformation: {
    Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, ManagedPolicyArns: [arn] } },
  },
  terraform: { aws_iam_role_policy_attachment: { worker: { role: 'worker', policy_arn: arn } } },
});

export default defineExamples({
  fails: [{ name: 'a policy of AWS', ...both('arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess') }],
  passes: [{ name: 'a policy of one’s own', ...both('arn:aws:iam::111122223333:policy/read-uploads') }],
  unknown: [
    {
      name: 'a policy decided at deployment',
      cloudformation: { Parameters: { Policy: { Type: 'String' } }, Resources: both({ Ref: 'Policy' }).cloudformation },
    },
  ],
});
