import { defineExamples } from '../../engine/rule';

const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Invoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: 'lambda:InvokeFunction', FunctionName: 'web', ...cloudformation },
    },
  },
  terraform: {
    aws_lambda_permission: { invoke: { action: 'lambda:InvokeFunction', function_name: 'web', ...terraform } },
  },
});

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }, { principal: '*' }) },
    {
      name: 'everyone, for a topic of any account',
      ...both(
        { Principal: '*', SourceArn: 'arn:aws:sns:us-east-1:*:orders' },
        { principal: '*', source_arn: 'arn:aws:sns:us-east-1:*:orders' },
      ),
    },
  ],
  passes: [
    { name: 'a service', ...both({ Principal: 's3.amazonaws.com' }, { principal: 's3.amazonaws.com' }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', PrincipalOrgID: 'o-a1b2c3d4e5' }, { principal: '*', principal_org_id: 'o-a1b2c3d4e5' }),
    },
  ],
  unknown: [
    {
      name: 'everyone, for a source decided at deployment',
      cloudformation: {
        Parameters: { Source: { Type: 'String' } },
        Resources: both({ Principal: '*', SourceArn: { Ref: 'Source' } }, {}).cloudformation,
      },
      terraform: {
        variable: { origin: { type: 'string' } },
        resource: both({}, { principal: '*', source_arn: '${var.origin}' }).terraform,
      },
    },
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Who: { Type: 'String' } },
        Resources: both({ Principal: { Ref: 'Who' } }, {}).cloudformation,
      },
      terraform: { variable: { who: { type: 'string' } }, resource: both({}, { principal: '${var.who}' }).terraform },
    },
  ],
});
