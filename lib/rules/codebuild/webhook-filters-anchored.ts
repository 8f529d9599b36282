import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { hasHole, replaceHoles } from '../../engine/value';
import { any } from '../../engine/verdict';
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
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.10', '2.3.5'], 'owasp-cicd': ['CICD-SEC-4'] },

  resource: webhook,
  check: (it) => {
    const [type, pattern, excludes] = it.reading.either(
      ['Type', 'Pattern', 'ExcludeMatchedPattern'],
      ['type', 'pattern', 'exclude_matched_pattern'],
    );
    return it.filters.every((filter) =>
      IDENTITIES.includes(filter.get(type).text ?? '')
        ? any(filter.get<boolean>(excludes).or(false).isTrue(), filter.get<string>(pattern).holds(isAnchored))
        : filter.pass(),
    );
  },
});

/** Whether a regular expression fits whole values only. */
function isAnchored(pattern: string): Truth {
  const isWhole = alternativesOf(replaceHoles(pattern, () => 'x')).every((one) => /^\^(.*[^\\])?(\\\\)*\$$/.test(one));
  return isWhole || (hasHole(pattern) ? undefined : false);
}

/** The alternatives of a regular expression, those of a group that is the whole of it counted in. */
function alternativesOf(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|./g)) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.flatMap((part) => {
    const [, inner] = /^\((?:\?:)?((?:\\.|[^\\()])*)\)$/.exec(part) ?? [];
    return inner === undefined ? [part] : alternativesOf(inner);
  });
}
