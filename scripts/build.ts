import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { asCdktn, madeFrom } from './cdktn';
import { bundleFunctions } from './functions';
import { root } from './layout';
import { idsByService, rulesIndex, rulesOfService } from './rules-index';
import { textsOfRules, withoutTexts } from './without-texts';

/** Where the build goes: `dist`, or the folder given as argument. With `--code` it is without type declarations. */
const dist = resolve(root, process.argv.slice(2).find((argument) => argument !== '--code') ?? 'dist');

/** What `dist/<name>.js` is made of. Every entry shares one copy of the core, so rules, classes and symbols are the same in all. */
const entries: Record<string, string> = {
  index: 'lib/index.ts',
  cdk: 'doors/cdk.ts',
  cdktf: 'doors/cdktf.ts',
  cdktn: 'doors/cdktn.ts',
  iam: 'lib/iam/index.ts',
  reach: 'lib/reach/index.ts',
  testing: 'lib/testing/index.ts',
  bulwark: 'bin/bulwark.ts',
  examples: 'lib/rules/examples.ts',
};

const core = join(root, 'lib/index.ts');

/** The rules of each service are a file of their own, loaded when a template has a resource of one of their types. */
const services = idsByService();
const fileOf = (service: string): string => `rules/${service}`;
const OF_SERVICE = 'rules-of:';
const entriesOfServices = Object.fromEntries(
  [...services.keys()].map((service) => [fileOf(service), `${OF_SERVICE}${service}`]),
);

/**
 * The constructs of each door are files of their own, loaded when one is asked for: each loads classes of its toolkit
 * that an app may have no use for.
 */
const OF_DOOR = 'construct-of:';
const LISTED = /^export \* from '\.\.\/(constructs\/[^']+)';\n/gm;
const constructsOf = (door: string): string[] =>
  [...sourceOf(join(root, `doors/${door}.ts`)).matchAll(LISTED)].map(([, path]) => `${path}.ts`);
/** `constructs/cdk/s3-hardened-bucket` of `constructs/s3/hardened-bucket/cdk.ts`. */
const fileOfConstruct = (door: string, source: string): string =>
  `constructs/${door}/${source.split('/').slice(1, -1).join('-')}`;

/** Peers an entry cannot do without. They are optional to npm, so their absence has to be said in plain words. */
const needs: Record<string, string[]> = {
  cdk: ['aws-cdk-lib', 'constructs'],
  cdktf: ['cdktf', '@cdktf/provider-aws', 'constructs'],
  cdktn: ['cdktn', '@cdktn/provider-aws', 'constructs'],
};

/** Builds the package's code and its type declarations. */
async function main(): Promise<void> {
  const present = Object.entries(entries).filter(([name, file]) => {
    if (existsSync(join(root, madeFrom(file)))) return true;
    console.log(`build: no ${file} yet, so no dist/${name}.js`);
    return false;
  });
  if (present.length === 0) return;
  const sizes = [...(await bundle(Object.fromEntries(present))), ...(await bundleFunctions(dist))];
  const kilobytes = Math.ceil(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
  console.log(`build: ${sizes.length} files, ${kilobytes} kB, in ${relative(root, dist)}`);
  if (!process.argv.includes('--code')) declare();
}

/**
 * Bundles every entry, with what they share in one file, as CommonJS.
 * esbuild splits only ES modules, so it bundles to those first and each file is then turned into CommonJS. Tells the size of each.
 */
async function bundle(wanted: Record<string, string>): Promise<number[]> {
  const common: BuildOptions = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  };
  const constructs = Object.keys(needs).flatMap((door) =>
    door in wanted ? constructsOf(door).map((source) => ({ door, source, file: fileOfConstruct(door, source) })) : [],
  );
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: {
      ...wanted,
      ...entriesOfServices,
      ...Object.fromEntries(constructs.map(({ door, source, file }) => [file, `${OF_DOOR}${door}:${source}`])),
    },
    plugins: [
      await byConstruct(common),
      forCdktn,
      wholeCore,
      byService(await sharedBy(common, entriesOfServices, [byService([])])),
    ],
    splitting: true,
    chunkNames: `${SHARED}[hash]`,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  /** The code by which a door loads its constructs. Its last part tells ES modules what they can import by name. */
  const lazily = (door: string): string => {
    const named = constructs
      .filter((it) => it.door === door)
      .map(
        ({ file }) =>
          [`./${file}.js`, metafile.outputs[relative(root, join(dist, `${file}.js`))]?.exports ?? []] as const,
      );
    if (named.length === 0) return '';
    const all = named.flatMap(([, names]) => names);
    return [
      `for(const[file,names]of ${JSON.stringify(named)})for(const name of names)`,
      'Object.defineProperty(module.exports,name,{enumerable:true,get:()=>require(file)[name]});',
      `\n0&&(module.exports={${all.join(',\n')}});\n`,
    ].join('');
  };
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  mkdirSync(join(dist, 'rules'));
  for (const [service, ids] of services)
    writeFileSync(join(dist, `${fileOf(service)}.json`), JSON.stringify(textsOfRules(ids)));
  const sizes: number[] = [];
  for (const { path, text } of outputFiles) {
    const file = path.slice(dist.length + 1);
    const name = file.replace(/\.js$/, '');
    const { code } = await transform(
      name.startsWith(SHARED) ? boundDirectly(exportedPlainly(text)) : boundDirectly(text),
      {
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        minifySyntax: true,
        minifyWhitespace: true,
        // What is imported is CommonJS, whose names Node would look for in all its text first.
        supported: { 'dynamic-import': false },
        // Node prints the whole line that an error was thrown from.
        lineLimit: 160,
      },
    );
    mkdirSync(dirname(path), { recursive: true });
    const [shebang = ''] = /^#!.*\n/.exec(code) ?? [];
    writeFileSync(path, shebang + prelude(name) + code.slice(shebang.length) + lazily(name));
    if (name === 'bulwark') chmodSync(path, 0o755);
    sizes.push(code.length);
  }
  return sizes;
}

