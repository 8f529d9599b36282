import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { hasHole } from '../../engine/value';
import { webhook } from '../../resources/codebuild/webhook';

const IDENTITIES = ['ACTOR_ACCOUNT_ID', 'HEAD_REF', 'BASE_REF'];

export default defineRule({
  title: 'CodeBuild webhooks match whole account ids and whole branch names',
  problem: 'A filter of this webhook matches a part of the account id or branch name.',
  why: 'A pattern without anchors also matches longer values, so a stranger with a fitting account id or branch can start a trusted build.',
  fix: {
    how: 'Write each pattern from ^ to $.',
    cdk: "webhookFilters: [FilterGroup.inEventOf(EventAction.PUSH).andActorAccountIs('^(1234567|7654321)$')]",
    properties: { Triggers: { FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }]] } },
    arguments: { filter_group: [{ filter: [{ type: 'EVENT', pattern: 'PUSH' }] }] },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: webhook,
  check: (it) => {
    const [type, pattern] = it.reading.either(['Type', 'Pattern'], ['type', 'pattern']);
    return it.filters.every((filter) =>
      IDENTITIES.includes(filter.get(type).text ?? '') ? filter.get<string>(pattern).holds(isAnchored) : filter.pass(),
    );
  },
});

/** Whether a regular expression fits whole values only; alternatives count when they stand in one group. */
function isAnchored(pattern: string): Truth {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) return hasHole(pattern) ? undefined : false;
  return (
    !withoutGroups(pattern).includes('|') ||
    pattern.split('|').every((part) => part.startsWith('^') && part.endsWith('$'))
  );
}

const withoutGroups = (pattern: string) => pattern.replace(/\([^()]*\)/g, '');
