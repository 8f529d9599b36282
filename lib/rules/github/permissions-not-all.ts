import { defineRule } from '../../engine/rule';
import { permitted } from '../../resources/github/permissions';

export default defineRule({
  title: 'No token may write everything',
  problem: 'This gives its token every permission to write.',
  why: 'A step that is taken over can push code, publish releases and packages, and approve its own changes.',
  fix: {
    how: 'Name the permissions that are needed.',
    workflow: { permissions: { contents: 'read' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-5'] },
  sameAs: { checkov: ['CKV2_GHA_1'], zizmor: ['excessive-permissions'] },
  resource: permitted,
  check: ({ permissions }) => permissions.holds((said) => said !== 'write-all'),
});
