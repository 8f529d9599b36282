import { basename } from 'node:path';
import type { Truth } from '../../engine/truth';
import type { Command, Word } from './shell';

/** What a command runs, once what only runs another command is taken away. */
export interface Tool {
  readonly name: string;
  readonly args: readonly Word[];
  /** Whether it is a file of the repository. */
  readonly isOwn?: boolean;
}

/** What a command does in a pipeline; undefined where only who wrote what it runs can tell. */
export interface Work {
  /** Whether it looks for weaknesses. */
  readonly scans: Truth;
  /** Whether it cannot fail over what it finds, by its own options. */
  readonly silenced: Truth;
  readonly deploys: Truth;
  readonly signs: Truth;
}

/** What has no part in any of it. */
export const IDLE: Work = { scans: false, silenced: false, deploys: false, signs: false };
/** What nobody can see. */
export const HIDDEN: Work = { scans: undefined, silenced: undefined, deploys: undefined, signs: undefined };

/** What a command runs, as one text; empty where only the run can tell. */
export function runOf({ words }: Command): string {
  const tool = toolOf(words);
  return tool?.name ? [tool.name, ...tool.args.map(({ text }) => text)].join(' ') : '';
}

/** What a command does. */
export function workOf(command: Command): Work {
  const tool = toolOf(command.words);
  if (!tool || command.isRead) return IDLE;
  const args = tool.args.map(({ text }) => text).join(' ');
  const scanner = ownOf(SCANNERS, tool.name);
  const silenced = scanner?.(args, optionsOf(tool.args));
  if (silenced !== 'no scan' && scanner) return { ...IDLE, scans: true, silenced: silenced as Truth };
  if (DEPLOYS.some(([name, how]) => name.test(tool.name) && how.test(args))) return { ...IDLE, deploys: true };
  if (SIGNS.some(([name, how]) => name.test(tool.name) && how.test(args))) return { ...IDLE, signs: true };
  if (isHidden(tool, args)) return HIDDEN;
  return SYNTHESIS.test(`${tool.name} ${args}`) ? { ...IDLE, scans: undefined, silenced: undefined } : IDLE;
}

/** Whether its options keep a scan from failing over what it finds, which it might without them. */
export function isTold(command: Command): boolean {
  const plain = command.words.filter(({ text }) => !text.startsWith('-'));
  return workOf(command).silenced === true && workOf({ ...command, words: plain }).silenced !== true;
}

/** What a table says of a name, which may be any text. */
const ownOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Programs that run another, and how many words of their own stand before it, options aside. */
const RUNNERS: Readonly<Record<string, number>> = {
  ...{ sudo: 0, time: 0, nice: 0, nohup: 0, env: 0, command: 0, exec: 0, builtin: 0, xargs: 0, timeout: 1 },
  ...{ npx: 0, pnpx: 0, bunx: 0, uvx: 0 },
};

/** Options of those that take the next word. */
const TAKING = /^(-[unpskic]|--(user|package|signal|kill-after|adjustment|call|from|with|python))$/;

/** Subcommands with which a package manager runs a program. */
const RUNS: Readonly<Record<string, RegExp>> = {
  npm: /^(exec|x)$/,
  pnpm: /^(exec|dlx)$/,
  yarn: /^(exec|dlx)$/,
  bun: /^x$/,
  pipx: /^run$/,
  uv: /^run$/,
  poetry: /^run$/,
  pipenv: /^run$/,
  bundle: /^exec$/,
};

function toolOf(words: readonly Word[]): Tool | undefined {
  const rest = words.slice();
  for (;;) {
    while (rest[0] && /^[A-Za-z_]\w*\+?=/.test(rest[0].text)) rest.shift();
    const word = rest.shift();
    if (!word) return undefined;
    const name = word.open ? '' : basename(word.text);
    const taken = ownOf(RUNNERS, name);
    if (taken !== undefined) {
      dropOptions(rest);
      rest.splice(0, taken);
    } else if (ownOf(RUNS, name)?.test(rest[0]?.text ?? '')) {
      rest.shift();
      dropOptions(rest);
    } else if (/^python[\d.]*$/.test(name) && rest[0]?.text === '-m') {
      rest.shift();
    } else if (/^(docker|podman|finch|nerdctl)$/.test(name) && rest[0]?.text === 'run') {
      const image = rest.findIndex(({ text }) => ownOf(SCANNERS, imageOf(text)));
      if (image < 0) return { name: 'container', args: rest };
      const ran = imageOf((rest[image] as Word).text);
      return { name: ran, args: rest.slice(image + (rest[image + 1]?.text === ran ? 2 : 1)) };
    } else {
      return { name: name.replace(/@.*$/, ''), args: rest, isOwn: OWN.test(word.text) };
    }
  }
}

/** A path to a file that no package manager has put there. */
const OWN = /^(?!\/)(?!.*(node_modules\/\.bin|venv\/bin)\/).*\//;

function dropOptions(words: Word[]): void {
  while (words[0]?.text.startsWith('-')) {
    const option = words.shift() as Word;
    if (option.text === '--') return;
    if (TAKING.test(option.text)) words.shift();
  }
}