/** How the files that others share begin. */
const SHARED = 'core-';

/**
 * Takes what a file imports from others of the build once, when it is loaded, where esbuild would ask a getter for it at
 * each use. No files of a build import each other in a circle.
 */
const boundDirectly = (code: string): string =>
  code.replace(
    /^import (\{[^}]*\}) from ("\.[^"]*");$/gm,
    (_, names: string, file: string) => `const ${names.replaceAll(' as ', ': ')} = require(${file});`,
  );

/** The same for what a shared file exports. */
const exportedPlainly = (code: string): string =>
  code.replace(/^export \{([^}]*)\};$/gm, (_, names: string) => {
    const pairs = names.split(',').map((name) => name.trim().replace(/^(\S+) as (\S+)$/, '$2: $1'));
    return `module.exports = { ${pairs.join(', ')} };`;
  });

/** A source as it is built: one for CDK Terrain is made from its counterpart for CDKTF. */
const sourceOf = (path: string): string => {
  const file = madeFrom(path);
  return file === path ? readFileSync(path, 'utf8') : asCdktn(readFileSync(file, 'utf8'));
};

/** Finds the sources for CDK Terrain, which are no files. */
const forCdktn: Plugin = {
  name: 'cdktn',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.{1,2}\/.*\bcdktn$|\/cdktn\.ts$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/(\.ts)?$/, '.ts')),
    }));
  },
};

/** Makes each door load the whole core, so that esbuild puts it in one file instead of one for each set of doors that share a module. */
const wholeCore: Plugin = {
  name: 'whole-core',
  setup(esbuild) {
    const doors = Object.entries(entries)
      .filter(([name]) => name !== 'index')
      .map(([, file]) => join(root, file));
    esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const isDoor = doors.includes(path) && existsSync(core);
      if (!isDoor && madeFrom(path) === path) return undefined;
      const more = isDoor ? `\nimport ${JSON.stringify(core)};\nexport {};\n` : '';
      const source = sourceOf(path);
      return { contents: (isDoor ? source.replace(LISTED, '') : source) + more, loader: 'ts' };
    });
  },
};

/** The files that several entries need. Together they are one file beside those. */
async function sharedBy(
  options: BuildOptions,
  entryPoints: Record<string, string>,
  plugins: readonly Plugin[],
): Promise<string[]> {
  const users = new Map<string, number>();
  const { metafile } = await build({
    ...options,
    entryPoints,
    plugins: [...plugins],
    metafile: true,
    write: false,
  });
  for (const { inputs } of Object.values(metafile.outputs))
    for (const file of Object.keys(inputs)) users.set(file, (users.get(file) ?? 0) + 1);
  return [...users].flatMap(([file, number]) => (number > 1 ? [join(root, file)] : []));
}

