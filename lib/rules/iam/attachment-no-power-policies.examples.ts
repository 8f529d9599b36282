import { defineExamples } from '../../engine/rule';

const trusting = (Service: string) => ({
  Statement: { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' },
});
const trust = trusting('codebuild.amazonaws.com');
const BACKUP = 'arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup';
const COMPUTE = 'arn:aws:iam::aws:policy/AmazonEKSComputePolicy';
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
    { name: 'builds as any role', ...both('arn:aws:iam::aws:policy/AWSCodeBuildAdminAccess') },
    { name: 'instances taken over', ...both('arn:aws:iam::aws:policy/AmazonEC2FullAccess') },
    { name: 'what AWS asks for in the role of a service, in another role', ...both(BACKUP) },
  ],
  passes: [
    { name: 'a narrow policy of AWS', ...both('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole') },
    {
      name: 'roles passed to one service only, which runs nothing',
      ...both('arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess'),
    },
    {
      name: 'what AWS asks for in the role of a service, there',
      cloudformation: {
        Deploy: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: trusting('backup.amazonaws.com'), ManagedPolicyArns: [BACKUP] },
        },
      },
      terraform: {
        aws_iam_role: { deploy: { assume_role_policy: JSON.stringify(trusting('backup.amazonaws.com')) } },
        aws_iam_role_policy_attachment: { deploy: { role: '${aws_iam_role.deploy.name}', policy_arn: BACKUP } },
      },
      resource: { terraform: 'aws_iam_role_policy_attachment.deploy' },
    },
    {
      name: 'what AWS asks for in the role of a cluster in Auto Mode, there',
      cloudformation: {
        Deploy: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: trusting('eks.amazonaws.com'), ManagedPolicyArns: [COMPUTE] },
        },
      },
      terraform: {
        aws_iam_role: { deploy: { assume_role_policy: JSON.stringify(trusting('eks.amazonaws.com')) } },
        aws_iam_role_policy_attachment: { deploy: { role: '${aws_iam_role.deploy.name}', policy_arn: COMPUTE } },
      },
      resource: { terraform: 'aws_iam_role_policy_attachment.deploy' },
    },
    { name: 'a policy of the customer', ...both('arn:aws:iam::111122223333:policy/deploy') },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      cloudformation: { Parameters: { Policy: { Type: 'String' } }, Resources: both({ Ref: 'Policy' }).cloudformation },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: both('${var.policy}').terraform,
      },
    },
  ],
});
