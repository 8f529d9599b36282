import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { currentWebAcl, isMeasured } from '../../resources/wafv2/web-acl';

export default defineRule({
  title: 'Web ACLs and their rules send metrics',
  problem: 'This web ACL, or a rule of it, sends no metrics.',
  why: 'Without metrics nobody is told of an attack, or of a rule that stops real users.',
  fix: {
    how: 'Turn the metrics of CloudWatch on, of the web ACL and of each rule.',
    properties: { VisibilityConfig: { CloudWatchMetricsEnabled: true } },
    arguments: { visibility_config: { cloudwatch_metrics_enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: currentWebAcl,
  check: ({ metrics, rules }) => all(metrics.isTrue(), rules.every<object>(isMeasured)),
});
