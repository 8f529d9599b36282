import type { Terms } from './terms';

/** Where an image has the program of GitLab's runner. */
export const PROGRAM = '/opt/gitlab-runner/gitlab-runner';

/** What its configuration calls it. */
const NAME = 'job';

/**
 * What starts a runner of GitLab for one job. Its token is of no use to that job:
 * - What the machine was told, which its environment shows, is used up: GitLab gives another for it.
 *   https://docs.gitlab.com/api/runners/#reset-runners-authentication-token-by-using-the-current-token
 * - That one is written into no file, environment or command: the program reads it once, from a pipe.
 * - It is then in the memory of the program alone, which its user may run and not read, so that Linux shows its memory to no
 *   other process of that user. https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html
 *
 * It asks GitLab alone for what jobs before it have made, instead of where GitLab keeps that.
 * https://docs.gitlab.com/runner/configuration/feature-flags/
 */
export const gitLabScript = ({ api, limits }: Terms, folder: string, user: string): string => `set -eu
told="$(printf %s "$RUNNER_CONFIG" | base64 -d)"
unset RUNNER_CONFIG
export HOME=~${user}
if [ -r ${PROGRAM} ] || [ ! -x ${PROGRAM} ]; then
  echo "${PROGRAM} has to be for root to read, and for others to run: give it the mode 711" >&2
  exit 1
fi
mkdir -p ${folder}
cd ${folder}
token="$(printf 'token=%s' "$told" | curl --silent --show-error --fail --max-time 60 --data @- '${api}/runners/reset_authentication_token' |
  sed -n 's/.*"token":"\\([A-Za-z0-9_.-]*\\)".*/\\1/p')"
if [ -z "$token" ]; then
  echo "GitLab gives no token for that which this machine was started with" >&2
  exit 1
fi
mkfifo -m 600 config.toml
printf '${configOf(hostOf(api), folder)}' "$token" > config.toml &
unset told token
exec ${PROGRAM} run-single --config config.toml --runner ${NAME} --max-builds 1 --wait-timeout ${limits.register + 2 * limits.idle}
`;

/** The configuration of the program, as `printf` takes it, with a place for the token. */
const configOf = (url: string, folder: string): string => `[[runners]]
name = "${NAME}"
url = "${url}"
token = "%s"
executor = "shell"
shell = "bash"
builds_dir = "${folder}/builds"
cache_dir = "${folder}/cache"
[runners.feature_flags]
FF_USE_DIRECT_DOWNLOAD = false
[runners.artifact]
direct_download = false
`;

/** The address of a GitLab, by that of its API. */
export const hostOf = (api: string): string => api.replace(/\/api\/v4$/, '');
