import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Assembly } from '../engine/assembly';
import { BulwarkError, messageOf } from '../engine/error';
import { child, type Position, type Resource, type Template, textAt } from '../engine/template';
import { leaveOpen } from '../engine/unjudged';
import type { Json } from '../engine/value';
import { readBodies } from './bodies';
import { bytesOf } from './bytes';
import { CloudFormationTemplate, type ConstructMetadata, type StackContext } from './cloudformation';
import { decoded } from './decoded';
import { readSource, type Source } from './source';

/**
 * Reads a cloud assembly (`cdk.out`): every stack, nested stack and nested assembly of a Stage, as one assembly. What lies
 * in it and is named by no manifest can be deployed all the same, so templates among it are read too.
 */
export function readAssembly(directory: string, { pathOf, since = 0 }: AppInHand = {}): Template[] {
  const assembly = new Assembly();
  const uploaded = new Set<string>();
  readManifest(directory, assembly, uploaded, pathOf ? { pathOf } : {});
  readUnnamed(directory, assembly, uploaded, since);
  return [...assembly.templates];
}

/** What an app that is at hand can tell of its assembly. */
export interface AppInHand extends Pick<StackContext, 'pathOf'> {
  /** When it began, in milliseconds: templates that are older and that no manifest names were left there by others. */
  readonly since?: number;
}

function readUnnamed(directory: string, assembly: Assembly, uploaded: ReadonlySet<string>, since: number): void {
  const read = new Set(assembly.templates.map(({ name }) => resolve(name)));
  for (const { name } of readdirSync(directory, { withFileTypes: true })) {
    const file = join(directory, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() && name.startsWith('assembly-')) readUnnamed(file, assembly, uploaded, since);
    if (!found?.isFile() || (found.mtimeMs < since && !uploaded.has(resolve(file)))) continue;
    if (!/\.(json|ya?ml|template)$/i.test(name) || read.has(resolve(file))) continue;
    const text = readText(file);
    if (!/^[ \t]*"?Resources"?[ \t]*:/m.test(text) && !text.includes('"Resources":')) continue;
    const source = readSource(file, text);
    const declared = Object.values(child(source.data, 'Resources') ?? {});
    if (declared.some((it: Json) => typeof child(it, 'Type') === 'string')) readAlone(file, source, assembly);
  }
}

/** Reads a template that no stack of the assembly deploys. */
function readAlone(file: string, source: Source, assembly: Assembly): void {
  const template = new CloudFormationTemplate(file, source, assembly);
  readBodies(template, (name, body) => new CloudFormationTemplate(name, body, assembly));
  for (const { id, type } of template.resources.values())
    if (type === 'AWS::CloudFormation::Stack')
      leaveOpen(template, `nested stack '${id}' of a template that no manifest names was not judged with it`, id);
}

/** Whether a folder is a cloud assembly. */
export const isAssembly = (directory: string): boolean =>
  existsSync(join(directory, 'manifest.json')) &&
  (existsSync(join(directory, 'cdk.out')) ||
    /"aws:cloudformation:stack"|"cdk:cloud-assembly"|"cdk:tree"/.test(readText(join(directory, 'manifest.json'))));

/** Texts that are read in place of files, by their absolute paths. */
let replaced: ReadonlyMap<string, string> | undefined;

/** Runs what reads files, as if these, by their absolute paths, held other texts. */
export function withTexts<T>(texts: ReadonlyMap<string, string>, run: () => T): T {
  replaced = texts;
  try {
    return run();
  } finally {
    replaced = undefined;
  }
}

/** Reads a file as text. Throws a `BulwarkError` that names it when it cannot be read. */
export function readText(file: string): string {
  const instead = replaced?.get(resolve(file));
  if (instead !== undefined) return instead;
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Error('it is no ordinary file');
    if (found.size > 256 * 1024 * 1024) throw new Error('it is larger than 256 MB');
    return decoded(bytesOf(file));
  } catch (error) {
    throw new BulwarkError(`this file cannot be read: ${messageOf(error).replace(/, \w+ '.*'$/, '')}`, { file });
  }
}

