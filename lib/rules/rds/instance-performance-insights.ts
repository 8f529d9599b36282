import { defineRule } from '../../engine/rule';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances have Performance Insights enabled',
  problem: 'This instance does not record which statements load it.',
  why: 'The record shows unusual statements, such as data being read out, at a glance.',
  fix: {
    how: 'Turn Performance Insights on.',
    cdk: { enablePerformanceInsights: true },
    properties: { EnablePerformanceInsights: true },
    arguments: { performance_insights_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_353'], trivy: ['AWS-0133'] },
  resource: anyInstance,
  check: (it) => it.performanceInsights.isTrue(),
});
