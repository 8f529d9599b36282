import { Size } from 'aws-cdk-lib';
import {
  ApiKeySourceType,
  AuthorizationType,
  Cors,
  EndpointType,
  MethodLoggingLevel,
  MockIntegration,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const CERTIFICATE = 'arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';

const domainName = (securityPolicy?: SecurityPolicy) => ({
  domainName: 'api.example.org',
  certificate: { certificateArn: CERTIFICATE, certificateRef: { certificateId: CERTIFICATE } },
  ...(securityPolicy && { securityPolicy }),
});

const domainInTerraform = { domainName: 'api.example.org', certificateArn: CERTIFICATE };

const EVERYONE = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' };

const withMethod = <T extends RestApi>(api: T): T => {
  api.root.addMethod('GET');
  return api;
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => withMethod(new cdk.HardenedRestApi(scope, id, props)),
    cdktf: (scope, id, props) => {
      const api = new cdktf.HardenedRestApi(scope, id, props);
      api.addMethod('GET', '/orders', { type: 'MOCK' });
      return api;
    },
  },
  weakenings: [
    {
      name: 'methods that ask nobody',
      guards: ['apigateway/method-authorized'],
      cdk: { defaultMethodOptions: { authorizationType: AuthorizationType.NONE } },
      cdktf: { defaultMethodOptions: { authorization: 'NONE' } },
    },
    {
      name: 'requests of any kind',
      guards: ['apigateway/method-requests-validated', 'apigateway/rest-api-requests-validated'],
      props: { validateRequests: false },
    },
    { name: 'no access logs', guards: ['apigateway/stage-access-logged'], props: { accessLogs: false } },
    {
      name: 'no execution logs',
      guards: ['apigateway/stage-execution-logged'],
      cdk: { deployOptions: { loggingLevel: MethodLoggingLevel.OFF } },
      cdktf: { deployOptions: { loggingLevel: 'OFF' } },
    },
    {
      name: 'whole requests in logs',
      guards: ['apigateway/method-no-data-trace'],
      props: { deployOptions: { dataTraceEnabled: true } },
    },
    {
      name: 'a cache that is not encrypted',
      guards: ['apigateway/method-cache-encrypted'],
      props: { deployOptions: { cacheClusterEnabled: true, cachingEnabled: true, cacheDataEncrypted: false } },
    },
    {
      name: 'requests without a limit',
      guards: ['apigateway/stage-throttled'],
      props: { deployOptions: { throttlingRateLimit: -1 } },
    },
    { name: 'no web ACL', guards: ['apigateway/stage-behind-waf'], props: { webAcl: false } },
    {
      name: 'a policy for everyone',
      guards: ['apigateway/api-policy-not-public'],
      cdk: {
        policy: new PolicyDocument({
          statements: [
            new PolicyStatement({
              principals: [new AnyPrincipal()],
              actions: ['execute-api:Invoke'],
              resources: ['*'],
            }),
          ],
        }),
      },
      cdktf: { policy: [EVERYONE] },
    },
    {
      name: 'old TLS',
      guards: ['apigateway/domain-modern-tls'],
      cdk: { domainName: domainName(SecurityPolicy.TLS_1_0) },
      cdktf: { domainName: { ...domainInTerraform, securityPolicy: 'TLS_1_0' } },
    },
    {
      name: 'a way around its domain',
      guards: ['apigateway/api-default-endpoint-off'],
      cdk: { domainName: domainName(), disableExecuteApiEndpoint: false },
      cdktf: { domainName: domainInTerraform, disableExecuteApiEndpoint: false },
    },
  ],
  plain: (scope, id, props) => withMethod(new RestApi(scope, id, { cloudWatchRole: false, ...props })),
  accepts: (scope) => ({
    apiKeySourceType: ApiKeySourceType.AUTHORIZER,
    binaryMediaTypes: ['image/png'],
    cloneFrom: RestApi.fromRestApiId(scope, 'Other', 'a1b2c3d4e5'),
    defaultCorsPreflightOptions: { allowOrigins: ['https://shop.example.org'], allowMethods: Cors.ALL_METHODS },
    defaultIntegration: new MockIntegration({ requestTemplates: { 'application/json': '{"statusCode": 204}' } }),
    deployOptions: { stageName: 'live', methodOptions: { '/orders/GET': { metricsEnabled: true } } },
    description: 'orders',
    disableExecuteApiEndpoint: true,
    domainName: domainName(),
    endpointConfiguration: { types: [EndpointType.REGIONAL] },
    endpointTypes: [EndpointType.REGIONAL],
    failOnWarnings: true,
    minCompressionSize: Size.kibibytes(1),
    minimumCompressionSize: 1024,
    parameters: { endpointConfigurationTypes: 'REGIONAL' },
    restApiName: 'orders',
    retainDeployments: true,
  }),
  defaulted: ['webAclArn', 'cloudWatchRole', 'cloudWatchRoleRemovalPolicy', 'deploy', 'endpointExportName'],
});
