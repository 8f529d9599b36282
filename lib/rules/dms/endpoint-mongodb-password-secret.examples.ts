import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: {
            EndpointType: 'source',
            EngineName: 'mongodb',
            MongoDbSettings: { Username: 'reader', Password: 'Correct-horse-battery-1' },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Source: {
            Type: 'AWS::DMS::Endpoint',
            Properties: {
              EndpointType: 'source',
              EngineName: 'mongodb',
              MongoDbSettings: { Username: 'reader', Password: { Ref: 'Password' } },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: {
            EndpointType: 'source',
            EngineName: 'mongodb',
            MongoDbSettings: { Username: 'reader', Password: '{{resolve:secretsmanager:app:SecretString:password}}' },
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Source: {
            Type: 'AWS::DMS::Endpoint',
            Properties: {
              EndpointType: 'source',
              EngineName: 'mongodb',
              MongoDbSettings: { Username: 'reader', Password: { Ref: 'Password' } },
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'cloudformation', because: 'The Terraform provider takes the password from the endpoint itself.' },
});
