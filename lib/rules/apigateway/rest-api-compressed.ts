import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const restApi = defineResource({
  cloudformation: ['AWS::ApiGateway::RestApi', 'AWS::Serverless::Api'],
  terraform: 'aws_api_gateway_rest_api',
  facts: { compression: fact<number>('MinimumCompressionSize', 'minimum_compression_size') },
});

export default defineRule({
  title: 'REST APIs compress large answers',
  problem: 'This REST API does not compress its answers, or names a size API Gateway does not take.',
  why: 'Compressed answers save bandwidth and time; sizes outside 0 to 10485760 bytes fail to deploy.',
  fix: {
    how: 'Set the minimum size to compress, in bytes.',
    cdk: { minCompressionSize: 'Size.kibibytes(1)' },
    properties: { MinimumCompressionSize: 1024 },
    arguments: { minimum_compression_size: 1024 },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0010'],
    kics: ['api_gateway_with_invalid_compression', 'serverless_api_without_content_encoding'],
  },
  resource: restApi,
  check: (it) => all(it.compression.atLeast(0), it.compression.atMost(10_485_760)),
});