function readManifest(
  directory: string,
  assembly: Assembly,
  uploaded: Set<string>,
  app: Pick<StackContext, 'pathOf'>,
): void {
  const file = join(directory, 'manifest.json');
  const manifest = readSource(file, readText(file)).data;
  const assets = assetsIn(directory, manifest);
  for (const asset of assets.values()) uploaded.add(asset);
  const first = assembly.templates.length;
  const unknown: string[] = [];
  for (const [id, artifact] of Object.entries(child(manifest, 'artifacts') ?? {})) {
    const type = textAt(artifact, 'type') ?? '';
    const properties = child(artifact, 'properties');
    if (type === 'cdk:cloud-assembly')
      readManifest(join(directory, textAt(properties, 'directoryName') ?? id), assembly, uploaded, app);
    if (!KNOWN.has(type)) unknown.push(`artifact '${id}' is of type ${type || 'none'}, which is not known here`);
    if (type !== 'aws:cloudformation:stack') continue;
    const name = child(properties, 'templateFile');
    if (typeof name !== 'string') throw new BulwarkError(`stack '${id}' names no template file`, { file });
    const deployed = fileAt(child(properties, 'stackTemplateAssetObjectUrl'), assets);
    if (deployed !== undefined && !areSame(deployed, resolve(directory, name)))
      throw new BulwarkError(`stack '${id}' deploys ${deployed}, which is not its template ${name}`, { file });
    let metadata: ConstructMetadata | undefined;
    readStack(join(directory, name), assembly, {
      ...app,
      stackPath: textAt(artifact, 'displayName') ?? id,
      assets,
      pseudo: pseudoParameters(textAt(artifact, 'environment') ?? '', textAt(properties, 'stackName') ?? id),
      metadata: () => (metadata ??= metadataOf(directory, artifact)),
    });
  }
  const template = assembly.templates[first] as CloudFormationTemplate | undefined;
  for (const what of unknown) {
    if (!template) throw new BulwarkError(`${what}, and there is no stack: nothing was judged`, { file });
    leaveOpen(template, `${what}; what it deploys was not judged`);
  }
}

/** What a manifest may name: https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_cloud-assembly-schema.ArtifactType.html */
const KNOWN = new Set([
  'none',
  'aws:cloudformation:stack',
  'cdk:tree',
  'cdk:asset-manifest',
  'cdk:cloud-assembly',
  'cdk:feature-flag-report',
]);

/** The files of an assembly that are uploaded, by what they are called there. */
function assetsIn(directory: string, manifest: Json): Map<string, string> {
  const assets = new Map<string, string>();
  for (const artifact of Object.values(child(manifest, 'artifacts') ?? {})) {
    const name = child(child(artifact, 'properties'), 'file');
    if (child(artifact, 'type') !== 'cdk:asset-manifest' || typeof name !== 'string') continue;
    const file = join(directory, name);
    if (!existsSync(file)) continue;
    for (const asset of Object.values(child(readSource(file, readText(file)).data, 'files') ?? {})) {
      const path = child(child(asset, 'source'), 'path');
      for (const destination of Object.values(child(asset, 'destinations') ?? {})) {
        const key = child(destination, 'objectKey');
        if (typeof key !== 'string' || typeof path !== 'string') continue;
        const source = resolve(directory, path);
        if (!areSame(assets.get(key) ?? source, source))
          throw new BulwarkError(`two assets are uploaded as ${key}: ${path} and ${assets.get(key)}`, { file });
        assets.set(key, source);
      }
    }
  }
  return assets;
}

/** Stacks that say the same are uploaded once. */
const areSame = (one: string, other: string): boolean => one === other || readText(one) === readText(other);