/** What an image runs, by its name. */
const imageOf = (image: string): string =>
  image.startsWith('-') ? '' : (image.split('/').pop() as string).replace(/[:@].*$/, '');

/** What a tool was told by its options. */
interface Options {
  /** Whether one of these options is given; undefined where others may be given that the script does not show. */
  has(...names: readonly string[]): Truth;
  /** The value of an option. */
  value(...names: readonly string[]): string | undefined;
}

function optionsOf(args: readonly Word[]): Options {
  const value = (...names: readonly string[]) => {
    for (const [index, { text }] of args.entries()) {
      if (names.includes(text)) return args[index + 1]?.text ?? '';
      const name = names.find((one) => text.startsWith(`${one}=`));
      if (name) return text.slice(name.length + 1);
    }
    return undefined;
  };
  return {
    value,
    has: (...names) =>
      value(...names) !== undefined ||
      (args.some(({ open, text }) => open && text.startsWith('$')) ? undefined : false),
  };
}

/** Whether a scanner that was run so cannot fail over what it finds, or that it was not run to scan. */
type Scanner = (args: string, told: Options) => Truth | 'no scan';

/** Fails by itself, unless one of these options says otherwise. */
const failing =
  (...silent: readonly string[]): Scanner =>
  (_, told) =>
    silent.length > 0 && told.has(...silent);

/** The same of a scanner that scans with some subcommands alone. */
const when =
  (subcommand: RegExp, scanner: Scanner): Scanner =>
  (args, told) =>
    subcommand.test(args) ? scanner(args, told) : 'no scan';

/** Succeeds whatever it finds, unless one of these options is given; files of the repository may say the same. */
const asked =
  (...names: readonly string[]): Scanner =>
  (_, told) =>
    told.has(...names) === true ? false : undefined;

/** Succeeds with an exit code of 0 that it was told; what it does without being told is `otherwise`. */
const coded =
  (otherwise: Truth, ...names: readonly string[]): Scanner =>
  (_, told) => {
    const code = told.value(...names);
    return code === undefined ? otherwise : /^\d+$/.test(code) ? Number(code) === 0 : undefined;
  };

const unsure: Scanner = () => undefined;

/**
 * Programs that look for secrets, weaknesses, vulnerable packages or misconfiguration, and whether they fail when they
 * find some, as their documentation says.
 */
const SCANNERS: Readonly<Record<string, Scanner>> = {
  // Secrets
  gitleaks: when(/^(-\S+ )*(detect|protect|git|dir|directory|stdin)\b/, coded(false, '--exit-code')),
  trufflehog: asked('--fail'),
  'detect-secrets': when(/\bscan\b/, unsure),
  'detect-secrets-hook': failing(),
  'git-secrets': when(/--scan/, failing()),
  ggshield: when(/\bscan\b/, failing('--exit-zero')),
  secretlint: failing(),
  // Code
  semgrep: when(/^(?!.*(--version|--validate|--test)\b)/, semgrep),
  opengrep: when(/^(?!.*(--version|--validate|--test)\b)/, semgrep),
  bandit: failing('--exit-zero'),
  gosec: failing('-no-fail', '--no-fail'),
  brakeman: failing('--no-exit-on-warn'),
  njsscan: failing(),
  'sonar-scanner': (args) => (args.includes('-Dsonar.qualitygate.wait=true') ? false : undefined),
  codeql: when(/^database analyze\b/, unsure),
  // Packages
  'osv-scanner': failing(),
  snyk: when(/\btest\b/, failing()),
  npm: when(/^audit\b(?!.* (fix|signatures)\b)/, (_, told) => told.value('--audit-level') === 'none'),
  pnpm: when(/^audit\b/, failing()),
  yarn: when(/^(npm )?audit\b/, failing()),
  bun: when(/^audit\b/, failing()),
  'audit-ci': failing(),
  'better-npm-audit': failing(),
  retire: coded(false, '--exitwith'),
  'pip-audit': failing(),
  safety: when(/^(check|scan)\b/, failing('--continue-on-error')),
  bundle: when(/^audit\b/, failing()),
  'bundle-audit': failing(),
  'bundler-audit': failing(),
  cargo: when(/^(audit|deny)\b/, failing()),
  composer: when(/^audit\b/, failing()),
  govulncheck: (args) => (/-json|-format/.test(args) ? undefined : false),
  'dependency-check': asked('--failOnCVSS'),
  'dependency-check.sh': asked('--failOnCVSS'),
  // Images
  trivy: when(
    /^(-\S+ )*(image|i|fs|filesystem|repo|repository|config|conf|rootfs|vm|sbom|k8s|kubernetes)\b(?!.*(--format|-f)[ =](cyclonedx|spdx|spdx-json)\b)/,
    coded(undefined, '--exit-code'),
  ),
  grype: asked('--fail-on', '-f'),
  docker: when(
    /^(scout cves|scan)\b/,
    (args, told) => args.startsWith('scout') && told.has('--exit-code', '-e') === false,
  ),
  dockle: coded(undefined, '--exit-code'),
  hadolint: failing('--no-fail'),
  clamscan: failing(),
  // Infrastructure and pipelines
  checkov: failing('--soft-fail', '-s'),
  tfsec: failing('--soft-fail', '-s'),
  terrascan: when(/^scan\b/, failing()),
  kics: when(/^scan\b/, (_, told) => /^(all|results)$/.test(told.value('--ignore-on-exit') ?? '')),
  cfn_nag: failing(),
  cfn_nag_scan: failing(),
  'cfn-guard': when(/^validate\b/, failing()),
  conftest: when(/^(test|verify)\b/, failing('--no-fail')),
  regula: when(/^run\b/, failing()),
  bulwark: when(/^check\b/, failing()),
  'cdk-bulwark': when(/^check\b/, failing()),
  zizmor: failing('--no-exit-codes'),
  actionlint: failing(),
  // Running applications
  'zap-baseline.py': failing(),
  'zap-full-scan.py': failing(),
  'zap-api-scan.py': failing(),
};

