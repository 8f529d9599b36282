import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { serve } from './mock-provider';
import { type Block, deriveSchema, type ProviderSchema } from './provider-schema';

/** Whichever of the two commands is on the PATH. */
export const command = ['terraform', 'tofu'].find((name) => spawnSync(name, ['version']).status === 0);

/** Says that a test of this file was not run, where there is no Terraform to run it with. */
export const whereThereIsTerraform = (what: string, tests: () => void): void => {
  if (command) {
    describe(what, tests);
    return;
  }
  process.stderr.write(`no terraform or tofu on the PATH: not run: ${what}\n`);
  test.skip(`${what} (no terraform or tofu on the PATH)`, () => undefined);
};

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

const text = { type: 'string', optional: true };
const computed = { type: 'string', computed: true };
const nothing: Block = { attributes: {}, blocks: {} };

/** What examples use of other providers than that of AWS. */
const OTHERS: Record<string, ProviderSchema> = {
  random: {
    provider: nothing,
    resource: {
      random_password: {
        attributes: {
          length: { type: 'number', required: true },
          special: { type: 'bool', optional: true },
          override_special: text,
          id: computed,
          result: computed,
        },
        blocks: {},
      },
    },
    data: {},
  },
  http: {
    provider: nothing,
    resource: {},
    data: {
      http: {
        attributes: {
          url: { type: 'string', required: true },
          method: text,
          request_body: text,
          request_headers: { type: ['map', 'string'], optional: true },
          insecure: { type: 'bool', optional: true },
          response_body: computed,
        },
        blocks: {},
      },
    },
  },
};

/** A real Terraform with providers that know the schemas of the real ones, in a folder of its own. Nothing is fetched. */
export class RealTerraform {
  readonly folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  schema: ProviderSchema = { provider: nothing, resource: {}, data: {} };
  private readonly providers: { stop: () => void }[] = [];
  private environment: NodeJS.ProcessEnv = {};

  async start(): Promise<void> {
    this.schema = deriveSchema(dirname(require.resolve('@cdktf/provider-aws/package.json')).concat('/lib'));
    const registry = command === 'tofu' ? 'registry.opentofu.org' : 'registry.terraform.io';
    const attached: Record<string, object> = {};
    for (const [name, schema] of Object.entries({ aws: this.schema, ...OTHERS })) {
      const provider = await serve(schema, join(this.folder, `${name}.sock`));
      this.providers.push(provider);
      attached[`${registry}/hashicorp/${name}`] = provider.attach;
    }
    const { TF_CLI_CONFIG_FILE: _, ...environment } = process.env;
    this.environment = { ...environment, CHECKPOINT_DISABLE: '1', TF_REATTACH_PROVIDERS: JSON.stringify(attached) };
  }

  stop(): void {
    for (const { stop } of this.providers) stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes files of a configuration, and what `terraform init` would note of its local modules. */
  write(
    name: string,
    files: Readonly<Record<string, string | object>>,
    modules: Readonly<Record<string, string>> = {},
  ) {
    const directory = join(this.folder, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), typeof content === 'string' ? content : JSON.stringify(content));
    }
    const noted = Object.entries(modules).map(([Key, path]) => ({
      Key,
      Source: path.startsWith('.') ? path : `./${path}`,
      Dir: relative('.', path),
    }));
    mkdirSync(join(directory, '.terraform/modules'), { recursive: true });
    writeFileSync(
      join(directory, '.terraform/modules/modules.json'),
      JSON.stringify({ Modules: [{ Key: '', Source: '', Dir: '.' }, ...noted] }),
    );
    return directory;
  }

  /** Writes a configuration that calls each of these as a module: `m0`, `m1`, … What they leave open is null. */
  writeModules(name: string, contents: readonly Record<string, any>[]): string {
    const files: Record<string, object> = {};
    const calls: Record<string, object> = {};
    for (const [at, content] of contents.entries()) {
      files[`m${at}/main.tf.json`] = content;
      const open = Object.entries<any>(content.variable ?? {}).filter(([, body]) => !('default' in body));
      calls[`m${at}`] = { source: `./m${at}`, ...Object.fromEntries(open.map(([variable]) => [variable, '${null}'])) };
    }
    // What they read with `file` lies where Terraform is run.
    for (const [, file] of JSON.stringify(files).matchAll(/\bfile\(\\"([\w.-]+)\\"\)/g)) files[file as string] = {};
    const modules = Object.fromEntries(Object.keys(calls).map((key) => [key, key]));
    return this.write(name, { ...files, 'main.tf.json': { module: calls } }, modules);
  }

  /** What `terraform validate` says. */
  async validate(directory: string): Promise<readonly Diagnostic[]> {
    const out = await this.run(directory, ['validate', '-json']).catch((error: { stdout?: string }) => {
      if (!error.stdout?.startsWith('{')) throw error;
      return error.stdout;
    });
    return (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics;
  }

  /** What `terraform show -json` prints of a plan. */
  async plan(directory: string, ...options: string[]): Promise<object> {
    await this.run(directory, ['plan', '-input=false', '-refresh=false', '-out=plan', ...options]);
    return JSON.parse(await this.run(directory, ['show', '-json', 'plan'])) as object;
  }

  private async run(directory: string, args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(command as string, args, {
      cwd: directory,
      env: this.environment,
      maxBuffer: 1 << 28,
    });
    return stdout;
  }
}
