import { defineExamples } from '../../engine/rule';

const api = (CorsConfiguration: object) => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'orders', ProtocolType: 'HTTP', CorsConfiguration } },
});

const inTerraform = (cors_configuration: object) => ({
  aws_apigatewayv2_api: { api: { name: 'orders', protocol_type: 'HTTP', cors_configuration } },
});

export default defineExamples({
  fails: [
    {
      name: 'credentials from every page that came by TLS',
      cloudformation: api({ AllowCredentials: true, AllowOrigins: ['https://*'] }),
      terraform: inTerraform({ allow_credentials: true, allow_origins: ['https://*'] }),
    },
  ],
  passes: [
    {
      name: 'credentials from named origins',
      cloudformation: api({ AllowCredentials: true, AllowOrigins: ['https://shop.example.org'] }),
      terraform: inTerraform({ allow_credentials: true, allow_origins: ['https://shop.example.org'] }),
    },
    {
      name: 'every page, without credentials',
      cloudformation: api({ AllowOrigins: ['*'] }),
      terraform: inTerraform({ allow_origins: ['*'] }),
    },
  ],
  unknown: [
    {
      name: 'an origin named at deployment',
      cloudformation: {
        Parameters: { Origin: { Type: 'String' } },
        Resources: api({ AllowCredentials: true, AllowOrigins: [{ Ref: 'Origin' }] }),
      },
      terraform: {
        variable: { origin: { type: 'string' } },
        resource: inTerraform({ allow_credentials: true, allow_origins: ['${var.origin}'] }),
      },
    },
  ],
});
