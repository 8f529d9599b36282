import { gitLabScript } from './gitlab-script';
import type { Terms } from './terms';

/** Where an image has the program of the runner, and the user that it runs as. */
export const RUNNER_FOLDER = '/opt/actions-runner';
export const RUNNER_USER = 'runner';

/**
 * What a runner does before the first step of a job, which fails the job where it is not to be served here. GitHub gives a
 * runner any job that asks for its labels, so that what is not served has to be told on the machine, too.
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/run-scripts
 */
export function gateScript({ repositories, publicRepositories, forks }: Terms): string {
  const served = repositories.map((name) => name.toLowerCase());
  const judged = [
    'const { GITHUB_REPOSITORY: name = "", GITHUB_EVENT_PATH: path } = process.env;',
    'const { repository: own, pull_request: pull } = JSON.parse(require("fs").readFileSync(path, "utf8"));',
    `const served = ${JSON.stringify(served)};`,
    'const because = !served.includes(name.toLowerCase()) ? "jobs of " + name + " are not served here"',
    ...(publicRepositories
      ? []
      : [': own && own.private === false ? "jobs of public repositories are not served here"']),
    ...(forks
      ? []
      : [
          ': (own && own.fork) || (pull && (!pull.head.repo || pull.head.repo.id !== pull.base.repo.id))',
          '? "jobs of forks are not served here"',
        ]),
    ': "";',
    'if (because) { console.log("::error::" + because); process.exit(1); }',
  ].join('\n');
  return `set -eu
for node in "$BULWARK_RUNNER"/externals/node*/bin/node; do :; done
"$node" - <<'JUDGED'
${judged}
JUDGED
`;
}

/**
 * What starts a runner of GitHub: at home with its own user, whoever was before, with a copy of its program where it can be
 * written, the gate before its job, and its configuration in `RUNNER_CONFIG`, which serves one runner and is used up before the job begins.
 */
const gitHubScript = (terms: Terms, folder: string): string => `set -eu
config="$RUNNER_CONFIG"
unset RUNNER_CONFIG
export HOME=~${RUNNER_USER}
export BULWARK_RUNNER=${folder}
cp -R ${RUNNER_FOLDER}/. "$BULWARK_RUNNER"
cat > "$BULWARK_RUNNER/gate.sh" <<'GATE'
${gateScript(terms)}GATE
export ACTIONS_RUNNER_HOOK_JOB_STARTED="$BULWARK_RUNNER/gate.sh"
cd "$BULWARK_RUNNER"
exec ./run.sh --jitconfig "$config"
`;

/** What starts a runner in a shell, as its user, who may write the folder. */
export const startScript = (terms: Terms, folder: string): string =>
  terms.forge === 'gitlab' ? gitLabScript(terms, folder, RUNNER_USER) : gitHubScript(terms, folder);

/**
 * What an instance does when it starts: serves one job as a user who does not reach its metadata, and ends, whatever comes
 * of it, after some seconds at the latest.
 */
export function userData(terms: Terms, config: string): string {
  if (!/^[\w+/=-]+$/.test(config)) throw new Error('the configuration of the runner is not of Base64');
  return `#!/bin/bash
shutdown -h +${Math.ceil(terms.limits.life / 60)}
trap 'shutdown -h now' EXIT
set -euo pipefail
iptables -I OUTPUT -d 169.254.169.254/32 -m owner --uid-owner ${RUNNER_USER} -j REJECT
ip6tables -I OUTPUT -d fd00:ec2::254/128 -m owner --uid-owner ${RUNNER_USER} -j REJECT
install -d -o ${RUNNER_USER} -m 700 /runner
cat > /start.sh <<'START'
${startScript(terms, '/runner')}START
runuser -u ${RUNNER_USER} -- env RUNNER_CONFIG='${config}' bash /start.sh
`;
}
