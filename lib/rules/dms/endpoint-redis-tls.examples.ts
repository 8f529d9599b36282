import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'plain text',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: {
            EndpointType: 'target',
            EngineName: 'redis',
            RedisSettings: { SslSecurityProtocol: 'plaintext' },
          },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'target',
            endpoint_type: 'target',
            engine_name: 'redis',
            redis_settings: {
              auth_type: 'none',
              port: 6379,
              server_name: 'cache.example.com',
              ssl_security_protocol: 'plaintext',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'TLS',
      cloudformation: {
        Source: {
          Type: 'AWS::DMS::Endpoint',
          Properties: {
            EndpointType: 'target',
            EngineName: 'redis',
            RedisSettings: { SslSecurityProtocol: 'ssl-encryption' },
          },
        },
      },
      terraform: {
        aws_dms_endpoint: {
          source: {
            endpoint_id: 'target',
            endpoint_type: 'target',
            engine_name: 'redis',
            redis_settings: {
              auth_type: 'none',
              port: 6379,
              server_name: 'cache.example.com',
              ssl_security_protocol: 'ssl-encryption',
            },
          },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Source: { Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'target', EngineName: 'redis' } },
      },
      terraform: {
        aws_dms_endpoint: { source: { endpoint_id: 'target', endpoint_type: 'target', engine_name: 'redis' } },
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
              EndpointType: 'target',
              EngineName: 'redis',
              RedisSettings: { SslSecurityProtocol: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dms_endpoint: {
            source: {
              endpoint_id: 'target',
              endpoint_type: 'target',
              engine_name: 'redis',
              redis_settings: {
                auth_type: 'none',
                port: 6379,
                server_name: 'cache.example.com',
                ssl_security_protocol: '${var.choice}',
              },
            },
          },
        },
      },
    },
  ],
});
