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
    {
      name: 'everyone, for one account',
      ...both({ Principal: '*', SourceAccount: '111122223333' }, { principal: '*', source_account: '111122223333' }),
    },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', PrincipalOrgID: 'o-a1b2c3d4e5' }, { principal: '*', principal_org_id: 'o-a1b2c3d4e5' }),
    },
  ],
  passes: [
    {
      name: 'a service, for one account',
      ...both(
        { Principal: 's3.amazonaws.com', SourceAccount: '111122223333' },
        { principal: 's3.amazonaws.com', source_account: '111122223333' },
      ),
    },
    { name: 'everyone, which is told by another rule', ...both({ Principal: '*' }, { principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Who: { Type: 'String' } },
        Resources: both({ Principal: { Ref: 'Who' }, SourceAccount: '111122223333' }, {}).cloudformation,
      },
      terraform: {
        variable: { who: { type: 'string' } },
        resource: both({}, { principal: '${var.who}', source_account: '111122223333' }).terraform,
      },
    },
  ],
});
