import type { Catalogue } from './catalogue';

/** The ten risks that the project lists. */
export const owaspCicd: Catalogue = {
  title: 'OWASP Top 10 CI/CD Security Risks',
  source: 'https://owasp.org/www-project-top-10-ci-cd-security-risks/',
  related: 'The project lists ten risks. Rules name those that they lessen.',
  controls: {
    'CICD-SEC-1': 'Nothing reaches production without controls that nobody alone can pass',
    'CICD-SEC-2': 'Identities of the toolchain are few, known and least privileged',
    'CICD-SEC-3': 'Dependencies are fetched from where they are meant to come from',
    'CICD-SEC-4': 'Whoever can push cannot decide what the pipeline runs',
    'CICD-SEC-5': 'Each step of a pipeline has access to what it needs alone',
    'CICD-SEC-6': 'Credentials are short-lived, narrow and out of sight',
    'CICD-SEC-7': 'The systems of the toolchain are hardened',
    'CICD-SEC-8': 'Services of others are known and narrowly granted',
    'CICD-SEC-9': 'Artifacts are signed, and checked before they are used',
    'CICD-SEC-10': 'What happens in the toolchain is logged and watched',
  },
  notFromCode: {
    'CICD-SEC-8':
      'Which services of others are let into GitHub or GitLab is a setting there, in no file of a repository.',
  },
};
