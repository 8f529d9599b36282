import { defineRule } from '../../engine/rule';
import { isCommit, use, usedBy } from '../../resources/github/uses';

export default defineRule({
  title: 'Workflows name actions and reusable workflows of others by a commit',
  problem: 'This runs an action or a reusable workflow by a tag or a branch.',
  why: 'Whoever may write to that repository, or takes it over, moves the tag, and the next run has their code with its token and secrets; a commit is one content for good.',
  fix: {
    how: 'Name the full SHA of a commit, and the version in a comment: owner/action@<40 digits> # v4.2.2.',
    noCode: 'Which commit a tag stands for is to be looked up in the repository of the action.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.4.2'], 'owasp-cicd': ['CICD-SEC-3'] },
  sameAs: { zizmor: ['unpinned-uses'] },
  resource: use,
  check: ({ uses }) => {
    const used = usedBy(uses.text ?? '');
    if (used.kind !== 'remote') return uses.notApplicable();
    return uses.holds(() => isCommit(used.ref));
  },
});
