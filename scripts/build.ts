import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { root } from './layout';

/** Where the build goes: `dist`, or the folder given as argument. */
const dist = resolve(root, process.argv[2] ?? 'dist');

/** What `dist/<name>.js` is made of. Every entry shares one copy of the core, so rules, classes and symbols are the same in all. */
const entries: Record<string, string> = {
  index: 'lib/index.ts',
  cdk: 'constructs/cdk.ts',
  testing: 'lib/testing/index.ts',
  bulwark: 'bin/bulwark.ts',
  examples: 'lib/rules/examples.ts',
};

const core = join(root, 'lib/index.ts');

/** Peers an entry cannot do without. They are optional to npm, so their absence has to be said in plain words. */
const needs: Record<string, string[]> = { cdk: ['aws-cdk-lib', 'constructs'] };

/** Builds the package's code and its type declarations. */
async function main(): Promise<void> {
  const present = Object.entries(entries).filter(([name, file]) => {
    if (existsSync(join(root, file))) return true;
    console.log(`build: no ${file} yet, so no dist/${name}.js`);
    return false;
  });
  if (present.length === 0) return;
  const files = await bundle(Object.fromEntries(present));
  console.log(`build: ${files.join(', ')}`);
  declare();
}

/**
 * Bundles every entry, with what they share in one file, as CommonJS.
 * esbuild splits only ES modules, so it bundles to those first and each file is then turned into CommonJS.
 */
async function bundle(wanted: Record<string, string>): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: wanted,
    plugins: [wholeCore],
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    chunkNames: 'core-[hash]',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    logLevel: 'warning',
  });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const names: string[] = [];
  for (const { path, text } of outputFiles) {
    const file = path.slice(dist.length + 1);
    const name = file.replace(/\.js$/, '');
    const { code, map } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcemap: 'external',
      sourcesContent: false,
      sourcefile: file,
      minifySyntax: true,
      minifyWhitespace: true,
      banner: text.startsWith('#!') ? '' : prelude(name),
    });
    writeFileSync(path, `${code}//# sourceMappingURL=${file}.map\n`);
    writeFileSync(`${path}.map`, map);
    if (name === 'bulwark') chmodSync(path, 0o755);
    names.push(`${file} ${Math.ceil(code.length / 1024)} kB`);
  }
  return names;
}

/** Makes each door load the whole core, so that esbuild puts it in one file instead of one for each set of doors that share a module. */
const wholeCore: Plugin = {
  name: 'whole-core',
  setup(esbuild) {
    const doors = ['cdk', 'testing', 'bulwark'].map((name) => join(root, entries[name] as string));
    esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!doors.includes(path) || !existsSync(core)) return undefined;
      return { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(core)};\nexport {};\n`, loader: 'ts' };
    });
  },
};

/** What stands before the code of one file: the message of a door whose peer is missing. */
function prelude(name: string): string {
  const checks = (needs[name] ?? []).map((peer) => {
    const message = `cdk-bulwark/${name} needs the package '${peer}', which is not installed: run npm install ${peer}`;
    return `try{require.resolve('${peer}')}catch{throw new Error(${JSON.stringify(message)})}`;
  });
  return ["'use strict';", ...checks].join('');
}

/** Writes the type declarations. Code is written first: a type error is reported and fails the build, but leaves a runnable dist. */
function declare(): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(dist, 'types')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('build: type declarations have errors, see above');
    process.exitCode = 1;
  }
}

main().catch(() => {
  // esbuild has printed what is wrong, with the place.
  console.error('build: failed, see above');
  process.exitCode = 1;
});
