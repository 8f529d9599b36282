import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Resource: '*', ...statement }],
  };
  return {
    cloudformation: {
      Policy: {
        Type: 'AWS::Events::EventBusPolicy',
        Properties: { StatementId: 'open', Statement: document.Statement[0] },
      },
    },
    terraform: { aws_cloudwatch_event_bus_policy: { policy: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
    {
      name: 'everyone by a permission of its own',
      cloudformation: {
        Policy: {
          Type: 'AWS::Events::EventBusPolicy',
          Properties: { StatementId: 'open', Action: 'events:PutEvents', Principal: '*' },
        },
      },
      terraform: { aws_cloudwatch_event_permission: { open: { statement_id: 'open', principal: '*' } } },
      fix: { arguments: { principal: '111122223333' } },
    },
  ],
  passes: [
    {
      name: 'everyone in the organisation by a permission of its own',
      cloudformation: {
        Policy: {
          Type: 'AWS::Events::EventBusPolicy',
          Properties: {
            StatementId: 'org',
            Action: 'events:PutEvents',
            Principal: '*',
            Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-a1b2c3d4e5' },
          },
        },
      },
      terraform: {
        aws_cloudwatch_event_permission: {
          org: {
            statement_id: 'org',
            principal: '*',
            condition: { type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o-a1b2c3d4e5' },
          },
        },
      },
    },
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
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
