import {
  Distribution,
  GeoRestriction,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  SSLMethod,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab';

const certificate = { certificateArn: CERTIFICATE, certificateRef: { certificateArn: CERTIFICATE } } as never;
const domainNames = ['www.example.org'];

const SERVER = 'shop.example.org';
const BUCKET = 'uploads.s3.eu-west-1.amazonaws.com';

/** A server, as Terraform has it. */
const server = (originProtocolPolicy = 'https-only', originSslProtocols = ['TLSv1.2']) => ({
  domainName: SERVER,
  customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy, originSslProtocols },
});

/** A bucket that does not tell the distribution from others, or tells it by an identity. */
const bucket = (originAccessIdentity: string): IOrigin => ({
  bind: (_, { originId }) => ({
    originProperty: { id: originId, domainName: BUCKET, s3OriginConfig: { originAccessIdentity } },
  }),
});

const bucketInTerraform = (originAccessIdentity: string) => ({
  domainName: BUCKET,
  s3OriginConfig: { originAccessIdentity },
});

const IDENTITY = 'origin-access-identity/cloudfront/E127EXAMPLE51Z';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.HardenedDistribution(scope, id, {
        ...props,
        certificate: props?.certificate ?? certificate,
        domainNames: props?.domainNames ?? domainNames,
        defaultBehavior: props?.defaultBehavior ?? { origin: new HttpOrigin(SERVER) },
      }),
    cdktf: (scope, id, props) =>
      new cdktf.HardenedDistribution(scope, id, {
        ...props,
        certificate: props?.certificate ?? CERTIFICATE,
        domainNames,
        defaultBehavior: props?.defaultBehavior ?? { origin: server() },
      }),
  },
  weakenings: [
    {
      name: 'a certificate that is lent',
      guards: ['cloudfront/distribution-own-certificate', 'cloudfront/distribution-modern-tls'],
      props: { lentCertificate: true },
    },
    {
      name: 'old TLS',
      guards: ['cloudfront/distribution-modern-tls'],
      props: { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_1_2016 },
    },
    {
      name: 'viewers by plain HTTP',
      guards: ['cloudfront/distribution-viewer-https'],
      cdk: {
        defaultBehavior: { origin: new HttpOrigin(SERVER), viewerProtocolPolicy: ViewerProtocolPolicy.ALLOW_ALL },
      },
      cdktf: { defaultBehavior: { origin: server(), viewerProtocolPolicy: 'allow-all' } },
    },
    {
      name: 'a server by plain HTTP',
      guards: ['cloudfront/distribution-origin-https'],
      cdk: {
        defaultBehavior: { origin: new HttpOrigin(SERVER, { protocolPolicy: OriginProtocolPolicy.HTTP_ONLY }) },
      },
      cdktf: { defaultBehavior: { origin: server('http-only') } },
    },
    {
      name: 'a server by old TLS',
      guards: ['cloudfront/distribution-origin-modern-tls'],
      cdk: {
        defaultBehavior: { origin: new HttpOrigin(SERVER, { originSslProtocols: [OriginSslPolicy.TLS_V1_1] }) },
      },
      cdktf: { defaultBehavior: { origin: server('https-only', ['TLSv1.1']) } },
    },
    {
      name: 'a bucket that lets in others',
      guards: ['cloudfront/distribution-bucket-origin-private', 'cloudfront/distribution-origin-access-control'],
      cdk: { defaultBehavior: { origin: bucket('') } },
      cdktf: { defaultBehavior: { origin: bucketInTerraform('') } },
    },
    {
      name: 'a bucket that knows it by an identity',
      guards: ['cloudfront/distribution-origin-access-control'],
      cdk: { defaultBehavior: { origin: bucket(IDENTITY) } },
      cdktf: { defaultBehavior: { origin: bucketInTerraform(IDENTITY) } },
    },
    {
      name: 'no security headers',
      guards: ['cloudfront/distribution-response-headers'],
      props: { securityHeaders: false },
    },
    { name: 'no logs', guards: ['cloudfront/distribution-logged'], props: { enableLogging: false } },
    { name: 'no web ACL', guards: ['cloudfront/distribution-behind-waf'], props: { webAcl: false } },
    {
      name: 'nothing at its root',
      guards: ['cloudfront/distribution-root-object'],
      props: { defaultRootObject: '' },
    },
  ],
  plain: (scope, id, props) =>
    new Distribution(scope, id, {
      certificate,
      domainNames,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        origin: new HttpOrigin(SERVER),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      ...props,
    }),
  accepts: () => ({
    comment: 'shop',
    domainNames: ['shop.example.com'],
    enabled: false,
    enableIpv6: false,
    errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html' }],
    geoRestriction: GeoRestriction.allowlist('DE'),
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    publishAdditionalMetrics: true,
    sslSupportMethod: SSLMethod.VIP,
    webAclId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/1234abcd-12ab-34cd-56ef-1234567890ab',
  }),
  defaulted: ['certificate', 'logBucket', 'logFilePrefix', 'logIncludesCookies', 'logScope'],
});
