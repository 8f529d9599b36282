import { defineExamples } from '../../engine/rule';

const allow = (...actions: string[]) => ({ Effect: 'Allow', Action: actions, Resource: '*' });
const deny = (actions: string[], rest: object = {}) => ({ Effect: 'Deny', Action: actions, Resource: '*', ...rest });

const TRUST = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};

const bounding = (...statements: object[]) => {
  const policy = { Version: '2012-10-17', Statement: statements };
  return {
    cloudformation: {
      Bounds: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: policy } },
      Worker: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: TRUST, PermissionsBoundary: { Ref: 'Bounds' } },
      },
    },
    terraform: {
      aws_iam_policy: { bounds: { policy: JSON.stringify(policy) } },
      aws_iam_role: {
        worker: { assume_role_policy: JSON.stringify(TRUST), permissions_boundary: '${aws_iam_policy.bounds.arn}' },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'all of S3, its guards included', ...bounding(allow('s3:*')) },
    { name: 'trails may be stopped', ...bounding(allow('cloudtrail:*'), deny(['cloudtrail:DeleteTrail'])) },
    { name: 'keys may be destroyed', ...bounding(allow('kms:ScheduleKeyDeletion', 'kms:Decrypt')) },
  ],
  passes: [
    { name: 'only actions on data', ...bounding(allow('s3:GetObject', 's3:PutObject', 'kms:Decrypt')) },
    {
      name: 'all of S3 without its guards',
      ...bounding(
        allow('s3:*'),
        deny(['s3:Put*PublicAccessBlock', 's3:DeleteBucketPolicy', 's3:BypassGovernanceRetention']),
      ),
    },
  ],
  unknown: [
    {
      name: 'what is allowed is decided at deployment',
      cloudformation: {
        Parameters: { Actions: { Type: 'String' } },
        Resources: bounding({ ...allow(), Action: { Ref: 'Actions' } }).cloudformation,
      },
      terraform: {
        variable: { actions: { type: 'string' } },
        resource: bounding({ ...allow(), Action: '${var.actions}' }).terraform,
      },
    },
  ],
});
