import { defineRule } from '../../engine/rule';
import { webhook } from '../../resources/codepipeline/webhook';

export default defineRule({
  title: 'Webhooks of pipelines authenticate who calls them',
  problem: 'Anyone on the internet can start the pipeline through this webhook.',
  why: 'Starting a pipeline at will costs money, and can race a change into production.',
  fix: {
    how: 'Authenticate by GITHUB_HMAC or by address.',
    properties: {
      Authentication: 'GITHUB_HMAC',
    },
    arguments: {
      authentication: 'GITHUB_HMAC',
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.10'], 'owasp-cicd': ['CICD-SEC-1'] },

  resource: webhook,
  check: (it) => it.authentication.isNot('UNAUTHENTICATED'),
});
