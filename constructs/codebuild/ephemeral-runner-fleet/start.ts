import { RUNNER_USER, startScript } from '../../../lib/runner/gate-script';
import type { Terms } from '../../../lib/runner/terms';

/** Where a runner is copied to in a container whose root cannot be written, and what else of it can be. */
export const FOLDER = '/runner';
export const VOLUMES = { runner: FOLDER, temporary: '/tmp', home: `/home/${RUNNER_USER}` } as const;

/** What the container of a runner is called. */
export const CONTAINER = 'runner';

/** Seconds that a container is left to end by itself once its time is over. */
const ENDING = 60;

/** What it runs, and for how long: ECS has no limit of time for a task. Whoever ends what keeps the time ends the task. */
export const commandOf = (terms: Terms): { readonly entryPoint: string[]; readonly command: string[] } => ({
  entryPoint: ['timeout', '-k', String(ENDING), String(terms.limits.life), 'bash', '-c'],
  command: [startScript(terms, FOLDER)],
});

/** The buildspec of a build that is a runner: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html */
export const buildSpecOf = (terms: Terms) => ({
  version: 0.2,
  'run-as': RUNNER_USER,
  env: { shell: 'bash' },
  phases: {
    build: {
      // A shell of its own: the one of the build has to go on to its end.
      commands: [`cat > /tmp/start.sh <<'START'\n${startScript(terms, '/tmp/runner')}START\nbash /tmp/start.sh`],
    },
  },
});
