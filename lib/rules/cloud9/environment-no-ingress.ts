import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/cloud9/environment';

export default defineRule({
  title: 'Cloud9 environments open no port',
  problem: 'This environment is reached over SSH.',
  why: 'It needs a public address and an open port.',
  fix: {
    how: 'Connect through Session Manager.',
    properties: {
      ConnectionType: 'CONNECT_SSM',
    },
    arguments: {
      connection_type: 'CONNECT_SSM',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    'cdk-nag': ['Cloud9InstanceNoIngressSystemsManager'],
  },
  resource: environment,
  check: (it) => it.connection.is('CONNECT_SSM'),
});
