import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import type { Origin } from '../../resources/cloudfront/distribution';
import { distribution } from '../../resources/cloudfront/distribution';

/** Whether an origin is the URL of a function. */
const isFunctionUrl = ({ domain }: Origin): boolean =>
  /^(AWS::Lambda::Url|aws_lambda_function_url)$/.test(domain.target?.type ?? '') ||
  /\.lambda-url\.[\w-]{1,30}\.on\.aws$/.test((domain.text ?? '').slice(-300));

export default defineRule({
  title: 'CloudFront identifies itself to function URLs by origin access control',
  problem: 'CloudFront does not sign the requests that it sends to this function URL.',
  why: 'The URL then has to answer everybody, past the firewall and the cache of the distribution.',
  fix: {
    how: 'Give the origin an origin access control of type lambda.',
    properties: {
      DistributionConfig: {
        Origins: [
          {
            Id: 'site',
            DomainName: 'abc.lambda-url.eu-west-1.on.aws',
            CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
            OriginAccessControlId: 'E2QWRUHAPOMQZL',
          },
        ],
      },
    },
    arguments: { origin: { origin_access_control_id: 'E2QWRUHAPOMQZL' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.16'] },
  unseen: { 'CloudFront.16': 'origins whose domain is cut out of a function URL while it is deployed' },
  sameAs: {},
  resource: distribution,
  check: (it) => {
    const urls = (it.origins.known ?? []).filter(isFunctionUrl);
    return it.origins.isUnknown
      ? it.origins.unknown()
      : all(it.origins.pass(), ...urls.map(({ accessControl }) => accessControl.filled().isSet()));
  },
});
