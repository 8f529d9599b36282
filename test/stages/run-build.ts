import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What a buildspec says, as far as the pipeline writes them. */
interface BuildSpec {
  readonly env?: { readonly 'exported-variables'?: readonly string[] };
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>;
  readonly artifacts?: Files & { readonly 'secondary-artifacts'?: Readonly<Record<string, Files>> };
}

interface Files {
  readonly 'base-directory'?: string;
  readonly files?: readonly string[];
}

/** What a build comes to: whether it succeeded, what it said, the folders of its artifacts, and its variables. */
export interface Built {
  readonly status: number;
  readonly output: string;
  readonly artifacts: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

/** Whether a tool is installed here. */
export const isThere = (tool: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));

/** The order in which CodeBuild runs phases. */
const PHASES = ['install', 'pre_build', 'build', 'post_build'];

/**
 * Runs a buildspec as CodeBuild does: all commands of its phases in one shell, in the folder of the source, until one
 * fails; then its artifacts are collected. What it writes to `/tmp` goes to a folder of its own.
 */
export function runBuild(
  spec: BuildSpec,
  source: string,
  environment: Readonly<Record<string, string>>,
  { artifact = 'out', tools = [] }: { readonly artifact?: string; readonly tools?: readonly string[] } = {},
): Built {
  const sandbox = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(sandbox, 'report'));
  const here = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('/tmp/', `${sandbox}/`));
  const { phases, artifacts = {}, env } = here(spec);
  const variablesFile = join(sandbox, 'variables');
  const exported = env?.['exported-variables'] ?? [];
  const script = [
    ...PHASES.flatMap((phase) => phases[phase]?.commands ?? []).map(
      (command) => `${command}\ncode=$?; [ $code -eq 0 ] || exit $code`,
    ),
    ...exported.map((name) => `printf '%s=%s\\0' ${name} "$${name}" >> ${variablesFile}`),
  ].join('\n');
  writeFileSync(join(sandbox, 'commands.sh'), script);
  const { status, stdout, stderr } = spawnSync('bash', [join(sandbox, 'commands.sh')], {
    cwd: source,
    encoding: 'utf8',
    timeout: 300_000,
    env: {
      PATH: [...tools, process.env.PATH].join(':'),
      HOME: sandbox,
      TMPDIR: sandbox,
      CODEBUILD_SRC_DIR: source,
      ...here(environment),
    },
  });
  const listed = existsSync(variablesFile) ? readFileSync(variablesFile, 'utf8').split('\0').filter(Boolean) : [];
  const secondary = Object.entries(artifacts['secondary-artifacts'] ?? {});
  const collected = secondary.length > 0 ? secondary : ([[artifact, artifacts]] as const);
  return {
    status: status ?? 1,
    output: `${stdout}${stderr}`,
    artifacts:
      status === 0
        ? Object.fromEntries(collected.map(([name, files]) => [name, collect(name, files, source, sandbox)]))
        : {},
    variables: Object.fromEntries(listed.map((one) => one.split(/=(.*)/s).slice(0, 2))),
  };
}

function collect(name: string, files: Files, source: string, sandbox: string): string {
  const base = (files['base-directory'] ?? source).replace('$CODEBUILD_SRC_DIR', source);
  const from = base.startsWith('/') ? base : join(source, base);
  const target = join(sandbox, 'artifacts', name);
  for (const file of files.files ?? [])
    if (file === '**/*') cpSync(from, target, { recursive: true });
    else cpSync(join(from, file), join(target, file), { recursive: true });
  return target;
}
