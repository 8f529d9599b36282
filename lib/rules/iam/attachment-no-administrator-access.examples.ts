import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const both = (arn: string) => ({
  cloudformation: {
    Deploy: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust, ManagedPolicyArns: [arn] } },
  },
  terraform: { aws_iam_role_policy_attachment: { deploy: { role: 'deploy', policy_arn: arn } } },
});

const READ = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' },
};

export default defineExamples({
  fails: [
    { name: 'AdministratorAccess', ...both('arn:aws:iam::aws:policy/AdministratorAccess') },
    {
      name: 'AdministratorAccess in any partition',
      cloudformation: {
        Admins: {
          Type: 'AWS::IAM::Group',
          Properties: {
            ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess' }],
          },
        },
      },
    },
    {
      name: 'what the CDK bootstraps where no policies are given',
      cloudformation: {
        Parameters: { Policies: { Type: 'CommaDelimitedList', Default: '' } },
        Conditions: { HasPolicies: { 'Fn::Not': [{ 'Fn::Equals': ['', { 'Fn::Join': ['', { Ref: 'Policies' }] }] }] } },
        Resources: {
          Execution: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: trust,
              ManagedPolicyArns: {
                'Fn::If': [
                  'HasPolicies',
                  { Ref: 'Policies' },
                  [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess' }],
                ],
              },
            },
          },
        },
      },
    },
    {
      name: 'AdministratorAccess, looked up by its name',
      terraform: {
        data: { aws_iam_policy: { admin: { name: 'AdministratorAccess' } } },
        resource: {
          aws_iam_role_policy_attachment: {
            deploy: { role: 'deploy', policy_arn: '${data.aws_iam_policy.admin.arn}' },
          },
        },
      },
    },
  ],
  passes: [
    { name: 'another policy of AWS', ...both('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole') },
    { name: 'a policy of one’s own', ...both('arn:aws:iam::111122223333:policy/AdministratorAccess') },
    {
      name: 'a policy of the same template',
      cloudformation: {
        Own: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: READ } },
        Deploy: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: trust, ManagedPolicyArns: [{ Ref: 'Own' }] },
        },
      },
      terraform: {
        aws_iam_policy: { own: { policy: JSON.stringify(READ) } },
        aws_iam_role_policy_attachment: { deploy: { role: 'deploy', policy_arn: '${aws_iam_policy.own.arn}' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      cloudformation: {
        Parameters: { Policy: { Type: 'String' } },
        Resources: { Admins: { Type: 'AWS::IAM::Group', Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } } },
      },
    },
  ],
});
