import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App as CdkApp, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin, S3StaticWebsiteOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  HardenedBucket,
  HardenedDistribution,
  type HardenedDistributionProps,
  HardenedWebAcl,
  hardenDefaults,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';
const WEB_ACL = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/1234abcd-12ab-34cd-56ef-1234567890ab';

function declared(build: Parameters<typeof templateOf>[0]) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, resources: Resources, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const propsIn = (scope: Construct): HardenedDistributionProps => ({
  certificate: Certificate.fromCertificateArn(scope, 'Certificate', ARN),
  domainNames: ['www.example.org'],
  defaultBehavior: { origin: new HttpOrigin('shop.example.org') },
});

const web = (scope: Construct, props: Partial<HardenedDistributionProps> = {}) =>
  new HardenedDistribution(scope, 'Web', { ...propsIn(scope), ...props });

/** Resources that wait for each other, so that none of them can be made first. */
function circleIn(resources: Readonly<Record<string, object>>): string[] {
  const texts = new Map(Object.entries(resources).map(([id, resource]) => [id, JSON.stringify(resource)]));
  const refersTo = (text: string, id: string) =>
    [`{"Ref":"${id}"}`, `["${id}",`, `,"${id}"]`, `["${id}"]`].some((way) => text.includes(way));
  const isFree = (text: string) => ![...texts.keys()].some((id) => refersTo(text, id));
  for (let before = -1; before !== texts.size; ) {
    before = texts.size;
    for (const [id, text] of texts) if (isFree(text)) texts.delete(id);
  }
  return [...texts.keys()];
}

describe('a hardened distribution', () => {
  test('of a hardened bucket has no findings, lets the bucket and its key know it, and nothing waits for itself', () => {
    const { ofType, resources, findings } = declared((stack) => {
      const site = new HardenedBucket(stack, 'Site');
      web(stack, { defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(site) } });
    });
    expect(findings).toEqual([]);
    const text = JSON.stringify([...ofType('S3::BucketPolicy'), ...ofType('KMS::Key')]);
    expect(text.match(/"Service":"cloudfront.amazonaws.com"/g)).toHaveLength(2);
    expect(circleIn(resources)).toEqual([]);
    expect(ofType('CloudFront::OriginAccessControl')).toHaveLength(1);
  });

  test('logs all but cookies, by a delivery that is let in at a bucket without ACLs', () => {
    const { ofType } = declared((stack) => web(stack, { logFilePrefix: 'web' }));
    const [{ RecordFields }] = ofType('Logs::Delivery');
    expect(RecordFields).toContain('c-ip');
    expect(RecordFields).not.toContain('cs(Cookie)');
    const [{ Name, LogType }] = ofType('Logs::DeliverySource');
    expect(LogType).toBe('ACCESS_LOGS');
    const statements = ofType('S3::BucketPolicy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const [delivery] = statements.filter(({ Principal }) => Principal.Service === 'delivery.logs.amazonaws.com');
    expect(JSON.stringify(delivery)).toContain(`:delivery-source:${Name}"`);
    expect(JSON.stringify(delivery.Resource)).toContain('/web/AWSLogs/');
    expect(JSON.stringify(ofType('KMS::Key'))).toContain('"Service":"delivery.logs.amazonaws.com"');
    expect(ofType('S3::Bucket').map(({ OwnershipControls: it }) => it.Rules[0].ObjectOwnership)).toEqual([
      'BucketOwnerEnforced',
      'BucketOwnerEnforced',
    ]);
    const [cookies] = declared((stack) => web(stack, { logIncludesCookies: true })).ofType('Logs::Delivery');
    expect(cookies.RecordFields).toContain('cs(Cookie)');
  });

  test('shares web ACL, headers and bucket for logs with others of its stack', () => {
    const { ofType } = declared((stack) => {
      web(stack);
      new HardenedDistribution(stack, 'Api', {
        certificate: Certificate.fromCertificateArn(stack, 'Other', ARN),
        domainNames: ['api.example.org'],
        defaultBehavior: { origin: new HttpOrigin('api.example.com') },
      });
    });
    const counts = ['WAFv2::WebACL', 'CloudFront::ResponseHeadersPolicy', 'Logs::Delivery', 'CloudFront::Distribution'];
    expect(counts.map((type) => ofType(type).length)).toEqual([1, 1, 2, 2]);
    expect(ofType('WAFv2::WebACL')[0].Scope).toBe('CLOUDFRONT');
  });

  test('hardens behaviors that are added, and refuses those that weaken it', () => {
    const { ofType, findings } = declared((stack) => {
      const made = web(stack);
      made.addBehavior('/api/*', new HttpOrigin('api.example.org'));
      const plain = () =>
        made.addBehavior('/old/*', new HttpOrigin('old.example.org'), { viewerProtocolPolicy: 'allow-all' as never });
      expect(refusalOf(plain)).toContain('gives up cloudfront/distribution-viewer-https');
    });
    const [{ DistributionConfig }] = ofType('CloudFront::Distribution');
    expect(DistributionConfig.CacheBehaviors).toEqual([
      expect.objectContaining({
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: expect.anything(),
      }),
    ]);
    expect(findings).toEqual([]);
    const site = () =>
      declared((stack) => {
        const made = web(stack);
        made.addBehavior('/site/*', new S3StaticWebsiteOrigin(new HardenedBucket(stack, 'Site')));
      });
    expect(refusalOf(site)).toContain('`additionalBehaviors` gives up cloudfront/distribution-origin-https');
  });

  test('without a certificate is refused, unless that is waived', () => {
    const bare = (props: Partial<HardenedDistributionProps>) =>
      declared((stack) => web(stack, { certificate: undefined, domainNames: undefined, ...props }));
    expect(refusalOf(() => bare({}))).toContain('it has no certificate');
    const rules = ['cloudfront/distribution-modern-tls', 'cloudfront/distribution-own-certificate'];
    expect(bare({ waive: waived(...rules) }).findings.sort()).toEqual(rules);
  });

  test('in another region than us-east-1 says what is to be there', () => {
    const app = new CdkApp();
    const account = '111122223333';
    const [here, edge] = ['eu-west-1', 'us-east-1'].map(
      (region) => new Stack(app, region, { env: { account, region }, crossRegionReferences: true }),
    ) as [Stack, Stack];
    expect(refusalOf(() => web(here))).toMatch(/eu-west-1, and AWS keeps .* give webAclId.*, and give logScope/);
    const logs = new Stack(app, 'logs', { env: { account, region: 'us-east-1' }, crossRegionReferences: true });
    const webAcl = new HardenedWebAcl(edge, 'Acl', { scope: 'CLOUDFRONT' });
    new HardenedDistribution(here, 'There', {
      certificate: Certificate.fromCertificateArn(here, 'Given', ARN),
      domainNames: ['www.example.org'],
      defaultBehavior: { origin: new HttpOrigin('shop.example.org') },
      webAclId: webAcl.attrArn,
      logScope: logs,
    });
    const { stacks } = app.synth();
    const inputs = stacks.map(({ stackName, template }) => ({ name: stackName, content: template }));
    const found = check(inputs, strict).findings.map(({ rule }) => rule);
    // What crosses regions goes by custom resources, which are not followed.
    expect(found.filter((rule) => !rule.startsWith('lambda/'))).toEqual(['cloudfront/distribution-logged']);
    const { Resources } = inputs.find(({ name }) => name === 'logs')!.content;
    const types = Object.values<any>(Resources).map(({ Type }) => Type);
    expect(types).toEqual(expect.arrayContaining(['AWS::Logs::Delivery', 'AWS::Logs::DeliverySource']));
  });

  test('is what a plain one becomes by hardenDefaults', () => {
    const { findings } = declared((stack) => {
      hardenDefaults(stack.node.root as never, strict);
      new Distribution(stack, 'Web', { ...propsIn(stack), webAclId: WEB_ACL });
    });
    expect(findings).toEqual([]);
  });
});

