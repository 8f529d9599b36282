import { child, type Resource } from '../../engine/template';
import { either, type Truth } from '../../engine/truth';
import { textIn } from '../../expressions/node';
import { commandsOf, parseScript } from '../codebuild/shell';
import { runOf } from '../codebuild/tools';
import { eventsAt, TRUSTED } from './events';
import { influenceOn, influenceOnVariable, type Who, worst } from './influence';
import { actionOf, inputOf, stepsAfter, usesOf } from './parts';

/** The events with the secrets of the repository for which something may run; of what nobody is seen to call, none. */
export const trustedEventsAt = (at: Resource): string[] => TRUSTED.filter((event) => eventsAt(at)?.has(event));

/** A place where a step brings in what the author of a pull request wrote, and who decides that it does. */
export interface Fetched {
  readonly at: string;
  readonly who: Who;
}

/** What a step fetches of a pull request, in a run with the secrets of the repository. */
export function fetchedBy(step: Resource): Fetched | undefined {
  if (trustedEventsAt(step).length === 0) return undefined;
  if (actionOf(step) === 'actions/checkout') {
    for (const name of ['ref', 'repository']) {
      const { who } = influenceOn(inputOf(step, name), step, 'code');
      if (who === 'outsiders' || who === 'unknown') return { at: `with.${name}`, who };
    }
    return undefined;
  }
  const script = textIn(child(step.body, 'run'));
  if (script === undefined || !/\bgit\b|\bgh\b/.test(script)) return undefined;
  return isFetching(script, step) ? { at: 'run', who: 'outsiders' } : undefined;
}

function isFetching(script: string, step: Resource): boolean {
  const parsed = parseScript(script);
  if (!parsed) return /\bgh pr checkout\b|\bgit (fetch|pull)\b.*\bpull\/.*\/(head|merge)\b/.test(script);
  return [...commandsOf(parsed)].some(([command]) => {
    const ran = runOf(command);
    if (/^gh pr checkout\b/.test(ran)) return true;
    if (!/^git (-\S+ (\S+ )?)*(fetch|pull|checkout|switch|clone|worktree|reset|merge)\b/.test(ran)) return false;
    if (/\bpull\/.*\/(head|merge)\b/.test(ran)) return true;
    return namesFork(ran, step);
  });
}

/** Whether a command names the head of a pull request, by an expression or a variable. */
function namesFork(ran: string, step: Resource): boolean {
  const named =
    /\$\{\{[^}]*(head_ref|head\.(sha|ref|repo)|head_(sha|branch|repository)|merge_commit_sha)[^}]*\}\}/.test(ran);
  const variables = [...ran.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) =>
    influenceOnVariable(name, step, 'code'),
  );
  return named || worst(variables).who === 'outsiders';
}

/** Programs that run what stands in the files of the folder that they are started in. */
const RUNS =
  /^(npm|pnpm|yarn|bun|npx|pnpx|bunx|node|deno|make|gmake|cmake|ninja|meson|pip3?|python[\d.]*|pytest|tox|nox|poetry|pipenv|uv|pdm|hatch|pre-commit|cargo|go|mvn|mvnw|gradle|gradlew|ant|sbt|lein|bundle|rake|ruby|gem|composer|php|dotnet|msbuild|bazel|bazelisk|swift|xcodebuild|docker|podman|docker-compose|bash|sh|zsh|source|\.|eslint|jest|vitest|tsc|tsx|vite|webpack|gulp|grunt|terraform|tofu|terragrunt|cdk|sam|serverless|helm|helmfile|ansible-playbook|just|task|mix|stack|cabal|zig|nx|turbo|lerna|jekyll|hugo|mkdocs|sphinx-build|golangci-lint|rubocop|phpunit|goreleaser|skaffold|pulumi|cypress|playwright)$/;

/** Programs that only read or write files. */
const HARMLESS =
  /^(echo|printf|cat|ls|cd|pwd|mkdir|rm|cp|mv|touch|chmod|test|\[|\[\[|true|false|exit|set|export|read|date|sleep|head|tail|sort|uniq|wc|cut|tr|grep|egrep|sed|diff|cmp|jq|yq|git|gh|curl|wget|tar|unzip|zip|gzip|sha\d+sum|tee|find|xargs|env|which|command|basename|dirname|realpath|mktemp|aws|gcloud|az|declare|local|return|shift|break|continue|wait|kill|ps|df|du|id|whoami|uname|hostname|:)$/;

const OPENS =
  /^(docker\/build-push-action|docker\/bake-action|pre-commit\/action|golangci\/golangci-lint-action|gradle\/gradle-build-action|goreleaser\/goreleaser-action|cypress-io\/github-action|bahmutov\/npm-install|pypa\/cibuildwheel|actions\/jekyll-build-pages|ruby\/setup-ruby|super-linter\/super-linter|github\/super-linter|borales\/actions-yarn|github\/codeql-action\/autobuild)$/;
const KEEPS_SHUT =
  /^(actions\/(checkout|upload-artifact|download-artifact|cache(\/(restore|save))?|setup-(node|python|go|java|dotnet)|github-script|labeler|stale|create-github-app-token|attest-build-provenance|dependency-review-action|upload-pages-artifact|deploy-pages)|docker\/(login-action|setup-buildx-action|setup-qemu-action|metadata-action)|aws-actions\/.*|codecov\/codecov-action|peter-evans\/.*|marocchino\/.*|thollander\/.*|github\/codeql-action\/(init|analyze|upload-sarif)|softprops\/action-gh-release|step-security\/harden-runner)$/;

/** Whether a step runs what stands in the folder that was checked out; undefined where nobody can tell. */
export function runsFiles(step: Resource): Truth {
  const used = usesOf(step);
  if (used?.kind === 'local') return true;
  if (used?.kind === 'image' || used?.kind === 'own') return undefined;
  if (used) {
    const action = actionOf(step);
    return OPENS.test(action) ? true : KEEPS_SHUT.test(action) ? false : undefined;
  }
  const script = textIn(child(step.body, 'run'));
  if (script === undefined) return false;
  const parsed = parseScript(script);
  if (!parsed) return undefined;
  return either(
    ...[...commandsOf(parsed)].map(([command]) => {
      const ran = runOf(command);
      const name = ran.split(' ', 1)[0] ?? '';
      const word = command.words.find(({ text }) => !/^[A-Za-z_]\w*\+?=/.test(text));
      if (!word) return false;
      if (/^\.{0,2}\/?[^/].*\//.test(word.text) && !word.text.startsWith('/')) return true;
      if (name === '') return undefined;
      return RUNS.test(name)
        ? !/ (--version|-v|-V|version|--help)$/.test(ran)
        : HARMLESS.test(name)
          ? false
          : undefined;
    }),
  );
}

/** Whether a later step of the job runs what one has fetched, and which. */
export function runAfter(step: Resource): { readonly state: Truth; readonly step?: Resource } {
  let open: Resource | undefined;
  for (const later of [...(child(step.body, 'run') === undefined ? [] : [step]), ...stepsAfter(step)]) {
    const state = runsFiles(later);
    if (state) return { state, step: later };
    if (state === undefined) open ??= later;
  }
  return open ? { state: undefined, step: open } : { state: false };
}
