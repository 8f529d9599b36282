import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import {
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  type DomainNameOptions,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { App, TerraformStack } from 'cdktf';
import { HardenedRestApi, type HardenedRestApiProps, hardenDefaults } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

const CERTIFICATE = 'arn:aws:acm:eu-west-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';
const domainName = {
  domainName: 'api.example.org',
  certificate: { certificateArn: CERTIFICATE, certificateRef: { certificateId: CERTIFICATE } },
} as unknown as DomainNameOptions;

function declared(build: Parameters<typeof templateOf>[0]) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const declaredBy = (props: HardenedRestApiProps, also: (api: HardenedRestApi) => unknown) =>
  declared((stack) => also(new HardenedRestApi(stack, 'Orders', props)));

describe('a hardened REST API', () => {
  test('asks for credentials of IAM, or for what the authorizer of a method takes', () => {
    const { ofType, findings } = declaredBy({}, (api) => {
      const pool = UserPool.fromUserPoolId(api, 'Users', 'eu-west-1_aB3dE6gH9');
      const authorizer = new CognitoUserPoolsAuthorizer(api, 'Authorizer', { cognitoUserPools: [pool] });
      api.root.addMethod('GET');
      api.root.addResource('mine').addMethod('GET', undefined, { authorizer });
    });
    const types = ofType('ApiGateway::Method').map(({ AuthorizationType }) => AuthorizationType);
    expect(types.sort()).toEqual(['AWS_IAM', 'COGNITO_USER_POOLS']);
    expect(findings).toEqual([]);
  });

  test('refuses a method that says it asks nobody, unless that is waived', () => {
    const open = (props: HardenedRestApiProps) =>
      declaredBy(props, (api) => api.root.addMethod('POST', undefined, { authorizationType: AuthorizationType.NONE }));
    expect(refusalOf(() => open({}))).toContain("Method 'Stack/Orders/Default/POST'");
    expect(open({ waive: waived('apigateway/method-authorized') }).findings).toEqual(['apigateway/method-authorized']);
  });

  test('answers preflights, which nobody signs', () => {
    const { ofType, findings } = declaredBy(
      { defaultCorsPreflightOptions: { allowOrigins: ['https://shop.example.org'] } },
      (api) => api.root.addMethod('GET'),
    );
    const preflight = ofType('ApiGateway::Method').find(({ HttpMethod }) => HttpMethod === 'OPTIONS');
    expect([preflight.AuthorizationType, preflight.RequestValidatorId]).toEqual(['NONE', undefined]);
    expect(findings).toEqual([]);
  });

  test('keeps execution logs in a group that it makes, under the name that API Gateway has for it', () => {
    const { ofType } = declaredBy({ deployOptions: { stageName: 'live' } }, (api) => api.root.addMethod('GET'));
    const names = ofType('Logs::LogGroup').flatMap(({ LogGroupName = [] }) => LogGroupName);
    expect(names).toContainEqual({
      'Fn::Join': ['', ['API-Gateway-Execution-Logs_', { Ref: expect.stringMatching(/^Orders/) }, '/live']],
    });
  });

  test('has settings for methods with some of their own', () => {
    const methodOptions = { '/mine/GET': { cachingEnabled: true } };
    const { ofType, findings } = declaredBy({ deployOptions: { cacheClusterEnabled: true, methodOptions } }, (api) =>
      api.root.addMethod('GET'),
    );
    const [{ MethodSettings }] = ofType('ApiGateway::Stage') as [any];
    expect(MethodSettings).toContainEqual(
      expect.objectContaining({ ResourcePath: '/~1mine', CacheDataEncrypted: true, LoggingLevel: 'ERROR' }),
    );
    expect(findings).toEqual([]);
  });

  test('with a domain, given or added, answers nowhere else', () => {
    const added = declaredBy({}, (api) => {
      api.root.addMethod('GET');
      api.addDomainName('Domain', domainName);
      const old = { ...domainName, securityPolicy: 'TLS_1_0' as never };
      expect(refusalOf(() => api.addDomainName('Old', old))).toContain('apigateway/domain-modern-tls');
    });
    const given = declaredBy({ domainName }, (api) => api.root.addMethod('GET'));
    for (const { ofType, findings } of [added, given]) {
      expect(ofType('ApiGateway::RestApi')[0].DisableExecuteApiEndpoint).toBe(true);
      expect(ofType('ApiGateway::DomainName')[0].SecurityPolicy).toBe('TLS_1_2');
      expect(findings).toEqual([]);
    }
  });

  test('changes nothing of the account unless it is told to, and shares a web ACL with others', () => {
    const { ofType } = declared((stack) => {
      for (const id of ['Orders', 'Bills']) new HardenedRestApi(stack, id).root.addMethod('GET');
    });
    expect(ofType('ApiGateway::Account')).toEqual([]);
    expect(ofType('WAFv2::WebACL')).toHaveLength(1);
    expect(ofType('WAFv2::WebACLAssociation')).toHaveLength(2);
    const told = declaredBy({ cloudWatchRole: true }, (api) => api.root.addMethod('GET'));
    expect(told.ofType('ApiGateway::Account')).toHaveLength(1);
  });

  test('is what a plain one becomes by hardenDefaults', () => {
    const { findings } = declared((stack) => {
      hardenDefaults(stack.node.root as never, strict);
      new RestApi(stack, 'Orders').root.addMethod('GET');
    });
    expect(findings).toEqual([]);
  });
});

describe('a hardened REST API in CDKTF', () => {
  const makeStack = () => {
    const stack = new TerraformStack(new App(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    return stack;
  };

  test('adds methods with the resources on their paths, each once, and deploys them anew', () => {
    const stack = makeStack();
    const api = new cdktf.HardenedRestApi(stack, 'orders', {
      domainName: { domainName: 'api.example.org', certificateArn: CERTIFICATE },
    });
    api.addMethod('GET', '/orders/{id}', { type: 'MOCK' });
    api.addMethod('PUT', '/orders/{id}', { type: 'MOCK' });
    stack.prepareStack();
    const content = stack.toTerraform();
    const parts = Object.values<any>(content.resource.aws_api_gateway_resource).map(({ path_part }) => path_part);
    expect(parts.sort()).toEqual(['orders', '{id}']);
    const methods = Object.values<any>(content.resource.aws_api_gateway_method);
    expect(methods.map(({ authorization }) => authorization)).toEqual(['AWS_IAM', 'AWS_IAM']);
    const [deployment] = Object.values<any>(content.resource.aws_api_gateway_deployment);
    expect(deployment.depends_on).toHaveLength(2);
    expect(deployment.triggers.methods).toContain('orders/{id}');
    expect(check([{ name: 'stack.tf.json', content }], strict).findings).toEqual([]);
  });

  test('refuses a method that asks nobody, but for preflights', () => {
    const api = new cdktf.HardenedRestApi(makeStack(), 'orders');
    const open = (verb: string) => api.addMethod(verb, '/', { type: 'MOCK' }, { authorization: 'NONE' });
    expect(refusalOf(() => open('GET'))).toContain('gives up apigateway/method-authorized');
    expect(open('OPTIONS').requestValidatorIdInput).toBeUndefined();
  });
});
