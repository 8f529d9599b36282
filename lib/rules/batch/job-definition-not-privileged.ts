import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { jobDefinition } from '../../resources/batch/job-definition';

export default defineRule({
  title: 'Batch jobs are not privileged',
  problem: 'A container of this job is privileged: it is root on its host.',
  why: 'Who breaks out of a privileged container has the machine, and every job on it.',
  fix: {
    how: 'Drop the privilege.',
    cdk: {
      privileged: false,
    },
    properties: { ContainerProperties: { Privileged: false } },
    arguments: { container_properties: JSON.stringify({ image: 'busybox', privileged: false }) },
    placeholders: 'terraform',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_210'],
    kics: ['batch_job_definition_with_privileged_container_properties'],
    cfn_nag: ['W34'],
    guard: ['BATCH_JOB_CONTAINER_PROPERTIES_PRIVILEGED_RULE'],
  },
  resource: jobDefinition,
  check: (it) => {
    const [privileged, context] = it.reading.either(
      ['Privileged', 'SecurityContext.Privileged'],
      ['privileged', 'security_context.privileged'],
    );
    return all(
      it.containers.every((container) => container.get<unknown>(privileged).isNot(true, 'True')),
      it.pods.every((container) => container.get<unknown>(context).isNot(true, 'True')),
    );
  },
});
