import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'postgres', Password: 'Correct-horse-battery-1' },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'postgres',
            password: 'Correct-horse-battery-1',
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
            Properties: { EndpointType: 'source', EngineName: 'postgres', Password: { Ref: 'Password' } },
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
            EngineName: 'postgres',
            Password: '{{resolve:secretsmanager:app:SecretString:password}}',
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
            Properties: { EndpointType: 'source', EngineName: 'postgres', Password: { Ref: 'Password' } },
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'postgres',
            password: '${random_password.app.result}',
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
