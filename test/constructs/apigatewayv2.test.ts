import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { HttpApi, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { App, TerraformStack } from 'cdktf';
import { HardenedHttpApi, type HardenedHttpApiProps, hardenDefaults } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

const integration = () => new HttpUrlIntegration('Orders', 'https://orders.example.org');

function declared(build: Parameters<typeof templateOf>[0]) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const declaredBy = (props: HardenedHttpApiProps, also: (api: HardenedHttpApi) => unknown) =>
  declared((stack) => also(new HardenedHttpApi(stack, 'Orders', props)));

describe('a hardened HTTP API', () => {
  test('asks for credentials of IAM, or for what the authorizer of a route takes', () => {
    const { ofType, findings } = declaredBy({ defaultIntegration: integration() }, (api) => {
      const authorizer = new HttpJwtAuthorizer('Users', 'https://users.example.org', { jwtAudience: ['shop'] });
      api.addRoutes({ path: '/mine', integration: integration(), authorizer });
    });
    const types = ofType('ApiGatewayV2::Route').map(({ AuthorizationType }) => AuthorizationType);
    expect(types.sort()).toEqual(['AWS_IAM', 'JWT']);
    expect(findings).toEqual([]);
  });

  test('refuses a route that says it asks nobody, unless that is waived', () => {
    const open = (props: HardenedHttpApiProps) =>
      declaredBy(props, (api) =>
        api.addRoutes({ path: '/open', integration: integration(), authorizer: new HttpNoneAuthorizer() }),
      );
    expect(refusalOf(() => open({}))).toContain("Route 'Stack/Orders/open'");
    expect(open({ waive: waived('apigateway/route-authorized') }).findings).toEqual(['apigateway/route-authorized']);
  });

  test('has all stages log to one group and limit their rate, those that say how as they say', () => {
    const { ofType, findings } = declaredBy({}, (api) => {
      api.addStage('Beta', { stageName: 'beta', throttle: { rateLimit: 5, burstLimit: 5 } });
      expect(refusalOf(() => api.addStage('Fast', { throttle: { rateLimit: -1 } }))).toContain(
        '`throttle` gives up apigateway/http-stage-throttled',
      );
    });
    const rates = ofType('ApiGatewayV2::Stage').map(({ DefaultRouteSettings: it }) => it.ThrottlingRateLimit);
    expect(rates.sort()).toEqual([1000, 5]);
    expect(ofType('Logs::LogGroup')).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  test('is what a plain one becomes by hardenDefaults', () => {
    const { findings } = declared((stack) => {
      hardenDefaults(stack.node.root as never, strict);
      new HttpApi(stack, 'Orders').addRoutes({ path: '/', integration: integration() });
    });
    expect(findings).toEqual([]);
  });
});

test('a hardened HTTP API in CDKTF refuses a route that asks nobody, and has one stage at its domain', () => {
  const stack = new TerraformStack(new App(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';
  const api = new cdktf.HardenedHttpApi(stack, 'orders', {
    defaultDomainMapping: { domainName: 'api.example.org', certificateArn },
  });
  const passedOn = { integrationType: 'HTTP_PROXY', integrationMethod: 'GET', integrationUri: 'https://a.example.org' };
  api.addRoute('GET /orders', passedOn, { authorizationType: 'JWT', authorizerId: 'a1b2c3' });
  api.addRoute('$default', passedOn);
  expect(refusalOf(() => api.addRoute('GET /open', passedOn, { authorizationType: 'NONE' }))).toContain(
    'gives up apigateway/route-authorized',
  );
  stack.prepareStack();
  const content = stack.toTerraform();
  const [declared] = Object.values<any>(content.resource.aws_apigatewayv2_api);
  expect(declared.disable_execute_api_endpoint).toBe(true);
  const types = Object.values<any>(content.resource.aws_apigatewayv2_route).map((it) => it.authorization_type);
  expect(types.sort()).toEqual(['AWS_IAM', 'JWT']);
  expect(check([{ name: 'stack.tf.json', content }], strict).findings).toEqual([]);
});
