import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Source: { Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'postgres' } },
      },
      terraform: {
        aws_dms_endpoint: { source: { endpoint_id: 'source', endpoint_type: 'source', engine_name: 'postgres' } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: 'none' },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: { endpoint_id: 'source', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: 'none' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the certificate verified',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: 'verify-full' },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: { endpoint_id: 'source', endpoint_type: 'source', engine_name: 'postgres', ssl_mode: 'verify-full' },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Mode: { Type: 'String' } },
        Resources: {
          Source: {
            Type: 'AWS::DMS::Endpoint',
            Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: { Ref: 'Mode' } },
          },
        },
      },
      terraform: {
        variable: { mode: { type: 'string' } },
        resource: {
          aws_dms_endpoint: {
            source: {
              endpoint_id: 'source',
              endpoint_type: 'source',
              engine_name: 'postgres',
              ssl_mode: '${var.mode}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'Amazon Redshift, to which DMS speaks TLS and takes no mode but none',
      cloudformation: {
        Target: {
          Type: 'AWS::DMS::Endpoint',
          Properties: { EndpointType: 'target', EngineName: 'redshift', SslMode: 'none' },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          target: { endpoint_id: 'target', endpoint_type: 'target', engine_name: 'redshift', ssl_mode: 'none' },
        },
      },
    },
    {
      name: 'a store that is always reached over TLS',
      cloudformation: {
        Source: { Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'target', EngineName: 's3' } },
      },
      terraform: {
        aws_dms_endpoint: { source: { endpoint_id: 'target', endpoint_type: 'target', engine_name: 's3' } },
      },
    },
  ],
});
