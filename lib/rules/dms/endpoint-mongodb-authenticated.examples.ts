import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no authentication',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'mongodb', MongoDbSettings: { AuthType: 'no' } },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'mongodb',
            mongodb_settings: { auth_type: 'no' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a password',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'mongodb', MongoDbSettings: { AuthType: 'password' } },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'source',
            endpoint_type: 'source',
            engine_name: 'mongodb',
            mongodb_settings: { auth_type: 'password' },
          },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Source: { Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'mongodb' } },
      },
      terraform: {
        aws_dms_endpoint: { source: { endpoint_id: 'source', endpoint_type: 'source', engine_name: 'mongodb' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Source: {
            Type: 'AWS::DMS::Endpoint',
            Properties: {
              EndpointType: 'source',
              EngineName: 'mongodb',
              MongoDbSettings: { AuthType: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dms_endpoint: {
            source: {
              endpoint_id: 'source',
              endpoint_type: 'source',
              engine_name: 'mongodb',
              mongodb_settings: { auth_type: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
