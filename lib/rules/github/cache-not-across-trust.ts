import { defineRule } from '../../engine/rule';
import { isCaching } from '../../resources/github/caches';
import { isStartedBy, TRUSTED } from '../../resources/github/events';
import { step } from '../../resources/github/kinds';
import { isReleasing } from '../../resources/github/releases';

export default defineRule({
  title: 'Caches are not shared with jobs that publish or act for forks',
  problem:
    'This restores or saves a cache in a job that publishes, or that a fork can start with the rights of the repository.',
  why: 'Whoever gets something into a cache of the default branch, which such a job can write, has it in everything that is built from the cache later.',
  fix: {
    how: 'Build what is published without a cache, and save none on pull_request_target, workflow_run or issue_comment.',
    noCode: 'Each action turns its cache off in its own way, actions/setup-node by package-manager-cache: false.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-9'] },
  sameAs: { zizmor: ['cache-poisoning'] },
  resource: step,
  check: ({ reading }) => {
    const uses = reading.fact('uses');
    const caching = isCaching(reading.resource);
    if (caching === false) return uses.notApplicable();
    const isTrusted = isStartedBy(reading.resource, TRUSTED);
    const releasing = isReleasing(reading.resource);
    if (!isTrusted && !releasing) return uses.pass();
    const words = isTrusted ? 'outsiders start it' : 'it publishes';
    return caching ? uses.fail(words) : uses.unknown(words);
  },
});
