import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { methodSettings } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs do not log what is in requests',
  problem: 'This stage writes whole requests and answers to its logs.',
  why: 'Passwords, tokens and personal data then lie in the logs, readable for whoever reads those.',
  fix: {
    how: 'Turn data tracing off.',
    cdk: { dataTraceEnabled: false },
    properties: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false }] },
    arguments: { settings: { data_trace_enabled: false } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_276'] },
  resource: methodSettings,
  check: (it) => {
    const settings = it.settings.known ?? [];
    return it.settings.isUnknown
      ? it.settings.unknown()
      : all(it.settings.pass(), ...settings.map((one) => one.dataTrace.or(false).isFalse()));
  },
});
