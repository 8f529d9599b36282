import { MODERN } from '../../lib/resources/modern-tls';
import type { Body, Setting, Settings } from '../change';

const by = (modern: RegExp) => (present: unknown) => modern.test(String(present));
const at = (body: Body, path: string): any =>
  path.split('.').reduce<any>((value, key) => [value].flat()[0]?.[key], body);

const listener = (path: string, protocol: string): Setting[] => [
  {
    path,
    value: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    where: (body) => ['HTTPS', 'TLS'].includes(at(body, protocol)),
    stays: by(MODERN.listener),
  },
];
const domain = (path: string): Setting[] => [{ path, value: 'TLS_1_2', stays: by(MODERN.api) }];
const search = (https: string, policy: string): Setting[] => [
  { path: https, value: true, stays: (present) => present === true },
  { path: policy, value: 'Policy-Min-TLS-1-2-PFS-2023-10', stays: by(MODERN.search) },
];
/** The certificate that CloudFront lends takes no minimum. */
const viewer = (path: string, ...certificates: readonly string[]): Setting[] => [
  {
    path,
    value: 'TLSv1.2_2021',
    where: (body) => certificates.some((certificate) => at(body, certificate)),
    stays: by(MODERN.viewer),
  },
];

/** What speaks TLS with clients, by versions from 1.2 on. */
export const modernTls: Settings = {
  'AWS::ElasticLoadBalancingV2::Listener': listener('SslPolicy', 'Protocol'),
  aws_lb_listener: listener('ssl_policy', 'protocol'),
  aws_alb_listener: listener('ssl_policy', 'protocol'),
  'AWS::ApiGateway::DomainName': domain('SecurityPolicy'),
  aws_api_gateway_domain_name: domain('security_policy'),
  'AWS::ApiGatewayV2::DomainName': domain('DomainNameConfigurations.SecurityPolicy'),
  aws_apigatewayv2_domain_name: domain('domain_name_configuration.security_policy'),
  'AWS::OpenSearchService::Domain': search(
    'DomainEndpointOptions.EnforceHTTPS',
    'DomainEndpointOptions.TLSSecurityPolicy',
  ),
  'AWS::Elasticsearch::Domain': search('DomainEndpointOptions.EnforceHTTPS', 'DomainEndpointOptions.TLSSecurityPolicy'),
  aws_opensearch_domain: search('domain_endpoint_options.enforce_https', 'domain_endpoint_options.tls_security_policy'),
  aws_elasticsearch_domain: search(
    'domain_endpoint_options.enforce_https',
    'domain_endpoint_options.tls_security_policy',
  ),
  'AWS::CloudFront::Distribution': viewer(
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    'DistributionConfig.ViewerCertificate.IamCertificateId',
  ),
  aws_cloudfront_distribution: viewer(
    'viewer_certificate.minimum_protocol_version',
    'viewer_certificate.acm_certificate_arn',
    'viewer_certificate.iam_certificate_id',
  ),
};