/** The file of the assembly that a URL leads to, once it is uploaded. */
function fileAt(url: Json | undefined, assets: ReadonlyMap<string, string>): string | undefined {
  const key = /[\w.-]+\.\w+(?="?[\]})]*$)/.exec((JSON.stringify(url) ?? '').slice(-300))?.[0];
  for (const [name, file] of assets)
    if (key !== undefined && name.slice(name.lastIndexOf('/') + 1) === key) return file;
  return undefined;
}

/** Reads one stack and the stacks nested in it. */
export function readStack(file: string, assembly: Assembly, context: StackContext): CloudFormationTemplate {
  const template = new CloudFormationTemplate(file, readSource(file, readText(file)), assembly, context);
  readBodies(
    template,
    (name, source) => new CloudFormationTemplate(name, source, assembly),
    (url) => {
      const name = fileAt(url, context.assets ?? new Map());
      return name !== undefined && existsSync(name) ? { name, source: readSource(name, readText(name)) } : undefined;
    },
  );
  for (const resource of template.resources.values()) {
    if (resource.type !== 'AWS::CloudFormation::Stack') continue;
    const nested = nestedFile(template, resource);
    if (nested && existsSync(nested))
      template.nested.set(resource.id, readStack(nested, assembly, { ...context, parent: { template, resource } }));
    else leaveOpen(template, `nested stack ${resource.path} is not in the assembly; it was not judged`, resource.id);
  }
  return template;
}

/**
 * The template that a nested stack deploys: what its URL leads to, whatever metadata says. Only where a stack gives its
 * assets by parameters does the URL not tell.
 */
function nestedFile(
  { name, context }: CloudFormationTemplate,
  { attributes, body, path }: Resource,
): string | undefined {
  const { assets, metadata } = context;
  const url = child(body, 'TemplateURL');
  const file = fileAt(url, assets ?? new Map());
  if (file !== undefined || (assets?.size && !JSON.stringify(url ?? null).includes('AssetParameters'))) return file;
  const asset = metadata?.().templateOf(path) ?? child(child(attributes, 'Metadata'), 'aws:asset:path');
  return typeof asset === 'string' ? join(dirname(name), basename(asset)) : undefined;
}

function pseudoParameters(environment: string, stackName: Json): Record<string, string> {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
  const pseudo: Record<string, string> = { 'AWS::StackName': String(stackName) };
  if (account && !account.startsWith('unknown')) pseudo['AWS::AccountId'] = account;
  if (region && !region.startsWith('unknown')) {
    pseudo['AWS::Region'] = region;
    pseudo['AWS::Partition'] = region.startsWith('cn-')
      ? 'aws-cn'
      : region.startsWith('us-gov-')
        ? 'aws-us-gov'
        : 'aws';
  }
  return pseudo;
}

/** What the manifest records of the constructs of one stack and the stacks nested in it. */
function metadataOf(directory: string, artifact: Json): ConstructMetadata {
  const external = child(artifact, 'additionalMetadataFile');
  const recorded =
    typeof external === 'string'
      ? readSource(external, readText(join(directory, external))).data
      : child(artifact, 'metadata');
  const dataOf = (path: string, type: string): Json | undefined => {
    const entries = child(recorded, path);
    return Array.isArray(entries)
      ? child(
          entries.find((entry) => child(entry, 'type') === type),
          'data',
        )
      : undefined;
  };
  const lines = new Map<string, Position | undefined>();
  let paths: Map<string, string> | undefined;
  const index = (): Map<string, string> => {
    const all = Object.keys(recorded ?? {});
    const templates = new Map<string, string>();
    for (const path of all) {
      const file = dataOf(path, 'aws:cdk:templateFile');
      if (typeof file === 'string') templates.set(path, file);
    }
    const ownerOf = (path: string): string | undefined => {
      for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
        const file = templates.get(path.slice(0, at));
        if (file !== undefined || at === 0) return file;
      }
      return undefined;
    };
    const found = new Map<string, string>();
    const claimed = new Set<string>();
    for (const path of all) {
      const id = dataOf(path, 'aws:cdk:logicalId');
      if (typeof id !== 'string') continue;
      const key = `${ownerOf(path) ?? ''}|${id}`;
      if (found.has(key)) claimed.add(key);
      found.set(key, path.slice(1));
    }
    for (const key of claimed) found.delete(key);
    return found;
  };
  return {
    pathOf: (template, id) => {
      paths ??= index();
      return paths.get(`${basename(template)}|${id}`) ?? paths.get(`|${id}`);
    },
    templateOf: (path) => {
      const file = dataOf(`/${path.replace(/\.NestedStack\/[^/]+\.NestedStackResource$/, '')}`, 'aws:cdk:templateFile');
      return typeof file === 'string' ? file : undefined;
    },
    lineOf: (path) => lineAt(`/${path}`),
  };

  // What a construct makes for itself (a policy) has no line of the user's: it stands where the construct was made.
  function lineAt(path: string): Position | undefined {
    if (path === '' || lines.has(path)) return lines.get(path);
    const [own] = [path, `${path}/Resource`].flatMap((place) => {
      const stack = dataOf(place, 'aws:cdk:creationStack');
      return (Array.isArray(stack) && lineOf(stack)) || [];
    });
    const line = own ?? lineAt(path.slice(0, path.lastIndexOf('/')));
    lines.set(path, line);
    return line;
  }
}

/** The first frame of a recorded stack that is the user's own code. */
export function lineOf(frames: readonly Json[]): Position | undefined {
  for (const frame of frames) {
    if (typeof frame !== 'string' || frame.includes('node_modules') || frame.includes('node:internal')) continue;
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (line === undefined || column === undefined) continue;
    const before = frame.slice(0, frame.lastIndexOf(`:${line}:${column}`));
    const file = before
      .slice(before.lastIndexOf('(') + 1)
      .replace(/^\s*at\s+/, '')
      .replace(/^file:\/\//, '');
    if (/^([A-Za-z]:)?[^():]+$/.test(file)) return { file, line: Number(line), column: Number(column) };
  }
  return undefined;
}
