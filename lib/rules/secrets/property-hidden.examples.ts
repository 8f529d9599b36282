import { defineExamples } from '../../engine/rule';

const both = (password: unknown) => ({
  cloudformation: {
    Share: {
      Type: 'AWS::DataSync::LocationSMB',
      Properties: { ServerHostname: 'files.example.com', User: 'sync', Password: password, Subdirectory: '/' },
    },
  },
  terraform: {
    aws_datasync_location_smb: {
      share: {
        server_hostname: 'files.example.com',
        user: 'sync',
        password,
        subdirectory: '/',
        agent_arns: ['arn:aws:datasync:eu-west-1:111122223333:agent/agent-01234567890abcdef'],
      },
    },
  },
});

const connection = (parameter: object) => ({
  Service: {
    Type: 'AWS::Events::Connection',
    Properties: {
      AuthorizationType: 'API_KEY',
      AuthParameters: {
        ApiKeyAuthParameters: {
          ApiKeyName: 'x-api-key',
          ApiKeyValue: '{{resolve:secretsmanager:service:SecretString:key}}',
        },
        InvocationHttpParameters: { HeaderParameters: [parameter] },
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'a password in the template', ...both('correct-horse-battery') },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: both({ Ref: 'Password' }).cloudformation,
      },
      terraform: { variable: { password: { type: 'string' } }, resource: both('${var.password}').terraform },
    },
    {
      name: 'a key deep in the settings of a connection',
      cloudformation: {
        Service: {
          Type: 'AWS::Events::Connection',
          Properties: {
            AuthorizationType: 'API_KEY',
            AuthParameters: {
              ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'correct-horse-battery' },
            },
          },
        },
      },
      terraform: {
        aws_cloudwatch_event_connection: {
          service: {
            name: 'service',
            authorization_type: 'API_KEY',
            auth_parameters: { api_key: { key: 'x-api-key', value: 'correct-horse-battery' } },
          },
        },
      },
    },
    {
      name: 'a header that is said to be secret',
      cloudformation: connection({ Key: 'x-tenant', Value: 'correct-horse-battery', IsValueSecret: true }),
    },
    {
      name: 'a key of the tunnel of a VPN',
      cloudformation: {
        Vpn: {
          Type: 'AWS::EC2::VPNConnection',
          Properties: { Type: 'ipsec.1', VpnTunnelOptionsSpecifications: [{ PreSharedKey: 'correct_horse_battery' }] },
        },
      },
      terraform: {
        aws_vpn_connection: {
          vpn: { type: 'ipsec.1', customer_gateway_id: 'cgw-1', tunnel1_preshared_key: 'correct_horse_battery' },
        },
      },
    },
  ],
  passes: [
    { name: 'none', cloudformation: both(undefined).cloudformation },
    {
      name: 'a secret',
      cloudformation: both('{{resolve:secretsmanager:share:SecretString:password}}').cloudformation,
      terraform: {
        ...both('${random_password.share.result}').terraform,
        random_password: { share: { length: 32 } },
      },
    },
    {
      name: 'a parameter that is hidden',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: both({ Ref: 'Password' }).cloudformation,
      },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: both('${var.password}').terraform,
      },
    },
    {
      name: 'a header that is not secret',
      cloudformation: connection({ Key: 'x-tenant', Value: 'acme', IsValueSecret: false }),
    },
  ],
});
