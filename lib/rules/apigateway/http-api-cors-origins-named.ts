import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';

/** What stands for any origin: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html */
const ANY = ['*', 'https://*', 'http://*'];

const api = defineResource({
  cloudformation: 'AWS::ApiGatewayV2::Api',
  terraform: 'aws_apigatewayv2_api',
  facts: {
    credentials: fact<boolean>('CorsConfiguration.AllowCredentials', 'cors_configuration.allow_credentials'),
    origins: fact<string[]>('CorsConfiguration.AllowOrigins', 'cors_configuration.allow_origins'),
  },
});

export default defineRule({
  title: 'HTTP APIs take credentials from pages of named origins alone',
  problem: 'Any page that a signed-in user opens can call this API as that user.',
  why: 'Browsers send cookies along, and give the answers to whatever page the API allows.',
  fix: {
    how: 'Name the origins whose pages call the API, or let none of them send credentials.',
    cdk: { corsPreflight: { allowCredentials: true, allowOrigins: ['https://shop.example.org'] } },
    properties: { CorsConfiguration: { AllowOrigins: ['https://shop.example.org'] } },
    arguments: { cors_configuration: { allow_origins: ['https://shop.example.org'] } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: api,
  check: (it) =>
    any(
      it.credentials.isNot(true),
      it.origins.every<string>((origin) => origin.isNot(...ANY)),
    ),
});
