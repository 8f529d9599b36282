import { defineExamples } from '../../engine/rule';

const key = { Deployer: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'deployer' } } };

const client = {
  App: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { UserPoolId: 'eu-west-1_Abc123456', GenerateSecret: true, PreventUserExistenceErrors: 'ENABLED' },
  },
};

const api = { Visitors: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: 'abcdefghijklmnopqrstuvwxyz' } } };

const secretOf = (id: string, attribute: string) => ({
  Type: 'AWS::SecretsManager::Secret',
  Properties: { SecretString: { 'Fn::GetAtt': [id, attribute] } },
});

export default defineExamples({
  fails: [
    {
      name: 'the secret of a key',
      cloudformation: {
        Resources: key,
        Outputs: { Secret: { Value: { 'Fn::GetAtt': ['Deployer', 'SecretAccessKey'] } } },
      },
    },
    {
      name: 'in a text, for other stacks',
      cloudformation: {
        Resources: client,
        Outputs: { Login: { Value: { 'Fn::Sub': '${App}:${App.ClientSecret}' }, Export: { Name: 'login' } } },
      },
    },
    {
      name: 'a key of an API',
      cloudformation: { Resources: api, Outputs: { Key: { Value: { 'Fn::GetAtt': 'Visitors.ApiKey' } } } },
    },
  ],
  passes: [
    {
      name: 'kept, and the ARN of the secret put out',
      cloudformation: {
        Resources: { ...key, Kept: secretOf('Deployer', 'SecretAccessKey') },
        Outputs: { Secret: { Value: { Ref: 'Kept' } } },
      },
    },
    {
      name: 'the id of a client',
      cloudformation: { Resources: client, Outputs: { Client: { Value: { Ref: 'App' } } } },
    },
    { name: 'no outputs', cloudformation: api },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'Terraform refuses outputs of what is sensitive unless they are marked so',
  },
});
