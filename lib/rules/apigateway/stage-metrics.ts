import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { methodSettings } from '../../resources/apigateway/stage';

export default defineRule({
  title: 'REST APIs publish metrics of their methods',
  problem: 'This stage publishes no metrics of its methods.',
  why: 'Alarms on errors and unusual load need metrics per method.',
  fix: {
    how: 'Turn metrics on.',
    cdk: { metricsEnabled: true },
    properties: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: true }] },
    arguments: { settings: { metrics_enabled: true } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0007'], kics: ['cloudwatch_metrics_disabled'] },
  resource: methodSettings,
  check: (it) => {
    const settings = it.settings.known ?? [];
    return it.settings.isUnknown
      ? it.settings.unknown()
      : all(
          settings.length > 0 ? it.settings.pass() : it.settings.fail(),
          ...settings.map((one) => one.metrics.isTrue()),
        );
  },
});
