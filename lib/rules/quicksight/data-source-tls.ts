import { defineRule } from '../../engine/rule';
import { dataSource } from '../../resources/quicksight/data-source';

export default defineRule({
  title: 'QuickSight reads its data over TLS',
  problem: 'QuickSight reads this source without TLS.',
  why: 'The password and the data then cross the network in the clear.',
  fix: {
    how: 'Leave TLS on.',
    properties: { SslProperties: { DisableSsl: false } },
    arguments: { ssl_properties: { disable_ssl: false } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { 'cdk-nag': ['QuicksightSSLConnections'] },
  resource: dataSource,
  check: (it) => it.tlsDisabled.isNot(true),
});
