import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Stack } from 'aws-cdk-lib';
import {
  ApplicationProtocol,
  type BaseApplicationListenerProps,
  ListenerAction,
  ListenerCertificate,
  SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { HardenedBucket, HardenedLoadBalancer, type HardenedLoadBalancerProps, LogBucket } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

function declaredBy(
  props: Partial<HardenedLoadBalancerProps> = {},
  also?: (it: HardenedLoadBalancer, stack: Stack) => unknown,
) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const balancer = new HardenedLoadBalancer(stack, 'Web', { vpc: vpcIn(stack), ...props });
    also?.(balancer, stack);
  });
  const { Resources } = template.content as {
    Resources: Record<string, { Type: string; Properties: any; DependsOn?: string[] }>;
  };
  const all = Object.values(Resources);
  const ofType = (type: string) =>
    all.filter(({ Type }) => Type === `AWS::${type}`).map(({ Properties }) => Properties);
  const [{ DependsOn = [] } = {}] = all.filter(({ Type }) => Type.endsWith('V2::LoadBalancer'));
  const [{ LoadBalancerAttributes = [] } = {}] = ofType('ElasticLoadBalancingV2::LoadBalancer');
  const attributes = Object.fromEntries(LoadBalancerAttributes.map(({ Key, Value }: any) => [Key, Value]));
  return { ofType, attributes, DependsOn, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const certificates = [ListenerCertificate.fromArn('arn:aws:acm:eu-west-1:111122223333:certificate/1')];
const defaultAction = ListenerAction.fixedResponse(200);

describe('listeners of a hardened load balancer', () => {
  const listening = (props: BaseApplicationListenerProps, of: Partial<HardenedLoadBalancerProps> = {}) =>
    declaredBy(of, (balancer) => balancer.addListener('Listener', { defaultAction, ...props }));

  test('serve HTTPS by TLS 1.2 and 1.3 alone, and let nobody in', () => {
    const { ofType, findings } = listening({ port: 443, certificates });
    expect(ofType('ElasticLoadBalancingV2::Listener')).toEqual([
      expect.objectContaining({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' }),
    ]);
    expect(ofType('EC2::SecurityGroup')[0].SecurityGroupIngress).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test('redirect plain HTTP, and let nobody in for that either', () => {
    const { ofType, findings } = declaredBy({}, (balancer) => balancer.addRedirect());
    expect(ofType('ElasticLoadBalancingV2::Listener')[0].DefaultActions[0].RedirectConfig.Protocol).toBe('HTTPS');
    expect(ofType('EC2::SecurityGroup')[0].SecurityGroupIngress).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test.each<[string, BaseApplicationListenerProps, string]>([
    ['plain HTTP', { protocol: ApplicationProtocol.HTTP }, 'elb/listener-https'],
    ['plain HTTP by its port', { port: 8080 }, 'elb/listener-https'],
    [
      'a redirect to plain HTTP',
      { port: 80, defaultAction: ListenerAction.redirect({ host: 'example.org', protocol: 'HTTP' }) },
      'elb/listener-https',
    ],
    ['old TLS', { port: 443, certificates, sslPolicy: SslPolicy.TLS11 }, 'elb/listener-modern-tls'],
    ['everyone', { port: 443, certificates, open: true }, 'ec2/group-no-world-ingress'],
  ])('are refused %s, unless the load balancer waives the rule, which then finds it', (_, props, rule) => {
    const error = refusalOf(() => listening(props));
    expect(error).toContain(`listener 'Listener' of HardenedLoadBalancer 'Stack/Web'`);
    expect(error).toContain(`gives up ${rule}.`);
    expect(listening(props, { waive: waived(rule) }).findings).toContain(rule);
  });

  test('are the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const balancer = new cdktf.HardenedLoadBalancer(stack, 'web', { ...network });
    const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
    const forbidden = { type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: '403' } };
    balancer.addListener('https', { certificateArn, defaultAction: forbidden });
    balancer.addRedirect();
    for (const [props, rule] of [
      [{ protocol: 'HTTP' }, 'elb/listener-https'],
      [{ sslPolicy: 'ELBSecurityPolicy-2016-08' }, 'elb/listener-modern-tls'],
      [{ open: true }, 'ec2/group-no-world-ingress'],
    ] as const)
      expect(refusalOf(() => balancer.addListener('refused', { defaultAction: forbidden, ...props }))).toContain(rule);
    const open = new cdktf.HardenedLoadBalancer(stack, 'open', {
      ...network,
      waive: waived('ec2/group-no-world-ingress'),
    });
    open.addListener('https', { certificateArn, defaultAction: forbidden, open: true });
    stack.prepareStack();
    const content = stack.toTerraform();
    const listeners = Object.values<any>(content.resource.aws_lb_listener);
    expect(listeners.map(({ port, protocol, ssl_policy }) => [port, protocol, ssl_policy])).toEqual([
      [443, 'HTTPS', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'],
      [80, 'HTTP', undefined],
      [443, 'HTTPS', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'],
    ]);
    const found = check([{ name: 'shop.tf.json', content }], strict).findings.map(({ rule }) => rule);
    expect([...new Set(found)]).toEqual(['ec2/group-no-world-ingress']);
  });
});

describe('a hardened load balancer', () => {
  test('logs below its path, where load balancers of its account alone may write', () => {
    const { ofType, attributes, DependsOn } = declaredBy();
    expect(attributes).toMatchObject({ 'access_logs.s3.enabled': 'true', 'access_logs.s3.prefix': 'Stack/Web' });
    const statements = ofType('S3::BucketPolicy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const granted = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(granted).toEqual([
      expect.objectContaining({
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
      }),
    ]);
    expect(JSON.stringify(granted[0].Resource)).toMatch(/\/Stack\/Web\/AWSLogs\/",\{"Ref":"AWS::AccountId"\},"\/\*"/);
    expect(DependsOn).toEqual([expect.stringMatching(/^SharedLogsPolicy/)]);
  });

  test('logs where it is told to, and nowhere that is encrypted with a KMS key', () => {
    const { attributes, findings } = declaredBy({}, (balancer, stack) => {
      const logs = new LogBucket(stack, 'Own');
      balancer.logAccessLogs(logs);
      balancer.logConnectionLogs(logs, 'connections');
    });
    expect(attributes['access_logs.s3.prefix']).toBe('');
    expect(attributes['connection_logs.s3.prefix']).toBe('connections');
    expect(findings).toEqual([]);
    const error = refusalOf(() =>
      declaredBy({}, (balancer, stack) => balancer.logAccessLogs(new HardenedBucket(stack, 'Uploads'))),
    );
    expect(error).toContain("'Stack/Uploads' is encrypted with a KMS key");
  });

  test('shares a web ACL and a log bucket with others of its stack, or has the web ACL that it is given', () => {
    const { ofType } = declaredBy({}, (_, stack) => new HardenedLoadBalancer(stack, 'Second', { vpc: vpcIn(stack) }));
    expect(ofType('WAFv2::WebACL')).toHaveLength(1);
    expect(ofType('WAFv2::WebACLAssociation')).toHaveLength(2);
    expect(ofType('S3::Bucket')).toHaveLength(1);
    const webAclArn = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/own/1';
    const given = declaredBy({ webAclArn });
    expect(given.ofType('WAFv2::WebACL')).toEqual([]);
    expect(given.ofType('WAFv2::WebACLAssociation')[0].WebACLArn).toBe(webAclArn);
    expect(given.findings).toEqual([]);
  });
});
