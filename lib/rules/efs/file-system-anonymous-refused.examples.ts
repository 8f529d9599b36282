import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'elasticfilesystem:ClientMount', Resource: '*', ...statement }],
  };
  return {
    cloudformation: { Policy: { Type: 'AWS::EFS::FileSystem', Properties: { FileSystemPolicy: document } } },
    terraform: {
      aws_efs_file_system_policy: { policy: { file_system_id: 'fs-12345678', policy: JSON.stringify(document) } },
    },
  };
};

const viaMountTarget = { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } };

export default defineExamples({
  fails: [
    { name: 'everyone who reaches a mount target', ...both({ Principal: { AWS: '*' }, Condition: viaMountTarget }) },
    {
      name: 'writing for everyone who may mount, as the CDK has it',
      ...both({
        Principal: { AWS: '*' },
        Action: ['elasticfilesystem:ClientWrite', 'elasticfilesystem:ClientRootAccess'],
        Condition: viaMountTarget,
      }),
    },
    { name: 'everyone', ...both({ Principal: '*' }) },
    {
      name: 'everyone but one role, which whoever has not signed in is not either',
      ...both({
        Principal: '*',
        Condition: { ...viaMountTarget, StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/a' } },
      }),
    },
  ],
  passes: [
    {
      name: 'a named role',
      ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' }, Condition: viaMountTarget }),
    },
    {
      name: 'whoever is of the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
