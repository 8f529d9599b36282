/** A command that runs a script, which has no single quotes. */
const inNode = (script: string): string => `node -e '${script.trim()}'`;

/** Refuses a stack that has assets besides its template, where nothing is said of where they are published: the CDK writes one of these lines for each. */
export const refuseAssets = (name: string, manifest: string): string =>
  `[ "$(cat "${manifest}" 2>/dev/null | grep -c '"packaging":\\|"executable":\\|"imageTag":')" -le 1 ] || { echo "The stack ${name} has assets. Say where they are published: assets of cdkApp." >&2; exit 1; }`;

/**
 * Packs the assets that the manifests of a cloud assembly name, each to be an object by the key that its manifest gives it,
 * below `PACKED` (https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.cloud_assembly_schema.AssetManifest.html). It runs
 * nothing that the assembly says. An asset keeps to the prefix, its key is its id, and its files are of the assembly:
 * neither another app's objects are written nor files of the machine read.
 */
export const packAssets = inNode(`
const { existsSync, readFileSync, readdirSync, realpathSync, statSync, mkdirSync, writeFileSync } = require("node:fs");
const { dirname, join, posix, sep } = require("node:path");
const stop = (what) => { console.error(what); process.exit(1); };
const stacks = JSON.parse(process.env.STACKS).map(({ name, template }) => {
  const file = template.replace(/\\.template\\.json$/, ".assets.json");
  const { files = {}, dockerImages = {} } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const own = Object.entries(files).filter(([, { source }]) => source.path !== template);
  return { name, own, images: Object.values(dockerImages) };
});
for (const { name, images } of stacks)
  if (images.length > 0) stop("The stack " + name + " has assets that are images. Build images with containerService, in a pipeline of their own, and name them by their digests.");
const { createHash } = require("node:crypto");
const { crc32, deflateRawSync } = require("node:zlib");
const { PACKED, PREFIX } = process.env;
const buckets = JSON.parse(process.env.BUCKETS);
const home = realpathSync(".") + sep;
const inside = (path) => {
  const real = realpathSync(path);
  if (!(real + sep).startsWith(home)) stop(path + " leads out of the cloud assembly");
  return real;
};
const filesIn = (folder, prefix) => readdirSync(folder).sort().flatMap((name) => {
  const path = inside(join(folder, name));
  return statSync(path).isDirectory() ? filesIn(path, prefix + name + "/") : [{ path, name: prefix + name }];
});
const record = (...fields) => Buffer.concat(fields.map(([value, size]) => { const bytes = Buffer.alloc(size); bytes.writeUIntLE(value, 0, size); return bytes; }));
const zip = (folder) => {
  const locals = []; const entries = []; let offset = 0;
  const files = filesIn(folder, "");
  if (files.length > 65535) stop(folder + " has more files than a zip archive takes");
  for (const { path, name } of files) {
    const bytes = readFileSync(path); const packed = deflateRawSync(bytes); const called = Buffer.from(name);
    const common = [[20, 2], [0x800, 2], [8, 2], [0, 2], [0x21, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [called.length, 2], [0, 2]];
    const local = Buffer.concat([record([0x04034b50, 4], ...common), called, packed]);
    const mode = (0o100000 | (statSync(path).mode & 0o777)) * 0x10000;
    entries.push(Buffer.concat([record([0x02014b50, 4], [0x314, 2], ...common, [0, 2], [0, 2], [0, 2], [mode, 4], [offset, 4]), called]));
    locals.push(local); offset += local.length;
    if (offset >= 0xffffffff) stop(folder + " is larger than a zip archive takes");
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [directory.length, 4], [offset, 4], [0, 2])]);
};
let packed = 0;
for (const { name, own } of stacks)
  for (const [id, { source, destinations }] of own) {
    const refuse = (what) => stop("The asset " + id + " of the stack " + name + " " + what);
    if (!source.path) refuse("is made by a command when it is published. Make it when the app is synthesised.");
    const wanted = Object.values(destinations);
    for (const bucket of buckets)
      if (!wanted.some(({ bucketName }) => new RegExp("^" + bucketName.replace(/\\$\\{[^}]*\\}/g, "[a-z0-9-]+") + "$").test(bucket)))
        refuse("is looked for in " + wanted.map(({ bucketName }) => bucketName).join(", ") + ", and published to " + bucket + ". Give the stack a DefaultStackSynthesizer with that bucket, or publish to the other one.");
    for (const { objectKey } of wanted) {
      if (!objectKey.startsWith(PREFIX) || posix.normalize(objectKey) !== objectKey) refuse("has the key " + objectKey + ", outside of " + PREFIX + ". Give the stack a DefaultStackSynthesizer with bucketPrefix " + PREFIX);
      if (objectKey.slice(PREFIX.length).split(".")[0] !== id) refuse("has the key " + objectKey + ", which is not its id");
      const path = inside(source.path);
      const bytes = source.packaging === "zip" ? zip(path) : readFileSync(path);
      const target = join(PACKED, objectKey);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
      packed += 1;
      console.log(objectKey + " sha256:" + createHash("sha256").update(bytes).digest("hex"));
    }
  }
if (packed === 0) stop("No stack has assets: leave out assets of cdkApp.");
`);
