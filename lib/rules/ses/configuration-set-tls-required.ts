import { defineRule } from '../../engine/rule';
import { configurationSet } from '../../resources/ses/configuration-set';

export default defineRule({
  title: 'SES delivers mail over TLS only',
  problem: 'This configuration set delivers mail in the clear where the receiver knows no TLS.',
  why: 'Mail that travels in the clear can be read and changed on its way.',
  fix: {
    how: 'Require TLS for delivery.',
    cdk: 'tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE',
    properties: { DeliveryOptions: { TlsPolicy: 'REQUIRE' } },
    arguments: { delivery_options: { tls_policy: 'REQUIRE' } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SES.3'] },
  sameAs: { checkov: ['CKV_AWS_365'] },
  resource: configurationSet,
  check: (it) => it.tls.holds((policy) => (policy.includes('${') ? undefined : policy.toUpperCase() === 'REQUIRE')),
});
