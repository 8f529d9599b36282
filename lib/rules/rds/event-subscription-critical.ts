import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

/** The categories that are critical, by what the events are of. Source: RDS.19 to RDS.22 of Security Hub. */
const CRITICAL: Readonly<Record<string, readonly string[]>> = {
  'db-cluster': ['maintenance', 'failure'],
  'db-instance': ['maintenance', 'configuration change', 'failure'],
  'db-parameter-group': ['configuration change'],
  'db-security-group': ['configuration change', 'failure'],
};

/** Who hears of the events of databases. */
const eventSubscription = defineResource({
  cloudformation: 'AWS::RDS::EventSubscription',
  terraform: 'aws_db_event_subscription',
  facts: {
    source: fact<string>('SourceType', 'source_type'),
    categories: fact<string[]>('EventCategories', 'event_categories'),
    enabled: fact<boolean>('Enabled', 'enabled'),
  },
});

export default defineRule({
  title: 'Subscriptions to events of RDS take in the critical ones',
  problem: 'This subscription leaves out events that tell of failures or changes.',
  why: 'A database fails, or is reconfigured by somebody, and nobody hears of it.',
  fix: {
    how: 'Take all categories, or at least failure, maintenance and configuration change.',
    properties: { EventCategories: ['maintenance', 'failure', 'configuration change'], Enabled: true },
    arguments: { event_categories: ['maintenance', 'failure', 'configuration change'], enabled: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.19', 'RDS.20', 'RDS.21', 'RDS.22'] },
  sameAs: {},
  resource: eventSubscription,
  check: ({ source, categories, enabled }) =>
    all(
      enabled.or(true).isTrue(),
      source.isUnknown
        ? source.unknown()
        : categories.isAbsentHere
          ? categories.pass()
          : categories.hasAll(...(CRITICAL[source.known ?? ''] ?? [])),
    ),
});