test('a hardened distribution in CDKTF signs what it asks of a bucket, and is let in there and at its key', () => {
  const stack = new TerraformStack(new App(), 'stack');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  const edgeProvider = new AwsProvider(stack, 'edge', {
    region: 'us-east-1',
    alias: 'edge',
    defaultTags: [{ tags: { team: 'shop' } }],
  });
  const props = { certificate: ARN, domainNames: ['www.example.org'], edgeProvider };
  const origin = new cdktf.HardenedBucket(stack, 'site');
  new cdktf.HardenedDistribution(stack, 'web', { ...props, defaultBehavior: { origin } });
  expect(
    refusalOf(() => new cdktf.HardenedDistribution(stack, 'bare', { edgeProvider, defaultBehavior: { origin } })),
  ).toContain('it has no certificate');
  stack.prepareStack();
  const content = stack.toTerraform();
  const of = (type: string) => Object.values<any>(content.resource[type]);
  expect(of('aws_cloudfront_distribution')[0].origin).toEqual([
    expect.objectContaining({
      origin_access_control_id: '${aws_cloudfront_origin_access_control.SharedBucketAccess.id}',
    }),
  ]);
  for (const type of ['aws_wafv2_web_acl', 'aws_cloudwatch_log_delivery_source'])
    expect(of(type).map(({ provider }) => provider)).toEqual(['aws.edge']);
  const policies = [...of('aws_s3_bucket_policy'), ...of('aws_kms_key')].map(({ policy }) => policy);
  expect(policies.filter((policy) => policy.includes('cloudfront.amazonaws.com'))).toHaveLength(2);
  expect(check([{ name: 'stack.tf.json', content }], strict).findings).toEqual([]);
});