/** Semgrep without `ci` succeeds whatever it finds, unless it is told to treat findings as errors. */
function semgrep(args: string, told: Options): Truth {
  if (/^ci\b/.test(args)) return false;
  const failed = told.has('--error');
  return failed === undefined ? undefined : !failed;
}

type Kind = readonly [name: RegExp, args: RegExp];

const DEPLOYS: readonly Kind[] = [
  [/^(cdk|cdktf|cdktn|sam|serverless|sls|eb|copilot)$/, /\bdeploy\b/],
  [/^(terraform|tofu|terragrunt)$/, /\bapply\b/],
  [/^pulumi$/, /^(up|update)\b/],
  [/^amplify$/, /^(push|publish)\b/],
  [/^kubectl$/, /\b(apply|create|replace|patch|rollout|set)\b/],
  [/^helm$/, /^(install|upgrade)\b/],
  [/^argocd$/, /^app sync\b/],
  [/^ansible-playbook$/, /./],
  [
    /^aws$/,
    /\bcloudformation (deploy|create-stack|update-stack|execute-change-set|(create|update)-stack-(set|instances))\b/,
  ],
  [/^aws$/, /\b(ecs (create|update)-service|lambda (update-function-code|update-alias|publish-version))\b/],
  [/^aws$/, /\b(deploy create-deployment|elasticbeanstalk update-environment|apprunner start-deployment)\b/],
  [/^aws$/, /\b(amplify start-deployment|apigateway create-deployment)\b/],
];

const SIGNS: readonly Kind[] = [
  [/^cosign$/, /\b(sign|sign-blob|attest|attest-blob)\b/],
  [/^notation$/, /\bsign\b/],
  [/^aws$/, /\b(signer (start-signing-job|sign-payload)|kms sign)\b/],
  [/^gpg2?$/, /(^| )(--sign|--detach-sign|--clear-?sign|-\w*[sb]\b)/],
  [/^(jarsigner|rpmsign|osslsigncode)$/, /./],
  [/^docker$/, /^trust sign\b/],
];

/** What makes templates, and may judge them on the way. */
const SYNTHESIS = /^(cdk|cdktf|cdktn|projen) (.* )?(synth|synthesize|ls|list|diff)\b/;

/** Scripts whose name says that they do something else. */
const PLAIN =
  /^(pre|post)?(build|compile|bundle|package|test|tests|unit|coverage|lint|format|fmt|typecheck|install|setup|clean|start|docs|generate)\b/i;

/** Whether it runs a script whose name does not say what it does. */
function isHidden({ name, args: [first, second], isOwn }: Tool, args: string): boolean {
  if (name === '' || name === 'container') return true;
  if (/^(npm|pnpm|yarn|bun)$/.test(name)) {
    if (/^(run|run-script)$/.test(first?.text ?? '')) return isScript(second);
    return (
      /^(yarn|pnpm|bun)$/.test(name) &&
      first !== undefined &&
      !/^(-|add|install|i|ci|config|set|version|cache|global|why|import|dedupe|pack|publish|init|up|upgrade|update|workspaces?|node|audit|exec|dlx|x|npm|create|remove|store|fetch|rebuild|prune|corepack)/.test(
        first.text,
      ) &&
      isScript(first)
    );
  }
  if (/^(make|just|task|rake|invoke|tox|nox|ant|projen|nx|turbo|lerna|gulp|grunt)$/.test(name)) return isScript(first);
  if (/^(mvn|mvnw|gradle|gradlew)$/.test(name)) return /dependency-?check|sonar|spotbugs|verify|\bcheck\b/i.test(args);
  if (/^(bash|sh|zsh|dash|python[\d.]*|node|ts-node|tsx|ruby|perl|pwsh|source|\.|eval)$/.test(name))
    return args !== '' && !/^(--version|-V|-v)$/.test(args) && isScript(first);
  return (isOwn || /\.(sh|bash|py|js|mjs|ts|rb|pl|ps1)$/.test(name)) && !PLAIN.test(name);
}

const isScript = (word: Word | undefined): boolean =>
  word === undefined || word.open || !PLAIN.test(basename(word.text));
