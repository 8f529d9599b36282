import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpNoneAuthorizer,
  type IDomainName,
  IpAddressType,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const NAME = 'api.example.org';
const CERTIFICATE = 'arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';

const domainIn = (scope: Construct): IDomainName =>
  (scope.node.tryFindChild('Domain') as IDomainName | undefined) ??
  DomainName.fromDomainNameAttributes(scope, 'Domain', {
    name: NAME,
    regionalDomainName: NAME,
    regionalHostedZoneId: 'Z1D633PJN98FT9',
  });

const withRoute = <T extends HttpApi>(api: T): T => {
  api.addRoutes({ path: '/orders', integration: new HttpUrlIntegration('Orders', 'https://orders.example.org') });
  return api;
};

const credentialsOf = (origin: string) => ({ corsPreflight: { allowCredentials: true, allowOrigins: [origin] } });

export default defineWeakenings({
  make: {
    cdk: (scope, id, { defaultDomainMapping: mapped, ...props } = {}) =>
      withRoute(
        new cdk.HardenedHttpApi(scope, id, {
          ...props,
          ...(mapped && { defaultDomainMapping: { domainName: domainIn(scope) } }),
        }),
      ),
    cdktf: (scope, id, props) => {
      const api = new cdktf.HardenedHttpApi(scope, id, props);
      api.addRoute('GET /orders', {
        integrationType: 'HTTP_PROXY',
        integrationMethod: 'GET',
        integrationUri: 'https://orders.example.org',
      });
      return api;
    },
  },
  weakenings: [
    {
      name: 'routes that ask nobody',
      guards: ['apigateway/route-authorized'],
      cdk: { defaultAuthorizer: new HttpNoneAuthorizer() },
      cdktf: { defaultAuthorizer: { authorizationType: 'NONE' } },
    },
    { name: 'no access logs', guards: ['apigateway/http-stage-access-logged'], props: { accessLogs: false } },
    {
      name: 'requests without a limit',
      guards: ['apigateway/http-stage-throttled'],
      props: { throttle: { rateLimit: -1 } },
    },
    {
      name: 'credentials from any page',
      guards: ['apigateway/http-api-cors-origins-named'],
      props: credentialsOf('https://*'),
    },
    {
      name: 'a way around its domain',
      guards: ['apigateway/api-default-endpoint-off'],
      props: {
        defaultDomainMapping: { domainName: NAME, certificateArn: CERTIFICATE },
        disableExecuteApiEndpoint: false,
      },
    },
  ],
  plain: (scope, id, { defaultDomainMapping: mapped, ...props }) =>
    withRoute(
      new HttpApi(scope, id, {
        defaultAuthorizer: new HttpIamAuthorizer(),
        ...props,
        ...(mapped && { defaultDomainMapping: { domainName: domainIn(scope) } }),
      }),
    ),
  accepts: () => ({
    apiName: 'orders',
    corsPreflight: {
      allowCredentials: true,
      allowMethods: [CorsHttpMethod.GET],
      allowOrigins: ['https://shop.example.org'],
    },
    defaultDomainMapping: { domainName: NAME },
    defaultIntegration: new HttpUrlIntegration('Others', 'https://others.example.org'),
    description: 'orders',
    disableExecuteApiEndpoint: true,
    ipAddressType: IpAddressType.DUAL_STACK,
    routeSelectionExpression: true,
  }),
  defaulted: ['createDefaultStage', 'defaultAuthorizationScopes'],
});