/** Makes a file for each construct of a door, beside one for what several of that door need. */
async function byConstruct(options: BuildOptions): Promise<Plugin> {
  const shared = new Map<string, readonly string[]>();
  const { metafile } = await build({ ...options, entryPoints: { index: core }, metafile: true, write: false });
  const inCore = new Set(Object.keys(metafile.inputs).map((file) => join(root, file)));
  for (const door of Object.keys(needs)) {
    const sources = Object.fromEntries(constructsOf(door).map((source) => [fileOfConstruct(door, source), source]));
    shared.set(door, await sharedBy(options, sources, [without(inCore), forCdktn, wholeCore]));
  }
  return {
    name: 'by-construct',
    setup(esbuild) {
      esbuild.onResolve({ filter: new RegExp(`^${OF_DOOR}`) }, ({ path }) => ({
        path: path.slice(OF_DOOR.length),
        namespace: 'construct',
      }));
      esbuild.onLoad({ filter: /.*/, namespace: 'construct' }, ({ path }) => {
        const [door = '', source = ''] = path.split(':');
        const needed = [core, ...(shared.get(door) ?? [])].map((file) => `import ${JSON.stringify(file)};\n`);
        return {
          contents: `${needed.join('')}export * from ${JSON.stringify(join(root, source))};\n`,
          loader: 'ts',
          resolveDir: root,
        };
      });
    },
  };
}

/** Leaves out files, each of which would otherwise be copied to what needs it. */
const without = (files: ReadonlySet<string>): Plugin => ({
  name: 'without',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = [`${path}.ts`, `${path}/index.ts`]
        .map((name) => resolve(resolveDir, name))
        .find((it) => files.has(it));
      return file ? { path: file, external: true } : undefined;
    });
  },
});

/** Makes a file for the rules of each service, and lets the index of all rules load them from there. */
const byService = (shared: readonly string[]): Plugin => ({
  name: 'by-service',
  setup(esbuild) {
    esbuild.onResolve({ filter: new RegExp(`^${OF_SERVICE}`) }, ({ path }) => ({
      path: path.slice(OF_SERVICE.length),
      namespace: 'service',
    }));
    esbuild.onLoad({ filter: /.*/, namespace: 'service' }, ({ path: service }) => {
      const ids = services.get(service) as string[];
      const names = new Map(ids.map((id, number) => [id, `rule${number}`]));
      const imports = ids.map((id) => `import ${names.get(id)} from './${id}';\n`);
      const needed = shared.map((file) => `import ${JSON.stringify(file)};\n`);
      const contents = `${needed.join('')}${imports.join('')}export default ${rulesOfService(ids, (id) => names.get(id) as string)};\n`;
      return { contents, loader: 'ts', resolveDir: join(root, 'lib/rules') };
    });
    esbuild.onLoad({ filter: /lib\/rules\/index\.ts$/ }, () => ({
      contents: rulesIndex((service) => `require('./${fileOf(service)}.js').default`),
      loader: 'ts',
    }));
    esbuild.onResolve({ filter: /^\.\/rules\/\w+\.js$/ }, ({ path }) => ({ path, external: true }));
    esbuild.onLoad({ filter: /lib\/rules\/[\w-]+\/[\w-]+\.ts$/ }, ({ path }) => {
      const id = path.slice(join(root, 'lib/rules/').length, -'.ts'.length);
      const source = withoutTexts(readFileSync(path, 'utf8'), id, 'textsOf');
      return { contents: `import { textsOf } from '../texts';\n${source}`, loader: 'ts' };
    });
  },
});

/** What stands before the code of one file: the message of a door whose peer is missing. */
function prelude(name: string): string {
  const checks = (needs[name] ?? []).map((peer) => {
    const message = `cdk-bulwark/${name} needs the package '${peer}', which is not installed: run npm install ${peer}`;
    return `try{require.resolve('${peer}')}catch{throw new Error(${JSON.stringify(message)})}`;
  });
  return ["'use strict';", ...checks, name in entries ? COMPILE_CACHE : ''].join('');
}

/**
 * Keeps what V8 compiled, where Node can (22.1 and later), beside the code itself: whoever could write there could
 * change the code as well, which is not so of a folder for temporary files.
 */
const COMPILE_CACHE = [
  "{const{enableCompileCache:e,getCompileCacheDir:d}=require('node:module');",
  "if(e&&!d()&&process.env.BULWARK_COMPILE_CACHE!=='off')e(require('node:path').join(__dirname,'.compile-cache'))}\n",
].join('');

/** Writes the type declarations. Code is written first: a type error is reported and fails the build, but leaves a runnable dist. */
function declare(): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(dist, 'types')], {
    cwd: root,
    stdio: 'inherit',
  });
  const types = join(dist, 'types');
  for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' }))
    if (/\bcdktf\.d\.ts$/.test(file)) {
      const text = readFileSync(join(types, file), 'utf8');
      writeFileSync(join(types, file.replace(/cdktf\.d\.ts$/, 'cdktn.d.ts')), asCdktn(text));
    }
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
