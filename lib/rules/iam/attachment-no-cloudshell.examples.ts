import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: { Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' },
      },
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({ aws_iam_role_policy_attachment: { it: { role: 'operators', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'all of CloudShell',
      cloudformation: inCloudFormation({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AWSCloudShellFullAccess'] }),
      terraform: inTerraform({ policy_arn: 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess' }),
    },
  ],
  passes: [
    {
      name: 'another policy of AWS',
      cloudformation: inCloudFormation({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'] }),
      terraform: inTerraform({ policy_arn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }),
    },
    {
      name: 'a policy of the customer',
      cloudformation: inCloudFormation({ ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/shell'] }),
      terraform: inTerraform({ policy_arn: 'arn:aws:iam::111122223333:policy/shell' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ ManagedPolicyArns: [{ Ref: 'Choice' }] }),
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ policy_arn: '${var.choice}' }) },
    },
  ],
});
