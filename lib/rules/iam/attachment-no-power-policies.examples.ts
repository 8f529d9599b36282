import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const both = (arn: unknown) => ({
  cloudformation: {
    Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, ManagedPolicyArns: [arn] } },
  },
  terraform: { aws_iam_role_policy_attachment: { deploy: { role: 'deploy', policy_arn: arn } } },
});

export default defineExamples({
  fails: [
    { name: 'PowerUserAccess', ...both('arn:aws:iam::aws:policy/PowerUserAccess') },
    { name: 'IAMFullAccess', ...both('arn:aws:iam::aws:policy/IAMFullAccess') },
  ],
  passes: [
    { name: 'a narrow policy of AWS', ...both('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole') },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      cloudformation: { Parameters: { Policy: { Type: 'String' } }, Resources: both({ Ref: 'Policy' }).cloudformation },
    },
  ],
});
