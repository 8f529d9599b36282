import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What a buildspec says, as far as the pipeline writes them. */
interface BuildSpec {
  readonly env?: { readonly shell?: string; readonly 'exported-variables'?: readonly string[] };
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

interface Running {
  /** What its artifact is called, where the buildspec does not say so. */
  readonly artifact?: string;
  /** Folders of tools that are found before others. */
  readonly tools?: readonly string[];
  /** What is `/tmp`, and emptied before. @default a folder of its own */
  readonly sandbox?: string;
}

/**
 * Runs a buildspec as CodeBuild does: all commands of its phases in one shell (`sh`, unless it says another), in the folder
 * of the source, until one fails; then its artifacts are collected, which fails where there are none. What it writes to
 * `/tmp` goes to a sandbox.
 */
export function runBuild(
  spec: BuildSpec,
  source: string,
  environment: Readonly<Record<string, string>>,
  { artifact = 'out', tools = [], sandbox = mkdtempSync(join(tmpdir(), 'build-')) }: Running = {},
): Built {
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(join(sandbox, 'report'), { recursive: true });
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
  const { status, stdout, stderr } = spawnSync(env?.shell ?? 'sh', [join(sandbox, 'commands.sh')], {
    cwd: source,
    encoding: 'utf8',
    timeout: 300_000,
    env: {
      PATH: [...tools, process.env.PATH].join(':'),
      HOME: sandbox,
      TMPDIR: sandbox,
      npm_config_cache: join(homedir(), '.npm'),
      CODEBUILD_SRC_DIR: source,
      ...here(environment),
    },
  });
  const listed = existsSync(variablesFile) ? readFileSync(variablesFile, 'utf8').split('\0').filter(Boolean) : [];
  const secondary = Object.entries(artifacts['secondary-artifacts'] ?? {});
  const wanted = secondary.length > 0 ? secondary : ([[artifact, artifacts]] as const);
  const said = `${stdout}${stderr}`;
  if (status !== 0) return { status: status ?? 1, output: said, artifacts: {}, variables: {} };
  const collected = wanted.map(([name, files]) => [name, collect(name, files, source)] as const);
  const missing = collected.find(([, folder]) => folder === undefined);
  return {
    status: missing ? 1 : 0,
    output: missing ? `${said}no files for the artifact ${missing[0]}` : said,
    artifacts: missing ? {} : (Object.fromEntries(collected) as Record<string, string>),
    variables: Object.fromEntries(listed.map((one) => one.split(/=(.*)/s).slice(0, 2))),
  };
}

/** A folder with the files of an artifact; none where some are not there. */
function collect(name: string, files: Files, source: string): string | undefined {
  const base = (files['base-directory'] ?? source).replace('$CODEBUILD_SRC_DIR', source);
  const from = base.startsWith('/') ? base : join(source, base);
  const target = join(mkdtempSync(join(tmpdir(), 'artifacts-')), name);
  mkdirSync(target);
  for (const file of files.files ?? []) {
    const found = file === '**/*' ? from : join(from, file);
    if (!existsSync(found)) return undefined;
    cpSync(found, file === '**/*' ? target : join(target, file), { recursive: true });
  }
  return target;
}
