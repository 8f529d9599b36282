import { defineExamples } from '../../engine/rule';

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const both = (document: object) => ({
  cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
  terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
});

export default defineExamples({
  fails: [
    { name: 'all actions on all resources', ...both(policy({ Effect: 'Allow', Action: '*', Resource: '*' })) },
    {
      name: 'the same in another spelling',
      ...both(policy({ Effect: 'Allow', Action: ['*:*'], Resource: ['arn:aws:*'] })),
    },
    {
      name: 'all actions but a harmless one',
      ...both(policy({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })),
    },
    {
      name: 'in an inline policy of a role',
      cloudformation: {
        Deployer: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: policy({
              Effect: 'Allow',
              Principal: { Service: 'codebuild.amazonaws.com' },
              Action: 'sts:AssumeRole',
            }),
            Policies: [{ PolicyName: 'all', PolicyDocument: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) }],
          },
        },
      },
      terraform: {
        aws_iam_role_policy: {
          all: { role: 'deployer', policy: JSON.stringify(policy({ Effect: 'Allow', Action: '*', Resource: '*' })) },
        },
      },
      fix: {
        properties: {
          Policies: [
            {
              PolicyName: 'deploy',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::uploads/*' },
                ],
              },
            },
          ],
        },
      },
    },
  ],
  passes: [
    {
      name: 'named actions on a named bucket',
      ...both(policy({ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::uploads/*' })),
    },
    { name: 'all actions denied', ...both(policy({ Effect: 'Deny', Action: '*', Resource: '*' })) },
    {
      name: 'all actions on one bucket',
      ...both(policy({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::uploads' })),
    },
  ],
  unknown: [
    {
      name: 'actions decided at deployment',
      cloudformation: {
        Parameters: { Actions: { Type: 'String' } },
        Resources: {
          Deploy: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { PolicyDocument: policy({ Effect: 'Allow', Action: { Ref: 'Actions' }, Resource: '*' }) },
          },
        },
      },
      terraform: {
        variable: { actions: { type: 'string' } },
        resource: {
          aws_iam_policy: {
            deploy: { policy: JSON.stringify(policy({ Effect: 'Allow', Action: '${var.actions}', Resource: '*' })) },
          },
        },
      },
    },
  ],
});
