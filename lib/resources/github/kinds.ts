import { defineResource } from '../../engine/rule';

/** A workflow of GitHub Actions, but for its jobs. */
export const workflow = defineResource({ github: 'GitHub::Workflow', facts: {} });

/** A job of a workflow: steps on a runner, or a call of a reusable workflow. */
export const job = defineResource({ github: 'GitHub::Job', facts: {} });

/** A step of a job or of a composite action. */
export const step = defineResource({ github: 'GitHub::Step', facts: {} });
