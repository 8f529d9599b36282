import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects do not build in privileged mode',
  problem: 'Builds of this project run as root on their host.',
  why: 'A build runs code from the repository and from its dependencies; in privileged mode that code leaves the container at will.',
  fix: {
    how: 'Build images with a rootless builder, or in a project of its own with a role of its own.',
    cdk: 'environment: { privileged: false }',
    properties: { Environment: { PrivilegedMode: false } },
    arguments: { environment: { privileged_mode: false } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-7'] },
  sameAs: {
    checkov: ['CKV_AWS_316'],
  },
  resource: project,
  check: (it) => it.privileged.or(awsDefaults.buildPrivileged.value).is(false),
});
